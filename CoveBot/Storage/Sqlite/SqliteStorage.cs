using System.Globalization;
using CoveBot.Dialogs.Memory;
using Microsoft.Bot.Builder;

namespace CoveBot.Storage.Sqlite;

/// <summary>
/// Documents in the store's file. It takes <see cref="SealedRecord"/> and nothing else: put <see cref="SealedStorage"/> in front of it.
/// All documents of one write are stored, or none.
/// </summary>
public sealed class SqliteStorage(SqliteStore store) : IStorage
{
    // Always eight bytes to SQLite, so that a row keeps its size.
    private const long LeastETag = 1L << 48;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<IDictionary<string, object>>(cancellationToken)
            : Task.FromResult(store.Read(keys, Read));
    }

    /// <summary>Writes all records or none. An ETag that is neither null nor <c>*</c> must be the stored one; a document that is gone conflicts too, so that nobody revives what was deleted.</summary>
    /// <exception cref="ArgumentException">Something is not a <see cref="SealedRecord"/>.</exception>
    /// <exception cref="ConcurrencyException">Somebody else wrote one of them since it was read; nothing is written.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var writes = new Change[changes.Count];
        var count = 0;
        foreach (var (key, value) in changes)
        {
            writes[count++] = value is SealedRecord { Data: { } data } record
                ? new Change(key, data, record.ETag)
                : throw new ArgumentException($"SQLite stores {nameof(SealedRecord)} only, not {value?.GetType().FullName ?? "null"}: put {nameof(SealedStorage)} in front.", nameof(changes));
        }

        if (count > 0 && await store.WriteAsync(database => Write(database, writes), erases: false, cancellationToken).ConfigureAwait(false) is { } conflict)
            throw new ConcurrencyException($"The document {conflict} was changed by someone else since it was read.");
    }

    /// <summary>Removes these documents. When the task completes, their text, older versions too, is in no file of the store.</summary>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return store.WriteAsync(database => Delete(database, keys), erases: true, cancellationToken);
    }

    private static IDictionary<string, object> Read(SqliteDatabase database, string[] keys)
    {
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        var select = database.Statement("SELECT s.etag, s.body FROM documents d JOIN slots s ON s.no = d.slot WHERE d.key = ?");
        foreach (var key in keys)
        {
            try
            {
                if (select.Bind(1, key).Step())
                    found[key] = new SealedRecord { ETag = Show(select.Long(0)), Data = SqliteSlots.TextOf(select.Blob(1)) };
            }
            finally
            {
                select.Reset();
            }
        }

        return found;
    }

    // The key of the first document that somebody else has changed, or null when all are written.
    private static string? Write(SqliteDatabase database, Change[] changes)
    {
        var places = new Place?[changes.Length];
        for (var i = 0; i < changes.Length; i++)
        {
            var (key, _, etag) = changes[i];
            places[i] = Find(database, key);
            if (!string.IsNullOrEmpty(etag) && etag != "*" && (places[i] is not { } place || Show(place.ETag) != etag))
                return key;
        }

        for (var i = 0; i < changes.Length; i++)
            Write(database, changes[i], places[i]);
        return null;
    }

    private static void Write(SqliteDatabase database, Change change, Place? place)
    {
        var etag = Random.Shared.NextInt64(LeastETag, long.MaxValue);
        if (place is not { } old)
        {
            var added = SqliteSlots.Add(database, etag, change.Data);
            database.Statement("INSERT INTO documents (key, slot) VALUES (?, ?)").Bind(1, change.Key).Bind(2, added).Run();
            return;
        }

        var slot = SqliteSlots.Replace(database, old.Slot, old.Size, etag, change.Data);
        if (slot != old.Slot)
            database.Statement("UPDATE documents SET slot = ? WHERE key = ?").Bind(1, slot).Bind(2, change.Key).Run();
    }

    private static int Delete(SqliteDatabase database, string[] keys)
    {
        var deleted = 0;
        foreach (var key in keys)
        {
            if (Find(database, key) is not { } place)
                continue;
            SqliteSlots.Free(database, place.Slot, place.Size);
            database.Statement("DELETE FROM documents WHERE key = ?").Bind(1, key).Run();
            deleted++;
        }

        return deleted;
    }

    private static Place? Find(SqliteDatabase database, string key)
    {
        var select = database.Statement("SELECT s.no, length(s.body), s.etag FROM documents d JOIN slots s ON s.no = d.slot WHERE d.key = ?").Bind(1, key);
        Place? place = select.Step() ? new Place(select.Long(0), select.Long(1), select.Long(2)) : null;
        select.Reset();
        return place;
    }

    private static string Show(long etag) => etag.ToString("x", CultureInfo.InvariantCulture);

    private readonly record struct Change(string Key, string Data, string? ETag);

    private readonly record struct Place(long Slot, long Size, long ETag);
}
