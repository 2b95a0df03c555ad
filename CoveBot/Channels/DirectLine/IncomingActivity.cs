using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// What a client sent, made into an activity that a bot can take (channels.md, 1.3): only known fields of the right type,
/// and over them what the server knows better: id, sender, conversation, recipient, channel.
/// </summary>
internal static partial class IncomingActivity
{
    private const int LongestName = 200;
    private const int MostAttachments = 20;

    private static readonly string[] Words = ["text", "textFormat", "name", "valueType", "replyToId", "localTimestamp", "localTimezone"];
    private static readonly string[] Anything = ["value", "channelData"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Kinds that the bot gets to see. All others are accepted and go nowhere; a client cannot pretend an arrival.</summary>
    public static bool IsForBot(JsonObject activity) => (string?)activity["type"] switch
    {
        "message" => true,
        "event" => (string?)activity["name"] is not ("ContinueConversation" or "CreateConversation"),
        _ => false,
    };

    /// <summary>The JSON object in a body, or null where there is none: bad syntax, bad UTF-8, half a surrogate pair, a name twice.</summary>
    public static JsonObject? Parse(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
            return null;
        try
        {
            var parsed = JsonNode.Parse(body, documentOptions: Strict) as JsonObject;
            _ = parsed?.ToJsonString();
            return parsed;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The first field whose type is wrong, or null.</summary>
    public static string? BadField(JsonObject sent)
    {
        if (!IsText(sent["type"]))
            return "type";
        if (sent["attachments"] is not (null or JsonArray))
            return "attachments";
        return Array.Find(Words, field => sent[field] is { } value && !IsText(value));
    }

    /// <summary>The activity for the bot, the echo and the log.</summary>
    public static JsonObject Complete(JsonObject sent, Conversation conversation)
    {
        var activity = new JsonObject { ["type"] = sent["type"]!.DeepClone() };
        foreach (var field in Words.Concat(Anything))
            if (sent[field] is { } value)
                activity[field] = value.DeepClone();
        if (sent["entities"] is JsonArray entities)
            activity["entities"] = entities.DeepClone();
        activity["attachments"] = Attachments(sent["attachments"] as JsonArray);
        if (sent["locale"] is { } locale && IsText(locale) && LocalePattern().IsMatch((string)locale!))
            conversation.Locale = (string)locale!;
        return Address(activity, conversation);
    }

    /// <summary>The arrival of the person: <c>conversationUpdate</c> with the person as the new member.</summary>
    public static JsonObject Arrival(Conversation conversation, string id) => Address(
        new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["id"] = id,
            ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = conversation.User }),
        },
        conversation);

    /// <summary>
    /// The id of an activity. The same <c>clientActivityID</c> again is the same activity (a retry);
    /// what a client makes up is hashed, so that it can be neither long nor strange.
    /// </summary>
    public static string Id(JsonObject sent, string conversation)
    {
        var own = (sent["channelData"] as JsonObject)?["clientActivityID"];
        var mark = own is not null && IsText(own) && ((string)own!).Length > 0
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((string)own!)).AsSpan(0, 12))
            : Guid.NewGuid().ToString("N");
        return $"{conversation}|{mark}";
    }

    /// <summary>Kind and name of what was attached, no content: files are not read here (issue 2, uploads refused kindly).</summary>
    public static JsonArray Attachments(JsonArray? sent)
    {
        var attachments = new JsonArray();
        foreach (var attachment in (sent ?? []).OfType<JsonObject>().Take(MostAttachments))
            attachments.Add(Attachment(Text(attachment["contentType"]), Text(attachment["name"])));
        return attachments;
    }

    public static JsonObject Attachment(string? contentType, string? name)
    {
        var attachment = new JsonObject { ["contentType"] = Short(contentType) ?? "application/octet-stream" };
        if (Short(name) is { } title)
            attachment["name"] = title;
        return attachment;
    }

    private static JsonObject Address(JsonObject activity, Conversation conversation)
    {
        activity["channelId"] = DirectLineChannel.Id;
        activity["serviceUrl"] = DirectLineChannel.ServiceUrl;
        activity["from"] = new JsonObject { ["id"] = conversation.User, ["role"] = "user" };
        activity["conversation"] = new JsonObject { ["id"] = conversation.Id };
        activity["recipient"] = DirectLineChannel.Bot();
        if (conversation.Locale.Length > 0)
            activity["locale"] = conversation.Locale;
        return activity;
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static string? Text(JsonNode? node) => IsText(node) ? (string?)node : null;

    private static string? Short(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = new string([.. text.Where(letter => !char.IsControl(letter))]);
        return clean.Length <= LongestName ? clean : clean[..LongestName];
    }

    /// <summary>BCP 47, as far as we need it.</summary>
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    public static partial Regex LocalePattern();
}
