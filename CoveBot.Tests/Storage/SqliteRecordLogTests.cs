using System.Globalization;
using CoveBot.Dialogs.Memory;
using CoveBot.Storage.Sqlite;

namespace CoveBot.Tests.Storage;

public sealed class SqliteRecordLogTests : RecordLogSpec, IDisposable
{
    private readonly StoreFolder _folder = new();
    private SqliteStore _store;

    public SqliteRecordLogTests()
    {
        _store = new SqliteStore(_folder.Path);
        Log = new SqliteRecordLog(_store);
    }

    protected override IRecordLog Log { get; }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_reopening()
    {
        await Append("a", 0, ("x", "one"), ("y", "two"));
        await Erase("a", "x");
        _store.Dispose();

        using var again = new SqliteStore(_folder.Path);
        Assert.Equal([new(1, "x", null), new(2, "y", "two")], await new SqliteRecordLog(again).ReadAsync("a", 0, default));
    }

    [Fact]
    public async Task Closing_finishes_the_writes_that_wait()
    {
        var writes = Enumerable.Range(0, 500)
            .Select(n => Log.AppendAsync("a", -1, [(n.ToString(CultureInfo.InvariantCulture), "text")], default).AsTask())
            .ToArray();
        _store.Dispose();

        await Task.WhenAll(writes);
        using var again = new SqliteStore(_folder.Path);
        Assert.Equal(500, (await new SqliteRecordLog(again).ReadAsync("a", 0, default)).Count);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Append("a", -1, ("late", "text")));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Read("a"));
    }

    [Fact]
    public async Task A_write_that_fails_fails_alone()
    {
        var gate = new ManualResetEventSlim();
        var first = _store.WriteAsync(_ => { gate.Wait(); return 0; }, erases: false, default);
        var good = Log.AppendAsync("a", 0, [("x", "one")], default).AsTask();
        var bad = _store.WriteAsync<int>(
            database =>
            {
                database.Statement("INSERT INTO logs (name) VALUES (?)").Bind(1, "half").Run();
                throw new IOException("the disk");
            },
            erases: false,
            default);
        var alsoGood = Log.AppendAsync("b", 0, [("x", "two")], default).AsTask();
        gate.Set();

        await first;
        Assert.Equal(1, await good);
        Assert.Equal(1, await alsoGood);
        Assert.Equal("the disk", (await Assert.ThrowsAsync<IOException>(() => bad)).Message);
        Assert.Equal(0, _store.Read(0, (database, _) => database.Scalar("SELECT count(*) FROM logs WHERE name = 'half'")));
        Assert.Equal(2, await Append("a", 1, ("y", "after")));
    }

    [Fact]
    public async Task An_error_of_the_file_says_nothing_that_is_stored()
    {
        var error = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => _store.WriteAsync(
            database =>
            {
                database.Statement("INSERT INTO logs (no, name) VALUES (7, ?)").Bind(1, "secret words").Run();
                database.Statement("INSERT INTO logs (no, name) VALUES (7, ?)").Bind(1, "secret words").Run();
                return 0;
            },
            erases: false,
            default));

        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await Append("a", 0, ("x", "goes on")));
    }

    [Fact]
    public async Task A_write_cancelled_while_it_waits_is_not_written()
    {
        using var cancel = new CancellationTokenSource();
        var gate = new ManualResetEventSlim();
        var first = _store.WriteAsync(_ => { gate.Wait(); return 0; }, erases: false, default);
        var waiting = Log.AppendAsync("a", 0, [("x", "one")], cancel.Token).AsTask();
        await cancel.CancelAsync();
        gate.Set();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Empty(await Read("a"));
    }

    [Fact]
    public void A_file_of_a_newer_CoveBot_is_refused()
    {
        _store.Dispose();
        using (var database = SqliteDatabase.Open(Path.Combine(_folder.Path, "cove.db"), writes: true))
            database.Execute("PRAGMA user_version = 999");

        Assert.Throws<InvalidDataException>(() => new SqliteStore(_folder.Path));
    }

    [Fact]
    public async Task The_room_of_deleted_logs_is_given_back_at_the_next_start()
    {
        var text = new string('t', 10_000);
        for (var i = 0; i < 50; i++)
            await Append("gone", -1, (i.ToString(CultureInfo.InvariantCulture), text));
        await Append("stays", 0, ("x", "one"), ("y", "two"));
        await Erase("stays", "x");
        await Log.DeleteAsync("gone", default);
        _store.Dispose();
        var before = new FileInfo(Path.Combine(_folder.Path, "cove.db")).Length;

        _store = new SqliteStore(_folder.Path, deadBytesWorthCompacting: 100_000);
        Assert.True(new FileInfo(Path.Combine(_folder.Path, "cove.db")).Length < before / 4);
        var log = new SqliteRecordLog(_store);
        Assert.Equal([new(1, "x", null), new(2, "y", "two")], await log.ReadAsync("stays", 0, default));
        Assert.Equal(1, await log.AppendAsync("gone", 0, [("x", "new")], default));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
