using System.Security.Cryptography;
using System.Text;

namespace CoveBot.Channels.DirectLine;

/// <summary>Who calls: the holder of a token, or of the secret; or the answer to somebody who is neither.</summary>
/// <param name="Claims">What the token says.</param>
/// <param name="HasSecret">Speaks for any conversation.</param>
/// <param name="Refusal">401 or 403.</param>
internal readonly record struct Caller(TokenClaims? Claims, bool HasSecret, IResult? Refusal);

/// <summary>Reads <c>Authorization: Bearer</c>.</summary>
internal sealed class Callers(DirectLineSettings settings, DirectLineTokens tokens)
{
    public Caller Identify(HttpRequest request)
    {
        if (Bearer(request) is not { } bearer)
            return new Caller(null, false, Errors.MissingToken);
        if (IsSecret(bearer))
            return new Caller(null, true, null);
        var reading = tokens.Read(bearer, TokenUse.Call);
        var refusal = reading.Claims is not null ? null : reading.Expired ? Errors.TokenExpired : Errors.InvalidToken;
        return new Caller(reading.Claims, false, refusal);
    }

    /// <summary>Who may have tokens made: the secret, or, while none is configured, this machine.</summary>
    public IResult? RefuseIssuing(HttpContext context)
    {
        if (settings.Secret is null)
            return Hosting.Loopback.IsLoopback(context) ? null : Errors.LoopbackOnly;
        if (Bearer(context.Request) is not { } bearer)
            return Errors.MissingToken;
        return IsSecret(bearer) ? null : Errors.WrongSecret;
    }

    /// <summary>In constant time, and without giving away the length.</summary>
    private bool IsSecret(string bearer) =>
        settings.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(Hash(secret), Hash(bearer));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string? Bearer(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && header.Length > scheme.Length
            ? header[scheme.Length..].Trim()
            : null;
    }
}
