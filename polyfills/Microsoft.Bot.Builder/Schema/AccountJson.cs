using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Accounts of people and bots, by hand.</summary>
internal sealed class ChannelAccountJson : JsonConverter<ChannelAccount>
{
    private static readonly JsonEncodedText s_id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText s_aadObjectId = JsonEncodedText.Encode("aadObjectId");
    private static readonly JsonEncodedText s_role = JsonEncodedText.Encode("role");

    public override ChannelAccount? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, ChannelAccount value, JsonSerializerOptions options) => Write(writer, value);

    public static ChannelAccount? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        HandJson.BeginObject(ref reader);
        var account = new ChannelAccount();
        Dictionary<string, RawJson>? unknown = null;
        while (HandJson.NextName(ref reader))
        {
            var name = HandJson.Name(ref reader);
            if (name.SequenceEqual("id"u8))
            {
                reader.Read();
                account.Id = HandJson.Text(ref reader);
            }
            else if (name.SequenceEqual("name"u8))
            {
                reader.Read();
                account.Name = HandJson.Word(ref reader);
            }
            else if (name.SequenceEqual("aadObjectId"u8))
            {
                reader.Read();
                account.AadObjectId = HandJson.Text(ref reader);
            }
            else if (name.SequenceEqual("role"u8))
            {
                reader.Read();
                account.Role = HandJson.Word(ref reader);
            }
            else
            {
                HandJson.Unknown(ref reader, source, ref unknown);
            }
        }

        account.Unknown = unknown;
        return account;
    }

    public static void Write(Utf8JsonWriter writer, ChannelAccount value)
    {
        writer.WriteStartObject();
        HandJson.Text(writer, s_id, value.Id);
        HandJson.Text(writer, s_name, value.Name);
        HandJson.Text(writer, s_aadObjectId, value.AadObjectId);
        HandJson.Text(writer, s_role, value.Role);
        HandJson.Unknown(writer, value.Unknown);
        writer.WriteEndObject();
    }
}

/// <summary>Accounts of conversations, by hand.</summary>
internal sealed class ConversationAccountJson : JsonConverter<ConversationAccount>
{
    private static readonly JsonEncodedText s_isGroup = JsonEncodedText.Encode("isGroup");
    private static readonly JsonEncodedText s_conversationType = JsonEncodedText.Encode("conversationType");
    private static readonly JsonEncodedText s_id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText s_aadObjectId = JsonEncodedText.Encode("aadObjectId");
    private static readonly JsonEncodedText s_role = JsonEncodedText.Encode("role");
    private static readonly JsonEncodedText s_tenantId = JsonEncodedText.Encode("tenantId");

    public override ConversationAccount? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, ConversationAccount value, JsonSerializerOptions options) => Write(writer, value);

    public static ConversationAccount? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        HandJson.BeginObject(ref reader);
        var account = new ConversationAccount();
        Dictionary<string, RawJson>? unknown = null;
        while (HandJson.NextName(ref reader))
        {
            if (!ReadProperty(ref reader, HandJson.Name(ref reader), account))
                HandJson.Unknown(ref reader, source, ref unknown);
        }

        account.Unknown = unknown;
        return account;
    }

    public static void Write(Utf8JsonWriter writer, ConversationAccount value)
    {
        writer.WriteStartObject();
        HandJson.Truth(writer, s_isGroup, value.IsGroup);
        HandJson.Text(writer, s_conversationType, value.ConversationType);
        HandJson.Text(writer, s_id, value.Id);
        HandJson.Text(writer, s_name, value.Name);
        HandJson.Text(writer, s_aadObjectId, value.AadObjectId);
        HandJson.Text(writer, s_role, value.Role);
        HandJson.Text(writer, s_tenantId, value.TenantId);
        HandJson.Unknown(writer, value.Unknown);
        writer.WriteEndObject();
    }

    private static bool ReadProperty(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ConversationAccount account)
    {
        if (name.SequenceEqual("id"u8))
        {
            reader.Read();
            account.Id = HandJson.Text(ref reader);
        }
        else if (name.SequenceEqual("isGroup"u8))
        {
            reader.Read();
            account.IsGroup = HandJson.Truth(ref reader);
        }
        else if (name.SequenceEqual("conversationType"u8))
        {
            reader.Read();
            account.ConversationType = HandJson.Word(ref reader);
        }
        else if (name.SequenceEqual("name"u8))
        {
            reader.Read();
            account.Name = HandJson.Text(ref reader);
        }
        else if (name.SequenceEqual("aadObjectId"u8))
        {
            reader.Read();
            account.AadObjectId = HandJson.Text(ref reader);
        }
        else if (name.SequenceEqual("role"u8))
        {
            reader.Read();
            account.Role = HandJson.Word(ref reader);
        }
        else if (name.SequenceEqual("tenantId"u8))
        {
            reader.Read();
            account.TenantId = HandJson.Text(ref reader);
        }
        else
        {
            return false;
        }

        return true;
    }
}
