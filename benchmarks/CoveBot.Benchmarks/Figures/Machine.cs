using System.Globalization;
using System.Runtime.InteropServices;

namespace CoveBot.Benchmarks.Figures;

/// <summary>Where and when it was measured.</summary>
internal sealed record Machine(string Processor, int Cores, string System, string Runtime, string Load, string Date)
{
    public static Machine Read() => new(
        Line("/proc/cpuinfo", "model name"),
        Environment.ProcessorCount,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?",
        TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));

    private static string Line(string file, string name) =>
        File.Exists(file) && File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) is { } line ? line.Split(':')[1].Trim() : "?";
}
