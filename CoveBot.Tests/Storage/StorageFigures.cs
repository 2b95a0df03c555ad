using System.Diagnostics;
using System.Globalization;
using CoveBot.Dialogs.Memory;
using CoveBot.Storage;
using CoveBot.Storage.Sqlite;
using Xunit.Abstractions;

namespace CoveBot.Tests.Storage;

/// <summary>
/// What a durable turn costs the store. Measured, not gated:
/// <c>COVE_FIGURES=1 dotnet test CoveBot.Tests -c Release --filter StorageFigures --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class StorageFigures(ITestOutputHelper output) : IDisposable
{
    private const int People = 500;
    private const int AtOnce = 64;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task Turns_per_cpu_second()
    {
        if (Environment.GetEnvironmentVariable("COVE_FIGURES") != "1")
            return;
        using var store = new SqliteStore(_folder.Path);
        var log = new SqliteRecordLog(store);
        var documents = new SqliteStorage(store);
        var texts = Enumerable.Range(0, 64).Select(n => new string((char)('a' + n % 26), 800 + n * 7)).ToArray();
        var lasts = new long[People];
        var turns = new long[People];
        for (var round = 0; round < 5; round++)
        {
            await Measure("append 3 + write 5 KB", person => TurnOf(person, reads: false));
            await Measure("read 5 KB + append 3 + write 5 KB", person => TurnOf(person, reads: true));
        }

        var journal = new Journal(log, new PlainSeal());
        await Measure("journal: append 3 typed entries", async person =>
        {
            var turn = (++turns[person]).ToString(CultureInfo.InvariantCulture);
            var text = texts[person % texts.Length];
            JournalEntry Entry(string part) => new() { Id = turn + part, Kind = EntryKind.Said, At = DateTimeOffset.UnixEpoch, Run = "r1", Step = "thoughts", Text = text };
            await journal.AppendAsync("typed" + person.ToString(CultureInfo.InvariantCulture), -1, [Entry(".0"), Entry(".1"), Entry(".2")], default);
        });
        await Measure("read 5 KB", async person => await documents.ReadAsync(["person/" + person.ToString(CultureInfo.InvariantCulture) + "/open"]));
        await Measure("read the last 3 records", async person => await log.ReadAsync("person/" + person.ToString(CultureInfo.InvariantCulture), lasts[person] - 3, default));
        output.WriteLine($"file {new FileInfo(Path.Combine(_folder.Path, "cove.db")).Length >> 20} MB for {lasts.Sum()} records");
        var clock = Stopwatch.StartNew();
        Assert.Equal(1, await log.EraseAsync("person/7", ["1.0"], default));
        output.WriteLine($"one erase: {clock.Elapsed.TotalMilliseconds:F1} ms");
        clock.Restart();
        var whole = await log.ReadAsync("person/8", 0, default);
        output.WriteLine($"a journal of {whole.Count} records read in {clock.Elapsed.TotalMilliseconds:F1} ms");

        async Task TurnOf(int person, bool reads)
        {
            var name = "person/" + person.ToString(CultureInfo.InvariantCulture);
            var key = name + "/open";
            if (reads)
                await documents.ReadAsync([key]);
            var turn = ++turns[person];
            var id = turn.ToString(CultureInfo.InvariantCulture);
            var text = texts[(turn + person) % texts.Length];
            lasts[person] = (await log.AppendAsync(name, lasts[person], [(id + ".0", text), (id + ".1", text), (id + ".2", text)], default))!.Value;
            await documents.WriteAsync(new Dictionary<string, object> { [key] = new SealedRecord { Data = texts[(turn + 7 * person) % texts.Length] + string.Concat(Enumerable.Repeat(text, 4)) } });
        }
    }

    private async Task Measure(string what, Func<int, Task> turn)
    {
        using var self = Process.GetCurrentProcess();
        var (cpu, bytes, clock) = (self.TotalProcessorTime, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(async () =>
        {
            for (var person = worker; clock.Elapsed < Round; person = person + AtOnce < People ? person + AtOnce : worker)
            {
                await turn(person);
                Interlocked.Increment(ref done);
            }
        })));
        self.Refresh();
        var spent = (self.TotalProcessorTime - cpu).TotalSeconds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {done / spent:F0} per CPU-second, {done / clock.Elapsed.TotalSeconds:F0} per second, {(GC.GetTotalAllocatedBytes() - bytes) / 1024.0 / done:F1} KB each"));
    }

    public void Dispose() => _folder.Dispose();
}
