using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Activities, by hand: every turn reads one and writes one or more, and the serializer's own stacks would cost more than the
/// rest of the turn. One line a property, in the order of the wire.
/// </summary>
internal sealed class ActivityJson : JsonConverter<Activity>
{
    private delegate void PropertyReader(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, Activity activity);

    private const int Slots = 256;

    private static readonly JsonEncodedText s_type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText s_id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText s_timestamp = JsonEncodedText.Encode("timestamp");
    private static readonly JsonEncodedText s_localTimestamp = JsonEncodedText.Encode("localTimestamp");
    private static readonly JsonEncodedText s_localTimezone = JsonEncodedText.Encode("localTimezone");
    private static readonly JsonEncodedText s_callerId = JsonEncodedText.Encode("callerId");
    private static readonly JsonEncodedText s_serviceUrl = JsonEncodedText.Encode("serviceUrl");
    private static readonly JsonEncodedText s_channelId = JsonEncodedText.Encode("channelId");
    private static readonly JsonEncodedText s_from = JsonEncodedText.Encode("from");
    private static readonly JsonEncodedText s_conversation = JsonEncodedText.Encode("conversation");
    private static readonly JsonEncodedText s_recipient = JsonEncodedText.Encode("recipient");
    private static readonly JsonEncodedText s_textFormat = JsonEncodedText.Encode("textFormat");
    private static readonly JsonEncodedText s_attachmentLayout = JsonEncodedText.Encode("attachmentLayout");
    private static readonly JsonEncodedText s_membersAdded = JsonEncodedText.Encode("membersAdded");
    private static readonly JsonEncodedText s_membersRemoved = JsonEncodedText.Encode("membersRemoved");
    private static readonly JsonEncodedText s_reactionsAdded = JsonEncodedText.Encode("reactionsAdded");
    private static readonly JsonEncodedText s_reactionsRemoved = JsonEncodedText.Encode("reactionsRemoved");
    private static readonly JsonEncodedText s_topicName = JsonEncodedText.Encode("topicName");
    private static readonly JsonEncodedText s_historyDisclosed = JsonEncodedText.Encode("historyDisclosed");
    private static readonly JsonEncodedText s_locale = JsonEncodedText.Encode("locale");
    private static readonly JsonEncodedText s_text = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText s_speak = JsonEncodedText.Encode("speak");
    private static readonly JsonEncodedText s_inputHint = JsonEncodedText.Encode("inputHint");
    private static readonly JsonEncodedText s_summary = JsonEncodedText.Encode("summary");
    private static readonly JsonEncodedText s_suggestedActions = JsonEncodedText.Encode("suggestedActions");
    private static readonly JsonEncodedText s_attachments = JsonEncodedText.Encode("attachments");
    private static readonly JsonEncodedText s_entities = JsonEncodedText.Encode("entities");
    private static readonly JsonEncodedText s_channelData = JsonEncodedText.Encode("channelData");
    private static readonly JsonEncodedText s_action = JsonEncodedText.Encode("action");
    private static readonly JsonEncodedText s_replyToId = JsonEncodedText.Encode("replyToId");
    private static readonly JsonEncodedText s_label = JsonEncodedText.Encode("label");
    private static readonly JsonEncodedText s_valueType = JsonEncodedText.Encode("valueType");
    private static readonly JsonEncodedText s_value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText s_name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText s_relatesTo = JsonEncodedText.Encode("relatesTo");
    private static readonly JsonEncodedText s_code = JsonEncodedText.Encode("code");
    private static readonly JsonEncodedText s_expiration = JsonEncodedText.Encode("expiration");
    private static readonly JsonEncodedText s_importance = JsonEncodedText.Encode("importance");
    private static readonly JsonEncodedText s_deliveryMode = JsonEncodedText.Encode("deliveryMode");
    private static readonly JsonEncodedText s_listenFor = JsonEncodedText.Encode("listenFor");
    private static readonly JsonEncodedText s_textHighlights = JsonEncodedText.Encode("textHighlights");
    private static readonly JsonEncodedText s_semanticAction = JsonEncodedText.Encode("semanticAction");

    private static readonly (byte[] Name, PropertyReader Read)[] s_readers = Readers();

