using CoveBot.Benchmarks.Servers;

namespace CoveBot.Benchmarks;

/// <summary>
/// The benchmarks in one command (benchmarks/README.md). The same program is the servers that it measures:
/// <c>serve three-questions [count]</c> and <c>serve bare</c>, each a process of its own.
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
            default:
                return Plan.Read(args) is { } plan ? await new Benchmark(plan).RunAsync() : 2;
        }
    }
}
