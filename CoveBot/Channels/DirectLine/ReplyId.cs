using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// Ids of replies follow from what they answer, their place, and what they say: a turn that is repeated after a crash
/// says the same under the same id, and a client that is still open shows it once.
/// </summary>
internal static class ReplyId
{
    public const string Separator = "|r";
    private const string Start = "|start-";

    public static string For(string turnId, int place, JsonObject reply)
    {
        var said = (string?)reply["text"] + "\n" + reply["attachments"]?.ToJsonString();
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 4));
        return $"{turnId}{Separator}{place}-{mark}";
    }

    /// <summary>The turn of an arrival.</summary>
    public static string Arrival(string conversation, long seq) => $"{conversation}{Start}{seq}";

    /// <summary>Whether an id is that of a reply to an arrival.</summary>
    public static bool IsGreeting(string id) => id.Contains(Start, StringComparison.Ordinal) && id.Contains(Separator, StringComparison.Ordinal);

    public static string Passing(string turnId, long seq) => $"{turnId}{Separator}t{seq}";
}
