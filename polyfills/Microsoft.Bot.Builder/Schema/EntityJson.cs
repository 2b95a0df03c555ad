using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Entities are written as what they are, also where a list speaks of <see cref="Entity"/> only.</summary>
internal sealed class EntityJson : JsonConverter<Entity>
{
    private static readonly JsonEncodedText s_type = JsonEncodedText.Encode("type");

    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options) => Write(writer, value);

    public static Entity? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        HandJson.BeginObject(ref reader);
        var entity = new Entity();
        Dictionary<string, RawJson>? unknown = null;
        while (HandJson.NextName(ref reader))
        {
            if (HandJson.Name(ref reader).SequenceEqual("type"u8))
            {
                reader.Read();
                entity.Type = HandJson.Word(ref reader);
            }
            else
            {
                HandJson.Unknown(ref reader, source, ref unknown);
            }
        }

        entity.Unknown = unknown;
        return entity;
    }

    public static void Write(Utf8JsonWriter writer, Entity value)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, SchemaJson.Of(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        HandJson.Text(writer, s_type, value.Type);
        HandJson.Unknown(writer, value.Unknown);
        writer.WriteEndObject();
    }

    public static string Text(Entity entity) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(entity, SchemaJson.Of(entity.GetType())));
}
