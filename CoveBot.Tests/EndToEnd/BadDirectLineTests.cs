using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs.Memory;
using CoveBot.Tests.DirectLine;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.EndToEnd;

/// <summary>The same through the Direct Line door of the real host, with the real bot behind.</summary>
[Collection(RealHosts.Name)]
public class BadDirectLineTests(RealHost host)
{
    public static TheoryData<string> NoActivities => new()
    {
        "", "{", "null", "[]", "{}", """{"type":5}""", """{"type":"message","text":5}""", """{"type":"message","text":"marzipan attic""",
        """{"type":"message","text":"a","text":"marzipan attic"}""", """{"type":"message","text":"\ud800 marzipan"}""",
        """{"type":"message","attachments":"marzipan"}""", "{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}",
    };

    public static TheoryData<string> OddMessages => new()
    {
        """{"type":"message","text":""}""", """{"type":"message"}""", """{"type":"message","text":"   "}""", """{"type":"message","text":"😀"}""",
        """{"type":"message","text":"marzipan\u0000attic"}""", """{"type":"message","text":"\u202Eשלום עולם\u202C مرحبا"}""",
        """{"type":"message","text":"<img src=x onerror=alert(1)> marzipan"}""", """{"type":"message","text":"hi there","locale":"zz-??","from":9,"recipient":[],"entities":5}""",
        """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"https://example.com/marzipan.png"}]}""",
        """{"type":"message","text":"hi there","channelData":{"clientActivityID":{"a":1}},"conversation":{"id":"another"}}""",
    };

    [Theory]
    [MemberData(nameof(NoActivities))]
    public async Task What_is_no_activity_is_refused_in_words(string body)
    {
        var client = await ClientAsync();
        await RealHost.AssertRefusedAsync(await client.PostAsync(body), HttpStatusCode.BadRequest);
        await AssertAnswersAsync(client);
    }

