using System.Diagnostics;

namespace CoveBot.Benchmarks.Load;

/// <summary>What one round cost.</summary>
/// <param name="Times">Stopwatch ticks of each turn.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Cpu">CPU time of the server alone.</param>
/// <param name="Allocated">Bytes that the server allocated; null: unknown.</param>
internal sealed record Round(long[] Times, TimeSpan Elapsed, TimeSpan Cpu, long? Allocated)
{
    public double TurnsPerSecond => Times.Length / Elapsed.TotalSeconds;

    public double TurnsPerCpuSecond => Times.Length / Cpu.TotalSeconds;

    public double? BytesPerTurn => (double?)Allocated / Times.Length;

    /// <summary>The time within which this share of the turns was answered, in milliseconds.</summary>
    public double Within(double share)
    {
        var sorted = Times.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)] * 1000.0 / Stopwatch.Frequency;
    }
}
