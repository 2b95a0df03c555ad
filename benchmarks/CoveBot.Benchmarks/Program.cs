using CoveBot.Benchmarks.Load;
using CoveBot.Benchmarks.Servers;

namespace CoveBot.Benchmarks;

/// <summary>
/// The benchmarks in one command (benchmarks/README.md). The same program is the servers that it measures:
/// <c>serve three-questions [count]</c> and <c>serve bare</c>, each a process of its own;
/// and <c>visit</c> (<see cref="Visit"/>).
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["serve", "three-questions", ..]:
                await ThreeQuestionsServer.RunAsync(counting: args is [_, _, "count"]);
                return 0;
            case ["serve", "bare"]:
                await BareServer.RunAsync();
                return 0;
            case ["visit", "cove" or "three-questions", var seconds]:
                await Visit.RunAsync(args[1], seconds);
                return 0;
            default:
                return Plan.Read(args) is { } plan ? await new Benchmark(plan).RunAsync() : 2;
        }
    }
}
