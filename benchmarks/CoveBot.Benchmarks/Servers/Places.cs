using System.Diagnostics;

namespace CoveBot.Benchmarks.Servers;

/// <summary>Where things are, and how each server is started.</summary>
internal sealed class Places : IDisposable
{
    private const string Peer = "botbuilder-js";

    private readonly string root = Root();
    private int folders;

    /// <summary>For data and sockets of this run; removed at its end.</summary>
    public string Work { get; } = Directory.CreateTempSubdirectory("cove-benchmark-").FullName;

    public static ProcessStartInfo ThreeQuestions(params string[] more) => Dotnet(typeof(Places).Assembly.Location, ["serve", "three-questions", .. more]);

    public static ProcessStartInfo Bare() => Dotnet(typeof(Places).Assembly.Location, "serve", "bare");

    /// <summary>The real host, built beside this program, with a data folder of its own.</summary>
    public ProcessStartInfo Cove(string? data = null)
    {
        var folder = data ?? NewFolder();
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var start = Dotnet(Path.Combine(root, "artifacts", "bin", "CoveBot", configuration, "CoveBot.dll"), "--urls", "http://127.0.0.1:0");
        start.Environment["Cove__Data"] = Path.Combine(folder, "data");
        start.Environment["Cove__KeyFile"] = Path.Combine(folder, "key");
        return start;
    }

    public ProcessStartInfo BotbuilderJs(params string[] more)
    {
        var start = new ProcessStartInfo("node", ["bot.js", .. more]) { WorkingDirectory = Installed };
        start.Environment["NODE_ENV"] = "production";
        return start;
    }

    public string NewFolder() => Directory.CreateDirectory(Path.Combine(Work, $"{++folders}")).FullName;

    public string NewMeter() => Path.Combine(Work, $"meter{++folders}");

    /// <summary>Copies the peer to the artifacts and installs exactly what its lock file says, unless that is done.</summary>
    public async Task InstallPeerAsync()
    {
        var source = Path.Combine(root, "benchmarks", "peers", Peer);
        var installed = Path.Combine(Installed, "node_modules", ".installed");
        Directory.CreateDirectory(Installed);
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(Installed, Path.GetFileName(file)), overwrite: true);
        }

        var locked = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == locked)
        {
            return;
        }

        Console.WriteLine($"Installing {Peer} (npm ci) …");
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Installed })!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {Installed}. Node 20 with npm is needed, and the npm registry.");
        }

        await File.WriteAllTextAsync(installed, locked);
    }

    public void Dispose() => Directory.Delete(Work, recursive: true);

    private string Installed => Path.Combine(root, "artifacts", "benchmarks", Peer);

    private static ProcessStartInfo Dotnet(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = Path.GetDirectoryName(program) };
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return start;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoveBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("CoveBot.sln is not above this program: run it from the repository.");
    }
}
