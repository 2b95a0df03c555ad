namespace CoveBot.Storage.Sqlite;

/// <summary>
/// The tables, and how older files become today's.
/// <para>
/// <c>secure_delete</c> alone does not keep "erase means gone": when SQLite splits or joins pages it can leave a stale copy of a
/// neighbouring row in a page's free room (measured: 2 % of erased rows were still in the file). So rows that hold text never move:
/// <c>records</c> and <c>slots</c> only grow at their end, are overwritten in place with the same number of bytes, and are never deleted
/// except just before a <c>VACUUM</c>. Only ids, names and numbers stand in tables and indexes that rearrange themselves.
/// </para>
/// </summary>
internal static class SqliteSchema
{
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE logs (no INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
        CREATE TABLE records (no INTEGER PRIMARY KEY, log INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, data);
        CREATE UNIQUE INDEX record_seq ON records (log, seq);
        CREATE UNIQUE INDEX record_id ON records (log, id);
        CREATE TABLE dead_logs (log INTEGER PRIMARY KEY, bytes INTEGER NOT NULL);

        CREATE TABLE documents (key TEXT PRIMARY KEY, slot INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE slots (no INTEGER PRIMARY KEY, etag INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE free_slots (size INTEGER NOT NULL, slot INTEGER NOT NULL, PRIMARY KEY (size, slot)) WITHOUT ROWID;
        """,
    ];

    /// <summary>Brings the file to today's version.</summary>
    /// <exception cref="InvalidDataException">A newer CoveBot wrote the file.</exception>
    public static void Migrate(SqliteDatabase database)
    {
        database.Begin();
        try
        {
            var version = database.Scalar("PRAGMA user_version");
            if (version > Migrations.Length)
                throw new InvalidDataException($"The data folder was written by a newer CoveBot (schema {version}, known {Migrations.Length}).");
            for (; version < Migrations.Length; version++)
                database.Execute($"{Migrations[version]} PRAGMA user_version = {version + 1};");
            database.Commit();
        }
        catch
        {
            database.RollBack();
            throw;
        }
    }

    /// <summary>Gives back the room of deleted logs once it is worth a rewrite of the file. To be called before anybody reads or writes.</summary>
    public static void Compact(SqliteDatabase database, long worthIt)
    {
        var dead = database.Scalar("SELECT coalesce(sum(bytes), 0) FROM dead_logs");
        var size = database.Scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
        if (dead < worthIt || dead < size / 4)
            return;
        database.Execute(
            """
            BEGIN IMMEDIATE;
            DELETE FROM records WHERE log IN (SELECT log FROM dead_logs);
            UPDATE records SET data = NULL WHERE typeof(data) = 'blob';
            DELETE FROM dead_logs;
            COMMIT;
            VACUUM;
            """);
    }
}
