using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// Activities to and from JSON, field by field: the same in both worlds of the SDK switch, whose own JSON differs
/// (docs/adr/0004), and no field crosses that nobody thought of.
/// </summary>
internal static class ActivityJson
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>What the person sent, completed by the server, as the bot's type.</summary>
    public static Activity Read(JsonObject json) => new()
    {
        Type = Text(json, "type"),
        Id = Text(json, "id"),
        Timestamp = Moment(json, "timestamp"),
        LocalTimestamp = Moment(json, "localTimestamp"),
        LocalTimezone = Text(json, "localTimezone"),
        ServiceUrl = Text(json, "serviceUrl"),
        ChannelId = Text(json, "channelId"),
        From = Account(json["from"]),
        Recipient = Account(json["recipient"]),
        Conversation = new ConversationAccount(id: Text(json["conversation"], "id")),
        MembersAdded = (json["membersAdded"] as JsonArray)?.Select(Account).OfType<ChannelAccount>().ToList(),
        Locale = Text(json, "locale"),
        Text = Text(json, "text"),
        TextFormat = Text(json, "textFormat"),
        Name = Text(json, "name"),
        ReplyToId = Text(json, "replyToId"),
        Value = Open(json["value"]),
        ValueType = Text(json, "valueType"),
        ChannelData = Open(json["channelData"]),
        Attachments = (json["attachments"] as JsonArray)?.Select(file => new Attachment { ContentType = Text(file, "contentType"), Name = Text(file, "name") }).ToList(),
    };

    /// <summary>What the bot says, as clients see it. Sender, conversation, id and time are the server's.</summary>
    public static JsonObject Write(Activity activity)
    {
        var json = new JsonObject();
        Put(json, "type", activity.Type);
        Put(json, "replyToId", activity.ReplyToId);
        Put(json, "locale", activity.Locale);
        Put(json, "text", activity.Text);
        Put(json, "textFormat", activity.TextFormat);
        Put(json, "speak", activity.Speak);
        Put(json, "summary", activity.Summary);
        Put(json, "inputHint", activity.InputHint);
        Put(json, "attachmentLayout", activity.AttachmentLayout);
        Put(json, "name", activity.Name);
        Put(json, "label", activity.Label);
        Put(json, "valueType", activity.ValueType);
        Put(json, "value", activity.Value);
        Put(json, "channelData", activity.ChannelData);
        if (activity.Attachments is { Count: > 0 } attachments)
            json["attachments"] = new JsonArray([.. attachments.Select(Write)]);
        if (activity.SuggestedActions is { Actions.Count: > 0 } suggested)
        {
            json["suggestedActions"] = new JsonObject
            {
                ["to"] = JsonSerializer.SerializeToNode(suggested.To ?? [], Web),
                ["actions"] = new JsonArray([.. suggested.Actions.Select(Write)]),
            };
        }

        return json;
    }

    private static JsonObject Write(Attachment attachment)
    {
        var json = new JsonObject();
        Put(json, "contentType", attachment.ContentType);
        Put(json, "contentUrl", attachment.ContentUrl);
        Put(json, "content", attachment.Content);
        Put(json, "name", attachment.Name);
        Put(json, "thumbnailUrl", attachment.ThumbnailUrl);
        return json;
    }

    private static JsonObject Write(CardAction action)
    {
        var json = new JsonObject();
        Put(json, "type", action.Type);
        Put(json, "title", action.Title);
        Put(json, "text", action.Text);
        Put(json, "displayText", action.DisplayText);
        Put(json, "value", action.Value);
        return json;
    }

    private static void Put(JsonObject json, string name, object? value)
    {
        if (value is not null)
            json[name] = value is JsonNode node ? node.DeepClone() : JsonSerializer.SerializeToNode(value, value.GetType(), Web);
    }

    private static ChannelAccount? Account(JsonNode? json) =>
        Text(json, "id") is { } id ? new ChannelAccount(id: id, name: Text(json, "name"), role: Text(json, "role")) : null;

    private static object? Open(JsonNode? json) => json?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.String => (string?)json,
        _ => JsonSerializer.SerializeToElement(json),
    };

    private static string? Text(JsonNode? json, string name) =>
        json is JsonObject fields && fields[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static DateTimeOffset? Moment(JsonObject json, string name) =>
        DateTimeOffset.TryParse(Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
