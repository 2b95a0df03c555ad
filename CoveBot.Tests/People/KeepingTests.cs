using System.Text;
using CoveBot.Dialogs.Memory;
using CoveBot.Tests.Transcripts;

namespace CoveBot.Tests.People;

/// <summary>What may be stored, looked for in the bytes of the store (design.md, section 6).</summary>
public class KeepingTests
{
    private static readonly DateTimeOffset Then = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6));

    [Fact]
    public async Task Before_agreement_no_word_is_stored()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        string[] words = ["my boss Wilhelmina frowned at me", "i want to kill myself in Saskatoon", "no i am not alone, Bartholomew is here", "grounding", "70", "zinnias and a teapot", "why"];
        foreach (var text in words)
        {
            await cove.SayAsync(text);
        }

        Assert.NotEmpty(await cove.JournalAsync());
        AssertNowhere(cove, "Wilhelmina", "Saskatoon", "Bartholomew", "zinnias", "teapot", "kill myself");
        Assert.All(await cove.JournalAsync(), e => Assert.Contains(e.Kind, new[] { EntryKind.Turn, EntryKind.Safety }));
        Assert.Contains(await cove.JournalAsync(), e => e.Safety is { Tier: >= 3 });
    }

    [Fact]
    public async Task Before_agreement_a_restart_keeps_the_open_question_and_the_tier()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.SayAsync("hi");
        var asked = (await cove.StateAsync()).Cursor.Step;
        Assert.NotNull(asked);
        await cove.SayAsync("i want to kill myself");
        cove.Restart();
        var state = await cove.StateAsync();
        Assert.True(state.Safety!.Tier >= 3);
    }

    [Fact]
    public async Task Off_the_record_no_word_is_stored_and_a_restart_forgets()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        await cove.SayAsync("private mode");
        foreach (var text in new[] { "thought record", "Wilhelmina frowned in the hallway", "tense 50", "she hates the zinnias", "done", "40" })
        {
            await cove.SayAsync(text);
        }

        Assert.NotNull((await cove.StateAsync()).OpenRun);
        AssertNowhere(cove, "Wilhelmina", "zinnias");
        cove.Restart();
        Assert.Null((await cove.StateAsync()).OpenRun);
        Assert.NotEmpty(await cove.SayAsync("private mode off"));
        await cove.SayAsync("save for session: the teapot");
        Assert.Contains(await cove.JournalAsync(), e => e.Kind == EntryKind.Agenda);
    }

    [Fact]
    public async Task A_run_that_went_off_the_record_ends_with_a_restart_and_says_so_once()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        foreach (var text in new[] { "thought record", "the bus was late", "don't save this", "tense 50", "zinnias on the stairs" })
        {
            await cove.SayAsync(text);
        }

        AssertNowhere(cove, "zinnias");
        cove.Restart();
        Assert.Null((await cove.StateAsync()).OpenRun);
        var told = Assert.Single(await cove.SayAsync("teapot on the stove"));
        Assert.Contains("off the record", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("off the record", string.Concat((await cove.SayAsync("menu")).Select(a => a.Text)), StringComparison.Ordinal);
        cove.Restart();
        Assert.DoesNotContain("off the record", string.Concat((await cove.SayAsync("menu")).Select(a => a.Text)), StringComparison.Ordinal);
        AssertNowhere(cove, "zinnias", "teapot", "bus was late");
    }

    [Fact]
    public async Task A_run_that_went_off_the_record_and_was_finished_is_not_said_to_be_lost()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        foreach (var text in new[] { "thought record", "the bus was late", "don't save this", "that's enough" })
        {
            await cove.SayAsync(text);
        }

        cove.Restart();
        Assert.DoesNotContain("off the record", string.Concat((await cove.SayAsync("menu")).Select(a => a.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_out_is_the_last_message_however_many_commands_came_after()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        foreach (var text in new[] { "thought record", "zinnias on the stairs", "back", "keep", "where am i", "why", "repeat" })
        {
            await cove.SayAsync(text);
        }

        var said = await cove.SayAsync("don't save this");
        Assert.Contains("zinnias", said[0].Text, StringComparison.Ordinal);
        AssertNowhere(cove, "zinnias");
    }

    [Fact]
    public async Task Where_nothing_is_stored_it_does_not_say_it_took_something_out()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        await cove.SayAsync("thought record");
        var said = await cove.SayAsync("don't save this");
        Assert.Matches("nothing|Nothing", said[0].Text);
    }

    [Fact]
    public async Task A_core_answer_that_is_forgotten_is_asked_again_and_the_one_that_was_meant_is_shown()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        foreach (var text in new[] { "thought record", "the bus was late this morning", "tense 50", "he hates me", "he will leave" })
        {
            await cove.SayAsync(text);
        }

        Assert.Contains("he hates me", (await cove.SayAsync("forget hates"))[0].Text, StringComparison.Ordinal);
        await cove.SayAsync("yes");
        Assert.NotNull((await cove.StateAsync()).OpenRun);
        await cove.SayAsync("forget leave");
        await cove.SayAsync("yes");
        var state = await cove.StateAsync();
        Assert.Equal("thoughts", state.Cursor.Step);
        Assert.NotNull(state.OpenRun);
    }

    [Fact]
    public async Task A_safety_event_never_holds_text()
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        await cove.SayAsync("i want to kill myself in Saskatoon");
        var safety = Assert.Single(await cove.JournalAsync(), e => e.Kind == EntryKind.Safety);
        Assert.DoesNotContain("Saskatoon", StoredJson.Write(safety, StoredJson.Default.JournalEntry), StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertNowhere(CoveUnderTest cove, params string[] words)
    {
        var files = Directory.EnumerateFiles(cove.Folder).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            foreach (var word in words)
            {
                Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"{Path.GetFileName(file)} holds “{word}”");
            }
        }
    }
}
