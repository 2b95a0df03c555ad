using System.Globalization;
using System.Text.Json;

namespace CoveBot.Benchmarks.Figures;

/// <summary>Everything that a run found.</summary>
internal sealed record Report(Machine Machine, IReadOnlyList<Result> Results, IReadOnlyList<Gate> Gates, StorageUse Storage, HostFigures Host)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public bool Holds => Storage.Same && Gates.All(g => g.Holds);

    public void Print(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"{Machine.Date} · {Machine.Processor}, {Machine.Cores} cores · {Machine.System} · {Machine.Runtime} · load {Machine.Load} at the start");
        to.WriteLine();
        to.WriteLine("|     | server                             |  turns/s | CPU µs/turn | turns/CPU-s | bytes/turn |  p50 ms |  p99 ms |   turns |");
        to.WriteLine("|-----|------------------------------------|---------:|------------:|------------:|-----------:|--------:|--------:|--------:|");
        for (var i = 0; i < Results.Count; i++)
        {
            var r = Results[i];
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| ({i + 1}) | {r.Name,-34} | {r.TurnsPerSecond,8:N0} | {r.CpuMicrosecondsPerTurn,11:N1} | {r.TurnsPerCpuSecond,11:N0} | {r.BytesPerTurn?.ToString("N0", CultureInfo.InvariantCulture) ?? "n/a",10} | {r.P50Milliseconds,7:N2} | {r.P99Milliseconds,7:N2} | {r.Turns,7:N0} |"));
        }

        to.WriteLine();
        to.WriteLine($"{Verdict(Storage.Same)}  storage calls in the same talk: (1) {Storage.Ours.Reads} reads, {Storage.Ours.Writes} writes; (2) {Storage.Peer.Reads} reads, {Storage.Peer.Writes} writes");
        foreach (var gate in Gates)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Verdict(gate.Holds)}  {gate.Name}: {gate.Value:N2} ({(gate.AtMost ? "at most" : "at least")} {gate.Bound:N1})"));
        }

        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Host: first answer {Host.FirstAnswerMilliseconds:N0} ms after process start ({Host.FirstAnswerCpuMilliseconds:N0} ms CPU); memory {Megabytes(Host.MemoryAtStart)} after it, {Megabytes(Host.MemoryAfterTurns)} after 1,000 turns."));
    }

    public void Save(string? file)
    {
        if (file is not null)
        {
            File.WriteAllText(file, JsonSerializer.Serialize(this, Indented));
        }
    }

    private static string Verdict(bool holds) => holds ? "holds" : "FAILS";

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:N0} MB");
}
