using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CoveBot.Dialogs.Memory;
using CoveBot.Tests.Host;

namespace CoveBot.Tests.EndToEnd;

/// <summary>Issue 2, "it must show" 6, on <c>/api/messages</c> of the real host: a clear error or a kind answer, never a 500, nothing lost.</summary>
[Collection(RealHosts.Name)]
public class BadMessagesTests(RealHost host)
{
    private const string Marked = "marzipan in the attic";

    public static TheoryData<string> NoActivities => new()
    {
        "", "{", "null", "[]", "5", "\"marzipan in the attic\"", "{}",
        Text(_ => { })[..^30],
        Text(_ => { }) + Text(_ => { }),
        Text(_ => { })[..^1] + ",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}",
        Text(_ => { }).Replace("attic", "\\ud800 attic", StringComparison.Ordinal),
        Text(a => a["text"] = 5),
        Text(a => a["text"] = new JsonObject()),
        Text(a => a["type"] = 5),
        Text(a => a.Remove("type")),
        Text(a => a["type"] = ""),
        Text(a => a["id"] = 5),
        Text(a => a.Remove("conversation")),
        Text(a => a["conversation"] = Marked),
        Text(a => a["conversation"] = new JsonObject { ["id"] = 5 }),
        Text(a => a["conversation"] = new JsonObject { ["id"] = "" }),
        Text(a => a.Remove("from")),
        Text(a => a["from"] = new JsonObject { ["name"] = Marked }),
        Text(a => a.Remove("serviceUrl")),
        Text(a => a["serviceUrl"] = 5),
        Text(a => a["recipient"] = 5),
        Text(a => a["attachments"] = "x"),
        Text(a => a["membersAdded"] = 5),
        Text(a => a["entities"] = 5),
        Text(a => a["timestamp"] = "yesterday"),
        Text(a => a["localTimestamp"] = 5),
        Text(a => a["deliveryMode"] = 5),
    };

