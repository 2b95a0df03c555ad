#if !MICROSOFT_SDKS
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace CoveBot.Tests.Polyfills;

/// <summary>Whatever a stranger sends, the answer is 200 or 400, never an exception.</summary>
public class MalformedInputTests
{
    private const string Good = """{"type":"message","id":"1","timestamp":"2026-01-02T03:04:05.678Z","localTimestamp":"2026-01-02T03:04:05+01:00","serviceUrl":"http://127.0.0.1:1","channelId":"test","from":{"id":"u","name":"U","role":"user","extra":{"a":[1]}},"conversation":{"id":"c","isGroup":false,"tenantId":"t"},"recipient":{"id":"b"},"membersAdded":[{"id":"x"}],"reactionsAdded":[{"type":"like"}],"locale":"es-MX","text":"hola","attachments":[{"contentType":"image/png","contentUrl":"http://x","content":{"a":1},"odd":1}],"entities":[{"type":"ClientCapabilities","supportsTts":true}],"channelData":{"a":{"b":[null,1.5]}},"suggestedActions":{"to":["u"],"actions":[{"type":"imBack","value":"v"}]},"relatesTo":{"conversation":{"id":"c"}},"semanticAction":{"id":"s","entities":{"e":{"type":"t"}}},"listenFor":["a"],"textHighlights":[{"text":"a","occurrence":1}],"value":[1,"two"],"deliveryMode":"expectReplies","unheardOf":{"x":[true]}}""";

    public static TheoryData<string> WrongTypes() => new(
        JsonNode.Parse(Good)!.AsObject()
            .Select(p => p.Key)
            .Except(["channelData", "value", "unheardOf"])
            .SelectMany(name => new[] { With(name, "5"), With(name, "[[]]"), With(name, "true") }));

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public async Task A_property_of_the_wrong_type_is_refused(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Assert.Equal(400, await Status(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"message\"}}")]
    [InlineData("{\"type\":\"message\"} {}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{'type':'message'}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":\"\\udc00\"}")]
    [InlineData("{\"type\":\"message\",\"te\\ud800xt\":\"\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday, or so\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\u0001\"}")]
    public async Task What_is_not_an_activity_is_refused(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Assert.Equal(400, await Status(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(400, await Status([.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8]));

    [Theory]
    [InlineData(40, 200)]
    [InlineData(70, 400)]
    [InlineData(100_000, 400)]
    public async Task Nesting_has_a_bound(int depth, int status) =>
        Assert.Equal(status, await Status(Encoding.UTF8.GetBytes(With("channelData", new string('[', depth) + new string(']', depth)))));

    [Fact]
    public async Task Every_beginning_of_a_good_body_is_refused_and_the_whole_is_taken()
    {
        var whole = Encoding.UTF8.GetBytes(Good);
        for (var length = 0; length < whole.Length; length++)
            Assert.Equal(400, await Status(whole[..length]));
        Assert.Equal(200, await Status(whole));
    }

    [Fact]
    public async Task No_byte_put_in_the_place_of_another_does_harm()
    {
        var random = new Random(4711);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.True(await Status(bytes) is 200 or 400);
        }
    }

    [Fact]
    public void What_is_not_known_is_kept_and_the_rest_comes_out_as_it_came_in()
    {
        var activity = ActivityJson.Parse(Encoding.UTF8.GetBytes(Good))!;
        var written = JsonSerializer.Serialize(activity);
        Assert.True(JsonNode.DeepEquals(WithoutMoments(Good), WithoutMoments(written)), written);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), activity.Timestamp);
    }

    [Fact]
    public void An_escaped_name_is_the_name() =>
        Assert.Equal("x", ActivityJson.Parse("""{"typ\u0065":"x"}"""u8)!.Type);

    [Fact]
    public async Task A_byte_order_mark_is_no_harm() =>
        Assert.Equal(200, await Status([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]));

    [Theory]
    [InlineData("http://192.0.2.1/", "c1")]
    [InlineData("https://localhost.example.com", "c1")]
    [InlineData("file:///etc", "c1")]
    [InlineData("not a url", "c1")]
    [InlineData("", "c1")]
    [InlineData("http://127.0.0.1:1", "..")]
    [InlineData("http://127.0.0.1:1", "")]
    public async Task Without_credentials_nothing_is_sent_elsewhere(string serviceUrl, string conversation)
    {
        Exception? caught = null;
        var adapter = new CloudAdapter { OnTurnError = (_, e) => Task.FromResult(caught = e) };
        await CloudAdapterTests.Post(
            CloudAdapterTests.Message("hi", null, serviceUrl, conversation),
            (turn, token) => turn.SendActivityAsync("secret", cancellationToken: token),
            adapter);
        Assert.IsType<InvalidOperationException>(caught);
    }

    [Fact]
    public async Task On_a_real_server_bodies_are_read_whole_and_bounded_by_the_host()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 200_000);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var adapter = new CloudAdapter();
        app.Run(context => adapter.ProcessAsync(context.Request, context.Response, new CloudAdapterTests.Bot(Echo), context.RequestAborted));
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        async Task<(int, string)> Call(HttpContent? content)
        {
            using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }

        var large = With("text", $"\"{new string('x', 100_000)}\"");
        var (status, body) = await Call(new StringContent(large));
        Assert.Equal((200, 100_000), (status, ((string)JsonNode.Parse(body)!["activities"]![0]!["text"]!).Length));
        Assert.Equal(200, (await Call(new StreamContent(new Trickling(Encoding.UTF8.GetBytes(large))))).Item1);
        Assert.Equal(400, (await Call(null)).Item1);
        Assert.Equal(413, (await Call(new StringContent(With("text", $"\"{new string('x', 300_000)}\"")))).Item1);
        Assert.Equal(405, (int)(await http.GetAsync(new Uri("/api/messages", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_body_in_many_pieces_is_one_body()
    {
        var (status, _) = await Send(new Trickling(Encoding.UTF8.GetBytes(With("text", $"\"{new string('x', 20_000)}\""))));
        Assert.Equal(200, status);
    }

    private static string With(string name, string value)
    {
        var body = JsonNode.Parse(Good)!.AsObject();
        body[name] = "@here@";
        return body.ToJsonString().Replace("\"@here@\"", value, StringComparison.Ordinal);
    }

    private static JsonObject WithoutMoments(string json)
    {
        var node = JsonNode.Parse(json)!.AsObject();
        node.Remove("timestamp");
        node.Remove("localTimestamp");
        return node;
    }

    private static async Task<int> Status(byte[] body) => (await Send(new MemoryStream(body))).Status;

    private static async Task<(int Status, string Body)> Send(Stream body)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = body;
        using var response = new MemoryStream();
        context.Response.Body = response;
        await new CloudAdapter().ProcessAsync(context.Request, context.Response, new CloudAdapterTests.Bot(Echo));
        return (context.Response.StatusCode, Encoding.UTF8.GetString(response.ToArray()));
    }

    // Without expected replies there is nowhere to answer to; the turn itself must still be harmless.
    private static Task Echo(ITurnContext turn, CancellationToken token) => turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies
        ? turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = turn.Activity.Text, Value = turn.Activity.Value, ChannelData = turn.Activity.ChannelData, Entities = turn.Activity.Entities }, token)
        : Task.CompletedTask;

    private sealed class Trickling(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 700)], cancellationToken);
    }
}
#endif
