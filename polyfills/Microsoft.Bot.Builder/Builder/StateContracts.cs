namespace Microsoft.Bot.Builder;

/// <summary>A store of documents by key.</summary>
public interface IStorage
{
    /// <summary>The documents under these keys; a key without one is missing from the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>A document that knows which version of itself it is.</summary>
public interface IStoreItem
{
    /// <summary>The version, or <c>*</c> to overwrite whatever is there.</summary>
    string? ETag { get; set; }
}

/// <summary>Something with properties that last.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

/// <summary>A property that lasts, by name.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>Reads and writes a property that lasts.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value; where there is none, the default, which is then kept. Two reads in a turn give the same object.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}

/// <summary>Typed reads.</summary>
public static class StorageExtensions
{
    /// <summary>Those of the documents that are a <typeparamref name="TStoreItem"/>.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var found = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var typed = new Dictionary<string, TStoreItem>(found.Count);
        foreach (var (key, value) in found)
        {
            if (value is TStoreItem item)
                typed.Add(key, item);
        }

        return typed;
    }
}

/// <summary>A storage that takes state as the UTF-8 JSON it already is.</summary>
internal interface IStateBytes
{
    byte[]? ReadState(string key);

    void WriteState(string key, byte[] json);
}
