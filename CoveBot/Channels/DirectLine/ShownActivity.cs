using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>An activity as clients see it, already JSON.</summary>
/// <param name="Seq">
/// Its place in the conversation and the watermark after it: milliseconds of the time it was shown, made to rise strictly.
/// A clock rather than a count, so that numbers are never used again after a restart that forgot what may not be kept.
/// </param>
/// <param name="Id">The activity's id; clients drop what they saw before.</param>
/// <param name="Json">The whole activity.</param>
/// <param name="FromUser">Said by the person.</param>
/// <param name="Passing">Typing: shown to open streams, never stored, never replayed (channels.md, section 10).</param>
internal sealed record ShownActivity(long Seq, string Id, string Json, bool FromUser, bool Passing)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Completes an activity with what only the server knows, its id and time, and freezes it.</summary>
    public static ShownActivity From(JsonObject activity, string id, long seq)
    {
        activity["id"] = id;
        activity["timestamp"] = Time(seq);
        var type = (string?)activity["type"];
        return new ShownActivity(seq, id, Text(activity), (string?)activity["from"]?["role"] == "user", type == "typing");
    }

    public static string Text(JsonNode node) => node.ToJsonString(Plain);

    private static string Time(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Some activities and the watermark after them: one stream frame, one poll's answer.</summary>
internal readonly record struct ActivitySet(IReadOnlyList<ShownActivity> Activities, long Watermark)
{
    public string ToJson() =>
        $$"""{"activities":[{{string.Join(',', Activities.Select(activity => activity.Json))}}],"watermark":"{{Watermark.ToString(CultureInfo.InvariantCulture)}}"}""";
}

/// <summary>Watermarks are ours to shape; clients only hand them back. Absent, empty, <c>-</c> or unknown: everything.</summary>
internal static class Watermark
{
    public static long Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;
}
