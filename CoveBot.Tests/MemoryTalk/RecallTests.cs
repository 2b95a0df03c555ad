using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Tests.MemoryTalk;

/// <summary>Finding earlier words, and taking them along.</summary>
public class RecallTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("my sister called", "the sisters call a lot")]
    [InlineData("she stopped talking", "she stops and talked")]
    [InlineData("mi hermana llamó", "mis hermanas llaman")]
    public void Forms_of_a_word_share_a_stem(string one, string other) => Assert.True(Stems.Of(one).Intersect(Stems.Of(other)).Count() >= 2, string.Join(' ', Stems.Of(one).Concat(Stems.Of(other))));

    [Fact]
    public void Small_words_are_no_stems() => Assert.Empty(Stems.Of("what do you think about that, and why is it so"));

    [Fact]
    public void Words_that_truly_fit_are_found()
    {
        var items = Items("my boss shouted at me in the meeting", "the cat was sick again", "i slept badly");
        Assert.Equal("my boss shouted at me in the meeting", Recall.Best("tomorrow is the meeting with my boss", items)!.Text);
    }

    [Theory]
    [InlineData("my boss is on holiday")]
    [InlineData("i like this song")]
    [InlineData("")]
    public void What_only_brushes_it_is_left_alone(string text) => Assert.Null(Recall.Best(text, Items("my boss shouted at me in the meeting", "the cat was sick again")));

    [Fact]
    public void Corrected_words_are_not_shown_again()
    {
        JournalEntry[] journal =
        [
            new() { Id = "a", Kind = EntryKind.Said, At = Day, Text = "my brother is loud" },
            new() { Id = "b", Kind = EntryKind.MemoryItem, At = Day, Text = "my cousin is loud", Facts = new Dictionary<string, string> { [RecallItems.CorrectsFact] = "a" } },
        ];
        Assert.Equal(["b"], RecallItems.Of(journal).Select(i => i.Id));
    }

    [Fact]
    public void The_last_form_of_an_answer_stands_and_an_undone_one_is_gone()
    {
        JournalEntry[] journal =
        [
            new() { Id = "a", Kind = EntryKind.Answered, At = Day, Run = "r", Step = "situation", Answer = new() { Text = "first form" } },
            new() { Id = "b", Kind = EntryKind.Answered, At = Day, Run = "r", Step = "situation", Answer = new() { Text = "second form" } },
            new() { Id = "c", Kind = EntryKind.Answered, At = Day, Run = "r", Step = "thoughts", Answer = new() { Text = "gone" } },
            new() { Id = "d", Kind = EntryKind.Undone, At = Day, Run = "r", Step = "thoughts" },
        ];
        Assert.Equal(["second form"], RecallItems.Of(journal).Select(i => i.Text));
    }

    [Fact]
    public void An_export_reads_in_as_it_went_out()
    {
        JournalEntry[] journal =
        [
            new() { Id = "p", Kind = EntryKind.Profile, At = Day, Facts = new Dictionary<string, string> { ["name"] = "Ana" } },
            new() { Id = "a", Kind = EntryKind.Answered, At = Day, Run = "r", Exercise = "thought-record", Step = "situation", Answer = new() { Raw = "«el jefe» me miró", Text = "«el jefe» me miró" } },
            new() { Id = "t", Kind = EntryKind.Turn, At = Day, Asked = new() { Turn = 3 } },
            new() { Id = "s", Kind = EntryKind.Said, At = Day, Text = "two\nlines \"quoted\"", Privacy = "private" },
        ];
        var json = PersonExport.Json(journal, new Profile { Facts = { ["name"] = "Ana" } }, Day);
        var read = PersonExport.Read(json);
        Assert.Equal(["p", "a", "s"], read.Select(e => e.Id));
        Assert.Equal(json, PersonExport.Json(read, new Profile { Facts = { ["name"] = "Ana" } }, Day));
        Assert.Throws<InvalidDataException>(() => PersonExport.Read("{}"));

        var text = PersonExport.Markdown(journal, WordBook.Load(), "es", TimeZoneInfo.Utc);
        Assert.Contains("## 2026-11-24", text, StringComparison.Ordinal);
        Assert.Contains("«el jefe» me miró", text, StringComparison.Ordinal);
        Assert.Contains("(privado)", text, StringComparison.Ordinal);
    }

    private static List<RecallItem> Items(params string[] texts) => [.. texts.Select((t, i) => new RecallItem($"{i}", Day, RecallGroup.Said, t, false))];
}
