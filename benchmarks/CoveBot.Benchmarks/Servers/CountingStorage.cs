using Microsoft.Bot.Builder;

namespace CoveBot.Benchmarks.Servers;

/// <summary>Counts the calls of the storage behind it. Used once, outside the measurement.</summary>
internal sealed class CountingStorage(IStorage inner) : IStorage
{
    private int reads;
    private int writes;

    public StorageCalls Calls => new(reads, writes);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref reads);
        return inner.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref writes);
        return inner.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);
}

/// <summary>Calls of a storage.</summary>
internal sealed record StorageCalls(int Reads, int Writes);
