using System.Net;
using System.Net.WebSockets;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>channels.md, section 1.2, rows 3 to 6: the WebSocket stream.</summary>
public class StreamTests
{
    [Fact]
    public async Task A_stream_begins_with_what_was_and_goes_on_with_what_comes()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.UntilAsync("Welcome. This is an echo.");
        using var socket = await client.StreamAsync();
        Assert.Equal("Welcome. This is an echo.", (string)(await FrameAsync(socket)).Activities.Single()["text"]!);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        await client.SayAsync("one");
        var (seen, watermark) = await SeeAsync(socket, activity => (string?)activity["text"] == "echo: one");
        Assert.Equal(["one", "echo: one"], seen.Select(activity => (string)activity["text"]!));
        Assert.Equal(watermark, (await client.ReadAsync()).Watermark);
    }

    [Fact]
    public async Task A_dropped_stream_comes_back_with_all_that_was_missed_and_nothing_twice()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        string watermark;
        using (var socket = await client.StreamAsync())
        {
            (_, watermark) = await FrameAsync(socket);
            socket.Abort();
        }

        await client.SayAsync("while away");
        await client.UntilAsync("echo: while away");
        using var back = await client.StreamAsync(watermark);
        var (seen, _) = await SeeAsync(back, activity => (string?)activity["text"] == "echo: while away");
        Assert.Equal(["while away", "echo: while away"], seen.Select(activity => (string)activity["text"]!));
    }

    [Fact]
    public async Task Two_pages_of_one_person_see_the_same()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        using var one = await client.StreamAsync();
        using var other = await client.StreamAsync();
        await client.SayAsync("both");
        await SeeAsync(one, activity => (string?)activity["text"] == "echo: both");
        await SeeAsync(other, activity => (string?)activity["text"] == "echo: both");
    }

    [Fact]
    public async Task A_stream_address_lasts_a_minute_and_opens_one_conversation()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var address = (string)(await client.StartAsync())["streamUrl"]!;
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Http.GetAsync(new Uri(address.Replace("ws://", "http://", StringComparison.Ordinal)))).StatusCode);
        foreach (var wrong in new[] { address + "x", address.Replace(client.Conversation, "other", StringComparison.Ordinal), address.Split("&t=")[0], address.Split("&t=")[0] + "&t=" + client.Token })
            Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(wrong));
        var stream = address.Split("&t=")[1];
        Assert.Equal(HttpStatusCode.Forbidden, (await new LineClient(host, stream, client.Conversation).CallAsync(HttpMethod.Get, client.Path)).StatusCode);
        world.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(address));
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_open_streams()
    {
        using var world = new World();
        var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        using var socket = await client.StreamAsync();
        await FrameAsync(socket);
        var started = TimeProvider.System.GetTimestamp();
        await host.DisposeAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
    }

    private static async Task<HttpStatusCode> RefusalAsync(string address)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), CancellationToken.None));
        return socket.HttpStatusCode;
    }
}