    public static TheoryData<string> OddMessages => new()
    {
        Text(a => a["text"] = ""),
        Text(a => a.Remove("text")),
        Text(a => a["text"] = null),
        Text(a => a["text"] = "   \n\n "),
        Text(a => a["text"] = "😀"),
        Text(a => a["text"] = "👨‍👩‍👧‍👦🏳️‍🌈💀"),
        Text(a => a["text"] = "marzipan\0attic"),
        Text(a => a["text"] = "\0"),
        Text(a => a["text"] = "\u202Eשלום עולם\u202C مرحبا marzipan"),
        Text(a => a["text"] = "z" + new string('\u0301', 20_000)),
        Text(a => a["text"] = "<script>alert('marzipan')</script>"),
        Text(a => a["text"] = "{hot} {0} %s $(marzipan) ' OR 1=1 --"),
        Text(a => a["text"] = string.Concat(Enumerable.Repeat("marzipan ", 20_000))),
        Text(a => a["conversation"] = new JsonObject { ["id"] = new string('c', 300) }),
        Text(a => a["conversation"] = new JsonObject { ["id"] = "../../etc|\n😀" }),
        Text(a => a["from"] = new JsonObject { ["id"] = new string('f', 3000) }),
        Text(a => a["id"] = new string('i', 3000)),
        Text(a => a.Remove("id")),
        Text(a => a.Remove("recipient")),
        Text(a => a.Remove("channelId")),
        Text(a => a["channelId"] = "no-such-channel"),
        Text(a => a["serviceUrl"] = "not an address"),
        Text(a => a["locale"] = "zz-??"),
        Text(a => a["locale"] = new string('x', 5000)),
        Text(a => a["channelData"] = 5),
        Text(a => a["value"] = new JsonObject { ["a"] = new JsonArray(1, null, "x") }),
        Text(a => { a.Remove("text"); a["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.com/marzipan.png" }); }),
        Text(a => { a.Remove("text"); a["attachments"] = new JsonArray(null, new JsonObject()); }),
        Text(a => a["membersAdded"] = new JsonArray((JsonNode?)null)),
    };

    public static TheoryData<string> OtherActivities => new()
    {
        Text(a => a["type"] = "marzipan"), Text(a => a["type"] = "typing"), Text(a => a["type"] = "event"), Text(a => a["type"] = "invoke"),
        Text(a => a["type"] = "endOfConversation"), Text(a => a["type"] = "messageReaction"), Text(a => a["type"] = "messageUpdate"),
        Text(a => a["type"] = "conversationUpdate"),
        Text(a => { a["type"] = "conversationUpdate"; a["membersAdded"] = new JsonArray((JsonNode?)null); }),
        Text(a => { a["type"] = "conversationUpdate"; a["membersAdded"] = new JsonArray(new JsonObject()); }),
    };

    [Theory]
    [MemberData(nameof(NoActivities))]
    public async Task What_is_no_activity_is_refused_in_words(string body)
    {
        host.Process.Guard("marzipan");
        await RealHost.AssertRefusedAsync(await host.PostAsync(body), HttpStatusCode.BadRequest);
        await host.AssertAnswersAsync();
    }

    [Theory]
    [MemberData(nameof(OddMessages))]
    public async Task Odd_messages_are_answered_before_and_after_agreement(string body)
    {
        host.Process.Guard("marzipan");
        foreach (var sender in new[] { host.NewSender(), await host.NewPersonAsync() })
        {
            var activity = JsonNode.Parse(body)!.AsObject();
            if (((string?)activity["from"]!["id"])!.Length < 1000)
            {
                activity["from"]!["id"] = sender;
            }

            var texts = await RealHost.TextsAsync(await host.PostAsync(activity.ToJsonString()));
            Assert.NotEmpty(texts);
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.NotEmpty(await host.Process.SayAsync("and after that", Guid.NewGuid().ToString("N"), sender));
        }
    }

    [Theory]
    [MemberData(nameof(OtherActivities))]
    public async Task What_is_no_message_does_no_harm(string body)
    {
        host.Process.Guard("marzipan");
        await RealHost.TextsAsync(await host.PostAsync(body));
        await host.AssertAnswersAsync();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_in_words()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(Text(_ => { }).Split("attic")[0]), 0xff, 0xfe, .. Encoding.UTF8.GetBytes(Text(_ => { }).Split("attic")[1])];
        await RealHost.AssertRefusedAsync(await host.PostAsync(body), HttpStatusCode.BadRequest);
        await host.AssertAnswersAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_megabyte_is_refused_in_words(bool announced)
    {
        var bytes = Encoding.UTF8.GetBytes(Text(a => a["text"] = string.Concat(Enumerable.Repeat("marzipan ", 120_000))));
        var answer = await host.PostAsync(bytes, request => request.Headers.TransferEncodingChunked = !announced);
        await RealHost.AssertRefusedAsync(answer, HttpStatusCode.RequestEntityTooLarge);
        await host.AssertAnswersAsync();
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=127.0.0.1;host=localhost")]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Headers_that_pretend_to_be_this_machine_are_refused(string name, string value)
    {
        var answer = await host.PostAsync(Text(_ => { }), request => request.Headers.TryAddWithoutValidation(name, value));
        await RealHost.AssertRefusedAsync(answer, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused_in_words(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        var answer = await host.Http.SendAsync(request);
        await RealHost.AssertRefusedAsync(answer, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_in_words() =>
        await RealHost.AssertRefusedAsync(await host.Http.GetAsync(new Uri("/api/no-such-thing", UriKind.Relative)), HttpStatusCode.NotFound);

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public async Task Messages_at_the_same_time_are_all_answered_and_kept_one_by_one(int count)
    {
        var person = await host.NewPersonAsync();
        var texts = Enumerable.Range(0, count).Select(i => $"my garden wall number {i} fell over again").ToList();
        var answers = await Task.WhenAll(texts.Select((text, i) => host.Process.SayAsync(text, $"at-once-{i}", person)));
        Assert.All(answers, Assert.NotEmpty);

        var journal = await host.Folder.JournalAsync(sender: person);
        Assert.Equal(texts.Order(), journal.Where(e => e.Kind == EntryKind.Said).Select(e => e.Text!).Order());
        Assert.Equal(count, journal.Count(e => e.Kind == EntryKind.Turn));
        Assert.Equal(journal.Count, journal.Select(e => e.Id).Distinct().Count());

        // What one turn wrote stands together and ends with its answer.
        var turns = journal.Where(e => e.Cause is not null).Select(e => e.Cause!).ToList();
        Assert.Equal(count, 1 + turns.Zip(turns.Skip(1)).Count(pair => pair.First != pair.Second));
        var state = await host.Folder.StateAsync(sender: person);
        Assert.Equal(count, state.Cursor.Turn);
    }

    [Fact]
    public async Task Answers_at_the_same_time_fill_one_list_without_a_gap()
    {
        var person = await host.NewPersonAsync();
        foreach (var (text, i) in new[] { "thought record", "he frowned in the hallway", "sad 40" }.Select((text, i) => (text, i)))
        {
            await host.Process.SayAsync(text, $"to-the-list-{i}", person);
        }

        var thoughts = new[] { "he will fire me soon", "they all talk about it", "this always happens here" };
        await Task.WhenAll(thoughts.Select((text, i) => host.Process.SayAsync(text, $"thought-{i}", person)));
        var state = await host.Folder.StateAsync(sender: person);
        Assert.Equal(thoughts.Order(), state.OpenRun!.Answers["thoughts"].Items!.Select(item => item.Text).Order());
    }

    [Fact]
    public async Task The_same_activity_twice_is_one_turn_with_the_same_replies()
    {
        var person = await host.NewPersonAsync();
        var first = await host.Process.SayAsync("the cellar is under water", "same", person);
        Assert.Equal(first, await host.Process.SayAsync("the cellar is under water", "same", person));

        var both = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.Process.SayAsync("and the roof leaks too", "same-at-once", person)));
        Assert.All(both, replies => Assert.Equal(both[0], replies));
        Assert.Equal(2, (await host.Folder.JournalAsync(sender: person)).Count(e => e.Kind == EntryKind.Turn));
    }

    [Fact]
    public async Task An_activity_that_comes_again_ten_turns_later_gets_its_replies_and_moves_nothing()
    {
        var person = await host.NewPersonAsync();
        await host.Process.SayAsync("thought record", "late-0", person);
        var first = await host.Process.SayAsync("he frowned in the hallway", "late-1", person);
        for (var i = 2; i < 12; i++)
        {
            await host.Process.SayAsync("where am i", $"late-{i}", person);
        }

        var before = await host.Folder.JournalAsync(sender: person);
        Assert.Equal(first, await host.Process.SayAsync("he frowned in the hallway", "late-1", person));
        Assert.Equal(before.Count, (await host.Folder.JournalAsync(sender: person)).Count);
    }

    [Fact]
    public async Task The_same_words_under_another_id_are_another_message()
    {
        var person = await host.NewPersonAsync();
        await host.Process.SayAsync("it rains and rains", "rain-1", person);
        await host.Process.SayAsync("it rains and rains", "rain-2", person);
        Assert.Equal(2, (await host.Folder.JournalAsync(sender: person)).Count(e => e.Kind == EntryKind.Said));
    }

    [Fact]
    public async Task A_reply_that_nobody_takes_is_kept_and_the_talk_goes_on()
    {
        var person = await host.NewPersonAsync();
        var message = HostProcess.Message("nobody listens at port nine", "undelivered", person);
        message.Remove("deliveryMode");
        host.Process.Guard("nobody listens at port nine");
        Assert.Equal(HttpStatusCode.OK, (await host.Http.PostAsJsonAsync("/api/messages", message)).StatusCode);
        Assert.NotEmpty(await host.Process.SayAsync("nobody listens at port nine", "undelivered", person));
        Assert.Single(await host.Folder.JournalAsync(sender: person), e => e.Kind == EntryKind.Turn);
    }

    [Fact]
    public async Task With_an_app_id_strangers_are_refused_in_words()
    {
        using var folder = new HostFolder();
        using var other = await HostProcess.StartAsync(folder.Path, ("MicrosoftAppId", "11111111-1111-1111-1111-111111111111"));
        foreach (var bearer in new[] { null, "Bearer", "Bearer abc", "Bearer a.b.c", "Basic abc" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(HostProcess.Message("hello", "1")) };
            if (bearer is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", bearer);
            }

            await RealHost.AssertRefusedAsync(await other.Http.SendAsync(request), HttpStatusCode.Unauthorized);
        }
    }

    private static string Text(Action<JsonObject> change)
    {
        var activity = HostProcess.Message(Marked, "odd-1", "odd-person");
        change(activity);
        return activity.ToJsonString();
    }
}
