namespace CoveBot.Benchmarks;

/// <summary>How long to measure.</summary>
/// <param name="Rounds">Rounds of each server, in turns; the medians count.</param>
/// <param name="Round">Length of a round.</param>
/// <param name="WarmUp">Talk before the first round, each server: below 15 seconds the JIT is not done.</param>
/// <param name="Starts">How often the host is started for the start-up time.</param>
/// <param name="Json">File for the figures, or null.</param>
internal sealed record Plan(int Rounds, TimeSpan Round, TimeSpan WarmUp, int Starts, string? Json)
{
    private static readonly Plan Whole = new(5, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(15), 5, null);
    private static readonly Plan Quick = new(3, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6), 3, null);

    /// <summary>The plan that these arguments ask for; null, with a word about it, where they are not understood.</summary>
    public static Plan? Read(string[] args)
    {
        var plan = args.Contains("--quick") ? Quick : Whole;
        var rest = args.Where(a => a != "--quick").ToArray();
        switch (rest)
        {
            case []:
                return plan;
            case ["--json", var file]:
                return plan with { Json = Path.GetFullPath(file) };
            default:
                Console.Error.WriteLine("usage: CoveBot.Benchmarks [--quick] [--json FILE]");
                return null;
        }
    }
}
