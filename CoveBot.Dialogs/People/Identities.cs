using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CoveBot.Dialogs.Memory;

namespace CoveBot.Dialogs.People;

/// <summary>
/// Which person writes: a channel's user id, kept only as a keyed hash, leads to a random person id.
/// Each identity is a log of its own (<c>identity/{hash}</c>); the last record names the person.
/// </summary>
/// <param name="log">Where identities are kept.</param>
/// <param name="key">The master key; 16 bytes or more.</param>
public sealed class Identities(IRecordLog log, byte[] key)
{
    private const int MostInMemory = 100_000;

    private readonly ConcurrentDictionary<string, string> known = new();

    /// <summary>The person behind an identity; a new one where it was never seen.</summary>
    public async ValueTask<string> PersonOfAsync(string channel, string sender, CancellationToken ct)
    {
        var name = $"{channel}\n{sender}";
        if (known.TryGetValue(name, out var person))
        {
            return person;
        }

        var identity = $"identity/{Hash(name)}";
        person = await LastAsync(identity, ct).ConfigureAwait(false);
        if (person is null)
        {
            // Two first messages at once: one record is written, both read the same.
            await log.AppendAsync(identity, 0, [("first", RandomId())], ct).ConfigureAwait(false);
            person = await LastAsync(identity, ct).ConfigureAwait(false)
                ?? throw new InvalidOperationException("An identity was written and is not there.");
        }

        if (known.Count >= MostInMemory)
        {
            known.Clear();
        }

        known[name] = person;
        return person;
    }

    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private async ValueTask<string?> LastAsync(string identity, CancellationToken ct)
    {
        var records = await log.ReadAsync(identity, 0, ct).ConfigureAwait(false);
        return records.LastOrDefault(r => r.Data is not null).Data;
    }

    private string Hash(string name) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name))[..16]);
}
