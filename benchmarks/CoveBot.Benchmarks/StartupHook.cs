using CoveBot.Benchmarks.Servers;

#pragma warning disable CA1050 // The runtime looks for this name, outside any namespace.
/// <summary>Run by the runtime before <c>Main</c> in a process that was started with <c>DOTNET_STARTUP_HOOKS</c>.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Meter.PathVariable) is { Length: > 0 } path)
        {
            Meter.Start(path);
        }
    }
}
