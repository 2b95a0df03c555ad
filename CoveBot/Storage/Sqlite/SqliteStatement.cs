using System.Buffers;
using System.Text;
using SQLitePCL;

namespace CoveBot.Storage.Sqlite;

/// <summary>
/// A prepared statement, used again and again on the thread that owns its connection.
/// It stands on SQLite's own calls: an <c>SqliteCommand</c> allocates 1 to 2 KB each time it runs.
/// </summary>
internal sealed class SqliteStatement(sqlite3 connection, sqlite3_stmt statement) : IDisposable
{
    /// <summary>Rows that the last <see cref="Run"/> changed.</summary>
    public int Changes => raw.sqlite3_changes(connection);

    public SqliteStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, place, value));
        return this;
    }

    public SqliteStatement Bind(int place, string text)
    {
        if (text.Length == 0)
        {
            // An empty span would be NULL to SQLite.
            Check(raw.sqlite3_bind_text(statement, place, ""));
            return this;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var code = raw.sqlite3_bind_text(statement, place, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        Check(code);
        return this;
    }

    public SqliteStatement Bind(int place, ReadOnlySpan<byte> blob)
    {
        Check(raw.sqlite3_bind_blob(statement, place, blob));
        return this;
    }

    /// <summary>Goes to the next row. After the last one the statement is ready for its next use.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
            return true;
        Reset();
        if (code != raw.SQLITE_DONE)
            throw SqliteDatabase.Error(code);
        return false;
    }

    /// <summary>Runs to the end, whatever rows there are.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Ends a read before its last row; the connection keeps no snapshot open.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public bool IsText(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_TEXT;

    public void Dispose() => statement.Dispose();

    private static void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw SqliteDatabase.Error(code);
    }
}
