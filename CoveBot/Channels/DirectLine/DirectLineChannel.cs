using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>What is the same in every activity of this channel.</summary>
internal static class DirectLineChannel
{
    public const string Id = "directline";

    /// <summary>Bot Framework wants an absolute service URL in every activity; nothing is ever sent to this one.</summary>
    public const string ServiceUrl = "http://127.0.0.1:3978/directline-local";

    public static JsonObject Bot() => new() { ["id"] = "covebot", ["name"] = "Cove", ["role"] = "bot" };
}
