using System.Diagnostics;

namespace CoveBot.Benchmarks.Servers;

/// <summary>A server in a process of its own, measured from outside.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly string? meter;
    private bool disposed;

    // A profiler's own hook stays.
    private static string[] Hooks => Environment.GetEnvironmentVariable("DOTNET_STARTUP_HOOKS") is { Length: > 0 } hooks ? [hooks] : [];

    private ServerProcess(Process process, Uri address, string? meter)
    {
        this.process = process;
        this.meter = meter;
        Address = address;
    }

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>CPU time so far, all threads, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes allocated so far; null where it cannot tell (node).</summary>
    public long? Allocated => meter is null ? null : Meter.Read(meter);

    /// <summary>Memory in use (RSS).</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a program and waits for the line that says where it listens.</summary>
    /// <param name="start">What to run.</param>
    /// <param name="meter">Where its <see cref="Meter"/> shall listen; null: none.</param>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo start, string? meter = null)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        if (meter is not null)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = string.Join(Path.PathSeparator, [typeof(ServerProcess).Assembly.Location, .. Hooks]);
            start.Environment[Meter.PathVariable] = meter;
        }

        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (line.Contains("ready", StringComparison.Ordinal) && at >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(line[at..].Split(' ')[0]), meter);
            }
        }

        throw new InvalidOperationException($"{start.FileName} did not start: {string.Join("\n", said)}\n{await errors}");
    }

    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }
}
