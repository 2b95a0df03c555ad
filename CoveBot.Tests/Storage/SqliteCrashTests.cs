using System.Collections.Concurrent;
using System.Globalization;
using CoveBot.Storage.Sqlite;

namespace CoveBot.Tests.Storage;

/// <summary>
/// A kill is played by copying the store's files while writes go on: what SIGKILL would leave to the next start
/// (a child process would need a program of its own; the operating system keeps written pages of a killed process, so the files are the same).
/// That acknowledged data survives a loss of power rests on <c>synchronous=FULL</c> and is not tested here.
/// </summary>
public sealed class SqliteCrashTests
{
    [Fact]
    public async Task Every_record_acknowledged_before_a_crash_is_there_after_it()
    {
        using var folder = new StoreFolder();
        using var store = new SqliteStore(folder.Path);
        var log = new SqliteRecordLog(store);
        var acknowledged = new ConcurrentQueue<(string Log, string Id)>();
        using var done = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            var name = "log/" + writer.ToString(CultureInfo.InvariantCulture);
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                var id = i.ToString(CultureInfo.InvariantCulture);
                await log.AppendAsync(name, -1, [(id, new string('d', i * 37 % 3000)), (id + "b", "pair")], default);
                acknowledged.Enqueue((name, id));
                acknowledged.Enqueue((name, id + "b"));
            }
        })).ToArray();

        for (var crash = 0; crash < 25; crash++)
        {
            await Task.Delay(20);
            var before = acknowledged.ToArray();
            using var image = CrashImage(store, folder);
            await AssertHolds(image, before);
        }

        await done.CancelAsync();
        await Task.WhenAll(writers);
        Assert.True(acknowledged.Count > 500, "too few writes to tell");
    }

    // A copy is not taken at one instant. An open reader keeps the log from starting over meanwhile,
    // and with the main file copied first the two make a state that a crash could have left.
    private static StoreFolder CrashImage(SqliteStore store, StoreFolder folder) => store.Read(folder, static (database, folder) =>
    {
        database.Execute("BEGIN");
        database.Scalar("SELECT count(*) FROM logs");
        var image = folder.CrashImage();
        database.Execute("COMMIT");
        return image;
    });

    private static async Task AssertHolds(StoreFolder image, (string Log, string Id)[] acknowledged)
    {
        using var store = new SqliteStore(image.Path);
        var log = new SqliteRecordLog(store);
        foreach (var written in acknowledged.GroupBy(record => record.Log, record => record.Id))
        {
            var found = await log.ReadAsync(written.Key, 0, default);
            Assert.Empty(written.Except(found.Select(record => record.Id)));
            Assert.Equal(Enumerable.Range(1, found.Count).Select(n => (long)n), found.Select(record => record.Seq));
            Assert.All(found.Chunk(2), pair => Assert.Equal(pair[0].Id + "b", pair[1].Id));
        }
    }
}