    public override Activity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>A whole text that is one activity, or null; <see cref="JsonException"/> where it is anything else.</summary>
    public static Activity? Parse(ReadOnlySpan<byte> json, int maxDepth = SchemaJson.WireDepth)
    {
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
            reader.Read();
            var activity = Read(ref reader, json);
            return reader.Read() ? throw new JsonException() : activity;
        }
        catch (InvalidOperationException e)
        {
            // Text that is no text, such as half a surrogate pair.
            throw new JsonException(null, e);
        }
    }

    public static Activity? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        HandJson.BeginObject(ref reader);
        var activity = new Activity();
        Dictionary<string, RawJson>? unknown = null;
        while (HandJson.NextName(ref reader))
        {
            if (Find(HandJson.Name(ref reader)) is { } read)
            {
                reader.Read();
                read(ref reader, source, activity);
            }
            else
            {
                HandJson.Unknown(ref reader, source, ref unknown);
            }
        }

        activity.Unknown = unknown;
        return activity;
    }

    public static void Write(Utf8JsonWriter writer, Activity value)
    {
        writer.WriteStartObject();
        HandJson.Text(writer, s_type, value.Type);
        HandJson.Text(writer, s_id, value.Id);
        HandJson.Moment(writer, s_timestamp, value.Timestamp);
        HandJson.Moment(writer, s_localTimestamp, value.LocalTimestamp);
        HandJson.Text(writer, s_localTimezone, value.LocalTimezone);
        HandJson.Text(writer, s_callerId, value.CallerId);
        HandJson.Text(writer, s_serviceUrl, value.ServiceUrl);
        HandJson.Text(writer, s_channelId, value.ChannelId);
        if (value.From is not null)
        {
            writer.WritePropertyName(s_from);
            ChannelAccountJson.Write(writer, value.From);
        }

        if (value.Conversation is not null)
        {
            writer.WritePropertyName(s_conversation);
            ConversationAccountJson.Write(writer, value.Conversation);
        }

        if (value.Recipient is not null)
        {
            writer.WritePropertyName(s_recipient);
            ChannelAccountJson.Write(writer, value.Recipient);
        }

        HandJson.Text(writer, s_textFormat, value.TextFormat);
        HandJson.Text(writer, s_attachmentLayout, value.AttachmentLayout);
        HandJson.Items(writer, s_membersAdded, value.MembersAdded, ChannelAccountJson.Write);
        HandJson.Items(writer, s_membersRemoved, value.MembersRemoved, ChannelAccountJson.Write);
        HandJson.Rare(writer, s_reactionsAdded, value.ReactionsAdded);
        HandJson.Rare(writer, s_reactionsRemoved, value.ReactionsRemoved);
        HandJson.Text(writer, s_topicName, value.TopicName);
        HandJson.Truth(writer, s_historyDisclosed, value.HistoryDisclosed);
        HandJson.Text(writer, s_locale, value.Locale);
        HandJson.Text(writer, s_text, value.Text);
        HandJson.Text(writer, s_speak, value.Speak);
        HandJson.Text(writer, s_inputHint, value.InputHint);
        HandJson.Text(writer, s_summary, value.Summary);
        HandJson.Rare(writer, s_suggestedActions, value.SuggestedActions);
        HandJson.Items(writer, s_attachments, value.Attachments, WriteAttachment);
        HandJson.Items(writer, s_entities, value.Entities, EntityJson.Write);
        HandJson.Loose(writer, s_channelData, value.ChannelData);
        HandJson.Text(writer, s_action, value.Action);
        HandJson.Text(writer, s_replyToId, value.ReplyToId);
        HandJson.Text(writer, s_label, value.Label);
        HandJson.Text(writer, s_valueType, value.ValueType);
        HandJson.Loose(writer, s_value, value.Value);
        HandJson.Text(writer, s_name, value.Name);
        HandJson.Rare(writer, s_relatesTo, value.RelatesTo);
        HandJson.Text(writer, s_code, value.Code);
        HandJson.Moment(writer, s_expiration, value.Expiration);
        HandJson.Text(writer, s_importance, value.Importance);
        HandJson.Text(writer, s_deliveryMode, value.DeliveryMode);
        HandJson.Rare(writer, s_listenFor, value.ListenFor);
        HandJson.Rare(writer, s_textHighlights, value.TextHighlights);
        HandJson.Rare(writer, s_semanticAction, value.SemanticAction);
        HandJson.Unknown(writer, value.Unknown);
        writer.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter writer, Attachment value) => JsonSerializer.Serialize(writer, value, SchemaJson<Attachment>.Info);

    private static PropertyReader? Find(ReadOnlySpan<byte> name)
    {
        for (var slot = Slot(name); s_readers[slot].Name is { } known; slot = (slot + 1) % Slots)
        {
            if (name.SequenceEqual(known))
                return s_readers[slot].Read;
        }

        return null;
    }

    private static int Slot(ReadOnlySpan<byte> name) => name.IsEmpty ? 0 : ((name.Length * 31) + (name[0] * 7) + (name[^1] * 13) + name[name.Length / 2]) % Slots;

    private static (byte[] Name, PropertyReader Read)[] Readers()
    {
        var table = new (byte[] Name, PropertyReader Read)[Slots];
        Add(table, "type", static (ref r, s, a) => a.Type = HandJson.Word(ref r));
        Add(table, "id", static (ref r, s, a) => a.Id = HandJson.Text(ref r));
        Add(table, "timestamp", static (ref r, s, a) => a.Timestamp = MomentJson.Read(ref r));
        Add(table, "localTimestamp", static (ref r, s, a) => a.LocalTimestamp = MomentJson.Read(ref r));
        Add(table, "localTimezone", static (ref r, s, a) => a.LocalTimezone = HandJson.Text(ref r));
        Add(table, "callerId", static (ref r, s, a) => a.CallerId = HandJson.Text(ref r));
        Add(table, "serviceUrl", static (ref r, s, a) => a.ServiceUrl = HandJson.Text(ref r));
        Add(table, "channelId", static (ref r, s, a) => a.ChannelId = HandJson.Word(ref r));
        Add(table, "from", static (ref r, s, a) => a.From = ChannelAccountJson.Read(ref r, s));
        Add(table, "conversation", static (ref r, s, a) => a.Conversation = ConversationAccountJson.Read(ref r, s));
        Add(table, "recipient", static (ref r, s, a) => a.Recipient = ChannelAccountJson.Read(ref r, s));
        Add(table, "textFormat", static (ref r, s, a) => a.TextFormat = HandJson.Word(ref r));
        Add(table, "attachmentLayout", static (ref r, s, a) => a.AttachmentLayout = HandJson.Word(ref r));
        Add(table, "membersAdded", static (ref r, s, a) => a.MembersAdded = HandJson.Items(ref r, s, ChannelAccountJson.Read));
        Add(table, "membersRemoved", static (ref r, s, a) => a.MembersRemoved = HandJson.Items(ref r, s, ChannelAccountJson.Read));
        Add(table, "reactionsAdded", static (ref r, s, a) => a.ReactionsAdded = HandJson.Rare<IList<MessageReaction>>(ref r));
        Add(table, "reactionsRemoved", static (ref r, s, a) => a.ReactionsRemoved = HandJson.Rare<IList<MessageReaction>>(ref r));
        Add(table, "topicName", static (ref r, s, a) => a.TopicName = HandJson.Text(ref r));
        Add(table, "historyDisclosed", static (ref r, s, a) => a.HistoryDisclosed = HandJson.Truth(ref r));
        Add(table, "locale", static (ref r, s, a) => a.Locale = HandJson.Word(ref r));
        Add(table, "text", static (ref r, s, a) => a.Text = HandJson.Text(ref r));
        Add(table, "speak", static (ref r, s, a) => a.Speak = HandJson.Text(ref r));
        Add(table, "inputHint", static (ref r, s, a) => a.InputHint = HandJson.Word(ref r));
        Add(table, "summary", static (ref r, s, a) => a.Summary = HandJson.Text(ref r));
        Add(table, "suggestedActions", static (ref r, s, a) => a.SuggestedActions = HandJson.Rare<SuggestedActions>(ref r));
        Add(table, "attachments", static (ref r, s, a) => a.Attachments = HandJson.Items(ref r, s, ReadAttachment));
        Add(table, "entities", static (ref r, s, a) => a.Entities = HandJson.Items(ref r, s, EntityJson.Read));
        Add(table, "channelData", static (ref r, s, a) => a.ChannelData = LooseJson.Read(ref r, s));
        Add(table, "action", static (ref r, s, a) => a.Action = HandJson.Text(ref r));
        Add(table, "replyToId", static (ref r, s, a) => a.ReplyToId = HandJson.Text(ref r));
        Add(table, "label", static (ref r, s, a) => a.Label = HandJson.Word(ref r));
        Add(table, "valueType", static (ref r, s, a) => a.ValueType = HandJson.Text(ref r));
        Add(table, "value", static (ref r, s, a) => a.Value = LooseJson.Read(ref r, s));
        Add(table, "name", static (ref r, s, a) => a.Name = HandJson.Word(ref r));
        Add(table, "relatesTo", static (ref r, s, a) => a.RelatesTo = HandJson.Rare<ConversationReference>(ref r));
        Add(table, "code", static (ref r, s, a) => a.Code = HandJson.Text(ref r));
        Add(table, "expiration", static (ref r, s, a) => a.Expiration = MomentJson.Read(ref r));
        Add(table, "importance", static (ref r, s, a) => a.Importance = HandJson.Word(ref r));
        Add(table, "deliveryMode", static (ref r, s, a) => a.DeliveryMode = HandJson.Word(ref r));
        Add(table, "listenFor", static (ref r, s, a) => a.ListenFor = HandJson.Rare<IList<string>>(ref r));
        Add(table, "textHighlights", static (ref r, s, a) => a.TextHighlights = HandJson.Rare<IList<TextHighlight>>(ref r));
        Add(table, "semanticAction", static (ref r, s, a) => a.SemanticAction = HandJson.Rare<SemanticAction>(ref r));
        return table;
    }

    private static Attachment? ReadAttachment(ref Utf8JsonReader reader, ReadOnlySpan<byte> source) => HandJson.Rare<Attachment>(ref reader);

    private static void Add((byte[] Name, PropertyReader Read)[] table, string name, PropertyReader read)
    {
        var utf8 = Encoding.UTF8.GetBytes(name);
        var slot = Slot(utf8);
        while (table[slot].Name is not null)
            slot = (slot + 1) % Slots;
        table[slot] = (utf8, read);
    }
}
