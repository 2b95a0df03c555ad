using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoveBot.Tests.Host;

/// <summary>The real host in a process of its own, to be killed.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly Process process;

    private HostProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Starts the built host on a free port and waits for the line that says where to open it.</summary>
    public static async Task<HostProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(artifacts, "CoveBot", configuration, "CoveBot.dll"), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["Cove__Data"] = Path.Combine(folder, "data");
        start.Environment["Cove__KeyFile"] = Path.Combine(folder, "key");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (line.Contains("CoveBot is ready", StringComparison.Ordinal) && at >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new HostProcess(process, new Uri(line[at..].Split(' ')[0]));
            }
        }

        throw new InvalidOperationException($"The host did not start: {string.Join("\n", lines)} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>One message over <c>/api/messages</c> with expectReplies; the texts of the answer.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string text, string id, string sender = "ada", CancellationToken ct = default)
    {
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
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
