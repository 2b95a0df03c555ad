namespace CoveBot.Benchmarks.Figures;

/// <summary>A promise with its bound. What is compared was measured in the same round.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Median over the rounds.</param>
/// <param name="Bound">The least, or with <paramref name="AtMost"/> the greatest value that holds.</param>
/// <param name="AtMost">Small is good.</param>
internal sealed record Gate(string Name, double Value, double Bound, bool AtMost = false)
{
    public bool Holds => AtMost ? Value <= Bound : Value >= Bound;
}

/// <summary>The gated ratios.</summary>
internal static class Ratios
{
    private const int LargestTurn = 12 * 1024;

    public static IReadOnlyList<Gate> Of(IReadOnlyList<Subject> subjects)
    {
        var by = subjects.ToDictionary(s => s.Name);
        return
        [
            new("(1) / (2) turns per CPU-second", Ratio(by[Subject.Ours], by[Subject.Peer]), 15),
            new("(1) / (3) turns per CPU-second", Ratio(by[Subject.Ours], by[Subject.Bare]), 0.5),
            new("(1) bytes per turn", Result.Of(by[Subject.Ours]).BytesPerTurn!.Value, LargestTurn, AtMost: true),
            new("(4) / (2) turns per CPU-second", Ratio(by[Subject.Cove], by[Subject.Peer]), 3),
        ];
    }

    private static double Ratio(Subject a, Subject b) => Median.Of(a.Rounds.Zip(b.Rounds, (x, y) => x.TurnsPerCpuSecond / y.TurnsPerCpuSecond));
}
