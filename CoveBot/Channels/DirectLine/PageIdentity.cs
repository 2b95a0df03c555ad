using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// Who sits before the page: a random identity in a signed HttpOnly cookie. The conversation and the user id follow from it,
/// so a reload or a restart leads back; neither tells the identity.
/// </summary>
internal sealed class PageIdentity(byte[] key)
{
    public const string Cookie = "cove";

    private const int Length = 16;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>The identity in a cookie of ours, or null.</summary>
    public byte[]? Read(string? cookie)
    {
        Span<byte> bytes = stackalloc byte[64];
        return cookie is { Length: <= 86 }
            && Base64Url.DecodeFromChars(cookie, bytes, out _, out var length) == OperationStatus.Done
            && length == Length + HMACSHA256.HashSizeInBytes
            && CryptographicOperations.FixedTimeEquals(bytes[Length..length], Mark("cookie", bytes[..Length]))
                ? bytes[..Length].ToArray()
                : null;
    }

    public string Write(byte[] identity) => Base64Url.EncodeToString([.. identity, .. Mark("cookie", identity)]);

    public TokenClaims Claims(byte[] identity) => new(Name("conversation", identity), "dl_" + Name("user", identity));

    private string Name(string purpose, byte[] identity) => Convert.ToHexStringLower(Mark(purpose, identity).AsSpan(0, 16));

    private byte[] Mark(string purpose, ReadOnlySpan<byte> identity) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(purpose + "|"), .. identity]);
}
