using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace CoveBot.Tests.Onboarding;

/// <summary>What holds before agreement, on refusal and under 18.</summary>
public class DoorwayTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6));

    [Fact]
    public async Task Nothing_with_text_is_stored_before_agreement()
    {
        using var cove = New();
        await cove.SayAsync("my boss frowned at me and i cant stop thinking");
        await cove.SayAsync("he is called Bartholomew and he hates me");
        await cove.SayAsync("no thanks");
        await cove.SayAsync("Bartholomew again today");
        var journal = await cove.JournalAsync();
        Assert.All(journal, e => Assert.True(e.Kind is EntryKind.Turn or EntryKind.Profile, e.Kind));
        Assert.All(journal, e => Assert.Null(e.Replies));
        Assert.Equal("no", Assert.Single(journal, e => e.Kind == EntryKind.Profile).Facts![Profile.Fact.Agreed]);
        cove.Restart();
        Assert.False(Scan.Holds(cove.Folder, "Bartholomew"));
        Assert.False(Scan.Holds(cove.Folder, "frowned"));
    }

    [Fact]
    public async Task Calming_exercises_are_open_before_agreement_and_leave_no_trace()
    {
        using var cove = New();
        await cove.SayAsync("hi");
        await cove.SayAsync("No, thanks");
        await cove.SayAsync("grounding");
        Assert.Equal("grounding", (await cove.StateAsync()).OpenRun!.Exercise);
        await cove.SayAsync("Five senses");
        await cove.SayAsync("70");
        await cove.SayAsync("a periwinkle lampshade");
        cove.Restart();
        Assert.Null((await cove.StateAsync()).OpenRun);
        Assert.False(Scan.Holds(cove.Folder, "periwinkle"));
        Assert.NotEmpty(await cove.SayAsync("are you there"));
    }

    [Fact]
    public async Task Under_18_is_turned_away_kindly_and_remembered_as_such()
    {
        using var cove = New();
        await cove.SayAsync("hi");
        await cove.SayAsync("i agree");
        var sent = await cove.SayAsync("im 15");
        Assert.Contains("findahelpline", string.Join(' ', sent.Select(a => a.Text)), StringComparison.Ordinal);
        cove.Restart();
        var state = await cove.StateAsync();
        Assert.False(state.Profile.Agreed);
        Assert.False(state.Profile.Adult);
        var texts = new HashSet<string>();
        for (var i = 0; i < 6; i++)
        {
            var again = await cove.SayAsync($"i am lonely at school, day {i}");
            Assert.NotEmpty(again);
            Assert.True(texts.Add(again[0].Text!));
        }
    }

    [Fact]
    public async Task Where_the_operator_allows_it_minors_come_in()
    {
        using var cove = new CoveUnderTest(new FakeClock(Morning), s => s.AddSingleton(new CoveSettings(AllowMinors: true)));
        await cove.SayAsync("hi");
        await cove.SayAsync("i agree");
        await cove.SayAsync("im 15");
        var state = await cove.StateAsync();
        Assert.True(state.Profile.Agreed);
        Assert.False(state.Profile.Adult);
        Assert.Equal("country", state.Cursor.Step);
    }

    [Fact]
    public async Task An_age_said_in_passing_counts()
    {
        using var cove = New();
        await cove.OnboardAsync();
        await cove.SayAsync("i am 16 and my parents fight every night");
        Assert.False((await cove.StateAsync()).Profile.Agreed);
        Assert.False(Scan.Holds(cove.Folder, "every night"));
    }

    [Fact]
    public async Task Facts_are_learned_on_the_way()
    {
        using var cove = New();
        foreach (var text in new[] { "hello", "yes i agree", "I'm 34", "texas", "9am here", "call me Sam" })
        {
            await cove.SayAsync(text);
        }

        var profile = (await cove.StateAsync()).Profile;
        Assert.Equal(("US", "TX", "America/Chicago", "Sam"), (profile.Country, profile.Region, profile.Zone, profile.Name));
        Assert.True(profile is { Agreed: true, Adult: true, Onboarded: true });
    }

    [Fact]
    public async Task Age_is_asked_before_anything_else_is_done()
    {
        using var cove = New();
        await cove.SayAsync("hi");
        await cove.SayAsync("i agree");
        foreach (var text in new[] { "pause", "done", "that's enough", "start over", "menu", "tell me a story about whales" })
        {
            await cove.SayAsync(text);
            Assert.Equal("adult", (await cove.StateAsync()).Cursor.Step);
        }
    }

    private static CoveUnderTest New() => new(new FakeClock(Morning));
}
