using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CoveBot.Channels.DirectLine;

/// <summary>What a token is good for: calls, or opening one stream.</summary>
internal enum TokenUse { Call, Stream }

/// <summary>What a valid token proves.</summary>
internal sealed record TokenClaims(string Conversation, string User);

/// <summary>Either claims, or why there are none.</summary>
internal readonly record struct TokenReading(TokenClaims? Claims, bool Expired);

/// <summary>
/// Signed tokens, each bound to one conversation with its user inside (channels.md, section 10): header.payload.signature
/// under HMAC-SHA256, because DirectLineJS reads the <c>user</c> claim as of a JWT. Nothing about them is stored:
/// a valid token is the proof that its conversation exists, also after a restart.
/// </summary>
internal sealed class DirectLineTokens(byte[] key, TimeProvider clock)
{
    public static readonly TimeSpan CallLifetime = TimeSpan.FromMinutes(30);

    /// <summary>How long a client has to connect to a streamUrl.</summary>
    public static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private const int LongestToken = 2048;
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string Issue(TokenClaims claims, TokenUse use)
    {
        var expires = clock.GetUtcNow() + (use == TokenUse.Call ? CallLifetime : StreamLifetime);
        var payload = new TokenPayload(claims.Conversation, claims.User, use == TokenUse.Call ? "call" : "stream", expires.ToUnixTimeSeconds());
        var signed = Header + "." + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(payload, DirectLineJson.Default.TokenPayload));
        return signed + "." + Base64Url.EncodeToString(Sign(signed));
    }

    public TokenReading Read(string? token, TokenUse use)
    {
        if (token is null || token.Length > LongestToken || token.LastIndexOf('.') is not (> 0 and var end))
            return default;
        if (Payload(token, end) is not { } payload || payload.Use != (use == TokenUse.Call ? "call" : "stream"))
            return default;
        return payload.Expires <= clock.GetUtcNow().ToUnixTimeSeconds()
            ? new TokenReading(null, Expired: true)
            : new TokenReading(new TokenClaims(payload.Conversation, payload.User), Expired: false);
    }

    /// <summary>The payload, once the signature holds. The token's own word about its algorithm is not asked.</summary>
    private TokenPayload? Payload(string token, int end)
    {
        Span<byte> signature = stackalloc byte[64];
        if (Base64Url.DecodeFromChars(token.AsSpan(end + 1), signature, out _, out var length) != OperationStatus.Done
            || !CryptographicOperations.FixedTimeEquals(signature[..length], Sign(token[..end])))
            return null;
        var start = token.IndexOf('.', StringComparison.Ordinal) + 1;
        return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token.AsSpan(start, end - start)), DirectLineJson.Default.TokenPayload);
    }

    private byte[] Sign(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
