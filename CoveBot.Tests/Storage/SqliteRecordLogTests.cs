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
    public async Task What_is_acknowledged_is_on_the_disk()
    {
        Assert.Equal(2, await Setting("synchronous"));
        Assert.Equal(1, await Setting("secure_delete"));
        Assert.Equal(2, await Setting("temp_store"));
        Assert.NotEmpty(Directory.EnumerateFiles(_folder.Path, "cove.db-wal"));

        Task<long> Setting(string name) => _store.WriteAsync(database => database.Scalar("PRAGMA " + name), erases: false, default);
    }

    [Fact]
    public async Task A_full_disk_is_told_to_those_who_write_and_over_when_there_is_room()
    {
        await Append("a", 0, ("x", "one"));
        await _store.WriteAsync(database => database.Scalar("PRAGMA max_page_count = 20"), erases: false, default);

        var big = new string('b', 200_000);
        var error = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => Append("a", 1, ("y", "small"), ("z", big)));
        Assert.Equal(13, error.SqliteErrorCode);
        Assert.Equal(2, await Append("a", 1, ("small", "still fits")));
        await _store.WriteAsync(database => database.Scalar("PRAGMA max_page_count = 1000000"), erases: false, default);
        Assert.Equal(3, await Append("a", 2, ("z", big)));
        Assert.Equal(["x", "small", "z"], (await Read("a")).Select(record => record.Id));
    }

    [Fact]
    public async Task Two_stores_on_one_file_lose_nothing()
    {
        using var other = new SqliteStore(_folder.Path);
        IRecordLog[] logs = [Log, new SqliteRecordLog(other)];
        await Parallel.ForAsync(0, 4, async (writer, ct) =>
        {
            var log = logs[writer % 2];
            for (var i = 0; i < 25; i++)
            {
                var last = 0L;
                while (await log.AppendAsync("shared", last, [(string.Create(CultureInfo.InvariantCulture, $"{writer}/{i}"), "text")], ct) is null)
                    last = (await log.ReadAsync("shared", 0, ct)) is [.., var end] ? end.Seq : 0;
            }
        });

        Assert.Equal(Enumerable.Range(1, 100).Select(n => (long)n), (await Read("shared")).Select(record => record.Seq));
        Assert.Equal(1, await logs[1].EraseAsync("shared", ["0/0"], default));
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
