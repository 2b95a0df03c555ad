using System.Security.Cryptography;

namespace CoveBot.Channels.DirectLine;

/// <summary>What the endpoints share: who may speak for which conversation, and the answers that carry tokens.</summary>
internal sealed class DirectLineServer(
    Callers callers, DirectLineTokens tokens, DirectLineConversations conversations, DirectLineTurns turns, DirectLineSettings settings)
{
    public const string Root = "/v3/directline";

    public Callers Callers => callers;

    public DirectLineTokens Tokens => tokens;

    public DirectLineTurns Turns => turns;

    /// <summary>A conversation that nobody can guess.</summary>
    public static TokenClaims NewConversation(string? user) =>
        new(RandomNumberGenerator.GetHexString(32, lowercase: true), user ?? "dl_" + RandomNumberGenerator.GetHexString(32, lowercase: true));

    /// <summary>The conversation in a path, for this caller; or 401, 403, 404.</summary>
    public async Task<(Conversation? Conversation, IResult? Refusal)> OpenAsync(HttpContext http, string id)
    {
        var caller = callers.Identify(http.Request);
        if (caller.Refusal is { } refusal)
            return (null, refusal);
        if (caller.Claims is { } claims && claims.Conversation == id)
            return (await turns.OpenAsync(id, claims.User), null);
        if (await conversations.UserOfAsync(id, http.RequestAborted) is not { } user)
            return (null, Errors.UnknownConversation);
        return caller.HasSecret ? (await turns.OpenAsync(id, user), null) : (null, Errors.WrongConversation);
    }

    /// <summary>A fresh token and, with <paramref name="watermark"/>, an address to stream from.</summary>
    public IResult Answer(HttpRequest request, TokenClaims claims, int status, string? watermark = null) => Results.Json(
        new ConversationAnswer(
            claims.Conversation,
            tokens.Issue(claims, TokenUse.Call),
            (int)DirectLineTokens.CallLifetime.TotalSeconds,
            watermark is null ? null : StreamUrl(request, claims, watermark)),
        DirectLineJson.Default.ConversationAnswer,
        statusCode: status);

    /// <summary>On the address that the client came by, since it is the one that it can reach.</summary>
    private string StreamUrl(HttpRequest request, TokenClaims claims, string watermark) =>
        $"{(settings.IsSecure(request) ? "wss" : "ws")}://{request.Host}{Root}/conversations/{claims.Conversation}/stream"
        + $"?watermark={Uri.EscapeDataString(watermark)}&t={tokens.Issue(claims, TokenUse.Stream)}";
}
