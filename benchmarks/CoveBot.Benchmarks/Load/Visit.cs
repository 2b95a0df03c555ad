using System.Globalization;
using CoveBot.Benchmarks.Servers;
using CoveBot.Benchmarks.Talks;

namespace CoveBot.Benchmarks.Load;

/// <summary>
/// Only the load, for a profiler at the other end: <c>visit cove|three-questions SECONDS</c> starts that server with the environment
/// of this process (for example <c>DOTNET_PerfMapEnabled=1</c>), prints its process id, and talks to it in rounds.
/// </summary>
internal static class Visit
{
    public static async Task RunAsync(string whom, string seconds)
    {
        using var places = new Places();
        var start = whom == "cove" ? places.Cove() : Places.ThreeQuestions();
        using var server = await ServerProcess.StartAsync(start, places.NewMeter());
        Console.WriteLine($"process {server.Id}");
        Talk[] people = [.. Enumerable.Range(0, 512).Select(i => whom == "cove" ? (Talk)new ThoughtRecordTalk(i) : new ThreeQuestionsTalk(i))];
        var crowd = new Crowd(server, people, 64);
        for (var left = int.Parse(seconds, CultureInfo.InvariantCulture); left > 0; left -= 5)
        {
            var round = await crowd.TalkAsync(TimeSpan.FromSeconds(5));
            Console.WriteLine($"{round.TurnsPerCpuSecond:N0} turns per CPU-second, {1e6 / round.TurnsPerCpuSecond:N1} µs and {round.BytesPerTurn:N0} bytes a turn, {round.Within(0.5):N1} ms");
        }
    }
}
