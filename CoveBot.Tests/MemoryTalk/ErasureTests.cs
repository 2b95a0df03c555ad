using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace CoveBot.Tests.MemoryTalk;

/// <summary>Erase means gone: from the journal, the snapshot, our replies and the channel's history, byte by byte.</summary>
public class ErasureTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6));

    private int records;

    [Fact]
    public async Task Forget_leaves_no_byte_of_it()
    {
        using var cove = await StartAsync();
        await TellAsync(cove, "my sister Griselda said i never call her");
        await TellAsync(cove, "the bus was late again this morning");
        await TellAsync(cove, "save for session: why i avoid Griselda");
        await TellAsync(cove, "what do you remember");
        Assert.True(Scan.Holds(cove.Folder, "Griselda"));
        await TellAsync(cove, "forget Griselda");
        await TellAsync(cove, "yes");
        Assert.False(Scan.Holds(cove.Folder, "Griselda"));
        Assert.False(Scan.Holds(cove.Folder, "never call her"));
        Assert.True(Scan.Holds(cove.Folder, "the bus was late"));
        cove.Restart();
        Assert.DoesNotContain("Griselda", string.Join('\n', (await cove.SayAsync("what do you remember")).Select(a => a.Text)), StringComparison.Ordinal);
        Assert.Equal("2", (await cove.JournalAsync()).Single(e => e.Kind == EntryKind.Forgotten).Facts!["count"]);
    }

    [Fact]
    public async Task What_came_of_an_answer_goes_with_it_and_the_exercise_goes_on()
    {
        using var cove = await StartAsync();
        await cove.SayAsync("thought record");
        await TellAsync(cove, "Griselda shouted at me on the phone");
        var before = (await cove.StateAsync()).Cursor;
        await TellAsync(cove, "forget Griselda");
        var sent = await cove.SayAsync("yes");
        var after = (await cove.StateAsync()).Cursor;
        Assert.Equal((before.Run, before.Step), (after.Run, after.Step));
        Assert.Equal(1, string.Join(' ', sent.Select(a => a.Text)).Count(c => c == '?'));
        Assert.False(Scan.Holds(cove.Folder, "Griselda"));
    }

    [Fact]
    public async Task Of_a_list_only_the_thing_that_was_meant_goes()
    {
        using var cove = await StartAsync();
        await WriteAsync(cove,
            Entry("r0", EntryKind.RunStarted) with { Run = "r", Exercise = "thought-record", At = Morning },
            Entry("r1", EntryKind.Answered) with { Run = "r", Exercise = "thought-record", Step = "thoughts", Answer = new() { Raw = "Griselda hates me; i will be late", Items = [new() { Text = "Griselda hates me" }, new() { Text = "i will be late" }] } },
            Entry("r2", EntryKind.MemoryItem) with { Run = "r", Exercise = "thought-record", Text = "Griselda hates me", Facts = new Dictionary<string, string> { ["type"] = "insight" } },
            Entry("r3", EntryKind.RunFinished) with { Run = "r", Exercise = "thought-record", Status = "completed" });
        await cove.SayAsync("forget Griselda");
        await cove.SayAsync("yes");
        Assert.False(Scan.Holds(cove.Folder, "Griselda"));
        Assert.Equal(["i will be late"], RecallItems.Of(await cove.JournalAsync()).Select(i => i.Text));
    }

    [Fact]
    public async Task Do_not_save_this_takes_it_out_of_everything()
    {
        using var cove = await StartAsync();
        await TellAsync(cove, "i lied to doctor Quimby about the wine");
        await TellAsync(cove, "don't save this");
        Assert.False(Scan.Holds(cove.Folder, "Quimby"));
        cove.Restart();
        Assert.Empty(RecallItems.Of(await cove.JournalAsync()));
    }

    [Fact]
    public async Task Do_not_save_this_keeps_an_exercise_off_the_record_from_there_on()
    {
        using var cove = await StartAsync();
        await cove.SayAsync("thought record");
        await cove.SayAsync("the bus was late this morning");
        await cove.SayAsync("don't save this");
        await cove.SayAsync("Quimbyish 80");
        Assert.False(Scan.Holds(cove.Folder, "Quimbyish"));
        Assert.False(Scan.Holds(cove.Folder, "bus was late"));
        Assert.NotNull((await cove.StateAsync()).OpenRun);
    }

    [Fact]
    public async Task Private_mode_keeps_nothing_and_leaves_nothing_behind()
    {
        using var cove = await StartAsync();
        await cove.SayAsync("private mode on");
        await cove.SayAsync("Griselda and i have not talked for ten years");
        await cove.SayAsync("private mode off");
        await cove.SayAsync("the bus was late again this morning");
        await cove.SayAsync("what do you remember");
        Assert.False(Scan.Holds(cove.Folder, "Griselda"));
        Assert.Single(RecallItems.Of(await cove.JournalAsync()));
    }

    [Fact]
    public async Task Delete_my_data_leaves_nothing_but_where_safety_stands()
    {
        using var cove = await StartAsync();
        await TellAsync(cove, "my sister Griselda said i never call her");
        await TellAsync(cove, "delete my data");
        await cove.SayAsync("yes");
        Assert.Empty(await cove.Services.GetRequiredService<IRecordLog>().ReadAsync(LogOf(cove), 0, default));
        Assert.False(Scan.Holds(cove.Folder, "Griselda"));
        Assert.Empty(await cove.JournalAsync());
        Assert.False((await cove.StateAsync()).Profile.Agreed);
        var sent = await cove.SayAsync("hello");
        Assert.Contains("agree", sent[^1].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_deletes_everything_is_not_taken_for_safe()
    {
        using var cove = await StartAsync();
        await cove.SayAsync("i want to kill myself tonight");
        var tier = (await cove.StateAsync()).Safety!.Tier;
        Assert.True(tier >= 2);
        await cove.SayAsync("delete my data");
        await cove.SayAsync("yes");
        var state = await cove.StateAsync();
        if (!state.Profile.Agreed)
        {
            Assert.True(state.Safety!.Tier > 0);
        }
    }

    [Fact]
    public async Task The_name_can_be_forgotten_and_nothing_else_of_the_profile()
    {
        using var cove = new CoveUnderTest(new FakeClock(Morning));
        foreach (var text in new[] { "hello", "yes i agree", "I'm 34", "texas", "9am here", "call me Griselda" })
        {
            await cove.SayAsync(text);
        }

        await cove.SayAsync("forget Griselda");
        await cove.SayAsync("yes");
        Assert.False(Scan.Holds(cove.Folder, "Griselda"));
        var profile = (await cove.StateAsync()).Profile;
        Assert.Null(profile.Name);
        Assert.True(profile is { Onboarded: true, Adult: true, Country: "US" });
    }

    private static JournalEntry Entry(string id, string kind) => new() { Id = id, Kind = kind, At = Morning, Cause = "c" + id };

    private static async Task WriteAsync(CoveUnderTest cove, params JournalEntry[] entries) =>
        await cove.Services.GetRequiredService<IJournal>().AppendAsync(await cove.PersonAsync(), -1, entries, default);

    private static async Task<CoveUnderTest> StartAsync()
    {
        var cove = new CoveUnderTest(new FakeClock(Morning));
        await cove.OnboardAsync();
        return cove;
    }

    // As the page's channel keeps it: the message, and each reply under the message's id.
    private async Task TellAsync(CoveUnderTest cove, string text)
    {
        var id = $"t{++records}";
        var log = cove.Services.GetRequiredService<IRecordLog>();
        await log.AppendAsync(LogOf(cove), -1, [(id, Activity(text))], default);
        var sent = await cove.SayAsync(text, id);
        if (Keeping.Words(cove.LastTurn!))
        {
            await log.AppendAsync(LogOf(cove), -1, [.. sent.Select((a, i) => ($"{id}|r{i}", Activity(a.Text!)))], default);
        }
    }

    private static string LogOf(CoveUnderTest cove) => $"directline/chat-{cove.Sender}";

    private static string Activity(string text) =>
        $$"""{"seq":1,"activity":{"type":"message","text":{{System.Text.Json.JsonSerializer.Serialize(text)}} } }""";
}
