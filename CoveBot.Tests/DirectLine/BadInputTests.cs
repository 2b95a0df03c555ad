using System.Net;
using System.Net.Http.Headers;
using System.Text;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>Issue 2, "it must show" 6: a clear error or a kind answer, never a 500, nothing lost.</summary>
public class BadInputTests
{
    public static TheoryData<string> Bodies => new()
    {
        "", "{", "null", "[]", "5", "\"text\"", "{}", """{"text":"no type"}""", """{"type":5}""", """{"type":"message","text":5}""",
        """{"type":"message","text":{"a":1}}""", """{"type":"message","text":"a","text":"b"}""", """{"type":"message","attachments":"x"}""",
        """{"type":"message","text":"\ud800"}""", """{"type":"message","name":[]}""", "{\"type\":\"message\",\"text\":\"" + new string('[', 5), new string('[', 5000),
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Malformed_bodies_get_a_400_and_the_conversation_goes_on(string body)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var answer = await client.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await JsonAsync(answer))["error"]!["message"]);
        await client.SayAsync("still here");
        await client.UntilAsync("echo: still here");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_get_a_400()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        byte[] body = [.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8];
        Assert.Equal(HttpStatusCode.BadRequest, (await client.CallAsync(HttpMethod.Post, client.Path + "/activities", new ByteArrayContent(body))).StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"message","text":null,"channelData":null,"value":null,"attachments":null,"entities":5,"locale":7,"from":9,"recipient":[]}""")]
    [InlineData("""{"type":"message","text":"x","channelData":"text","value":"2020-01-01","attachments":[1,null,{},{"name":{},"contentType":3}]}""")]
    [InlineData("""{"type":"message","text":"x","channelData":{"clientActivityID":{"a":1}},"localTimestamp":"yesterday"}""")]
    public async Task Odd_but_harmless_fields_are_taken(string body)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(body)).StatusCode);
        await client.SayAsync("end");
        await client.UntilAsync("echo: end");
        Assert.Equal(3, host.Bot.Given.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_megabyte_of_text_gets_a_413(bool announced)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var bytes = Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\"" + new string('a', 1024 * 1024) + "\"}");
        using HttpContent body = announced ? new ByteArrayContent(bytes) : new StreamContent(new Trickle(bytes));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await client.CallAsync(HttpMethod.Post, client.Path + "/activities", body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("MessageSizeTooBig", (string)(await JsonAsync(answer))["error"]!["code"]!);
        await client.SayAsync("still here");
        await client.UntilAsync("echo: still here");
    }

    [Fact]
    public async Task A_long_message_within_the_limit_is_taken_whole()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var text = new string('ñ', 40_000);
        await client.SayAsync(text);
        await client.UntilAsync("echo: " + text);
    }

    [Fact]
    public async Task Long_and_strange_client_ids_give_short_ids()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        foreach (var strange in new[] { new string('x', 10_000), "../../etc", "a|b\n", "😀" })
            Assert.InRange((await client.SayAsync("hi", strange)).Length, 10, 100);
    }

    [Fact]
    public async Task Nothing_that_was_said_is_in_the_log_lines()
    {
        using var world = new World();
        await using (var host = await ChatHost.StartAsync(world))
        {
            var client = await NewAsync(host);
            await client.SayAsync("zebra");
            await client.PostAsync("""{"type":"message","text":"zebra""");
            await client.PostAsync(new { type = "message", text = "fails" });
            world.Records.IsFull = true;
            await client.SayAsync("zebra again");
            await client.UntilAsync("echo: zebra again");
        }

        Assert.NotEmpty(world.Lines);
        Assert.DoesNotContain(world.Lines, line => line.Contains("zebra", StringComparison.Ordinal));
    }

    /// <summary>A body of unknown length.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
