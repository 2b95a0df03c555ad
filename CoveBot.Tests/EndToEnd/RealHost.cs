using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoveBot.Tests.Host;

namespace CoveBot.Tests.EndToEnd;

/// <summary>
/// One real host for all tests that send it strange things, logging as loud as it can: what they said may be in no line that it printed.
/// </summary>
public sealed class RealHost : IAsyncLifetime
{
    /// <summary>Settings of somebody who wants to see everything.</summary>
    public static readonly IReadOnlyList<string> Loud =
    [
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel=Trace", "--Logging:Console:LogLevel:Default=Trace", "--Logging:Console:LogLevel:System=Trace",
    ];

    private HostProcess? process;
    private int senders;

    public HostFolder Folder { get; } = new();

    public HostProcess Process => process!;

    public HttpClient Http => Process.Http;

    public async Task InitializeAsync() => process = await HostProcess.StartAsync(new HostStart(Folder.Path) { Arguments = Loud });

    public Task DisposeAsync()
    {
        process?.Dispose();
        Folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Somebody nobody spoke with before.</summary>
    public string NewSender() => $"person-{Interlocked.Increment(ref senders)}";

    /// <summary>Somebody who has been through the first questions.</summary>
    public async Task<string> NewPersonAsync()
    {
        var sender = NewSender();
        await Folder.OnboardAsync(sender: sender);
        return sender;
    }

    public Task<HttpResponseMessage> PostAsync(string body, Action<HttpRequestMessage>? change = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), change);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    /// <summary>The host lives and listens.</summary>
    public async Task AssertAnswersAsync() => Assert.NotEmpty(await Process.SayAsync("hello there", Guid.NewGuid().ToString("N"), NewSender()));

    /// <summary>A refusal in words.</summary>
    public static async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode? status = null)
    {
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal(status ?? answer.StatusCode, answer.StatusCode);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["error"];
        Assert.False(string.IsNullOrWhiteSpace((string?)error?["code"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)error?["message"]));
    }

    /// <summary>The texts of an answer with expectReplies.</summary>
    public static async Task<IReadOnlyList<string>> TextsAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode} {body}");
        return [.. JsonNode.Parse(body)!["activities"]!.AsArray().Select(a => (string?)a!["text"] ?? "")];
    }
}

[CollectionDefinition(Name)]
public sealed class RealHosts : ICollectionFixture<RealHost>
{
    public const string Name = "real host";
}
