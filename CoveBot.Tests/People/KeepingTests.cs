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
