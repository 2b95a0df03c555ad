using System.Globalization;
using CoveBot.Storage.Sqlite;

namespace CoveBot.Tests.Storage;

/// <summary>Erase means gone: looked for in the bytes of every file of the store.</summary>
public sealed class SqliteErasureTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly SqliteRecordLog _log;

    public SqliteErasureTests()
    {
        _store = new SqliteStore(_folder.Path);
        _log = new SqliteRecordLog(_store);
    }

    [Fact]
    public async Task Erased_text_is_in_no_file_when_the_task_completes()
    {
        await _log.AppendAsync("a", 0, [("x", "WISPERED-WORDS"), ("y", "OTHER-WORDS")], default);
        Assert.NotEmpty(_folder.FilesWith("WISPERED-WORDS"));

        await _log.EraseAsync("a", ["x"], default);

        Assert.Empty(_folder.FilesWith("WISPERED-WORDS"));
        Assert.NotEmpty(_folder.FilesWith("OTHER-WORDS"));
    }

    [Fact]
    public async Task A_deleted_log_leaves_no_text_in_any_file()
    {
        await _log.AppendAsync("a", 0, [("x", "WISPERED-WORDS"), ("y", new string('z', 9000) + "AT-THE-END")], default);
        await _log.DeleteAsync("a", default);

        Assert.Empty(_folder.FilesWith("WISPERED-WORDS"));
        Assert.Empty(_folder.FilesWith("AT-THE-END"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_erased_lingers_in_the_room_between_rows(int seed)
    {
        // SQLite's secure_delete alone fails this: rows that move between pages leave stale copies (SqliteSchema).
        var random = new Random(seed);
        var live = new List<(string Log, string Id)>();
        var erased = new List<string>();
        for (var i = 0; i < 150; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(async j =>
            {
                var log = "log/" + ((i * 7 + j) % 40).ToString(CultureInfo.InvariantCulture);
                var id = string.Create(CultureInfo.InvariantCulture, $"MARK-{i:D4}-{j}");
                int repeats;
                lock (random)
                    repeats = random.Next(1, 150);
                await _log.AppendAsync(log, -1, [("id" + id[4..], string.Concat(Enumerable.Repeat(id + ".", repeats)))], default);
                lock (live)
                    live.Add((log, id));
            }));
            if (i % 5 != 0)
                continue;
            for (var k = 0; k < 5; k++)
            {
                var (log, id) = live[random.Next(live.Count)];
                live.Remove((log, id));
                erased.Add(id);
                await _log.EraseAsync(log, ["id" + id[4..]], default);
            }
        }

        Assert.Equal(150, erased.Count);
        Assert.All(erased, id => Assert.Empty(_folder.FilesWith(id)));
        Assert.All(live.Take(20), kept => Assert.NotEmpty(_folder.FilesWith(kept.Id)));
    }

    [Fact]
    public async Task Readers_at_work_do_not_keep_erased_text_alive()
    {
        using var done = new CancellationTokenSource();
        await _log.AppendAsync("busy", 0, [("x", new string('b', 100_000))], default);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                await _log.ReadAsync("busy", 0, default);
        })).ToArray();
        for (var i = 0; i < 30; i++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"MARK-{i:D3}");
            await _log.AppendAsync("a", -1, [(i.ToString(CultureInfo.InvariantCulture), mark)], default);
            await _log.EraseAsync("a", [i.ToString(CultureInfo.InvariantCulture)], default);
            Assert.Empty(_folder.FilesWith(mark));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
