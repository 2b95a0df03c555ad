using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoveBot.Tests.Host;

/// <summary>
/// The real host in a process of its own, to be killed. Everything it prints is kept; when it ends, nothing that was said to it
/// and nothing that was <see cref="Guard"/>ed may be in there.
/// </summary>
public sealed class HostProcess : IDisposable
{
    private const int ShortestTelling = 6;

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentDictionary<string, bool> guarded = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool ended;

    private HostProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => Fail();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public HttpClient Http { get; private set; } = new();

    /// <summary>What it printed so far, stdout and stderr.</summary>
    public IReadOnlyCollection<string> Output => output;

    /// <summary>Starts the built host on a free port and waits for the line that says where to open it.</summary>
    public static Task<HostProcess> StartAsync(string folder, params (string Name, string Value)[] settings) =>
        StartAsync(new HostStart(folder) { Settings = settings });

    public static async Task<HostProcess> StartAsync(HostStart how)
    {
        var start = new ProcessStartInfo("dotnet", [how.Program, "--urls", $"http://127.0.0.1:{how.Port}", .. how.Arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = how.Folder,
        };
        if (how.OwnData)
        {
            start.Environment["Cove__Data"] = Path.Combine(how.Folder, "data");
        }

        start.Environment["Cove__KeyFile"] = Path.Combine(how.Folder, "key");
        foreach (var (name, value) in how.Settings)
        {
            start.Environment[name] = value;
        }

        var host = new HostProcess(start);
        host.Address = await host.ready.Task;
        host.Http.Dispose();
        host.Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(120) };
        return host;
    }

    /// <summary>These words, of a person or a token, may never be printed. Short ones say nothing and are passed over.</summary>
    public void Guard(string words)
    {
        if (words.Length >= ShortestTelling && words.Any(char.IsLetter))
        {
            guarded[words] = true;
        }
    }

    /// <summary>One message over <c>/api/messages</c> with expectReplies; the texts of the answer.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string text, string id, string sender = "ada", CancellationToken ct = default)
    {
        Guard(text);
        using var response = await Http.PostAsJsonAsync("/api/messages", Message(text, id, sender), ct);
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadFromJsonAsync<JsonNode>(ct);
        return [.. json!["activities"]!.AsArray().Select(a => (string?)a!["text"] ?? "")];
    }

    public static JsonObject Message(string text, string id, string sender = "ada") => JsonNode.Parse(JsonSerializer.Serialize(new
    {
        type = "message",
        id,
        channelId = "emulator",
        serviceUrl = "http://127.0.0.1:9/",
        from = new { id = sender },
        recipient = new { id = "bot" },
        conversation = new { id = $"c-{sender}" },
        locale = "en-US",
        deliveryMode = "expectReplies",
        text,
    }))!.AsObject();

    /// <summary>SIGKILL: no goodbye, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        // Without a limit it also waits for the last line.
        process.WaitForExit();
        process.Dispose();
        foreach (var words in guarded.Keys)
        {
            Assert.DoesNotContain(output, line => line.Contains(words, StringComparison.OrdinalIgnoreCase));
        }
    }

    private void Fail()
    {
        if (ready.Task.IsCompleted)
        {
            return;
        }

        // Without a limit it also waits for the last line.
        process.WaitForExit();
        ready.TrySetException(new InvalidOperationException($"The host did not start ({process.ExitCode}): " + string.Join('\n', output)));
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        output.Enqueue(line);
        var at = line.IndexOf("http://", StringComparison.Ordinal);
        if (line.Contains("CoveBot is ready", StringComparison.Ordinal) && at >= 0)
        {
            ready.TrySetResult(new Uri(line[at..].Split(' ')[0]));
        }
    }
}

/// <summary>How to start the host.</summary>
/// <param name="Folder">Where it starts; its data and key go there.</param>
public sealed record HostStart(string Folder)
{
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The host that was built with these tests, or another.</summary>
    public string Program { get; init; } = Built();

    /// <summary>False: the data folder is wherever the host puts it by itself.</summary>
    public bool OwnData { get; init; } = true;

    private static string Built()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "CoveBot", configuration, "CoveBot.dll"));
    }
}
