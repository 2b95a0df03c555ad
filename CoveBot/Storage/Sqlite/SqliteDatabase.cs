using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoveBot.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Belongs to one thread at a time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;
    private readonly sqlite3 _handle;

    private SqliteDatabase(SqliteConnection connection)
    {
        _connection = connection;
        _handle = connection.Handle!;
    }

    /// <summary>Opens the file, which <paramref name="writes"/> may create.</summary>
    public static SqliteDatabase Open(string file, bool writes)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = writes ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            var database = new SqliteDatabase(connection);

            // Temporary files would hold text that no erase reaches.
            database.Execute("PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY;");
            database.Execute(writes
                ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000;"
                : "PRAGMA query_only = ON;");
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The prepared statement of this text; prepared once.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
            return statement;
        var code = raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared);
        if (code != raw.SQLITE_OK)
            throw Error(code);
        return _statements[sql] = new SqliteStatement(_handle, prepared);
    }

    /// <summary>Statements without values, once: schema and settings.</summary>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public long Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    public void Begin() => Statement("BEGIN IMMEDIATE").Run();

    public void Commit() => Statement("COMMIT").Run();

    /// <summary>Takes back what is open; SQLite may have done so itself.</summary>
    public void RollBack()
    {
        foreach (var statement in _statements.Values)
            statement.Reset();
        if (raw.sqlite3_get_autocommit(_handle) == 0)
            Statement("ROLLBACK").Run();
    }

    /// <summary>Brings all pages into the main file and empties the write-ahead log, so that old text is in neither.</summary>
    /// <exception cref="SqliteException">A reader (a backup, say) held an old state for longer than the busy timeout.</exception>
    public void TruncateWal()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        if (code != raw.SQLITE_OK)
            throw Error(code);
    }

    /// <summary>An error of SQLite by its code. The message is SQLite's fixed text for the code, so it quotes nothing that is stored.</summary>
    public static SqliteException Error(int code) =>
        new($"SQLite: {raw.sqlite3_errstr(code).utf8_to_string()} ({code}).", code & 0xff, code);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
    }
}
