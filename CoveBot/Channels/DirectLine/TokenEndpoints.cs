using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>Tokens: generate and refresh (channels.md, section 10).</summary>
internal static class TokenEndpoints
{
    public static async Task<IResult> GenerateAsync(HttpContext http, DirectLineServer server)
    {
        if (server.Callers.RefuseIssuing(http) is { } refusal)
            return refusal;
        var (asked, error) = await ReadAsync(http.Request);
        if (error is not null)
            return error;
        var user = asked["user"] is JsonObject named ? named["id"] : null;
        if (user is not null && !IsUser(user))
            return Errors.BadUser();
        return server.Answer(http.Request, DirectLineServer.NewConversation((string?)user), 200);
    }

    public static IResult Refresh(HttpContext http, DirectLineServer server)
    {
        var caller = server.Callers.Identify(http.Request);
        if (caller.Refusal is { } refusal)
            return refusal;
        return caller.Claims is { } claims ? server.Answer(http.Request, claims, 200) : Errors.InvalidToken;
    }

    /// <summary>A body that may be missing; otherwise one JSON object.</summary>
    public static async Task<(JsonObject Asked, IResult? Error)> ReadAsync(HttpRequest request)
    {
        if (await Body.ReadAsync(request.Body, Body.Limit, request.HttpContext.RequestAborted) is not { } bytes)
            return ([], Errors.TooLarge);
        if (bytes.Length == 0)
            return ([], null);
        return IncomingActivity.Parse(bytes) is { } asked ? (asked, null) : ([], Errors.NotAnActivity);
    }

    /// <summary>Direct Line asks that user ids in tokens begin with <c>dl_</c>.</summary>
    private static bool IsUser(JsonNode user) =>
        user.GetValueKind() == JsonValueKind.String
        && (string)user! is { Length: >= 4 and <= 64 } id
        && id.StartsWith("dl_", StringComparison.Ordinal)
        && !id.Any(char.IsControl);
}
