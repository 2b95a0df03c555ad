using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoveBot.Storage.Sqlite;

/// <summary>
/// The file <c>cove.db</c> in the data folder, with logs (<see cref="SqliteRecordLog"/>) and documents (<see cref="SqliteStorage"/>).
/// Writes go through one thread that commits them in groups and are durable when their task completes; reads run at once on connections of their own.
/// Closing it finishes the writes that wait.
/// </summary>
public sealed class SqliteStore : IDisposable
{
    private const long DeadBytesWorthCompacting = 16 * 1024 * 1024;
    private static readonly int KeptReaders = 2 * Environment.ProcessorCount;

    private readonly ConcurrentBag<SqliteDatabase> _readers = [];
    private readonly ReaderWriterLockSlim _reading = new();
    private readonly string _file;
    private readonly GroupCommit _writer;
    private bool _disposed;

    /// <summary>Opens the store, creating the folder (for its owner's eyes only) and the file where missing.</summary>
    /// <exception cref="InvalidDataException">A newer CoveBot wrote the file.</exception>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public SqliteStore(string folder)
        : this(folder, DeadBytesWorthCompacting)
    {
    }

    internal SqliteStore(string folder, long deadBytesWorthCompacting)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _file = Path.Combine(folder, "cove.db");
        var database = SqliteDatabase.Open(_file, writes: true);
        try
        {
            SqliteSchema.Migrate(database);
            SqliteSchema.Compact(database, deadBytesWorthCompacting);

            TruncateOnOpening(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }

        _writer = new GroupCommit(database, _reading);
    }

    /// <summary>Does a piece of work in the next batch's transaction. What it throws fails it alone.</summary>
    /// <param name="work">May run more than once; only the last time counts.</param>
    /// <param name="erases">The task completes once the old text is in no file of the store.</param>
    /// <param name="ct">Cancels waiting, never half a write.</param>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    internal Task<T> WriteAsync<T>(Func<SqliteDatabase, T> work, bool erases, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
            return Task.FromCanceled<T>(ct);
        var write = new PendingWrite<T>(work, erases, ct);
        _writer.Add(write);
        return write.Task;
    }

    /// <summary>Reads on this thread what is committed now.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    internal T Read<TState, T>(TState state, Func<SqliteDatabase, TState, T> work)
    {
        _reading.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return ReadWith(_readers.TryTake(out var kept) ? kept : SqliteDatabase.Open(_file, writes: false), state, work);
        }
        finally
        {
            _reading.ExitReadLock();
        }
    }

    public void Dispose()
    {
        _reading.EnterWriteLock();
        var first = !_disposed;
        _disposed = true;
        _reading.ExitWriteLock();
        if (!first)
            return;
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writer.Dispose();
    }

    // A crash may have come between an erase and its truncation.
    private static void TruncateOnOpening(SqliteDatabase database)
    {
        try
        {
            database.TruncateWal();
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            // Another process reads or writes, so there was no crash; the text goes with its next erase or at its end.
        }
    }

    private T ReadWith<TState, T>(SqliteDatabase reader, TState state, Func<SqliteDatabase, TState, T> work)
    {
        try
        {
            return work(reader, state);
        }
        finally
        {
            if (_readers.Count >= KeptReaders)
                reader.Dispose();
            else
                _readers.Add(reader);
        }
    }
}
