using CoveBot.Dialogs.Memory;

namespace CoveBot.Storage.Sqlite;

/// <summary>Logs in the store's file. Names and ids stand there as they are: they must carry no text.</summary>
public sealed class SqliteRecordLog(SqliteStore store) : IRecordLog
{
    /// <inheritdoc/>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">It could not be written; nothing was.</exception>
    public ValueTask<long?> AppendAsync(string log, long expected, IReadOnlyList<(string Id, string Data)> records, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var (id, data) in records)
        {
            ArgumentNullException.ThrowIfNull(id, nameof(records));
            ArgumentNullException.ThrowIfNull(data, nameof(records));
        }

        return new(store.WriteAsync(database => Append(database, log, expected, records), erases: false, ct));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LogRecord>> ReadAsync(string log, long after, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (ct.IsCancellationRequested)
            return ValueTask.FromCanceled<IReadOnlyList<LogRecord>>(ct);
        return ValueTask.FromResult<IReadOnlyList<LogRecord>>(store.Read((log, after), static (database, asked) => Read(database, asked.log, asked.after)));
    }

    /// <inheritdoc/>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">Perhaps only half done: another process (a backup) reads an old state, or the disk fails. Call again.</exception>
    public ValueTask<int> EraseAsync(string log, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(ids);
        return new(store.WriteAsync(database => Erase(database, log, ids), erases: true, ct));
    }

    /// <inheritdoc/>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">As in <see cref="EraseAsync"/>: call again.</exception>
    public ValueTask DeleteAsync(string log, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new(store.WriteAsync(database => Delete(database, log), erases: true, ct));
    }

    private static long? Append(SqliteDatabase database, string log, long expected, IReadOnlyList<(string Id, string Data)> records)
    {
        var number = NumberOf(database, log);
        var last = number is { } known ? LastSeq(database, known) : 0;
        if (expected >= 0 && expected != last)
            return null;
        if (records.Count == 0)
            return last;
        var place = number ?? Create(database, log);
        var insert = database.Statement("INSERT INTO records (log, seq, id, data) VALUES (?, ?, ?, ?) ON CONFLICT (log, id) DO NOTHING");
        for (var i = 0; i < records.Count; i++)
        {
            insert.Bind(1, place).Bind(2, last + 1).Bind(3, records[i].Id).Bind(4, records[i].Data).Run();
            last += insert.Changes;
        }

        return last;
    }

    private static List<LogRecord> Read(SqliteDatabase database, string log, long after)
    {
        var select = database.Statement(
            "SELECT r.seq, r.id, r.data FROM logs l JOIN records r ON r.log = l.no WHERE l.name = ? AND r.seq > ? ORDER BY r.seq");
        select.Bind(1, log).Bind(2, after);
        var found = new List<LogRecord>();
        try
        {
            while (select.Step())
                found.Add(new LogRecord(select.Long(0), select.Text(1), select.IsText(2) ? select.Text(2) : null));
        }
        finally
        {
            select.Reset();
        }

        return found;
    }

    private static int Erase(SqliteDatabase database, string log, IReadOnlyCollection<string> ids)
    {
        if (NumberOf(database, log) is not { } number)
            return 0;
        var blank = database.Statement(
            "UPDATE records SET data = zeroblob(octet_length(data)) WHERE log = ? AND id = ? AND typeof(data) = 'text'");
        var erased = 0;
        foreach (var id in ids)
        {
            blank.Bind(1, number).Bind(2, id).Run();
            erased += blank.Changes;
        }

        return erased;
    }

    private static bool Delete(SqliteDatabase database, string log)
    {
        if (NumberOf(database, log) is not { } number)
            return false;
        database.Statement("UPDATE records SET data = zeroblob(octet_length(data)) WHERE log = ? AND typeof(data) = 'text'").Bind(1, number).Run();
        database.Statement("INSERT INTO dead_logs (log, bytes) SELECT ?1, coalesce(sum(octet_length(data)), 0) FROM records WHERE log = ?1").Bind(1, number).Run();
        database.Statement("DELETE FROM logs WHERE no = ?").Bind(1, number).Run();
        return true;
    }

    private static long Create(SqliteDatabase database, string log)
    {
        database.Statement("INSERT INTO logs (name) VALUES (?)").Bind(1, log).Run();
        return NumberOf(database, log)!.Value;
    }

    private static long? NumberOf(SqliteDatabase database, string log) =>
        First(database.Statement("SELECT no FROM logs WHERE name = ?").Bind(1, log));

    private static long LastSeq(SqliteDatabase database, long number) =>
        First(database.Statement("SELECT seq FROM records WHERE log = ? ORDER BY seq DESC LIMIT 1").Bind(1, number)) ?? 0;

    private static long? First(SqliteStatement select)
    {
        long? first = select.Step() ? select.Long(0) : null;
        select.Reset();
        return first;
    }
}
