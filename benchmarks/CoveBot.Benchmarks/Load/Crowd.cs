using System.Diagnostics;
using CoveBot.Benchmarks.Servers;
using CoveBot.Benchmarks.Talks;

namespace CoveBot.Benchmarks.Load;

/// <summary>Many people who talk to one server at the same time, over a number of connections that each speak for several of them in turn.</summary>
internal sealed class Crowd(ServerProcess server, IReadOnlyList<Talk> people, int connections)
{
    /// <summary>A round of so long.</summary>
    public Task<Round> TalkAsync(TimeSpan length)
    {
        var began = Stopwatch.GetTimestamp();
        return TalkAsync(_ => Stopwatch.GetElapsedTime(began) >= length);
    }

    /// <summary>A round of so many turns in all.</summary>
    public Task<Round> TalkAsync(int turns)
    {
        var taken = 0;
        return TalkAsync(_ => Interlocked.Increment(ref taken) > turns);
    }

    /// <summary>Talks until everybody is ready.</summary>
    public Task<Round> TalkUntilAsync(Func<Talk, bool> ready) => TalkAsync(mine => mine.All(ready));

    private async Task<Round> TalkAsync(Func<IReadOnlyList<Talk>, bool> ends)
    {
        var groups = people.Chunk((people.Count + connections - 1) / connections).ToList();
        var open = await Task.WhenAll(groups.Select(_ => Connection.OpenAsync(server.Address)));
        try
        {
            var (cpu, allocated, began) = (server.Cpu, server.Allocated, Stopwatch.GetTimestamp());
            var times = await Task.WhenAll(groups.Select((mine, i) => Task.Run(() => TalkAsync(open[i], mine, ends))));
            var elapsed = Stopwatch.GetElapsedTime(began);
            return new Round([.. times.SelectMany(t => t)], elapsed, server.Cpu - cpu, server.Allocated - allocated);
        }
        finally
        {
            Array.ForEach(open, c => c.Dispose());
        }
    }

    private static async Task<List<long>> TalkAsync(Connection connection, Talk[] mine, Func<IReadOnlyList<Talk>, bool> ends)
    {
        var times = new List<long>(16 * 1024);
        for (var i = 0; !ends(mine); i++)
        {
            var began = Stopwatch.GetTimestamp();
            await connection.TakeTurnAsync(mine[i % mine.Length]);
            times.Add(Stopwatch.GetTimestamp() - began);
        }

        return times;
    }
}
