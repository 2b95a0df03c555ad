using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CoveBot.Tests.Safety.Talk;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task What_the_talk_answers_goes_no_further()
    {
        var (turn, passed) = await TakeAsync(new PersonState(), "i want to kill myself", 3);
        Assert.False(passed);
        Assert.True(turn.HasSpoken);
    }

    [Fact]
    public async Task Ordinary_messages_and_arrivals_pass()
    {
        Assert.True((await TakeAsync(new PersonState(), "hello", 0)).Passed);
        Assert.True((await TakeAsync(new PersonState(), "", 0, arrival: true)).Passed);
    }

    [Theory]
    [InlineData("en", 4)]
    [InlineData("es", 2)]
    public async Task A_talk_that_fails_still_answers_and_keeps_the_tier(string language, int tier)
    {
        var (turn, passed) = await TakeAsync(Broken(language), "…", tier);
        Assert.False(passed);
        var reply = Assert.Single(turn.Replies());
        Assert.Contains("911", reply.Text, StringComparison.Ordinal);
        Assert.Contains("988", reply.Text, StringComparison.Ordinal);
        Assert.True(MessageLength.Fits(reply.Text, ChannelKind.Web));
        Assert.Equal(tier, turn.Person.Safety!.Tier);
    }

    [Fact]
    public async Task A_talk_that_fails_on_an_ordinary_message_lets_it_pass()
    {
        var person = Broken("en");
        var (turn, passed) = await TakeAsync(person, "i feel hopeless", 1);
        Assert.True(passed);
        Assert.False(turn.HasSpoken);
    }

    // An open run that cannot be looked up: the talk throws.
    private static PersonState Broken(string language)
    {
        var person = new PersonState { Cursor = new Cursor { Run = "r" } };
        person.Apply(new JournalEntry
        {
            Id = "e",
            Kind = EntryKind.Profile,
            At = DateTimeOffset.UnixEpoch,
            Facts = new Dictionary<string, string> { ["country"] = "US", ["language"] = language },
        });
        person.Runs.Add(null!);
        return person;
    }

    private static async Task<(Turn Turn, bool Passed)> TakeAsync(PersonState person, string text, int tier, bool arrival = false)
    {
        var verdict = tier == 0 ? Verdict.None : new Verdict(tier, [new Finding(Category.Suicide, tier, Subject.Self, "test", 0, text.Length)]);
        var incoming = new Incoming { Channel = "test", Conversation = "c", Sender = "s", ActivityId = "a", Text = text, IsArrival = arrival };
        var turn = new Turn(incoming, verdict, person, Conversation.Words, new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        using var context = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, Text = text });
        context.TurnState.Set(turn);
        var passed = false;
        await new SafetyMiddleware(new CrisisTalk(Conversation.Lines), Conversation.Lines).OnTurnAsync(context, _ =>
        {
            passed = true;
            return Task.CompletedTask;
        });
        return (turn, passed);
    }
}
