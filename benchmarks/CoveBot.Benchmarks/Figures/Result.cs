namespace CoveBot.Benchmarks.Figures;

/// <summary>The figures of one server: medians over its rounds.</summary>
internal sealed record Result(string Name, double TurnsPerSecond, double CpuMicrosecondsPerTurn, double TurnsPerCpuSecond, double? BytesPerTurn, double P50Milliseconds, double P99Milliseconds, long Turns)
{
    public static Result Of(Subject subject) => new(
        subject.Name,
        Median.Of(subject.Rounds.Select(r => r.TurnsPerSecond)),
        1e6 / Median.Of(subject.Rounds.Select(r => r.TurnsPerCpuSecond)),
        Median.Of(subject.Rounds.Select(r => r.TurnsPerCpuSecond)),
        subject.Rounds[0].BytesPerTurn is null ? null : Median.Of(subject.Rounds.Select(r => r.BytesPerTurn!.Value)),
        Median.Of(subject.Rounds.Select(r => r.Within(0.5))),
        Median.Of(subject.Rounds.Select(r => r.Within(0.99))),
        subject.Rounds.Sum(r => (long)r.Times.Length));
}

internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
