using System.Diagnostics;
using CoveBot.Tests.Browser;

namespace CoveBot.Tests.DirectLine;

/// <summary>Clients from npm that nobody here wrote, installed once under <c>artifacts/clients</c>.</summary>
internal static class NodeFolder
{
    private static readonly SemaphoreSlim One = new(1);

    /// <summary>The folder with these packages, or null where npm has none and nothing is required.</summary>
    public static async Task<string?> WithAsync(string name, params string[] packages)
    {
        var folder = Path.Combine(Required.Repository(), "artifacts", "clients", name);
        await One.WaitAsync();
        try
        {
            var done = Path.Combine(folder, "installed");
            if (File.Exists(done) && await File.ReadAllTextAsync(done) == string.Join(' ', packages))
                return folder;
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), """{"private":true}""");
            var (status, output) = await RunAsync(folder, "npm", ["install", "--no-audit", "--no-fund", "--silent", .. packages]);
            if (status == 0)
            {
                await File.WriteAllTextAsync(done, string.Join(' ', packages));
                return folder;
            }

            Assert.False(Required.All, $"npm install failed: {output}");
            return null;
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>Runs a program and waits; 127 where there is none.</summary>
    public static async Task<(int Status, string Output)> RunAsync(string folder, string program, IEnumerable<string> arguments)
    {
        using var process = new Process { StartInfo = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return (127, error.Message);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }
}
