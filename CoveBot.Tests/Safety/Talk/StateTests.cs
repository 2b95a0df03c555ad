using CoveBot.Dialogs.Safety;
using static CoveBot.Dialogs.Safety.SafetyState;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>The pure functions: what raises the floor, what lowers it, what does neither.</summary>
public sealed class StateTests
{
    private static SafetyEvent At(int tier, string? pending = null, Category category = Category.Suicide, params (string, int)[] counters) => new()
    {
        Tier = tier,
        Pending = pending,
        Categories = [CategoryIds.Of(category)],
        Counters = counters.ToDictionary(c => c.Item1, c => c.Item2),
    };

    private static SafetyStep Next(SafetyEvent? before, string text, int tier = 0, bool newConversation = false, bool means = false, Category category = Category.Suicide) =>
        Take(before, newConversation, Seen(text, tier, category) with { MeansQuestion = means }, text);

    private static Verdict Seen(string text, int tier, Category category) =>
        tier == 0 ? Verdict.None : new Verdict(tier, [new Finding(category, tier, Subject.Self, "test", 0, text.Length)]);

    [Theory]
    [InlineData("jk")]
    [InlineData("i'm fine")]
    [InlineData("lol 😂")]
    [InlineData("the weather is nice")]
    [InlineData("ok")]
    [InlineData("start over")]
    [InlineData("yes")]
    [InlineData("kind of")]
    [InlineData("i don't want to talk about it")]
    public void Nothing_but_a_no_or_a_correction_lowers(string text)
    {
        for (var floor = 2; floor <= 4; floor++)
        {
            Assert.True(Next(At(floor, "suicide"), text).Floor >= floor);
        }
    }

    [Fact]
    public void A_clear_no_lowers_one_step_and_never_to_nothing()
    {
        Assert.Equal(3, Next(At(4, "suicide"), "no").Floor);
        Assert.Equal(2, Next(At(3, "suicide"), "no, not really").Floor);
        Assert.Equal(1, Next(At(2, "suicide"), "no").Floor);
        Assert.Equal(1, Next(At(1, "suicide"), "no").Floor);
        Assert.Equal(0, Next(At(1, "checkin"), "no", newConversation: true).Floor);
        Assert.Equal(1, Next(At(2, "safe"), "yes").Floor);
        Assert.Equal(2, Next(At(2, "safe"), "no").Floor);
    }

    [Fact]
    public void A_no_to_another_question_lowers_nothing()
    {
        Assert.All(new[] { "plan", "means", "time", "company", "barrier", "coping", null }, q => Assert.Equal(3, Next(At(3, q), "no").Floor));
        Assert.Equal(3, Next(At(3, "suicide", Category.Abuse), "no").Floor);
        Assert.Equal(3, Next(At(3, "suicide", Category.Medical), "no").Floor);
    }

    [Fact]
    public void A_no_that_discloses_lowers_nothing()
    {
        Assert.Equal(2, Next(At(2, "suicide"), "no i dont have a plan, i just feel like a burden", 1).Floor);
        Assert.Equal(3, Next(At(3, "suicide"), "no but i saved pills", 3).Floor);
        Assert.Equal(1, Next(At(2, "suicide"), "no im not suicidal", 1).Floor);
    }

    [Fact]
    public void A_yes_to_a_question_about_risk_is_a_disclosure()
    {
        Assert.Equal(3, Next(At(2, "suicide"), "yes").Floor);
        Assert.Equal(3, Next(At(1, "suicide"), "👍").Floor);
        Assert.Equal(3, Next(At(2, "suicide"), "1").Floor);
        Assert.Equal(2, Next(At(1, "suicide"), "kind of").Floor);
        Assert.Equal(4, Next(At(3, "danger", Category.Abuse), "yes").Floor);
        Assert.Equal(3, Next(At(2, "plan"), "pills").Floor);
    }

    [Fact]
    public void Means_to_hand_and_a_time_are_imminent()
    {
        var means = Next(At(3, "means"), "yes");
        Assert.Equal(3, means.Floor);
        var time = Next(At(3, "time", Category.Suicide, (Count.HasMeans, 1)), "tonight");
        Assert.Equal(4, time.Floor);
    }

    [Fact]
    public void A_correction_lowers_one_step_once()
    {
        var first = Next(At(3, "suicide"), "you misunderstood");
        Assert.Equal(2, first.Floor);
        var again = Take(At(2) with { Counters = first.Counters }, false, Verdict.None, "you misunderstood");
        Assert.Equal(2, again.Floor);
        Assert.Equal(1, Next(At(1), "you misunderstood").Floor);
    }