    [Theory]
    [MemberData(nameof(OddMessages))]
    public async Task Odd_messages_are_answered(string body)
    {
        var client = await ClientAsync();
        var before = await AnsweredAsync(client, 1);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(body)).StatusCode);
        await AnsweredAsync(client, before + 1);
        await AssertAnswersAsync(client);
    }

    [Theory]
    [InlineData("marzipan")]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("invoke")]
    public async Task What_is_no_message_does_no_harm(string type)
    {
        var client = await ClientAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(new { type, text = "marzipan", membersAdded = new object?[] { null } })).StatusCode);
        await AssertAnswersAsync(client);
    }

    [Fact]
    public async Task A_megabyte_is_refused_in_words()
    {
        var client = await ClientAsync();
        var answer = await client.PostAsync(new { type = "message", text = string.Concat(Enumerable.Repeat("marzipan ", 120_000)) });
        await RealHost.AssertRefusedAsync(answer, HttpStatusCode.RequestEntityTooLarge);
        await AssertAnswersAsync(client);
    }

    [Fact]
    public async Task Wrong_old_and_missing_tokens_are_refused_in_words()
    {
        var client = await ClientAsync();
        var claims = new TokenClaims(client.Conversation, "dl_someone");
        var theirs = KeyFile.Derive(host.Folder.KeyPath, "directline-tokens");
        var old = new HandClock();
        old.Advance(DateTimeOffset.UnixEpoch.AddYears(50) - old.GetUtcNow());
        var tokens = new[]
        {
            "", "abc", "a.b.c", new string('x', 10_000), client.Token[..^2] + "xx",
            new DirectLineTokens(theirs, old).Issue(claims, TokenUse.Call),
            new DirectLineTokens(new byte[32], TimeProvider.System).Issue(claims, TokenUse.Call),
            new DirectLineTokens(theirs, TimeProvider.System).Issue(claims, TokenUse.Stream),
            new DirectLineTokens(theirs, TimeProvider.System).Issue(claims with { Conversation = "another" }, TokenUse.Call),
        };
        foreach (var token in tokens)
        {
            host.Process.Guard(token);
            using var request = new HttpRequestMessage(HttpMethod.Post, client.Path + "/activities") { Content = JsonContent.Create(new { type = "message", text = "marzipan" }) };
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            var answer = await host.Http.SendAsync(request);
            await RealHost.AssertRefusedAsync(answer);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, token);
        }

        Assert.DoesNotContain((await client.ReadAsync()).Activities, activity => (string?)activity["text"] == "marzipan");
        await AssertAnswersAsync(client);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Tokens_are_not_given_to_who_pretends_to_be_this_machine(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + "/tokens/generate");
        request.Headers.TryAddWithoutValidation(name, value);
        await RealHost.AssertRefusedAsync(await host.Http.SendAsync(request), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_page_gets_no_token_of_ours()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/page/token");
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        await RealHost.AssertRefusedAsync(await host.Http.SendAsync(request), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(6000)]
    public async Task Long_conversation_ids_are_refused_in_words(int length)
    {
        var client = await ClientAsync();
        var path = $"{Root}/conversations/{new string('c', length)}/activities";
        await RealHost.AssertRefusedAsync(await client.CallAsync(HttpMethod.Post, path, JsonContent.Create(new { type = "message", text = "marzipan" })));
        await AssertAnswersAsync(client);
    }

    [Fact]
    public async Task Methods_and_addresses_that_are_none_are_refused_in_words()
    {
        var client = await ClientAsync();
        await RealHost.AssertRefusedAsync(await client.CallAsync(HttpMethod.Put, client.Path + "/activities"));
        await RealHost.AssertRefusedAsync(await client.CallAsync(HttpMethod.Get, client.Path + "/no-such-thing"));
        await RealHost.AssertRefusedAsync(await client.CallAsync(HttpMethod.Get, client.Path + "/stream?t=marzipan"));
        await RealHost.AssertRefusedAsync(await client.CallAsync(HttpMethod.Post, client.Path + "/upload", new StringContent("marzipan", new MediaTypeHeaderValue("multipart/form-data"))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public async Task Messages_at_the_same_time_are_all_answered_and_kept_one_by_one(int count)
    {
        var (client, user) = await PersonAsync();
        var texts = Enumerable.Range(0, count).Select(i => $"my garden wall number {i} fell over again").ToList();
        await Task.WhenAll(texts.Select(text => client.SayAsync(text)));
        await AnsweredAsync(client, count);

        var shown = (await client.ReadAsync()).Activities;
        Assert.Equal(texts.Order(), shown.Where(a => (string?)a["from"]!["role"] == "user").Select(a => (string)a["text"]!).Order());
        var journal = await host.Folder.JournalAsync("directline", user);
        Assert.Equal(texts.Order(), journal.Where(e => e.Kind == EntryKind.Said).Select(e => e.Text!).Order());
        Assert.Equal(count, journal.Count(e => e.Kind == EntryKind.Turn));

        // As they are shown, so they were taken.
        Assert.Equal(
            shown.Where(a => (string?)a["from"]!["role"] == "user").Select(a => (string)a["text"]!),
            journal.Where(e => e.Kind == EntryKind.Said).Select(e => e.Text!));
    }

    [Fact]
    public async Task The_same_activity_twice_is_one_turn()
    {
        var (client, user) = await PersonAsync();
        host.Process.Guard("the cellar is under water");
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.SayAsync("the cellar is under water", "same")));
        Assert.Single(ids.Distinct());
        await AnsweredAsync(client, 1);
        Assert.Single((await client.ReadAsync()).Activities, a => (string?)a["from"]!["role"] == "user");
        Assert.Single(await host.Folder.JournalAsync("directline", user), e => e.Kind == EntryKind.Turn);
    }

    [Fact]
    public async Task A_picture_is_met_kindly()
    {
        var client = await ClientAsync();
        var before = await AnsweredAsync(client, 1);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "marzipan.png" } };
        Assert.Equal(HttpStatusCode.OK, (await client.CallAsync(HttpMethod.Post, client.Path + "/upload?userId=me", form)).StatusCode);
        await AnsweredAsync(client, before + 1);
        await AssertAnswersAsync(client);
    }

    private async Task<LineClient> ClientAsync()
    {
        host.Process.Guard("marzipan");
        var client = await NewAsync(host.Http);
        host.Process.Guard(client.Token);
        return client;
    }

    // Somebody who has been through the first questions; the user is in the token.
    private async Task<(LineClient Client, string User)> PersonAsync()
    {
        var user = "dl_" + Guid.NewGuid().ToString("N");
        await host.Folder.OnboardAsync("directline", user);
        var answer = await host.Http.PostAsJsonAsync(Root + "/tokens/generate", new { user = new { id = user } });
        var body = await JsonAsync(answer);
        return (new LineClient(host.Http, (string)body["token"]!, (string)body["conversationId"]!), user);
    }

    // Waits until the bot has spoken so often.
    private static async Task<int> AnsweredAsync(LineClient client, int times)
    {
        for (var tries = 0; ; tries++)
        {
            var count = (await client.ReadAsync()).Activities.Count(a => (string?)a["type"] == "message" && (string?)a["from"]!["role"] == "bot");
            if (count >= times)
            {
                return count;
            }

            Assert.True(tries < 600, $"{count} answers, {times} awaited.");
            await Task.Delay(100);
        }
    }

    private static async Task AssertAnswersAsync(LineClient client)
    {
        var before = await AnsweredAsync(client, 1);
        await client.SayAsync("hello there");
        await AnsweredAsync(client, before + 1);
    }
}
