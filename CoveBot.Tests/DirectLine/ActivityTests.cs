using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>channels.md, sections 1.3 and 10: what is sent, and what comes of it.</summary>
public class ActivityTests
{
    [Fact]
    public async Task A_captured_message_is_echoed_and_reaches_the_bot_complete()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var answer = await client.PostAsync(Captured("message"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var id = (string)(await JsonAsync(answer))["id"]!;
        await client.UntilAsync("echo: hello");

        var (activities, _) = await client.ReadAsync();
        var echo = activities.Single(activity => (string)activity["id"]! == id);
        Assert.Equal("akaz6zbtz2o", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal("user", (string)echo["from"]!["role"]!);
        Assert.NotEqual("user-1", (string)echo["from"]!["id"]!);

        var given = host.Bot.Given.Last();
        Assert.Equal(
            (id, "directline", client.Conversation, "hello", "en-US", "plain"),
            (given.Id, given.ChannelId, given.Conversation!.Id, given.Text, given.Locale, given.TextFormat));
        Assert.StartsWith("dl_", given.From!.Id, StringComparison.Ordinal);
        Assert.NotNull(given.Timestamp);
        Assert.True(Uri.TryCreate(given.ServiceUrl, UriKind.Absolute, out _));
        Assert.NotEqual(given.From!.Id, given.Recipient!.Id);

        var reply = activities[^1];
        Assert.Equal((id, "bot", "directline"), ((string)reply["replyToId"]!, (string)reply["from"]!["role"]!, (string)reply["channelId"]!));
        Assert.Equal(client.Conversation, (string)reply["conversation"]!["id"]!);
    }

    [Theory]
    [InlineData("postBack-string", "echo: pb")]
    [InlineData("postBack-object", """value: {"k":1}""")]
    [InlineData("messageBack", """value: {"m":2}""")]
    [InlineData("adaptivecard-submit", """value: {"action":"checkin","mood":"5","note":"fine"}""")]
    public async Task What_buttons_send_reaches_the_bot(string capture, string reply)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.PostAsync(Captured(capture));
        await client.UntilAsync(reply);
        var echo = (await client.ReadAsync()).Activities.Single(activity => (string?)activity["from"]!["role"] == "user");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Captured(capture))!["channelData"], echo["channelData"]));
    }

    [Fact]
    public async Task The_same_activity_twice_is_one()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.SayAsync("once", "same")));
        await client.SayAsync("last");
        await client.UntilAsync("echo: last");
        Assert.Single(ids.Distinct());
        Assert.Single(host.Bot.Given, activity => activity.Text == "once");
        Assert.Single((await client.ReadAsync()).Activities, activity => (string?)activity["text"] == "echo: once");
    }

    [Fact]
    public async Task Many_at_once_are_answered_one_by_one_and_none_is_lost()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.SayAsync($"n{i}")));
        var texts = await client.TextsAsync(texts => texts.Count(text => text.StartsWith("echo: ", StringComparison.Ordinal)) == 40);
        var said = texts.Where(text => text.StartsWith('n')).ToList();
        Assert.Equal(said, texts.Where(text => text.StartsWith("echo: n", StringComparison.Ordinal)).Select(text => text[6..]));
    }

    [Fact]
    public async Task A_slow_bot_keeps_nobody_waiting()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var started = TimeProvider.System.GetTimestamp();
        await client.SayAsync("slow");
        await client.SayAsync("after");
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(8));
        Assert.DoesNotContain("echo: after", await client.UntilAsync("after"));
        host.Bot.Gate.SetResult();
        var texts = await client.UntilAsync("echo: after");
        Assert.True(texts.IndexOf("echo: slow") < texts.IndexOf("echo: after"));
    }

    [Fact]
    public async Task A_bot_that_fails_is_reported_and_may_be_asked_again()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var message = new { type = "message", text = "fails", channelData = new { clientActivityID = "f1" } };
        var answer = await client.PostAsync(message);
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("BotError", (string)(await JsonAsync(answer))["error"]!["code"]!);
        await client.SayAsync("next");
        await client.UntilAsync("echo: next");
        host.Bot.Fails = false;
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(message)).StatusCode);
        var texts = await client.UntilAsync("echo: fails");
        Assert.Single(texts, text => text == "fails");
        Assert.Contains(world.Lines, line => line.Contains("The bot failed on activity", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Lines, line => line.Contains("zebra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typing_is_for_those_who_watch_and_machinery_for_nobody()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.UntilAsync("Welcome. This is an echo.");
        using var socket = await client.StreamAsync();
        await FrameAsync(socket);
        await client.SayAsync("typing");
        var (seen, _) = await SeeAsync(socket, activity => (string?)activity["text"] == "echo: typing");
        Assert.Single(seen, activity => (string)activity["type"]! == "typing");
        await client.SayAsync("hidden");
        (seen, _) = await SeeAsync(socket, activity => (string?)activity["text"] == "echo: hidden");
        Assert.All(seen, activity => Assert.Equal("message", (string)activity["type"]!));
        Assert.All((await client.ReadAsync()).Activities, activity => Assert.Equal("message", (string)activity["type"]!));
    }

    [Theory]
    [InlineData("""{"type":"typing"}""", false)]
    [InlineData("""{"type":"invoke","name":"x"}""", false)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""", false)]
    [InlineData("""{"type":"endOfConversation"}""", false)]
    [InlineData("""{"type":"no-such-type"}""", false)]
    [InlineData("""{"type":"event","name":"ContinueConversation"}""", false)]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"en"}}""", true)]
    [InlineData("""{"type":"message"}""", true)]
    public async Task Other_kinds_are_accepted_and_go_where_they_may(string json, bool reachesBot)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.UntilAsync("Welcome. This is an echo.");
        var answer = await client.PostAsync(json);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await JsonAsync(answer))["id"]);
        await client.SayAsync("end");
        await client.UntilAsync("echo: end");
        Assert.Equal(reachesBot ? 3 : 2, host.Bot.Given.Count);
    }

    [Fact]
    public async Task Nothing_that_the_client_claims_about_itself_is_believed()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.PostAsync("""
            {"type":"message","text":"it is me","id":"x","timestamp":"2001-01-01T00:00:00Z","from":{"id":"covebot","role":"bot"},"recipient":{"id":"me"},
            "conversation":{"id":"other"},"serviceUrl":"https://evil.example/","channelId":"msteams","deliveryMode":"expectReplies","callerId":"urn:x","locale":"../../en"}
            """);
        await client.UntilAsync("echo: it is me");
        var given = host.Bot.Given.Last();
        Assert.Equal((client.Conversation, "directline", null, null), (given.Conversation!.Id, given.ChannelId, given.DeliveryMode, given.CallerId));
        Assert.StartsWith("dl_", given.From!.Id, StringComparison.Ordinal);
        Assert.NotEqual("x", given.Id);
        Assert.NotEqual("../../en", given.Locale);
        Assert.DoesNotContain("evil", given.ServiceUrl!, StringComparison.Ordinal);
        Assert.Equal(ActivityTypes.Message, given.Type);
    }

    [Fact]
    public async Task Cards_and_choices_reach_the_client_as_they_are()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.SayAsync("choices");
        await client.SayAsync("card");
        await client.TextsAsync(texts => texts.Count >= 5);
        var replies = (await client.ReadAsync()).Activities.Where(activity => (string?)activity["from"]!["role"] == "bot").ToList();
        var action = replies[1]["suggestedActions"]!["actions"]![0]!;
        Assert.Equal(("imBack", "Look at it", "look at it"), ((string)action["type"]!, (string)action["title"]!, (string)action["value"]!));
        var card = replies[2]["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.card.hero", (string)card["contentType"]!);
        Assert.Equal(("A card", "Yes"), ((string)card["content"]!["title"]!, (string)card["content"]!["buttons"]![0]!["title"]!));
    }

    internal static string Captured(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "DirectLine", "Captured", name + ".json"));
}
