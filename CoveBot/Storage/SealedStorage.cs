using System.Text.Json.Serialization.Metadata;
using CoveBot.Dialogs.Memory;
using Microsoft.Bot.Builder;

namespace CoveBot.Storage;

/// <summary>
/// Documents over any store: written as our own JSON, closed by the seal (owner: the key), handed on as <see cref="SealedRecord"/>.
/// The type of a document follows from its key, so no type name is stored.
/// Whatever the store throws on a conflict becomes a <see cref="ConcurrencyException"/>.
/// </summary>
/// <param name="inner">SQLite, memory or blobs.</param>
/// <param name="seal">Closes and opens.</param>
/// <param name="typeOf">The type of the document under a key, or null for a key that is none of ours.</param>
public sealed class SealedStorage(IStorage inner, ISeal seal, Func<string, JsonTypeInfo?> typeOf) : IStorage
{
    /// <summary>The documents under these keys, as fresh copies with their ETags; a key without one is missing from the result.</summary>
    /// <exception cref="ArgumentException">A key has no document type.</exception>
    /// <exception cref="InvalidDataException">What is stored is not such a document. The message names the key, not the text.</exception>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
            _ = TypeOf(key);
        var records = await inner.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var documents = new Dictionary<string, object>(records.Count, StringComparer.Ordinal);
        foreach (var (key, found) in records)
        {
            if (found is not SealedRecord record)
                throw new InvalidDataException($"What is stored at {key} is not a {nameof(SealedRecord)}.");
            var document = StoredJson.Read(seal.Open(key, record.Data), TypeOf(key), key);
            if (document is IStoreItem item)
                item.ETag = record.ETag;
            documents[key] = document;
        }

        return documents;
    }

    /// <summary>Writes all documents. One whose ETag is neither null nor <c>*</c> replaces only the version that it was read as.</summary>
    /// <exception cref="ArgumentException">A key has no document type, or the document is of another.</exception>
    /// <exception cref="ConcurrencyException">Somebody else wrote one of them since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var records = new Dictionary<string, object>(changes.Count, StringComparer.Ordinal);
        foreach (var (key, document) in changes)
        {
            var type = TypeOf(key);
            if (!type.Type.IsInstanceOfType(document))
                throw new ArgumentException($"The document at {key} is a {document?.GetType().Name ?? "null"}, not a {type.Type.Name}.", nameof(changes));

            // MemoryStorage takes null for a version that conflicts, Blobs for none: "*" means the same to all.
            var etag = (document as IStoreItem)?.ETag;
            records[key] = new SealedRecord { Data = seal.Close(key, StoredJson.Write(document, type)), ETag = string.IsNullOrEmpty(etag) ? "*" : etag };
        }

        try
        {
            await inner.WriteAsync(records, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException && error.Message.StartsWith("Etag conflict", StringComparison.OrdinalIgnoreCase))
        {
            throw new ConcurrencyException("A document was changed by someone else since it was read.", error);
        }
    }

    /// <inheritdoc cref="IStorage.DeleteAsync"/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);

    private JsonTypeInfo TypeOf(string key) =>
        typeOf(key) ?? throw new ArgumentException($"No document type for the key {key}.", nameof(key));
}
