using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A store in memory. It keeps JSON, so what is read is always a copy.</summary>
public class MemoryStorage : IStorage, IStateBytes
{
    private readonly Dictionary<string, Item> _items = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _nextETag;

    public MemoryStorage()
    {
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (key is null || Find(key) is not { } item || Revive(item) is not { } value)
                continue;
            if (value is IStoreItem versioned)
                versioned.ETag = item.ETag;
            found[key] = value;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var prepared = new List<(string Key, object Value, byte[] Json)>(changes.Count);
        foreach (var (key, value) in changes)
        {
            if (value is not null)
                prepared.Add((key, value, JsonSerializer.SerializeToUtf8Bytes(value, SchemaJson.Of(value.GetType()))));
        }

        lock (_gate)
        {
            foreach (var (key, value, _) in prepared)
                RefuseConflict(key, value);
            foreach (var (key, value, json) in prepared)
                _items[key] = new Item(json, value.GetType(), value is IStoreItem ? NextETag() : null);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    byte[]? IStateBytes.ReadState(string key)
    {
        var item = Find(key);
        return item is null || item.Type == typeof(Dictionary<string, object>) ? item?.Json : null;
    }

    void IStateBytes.WriteState(string key, byte[] json)
    {
        lock (_gate)
            _items[key] = new Item(json, typeof(Dictionary<string, object>), null);
    }

    private static object? Revive(Item item) => JsonSerializer.Deserialize(item.Json, SchemaJson.Of(item.Type));

    private Item? Find(string key)
    {
        lock (_gate)
            return _items.GetValueOrDefault(key);
    }

    private string NextETag() => _nextETag++.ToString(CultureInfo.InvariantCulture);

    private void RefuseConflict(string key, object value)
    {
        if (value is IStoreItem { ETag: not "*" } incoming
            && _items.GetValueOrDefault(key)?.ETag is { } current
            && incoming.ETag != current)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {incoming.ETag}\r\nCurrent: {current}");
        }
    }

    private sealed record Item(byte[] Json, Type Type, string? ETag);
}
