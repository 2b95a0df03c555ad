namespace CoveBot.Channels.DirectLine;

/// <summary>Request bodies, read up to a limit.</summary>
internal static class Body
{
    /// <summary>Room for the longest message that somebody types, and far from a burden.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>The bytes; null where there are more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken ct)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            if (all.Length + read > limit)
                return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }
}
