using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CoveBot.Tests.DirectLine;

/// <summary>A Direct Line client of few words: one token, one conversation.</summary>
internal sealed class LineClient(HttpClient http, string token, string conversation)
{
    public const string Root = "/v3/directline";

    public LineClient(ChatHost host, string token, string conversation)
        : this(host.Http, token, conversation)
    {
    }

    public string Token => token;

    public string Conversation => conversation;

    public string Path => $"{Root}/conversations/{conversation}";

    /// <summary>A client with a fresh token, its conversation started or not.</summary>
    public static Task<LineClient> NewAsync(ChatHost host, bool started = true) => NewAsync(host.Http, started);

    /// <summary>The same at any host.</summary>
    public static async Task<LineClient> NewAsync(HttpClient http, bool started = true)
    {
        var answer = await http.PostAsync(new Uri(Root + "/tokens/generate", UriKind.Relative), null);
        var body = await JsonAsync(answer);
        var client = new LineClient(http, (string)body["token"]!, (string)body["conversationId"]!);
        if (started)
            await client.StartAsync();
        return client;
    }

    /// <summary>The same token at a host that was started anew.</summary>
    public LineClient At(ChatHost other) => new(other.Http, token, conversation);

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http.SendAsync(request);
    }

    public async Task<JsonObject> StartAsync() => await JsonAsync(await CallAsync(HttpMethod.Post, Root + "/conversations"));

    public Task<HttpResponseMessage> PostAsync(string json) =>
        CallAsync(HttpMethod.Post, Path + "/activities", new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        CallAsync(HttpMethod.Post, Path + "/activities", JsonContent.Create(activity));

    /// <summary>Says something; the id comes back.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var answer = await PostAsync(new { type = "message", text, from = new { id = "me" }, channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") } });
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return (string)(await JsonAsync(answer))["id"]!;
    }

    public async Task<(List<JsonObject> Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        var answer = await CallAsync(HttpMethod.Get, $"{Path}/activities?watermark={watermark}");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return Set(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Reads until something holds of the texts that are shown.</summary>
    public async Task<List<string>> TextsAsync(Func<List<string>, bool> until)
    {
        for (var tries = 0; ; tries++)
        {
            var texts = (await ReadAsync()).Activities.Select(activity => (string?)activity["text"] ?? "").ToList();
            if (until(texts))
                return texts;
            Assert.True(tries < 100, "Shown were: " + string.Join(" | ", texts));
            await Task.Delay(50);
        }
    }

    public Task<List<string>> UntilAsync(string text) => TextsAsync(texts => texts.Contains(text));

    public static (List<JsonObject> Activities, string Watermark) Set(string json)
    {
        var set = JsonNode.Parse(json)!;
        return ([.. set["activities"]!.AsArray().Select(activity => activity!.AsObject())], (string)set["watermark"]!);
    }

    public async Task<ClientWebSocket> StreamAsync(string watermark = "")
    {
        var answer = await JsonAsync(await CallAsync(HttpMethod.Get, $"{Path}?watermark={watermark}"));
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)answer["streamUrl"]!), CancellationToken.None);
        return socket;
    }

    /// <summary>The next frame that is not empty.</summary>
    public static async Task<(List<JsonObject> Activities, string Watermark)> FrameAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var buffer = new byte[64 * 1024];
        var text = new StringBuilder();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (part.EndOfMessage && text.Length > 0)
                return Set(text.ToString());
        }
    }

    /// <summary>Frames until an activity fits.</summary>
    public static async Task<(List<JsonObject> Seen, string Watermark)> SeeAsync(ClientWebSocket socket, Func<JsonObject, bool> fits)
    {
        var seen = new List<JsonObject>();
        while (true)
        {
            var (activities, watermark) = await FrameAsync(socket);
            seen.AddRange(activities);
            if (activities.Exists(activity => fits(activity)))
                return (seen, watermark);
        }
    }
}
