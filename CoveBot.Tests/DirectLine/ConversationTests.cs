using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Bot.Schema;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>channels.md, sections 1.2 and 10: start, reconnect, read.</summary>
public class ConversationTests
{
    [Fact]
    public async Task Starting_is_created_once_and_greets_once()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host, started: false);
        var first = await client.CallAsync(HttpMethod.Post, Root + "/conversations", JsonContent.Create(new { user = new { id = "somebody" }, locale = "es-MX" }));
        var second = await client.CallAsync(HttpMethod.Post, Root + "/conversations");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var body = await JsonAsync(first);
        Assert.Equal(client.Conversation, (string)body["conversationId"]!);
        Assert.StartsWith($"ws://127.0.0.1:{host.Address.Port}{client.Path}/stream?watermark=-&t=", (string)body["streamUrl"]!, StringComparison.Ordinal);

        Assert.Equal(["Welcome. This is an echo."], await client.UntilAsync("Welcome. This is an echo."));
        var arrival = Assert.Single(host.Bot.Given);
        Assert.Equal(ActivityTypes.ConversationUpdate, arrival.Type);
        Assert.Equal("es-MX", arrival.Locale);
        Assert.Equal(arrival.From!.Id, Assert.Single(arrival.MembersAdded!).Id);
        Assert.StartsWith("dl_", arrival.From!.Id, StringComparison.Ordinal);
        Assert.NotEqual(arrival.From!.Id, arrival.Recipient!.Id);
    }

    [Fact]
    public async Task Calls_without_a_token_are_refused()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        foreach (var path in new[] { "/conversations/x", "/conversations/x/activities" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.Http.GetAsync(new Uri(Root + path, UriKind.Relative))).StatusCode);
        foreach (var path in new[] { "/conversations", "/conversations/x/activities", "/conversations/x/upload", "/tokens/refresh" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.Http.PostAsync(new Uri(Root + path, UriKind.Relative), null)).StatusCode);
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var mine = await NewAsync(host);
        var other = await NewAsync(host);
        var stranger = new LineClient(host, mine.Token, other.Conversation);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.CallAsync(HttpMethod.Get, stranger.Path + "/activities")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsync(new { type = "message", text = "hi" })).StatusCode);
        var nowhere = new LineClient(host, mine.Token, "nowhere");
        Assert.Equal(HttpStatusCode.NotFound, (await nowhere.CallAsync(HttpMethod.Get, nowhere.Path)).StatusCode);
        var answer = await mine.CallAsync(HttpMethod.Get, Root + "/session/getsessionid");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("NotFound", (string)(await JsonAsync(answer))["error"]!["code"]!);
    }

    [Fact]
    public async Task The_secret_starts_conversations_and_enters_any()
    {
        using var world = new World();
        var settings = new Dictionary<string, string?> { ["DirectLine:Secret"] = "sesame" };
        string id;
        await using (var host = await ChatHost.StartAsync(world, settings))
        {
            host.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sesame");
            var start = await host.Http.PostAsJsonAsync(Root + "/conversations", new { user = new { id = "ada" } });
            Assert.Equal(HttpStatusCode.Created, start.StatusCode);
            id = (string)(await JsonAsync(start))["conversationId"]!;
            var client = new LineClient(host, "sesame", id);
            await client.SayAsync("zebra");
            await client.UntilAsync("echo: zebra");
            Assert.Equal("ada", host.Bot.Given.Last().From!.Id);
            Assert.Equal(HttpStatusCode.NotFound, (await client.CallAsync(HttpMethod.Get, Root + "/conversations/nowhere/activities")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.CallAsync(HttpMethod.Post, Root + "/tokens/refresh")).StatusCode);
        }

        await using var again = await ChatHost.StartAsync(world, settings);
        var same = new LineClient(again, "sesame", id);
        await same.SayAsync("still me");
        Assert.Contains("zebra", await same.UntilAsync("echo: still me"));
        Assert.Equal("ada", again.Bot.Given.Last().From!.Id);
    }

    [Fact]
    public async Task Reading_goes_on_after_the_watermark()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.UntilAsync("Welcome. This is an echo.");
        await client.SayAsync("one");
        await client.UntilAsync("echo: one");
        var (all, watermark) = await client.ReadAsync();
        Assert.Equal(3, all.Count);
        Assert.Empty((await client.ReadAsync(watermark)).Activities);
        Assert.Equal(watermark, (await client.ReadAsync(watermark)).Watermark);
        await client.SayAsync("two");
        await client.UntilAsync("echo: two");
        Assert.Equal(["two", "echo: two"], (await client.ReadAsync(watermark)).Activities.Select(activity => (string)activity["text"]!));
        foreach (var unknown in new[] { "-", "abc", "99999999999999999999", "9999999999999" })
            Assert.Equal(5, (await client.ReadAsync(unknown)).Activities.Count);
        Assert.Equal(all.Select(activity => (string)activity["timestamp"]!).Order().Distinct(), all.Select(activity => (string)activity["timestamp"]!));
    }
}
