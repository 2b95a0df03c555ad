namespace CoveBot.Storage.Sqlite;

/// <summary>
/// The one writer: a thread that takes whatever writes are waiting and commits them together, so that many turns share one fsync.
/// While it commits, the next batch gathers by itself. With nothing to write it sleeps.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int LargestBatch = 512;

    private readonly object _gate = new();
    private readonly Queue<IPendingWrite> _waiting = new();
    private readonly List<IPendingWrite> _batch = new(LargestBatch);
    private readonly SqliteDatabase _database;
    private readonly ReaderWriterLockSlim _readers;
    private readonly Thread _thread;
    private bool _closed;

    /// <param name="database">The writing connection, from now on the thread's own; closed with it.</param>
    /// <param name="readers">Held for reading by everybody who reads: while old text is driven out, nobody may look at an old state.</param>
    public GroupCommit(SqliteDatabase database, ReaderWriterLockSlim readers)
    {
        _database = database;
        _readers = readers;
        _thread = new Thread(Work) { Name = "SQLite writer", IsBackground = true };
        _thread.Start();
    }

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public void Add(IPendingWrite write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
            _waiting.Enqueue(write);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
        }
    }

    /// <summary>Finishes what waits, then closes the connection.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
    }

    private void Work()
    {
        while (TakeBatch())
        {
            Commit(_batch);
            _batch.Clear();
        }

        _database.Dispose();
    }

    private bool TakeBatch()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                    return false;
                Monitor.Wait(_gate);
            }

            while (_batch.Count < LargestBatch && _waiting.TryDequeue(out var write))
                _batch.Add(write);
        }

        return true;
    }

    private void Commit(List<IPendingWrite> batch)
    {
        if (TryCommit(batch) is not { } error)
            return;
        if (batch.Count == 1)
        {
            batch[0].Fail(error);
            return;
        }

        // One of them cannot be written: each for itself, so that only that one fails.
        foreach (var write in batch)
        {
            if (TryCommit([write]) is { } own)
                write.Fail(own);
        }
    }

    // Null: all are durable and have been told so. An error: nothing was written and nobody was told.
    private Exception? TryCommit(List<IPendingWrite> batch)
    {
        try
        {
            _database.Begin();
            foreach (var write in batch)
                write.Run(_database);
            _database.Commit();
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to the callers; the thread goes on.
        catch (Exception error)
        {
            return RollBack(error);
        }

        Report(batch);
        return null;
    }

    private Exception RollBack(Exception error)
    {
        try
        {
            _database.RollBack();
            return error;
        }
        catch (Exception second)
        {
            return new AggregateException(error, second);
        }
    }

    private void Report(List<IPendingWrite> batch)
    {
        Exception? notTruncated = null;
        try
        {
            if (batch.Exists(static write => write.Erases))
                TruncateWal();
        }
        catch (Exception error)
        {
            notTruncated = error;
        }
#pragma warning restore CA1031

        foreach (var write in batch)
        {
            if (notTruncated is not null && write.Erases)
                write.Fail(notTruncated);
            else
                write.Succeed();
        }
    }

    private void TruncateWal()
    {
        _readers.EnterWriteLock();
        try
        {
            _database.TruncateWal();
        }
        finally
        {
            _readers.ExitWriteLock();
        }
    }
}