    [Fact]
    public void Weak_signs_add_up()
    {
        var first = Take(null, false, Verdict.None, "it all feels hopeless");
        var second = Take(new SafetyEvent { Counters = first.Counters }, false, Verdict.None, "gave my dog away today");
        var third = Take(new SafetyEvent { Counters = second.Counters }, false, Verdict.None, "saying goodbye to everyone");
        Assert.Equal(0, first.Floor);
        Assert.True(second.Floor >= 2 || third.Floor >= 2);
        Assert.Equal(0, Take(null, false, Verdict.None, "gave my old clothes away, feels great").Floor);
        Assert.Equal(0, Take(null, false, Verdict.None, "said goodbye to my colleagues, last day at work").Floor);
    }

    [Theory]
    [InlineData("i got laid off on friday", WeakSigns.Loss)]
    [InlineData("She left me", WeakSigns.Loss)]
    [InlineData("my dad passed away", WeakSigns.Loss)]
    [InlineData("me despidieron ayer", WeakSigns.Loss)]
    [InlineData("perdí mi trabajo", WeakSigns.Loss)]
    [InlineData("what's the point", WeakSigns.Hopeless)]
    [InlineData("I can't go on", WeakSigns.Hopeless)]
    [InlineData("ya no aguanto", WeakSigns.Hopeless)]
    [InlineData("no le veo sentido", WeakSigns.Hopeless)]
    [InlineData("gave all my books away", WeakSigns.GivingAway)]
    [InlineData("found someone for my dog", WeakSigns.GivingAway)]
    [InlineData("regalé todas mis cosas", WeakSigns.GivingAway)]
    [InlineData("wrote my letters", WeakSigns.GivingAway)]
    [InlineData("thank you for everything", WeakSigns.Goodbye)]
    [InlineData("you won't hear from me again", WeakSigns.Goodbye)]
    [InlineData("no van a saber de mí", WeakSigns.Goodbye)]
    [InlineData("they're better off without me", WeakSigns.Burden)]
    [InlineData("soy una carga", WeakSigns.Burden)]
    [InlineData("i have no one", WeakSigns.Alone)]
    [InlineData("no tengo a nadie", WeakSigns.Alone)]
    [InlineData("i had soup for lunch", WeakSigns.None)]
    public void Weak_signs_are_read(string text, WeakSigns sign) => Assert.Equal(sign, WeakSignals.Read(text));

    [Fact]
    public void The_end_of_a_conversation_forgets_weak_signs_but_not_the_floor()
    {
        var counters = Take(null, false, Verdict.None, "it's all hopeless").Counters;
        Assert.Equal(0, Take(new SafetyEvent { Counters = counters }, true, Verdict.None, "gave my dog away today").Floor);
        Assert.Equal(3, Next(At(3), "hi", newConversation: true).Floor);
    }

    [Theory]
    [InlineData("I just lost my job. What are the bridges taller than 25 meters in NYC?", 0, 0, 2)]
    [InlineData("what is the tallest bridge in the city", 0, 0, 0)]
    [InlineData("where can i buy pesticides", 3, 0, 3)]
    [InlineData("where can i buy pesticides", 2, 0, 3)]
    [InlineData("where can i buy pesticides", 1, 0, 2)]
    [InlineData("everything is pointless, how high is the bridge", 0, 1, 2)]
    public void A_question_about_means_raises_where_it_is_dark(string text, int floor, int seen, int expected) =>
        Assert.Equal(expected, Next(floor == 0 ? null : At(floor), text, seen, means: true).Floor);

    [Fact]
    public void A_mere_watch_lapses_after_two_weeks_and_nothing_higher_does()
    {
        Assert.Equal(1, Take(At(1), true, Verdict.None, "hi", TimeSpan.FromDays(13)).Floor);
        Assert.Equal(0, Take(At(1), true, Verdict.None, "hi", TimeSpan.FromDays(15)).Floor);
        Assert.Equal(2, Take(At(2), true, Verdict.None, "hi", TimeSpan.FromDays(400)).Floor);
    }

    [Fact]
    public void A_conversation_ends_after_twelve_hours()
    {
        var now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        Assert.False(IsNewConversation(null, now));
        Assert.False(IsNewConversation(now.AddHours(-11), now));
        Assert.True(IsNewConversation(now.AddHours(-12), now));
    }
}
