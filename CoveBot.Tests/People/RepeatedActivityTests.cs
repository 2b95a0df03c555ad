using CoveBot.Dialogs.Memory;
using CoveBot.Tests.Transcripts;

namespace CoveBot.Tests.People;

/// <summary>The same activity id again: the same replies, nothing filed, however long ago (dialog-contract 3.5).</summary>
public class RepeatedActivityTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(40)]
    public async Task The_same_activity_gets_the_same_replies_and_files_nothing(int turnsBetween)
    {
        using var cove = new CoveUnderTest(new FakeClock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));
        await cove.OnboardAsync();
        await cove.SayAsync("thought record");
        var first = await cove.SayAsync("he frowned at me in the hallway", id: "the-one");
        for (var i = 0; i < turnsBetween; i++)
        {
            await cove.SayAsync("where am i");
        }

        var before = (await cove.JournalAsync()).Count;
        cove.Restart();
        var again = await cove.SayAsync("he frowned at me in the hallway", id: "the-one");
        Assert.Equal(first.Select(a => a.Text), again.Select(a => a.Text));
        Assert.Equal(before, (await cove.JournalAsync()).Count);
        Assert.Single(await cove.JournalAsync(), e => e.Kind == EntryKind.Answered);
    }
}
