using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Tests.Transcripts;

namespace CoveBot.Tests.Exercises;

/// <summary>What the journal holds after the edges of E01, E15 and E16: the transcripts show what is said, this what is kept.</summary>
public class KeptTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6));

    [Fact]
    public async Task A_number_alone_is_a_complete_check_in()
    {
        var journal = await SayAsync("daily check-in", "6", "done");
        Assert.Equal(6, Last(journal, "mood").Number);
        Assert.Equal(RunStatus.Completed, End(journal));
    }

    [Fact]
    public async Task A_crying_emoji_is_kept_as_sad()
    {
        var journal = await SayAsync("daily check-in", "😭");
        Assert.Equal("sad", Assert.Single(Last(journal, "emotions").Items!).Text);
        Assert.Equal("😭", Last(journal, "mood").Text);
        Assert.Null(Last(journal, "mood").Number);
    }

    [Theory]
    [InlineData("fine", "fine")]
    [InlineData("really bad", "really bad")]
    [InlineData("regular", "regular")]
    public async Task Words_are_kept_and_no_number_is_made_of_them(string said, string kept)
    {
        var journal = await SayAsync("daily check-in", said, "idk", "done");
        Assert.Equal(kept, Last(journal, "mood").Text);
        Assert.Null(Last(journal, "mood").Number);
        Assert.Equal(RunStatus.Completed, End(journal));
    }

    [Theory]
    [InlineData("yesterday was 4", 1)]
    [InlineData("ayer fue un 4", 1)]
    [InlineData("two days ago: 4", 2)]
    [InlineData("on sunday 4", 2)]
    public async Task A_mood_is_filed_for_an_earlier_day(string said, int daysBack)
    {
        var mood = Last(await SayAsync("daily check-in", said), "mood");
        Assert.Equal(4, mood.Number);
        Assert.Equal(Start.Date.AddDays(-daysBack), mood.When!.Value.Date);
    }

    [Theory]
    [InlineData("yesterday was 4 but today is 7")]
    [InlineData("30 days ago was 4")]
    public async Task What_is_no_day_of_the_last_two_weeks_is_not_filed(string said)
    {
        var journal = await SayAsync("daily check-in", said);
        Assert.DoesNotContain(journal, e => e is { Step: "mood", Answer.When: not null });
    }

    [Fact]
    public async Task A_line_at_the_tags_is_not_cut_up()
    {
        var journal = await SayAsync("daily check-in", "6", "5", "calm", "my boss was kind for once, and I slept");
        Assert.Equal("my boss was kind for once, and I slept", Last(journal, "context-tags").Text);
        Assert.Equal(RunStatus.Completed, End(journal));
    }

    [Fact]
    public async Task One_sense_is_a_complete_grounding() =>
        Assert.Equal(RunStatus.Completed, End(await SayAsync("grounding", "senses", "70", "nothing", "the floor", "skip", "60", "5")));

    [Fact]
    public async Task No_sense_at_all_is_a_part_of_one() =>
        Assert.Equal(RunStatus.CompletedPartial, End(await SayAsync("grounding", "senses", "70", "skip", "skip", "60", "5")));

    [Fact]
    public async Task Words_of_unreality_are_kept_where_a_number_was_asked_for()
    {
        var journal = await SayAsync("grounding", "senses", "it's like nothing is real");
        Assert.Equal("it's like nothing is real", Last(journal, "distress-before").Text);
        Assert.Equal("orient", journal.Last(e => e.Kind == EntryKind.Turn).Asked!.Step);
    }

    [Theory]
    [InlineData("I'm pregnant")]
    [InlineData("tengo asma")]
    [InlineData("breathing makes me panic")]
    public async Task Where_breath_work_needs_care_the_gentler_way_is_asked(string said)
    {
        var journal = await SayAsync("slow breathing", "50", said);
        Assert.Equal("gentler", journal.Last(e => e.Kind == EntryKind.Turn).Asked!.Step);
    }

    [Fact]
    public async Task A_count_that_is_typed_is_breathed_by()
    {
        var journal = await SayAsync("slow breathing", "50", "3 in 5 out");
        Assert.Contains("“3 in 5 out”", journal.Last(e => e.Kind == EntryKind.Turn).Replies![0].Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<JournalEntry>> SayAsync(params string[] messages)
    {
        using var cove = new CoveUnderTest(new FakeClock(Start));
        await cove.OnboardAsync();
        foreach (var message in messages)
        {
            await cove.SayAsync(message);
        }

        return await cove.JournalAsync();
    }

    private static Answer Last(IReadOnlyList<JournalEntry> journal, string step) =>
        journal.Last(e => e.Kind == EntryKind.Answered && e.Step == step).Answer!;

    private static string? End(IReadOnlyList<JournalEntry> journal) => journal.LastOrDefault(e => e.Kind == EntryKind.RunFinished)?.Status;
}
