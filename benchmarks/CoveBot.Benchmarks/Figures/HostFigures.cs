using System.Diagnostics;
using CoveBot.Benchmarks.Load;
using CoveBot.Benchmarks.Servers;
using CoveBot.Benchmarks.Talks;

namespace CoveBot.Benchmarks.Figures;

/// <summary>The real host alone: from process start to the first answer, and memory at rest.</summary>
/// <param name="FirstAnswerMilliseconds">Median, from starting the process to the answer to “hi”, new data folder.</param>
/// <param name="FirstAnswerCpuMilliseconds">CPU time until then: what it would take on an idle machine with one core.</param>
/// <param name="MemoryAtStart">RSS after the first answer.</param>
/// <param name="MemoryAfterTurns">RSS after 1,000 turns.</param>
internal sealed record HostFigures(double FirstAnswerMilliseconds, double FirstAnswerCpuMilliseconds, long MemoryAtStart, long MemoryAfterTurns)
{
    private const int Turns = 1000;

    public static async Task<HostFigures> MeasureAsync(Places places, int starts)
    {
        var (wall, cpu, atStart, after) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < starts; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var server = await ServerProcess.StartAsync(places.Cove());
            var people = Enumerable.Range(0, 20).Select(n => new ThoughtRecordTalk(n)).ToList();
            await new Crowd(server, [people[0]], 1).TalkAsync(1);
            wall.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            cpu.Add(server.Cpu.TotalMilliseconds);
            atStart.Add(server.Memory);
            await new Crowd(server, people, people.Count).TalkAsync(Turns);
            after.Add(server.Memory);
        }

        return new HostFigures(Median.Of(wall), Median.Of(cpu), (long)Median.Of(atStart), (long)Median.Of(after));
    }
}
