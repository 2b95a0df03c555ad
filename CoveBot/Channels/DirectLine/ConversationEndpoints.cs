using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>Start, reconnect, read (channels.md, sections 1.2 and 10).</summary>
internal static class ConversationEndpoints
{
    /// <summary>201 for a new conversation, 200 for one that was started before; both lead to it, with its history.</summary>
    public static async Task<IResult> StartAsync(HttpContext http, DirectLineServer server)
    {
        var caller = server.Callers.Identify(http.Request);
        if (caller.Refusal is { } refusal)
            return refusal;
        var (asked, error) = await TokenEndpoints.ReadAsync(http.Request);
        if (error is not null)
            return error;

        // A user id in the body is a claim of the client: only the holder of the secret is believed.
        var claims = caller.Claims ?? DirectLineServer.NewConversation(Text((asked["user"] as JsonObject)?["id"]));
        var conversation = await server.Turns.OpenAsync(claims.Conversation, claims.User);
        if (Text(asked["locale"]) is { } locale && IncomingActivity.LocalePattern().IsMatch(locale))
            conversation.Locale = locale;
        var status = conversation.IsStarted ? 200 : 201;
        await server.Turns.GreetAsync(conversation);
        return server.Answer(http.Request, claims, status, watermark: "-");
    }

    public static async Task<IResult> ReconnectAsync(HttpContext http, string conversationId, DirectLineServer server)
    {
        var (conversation, refusal) = await server.OpenAsync(http, conversationId);
        if (conversation is null)
            return refusal!;
        await server.Turns.GreetAsync(conversation);
        var watermark = Watermark.Parse(http.Request.Query["watermark"]);
        return server.Answer(http.Request, new TokenClaims(conversation.Id, conversation.User), 200, watermark == 0 ? "-" : $"{watermark}");
    }

    /// <summary>Never 429 or 5xx here: a client that polls would stop for good (channels.md, section 0).</summary>
    public static async Task<IResult> ReadAsync(HttpContext http, string conversationId, DirectLineServer server)
    {
        var (conversation, refusal) = await server.OpenAsync(http, conversationId);
        return conversation is null
            ? refusal!
            : Results.Text(conversation.After(Watermark.Parse(http.Request.Query["watermark"])).ToJson(), "application/json; charset=utf-8");
    }

    private static string? Text(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String && (string)node! is { Length: > 0 and <= 64 } text ? text : null;
}
