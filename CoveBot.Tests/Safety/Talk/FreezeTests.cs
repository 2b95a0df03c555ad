using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>A crisis in the middle of an exercise (dialog-contract 3.7).</summary>
public sealed class FreezeTests
{
    [Theory]
    [InlineData("daily-check-in")]
    [InlineData("thought-record")]
    [InlineData("grounding")]
    [InlineData("paced-breathing")]
    [InlineData("values-check-in")]
    [InlineData("session-reflection")]
    public void The_exercise_stops_where_it_is_and_the_message_is_no_answer(string exercise)
    {
        var talk = new Conversation();
        var run = talk.Open(exercise);
        talk.Answer(run, "first", "kept");
        var reply = talk.Write("I took 20 pills", 4, Category.Medical);
        Assert.Equal(SafetyOutcome.Answered, reply.Outcome);
        Assert.Null(talk.Person.OpenRun);
        Assert.Equal(RunStatus.InterruptedSafety, talk.Person.Run(run)!.Status);
        Assert.Equal("kept", Assert.Single(talk.Person.Run(run)!.Answers).Value.Raw);
        Assert.Equal(run, reply.Safety.Frozen);
        Assert.DoesNotContain("20", reply.Said, StringComparison.Ordinal);
        Assert.Null(talk.Person.Cursor.Step);
    }

    [Fact]
    public void It_is_offered_again_after_a_no_and_never_resumed_by_itself()
    {
        var talk = new Conversation();
        var run = talk.Open("thought-record");
        talk.Write("i don't want to wake up anymore", 2);
        var waiting = talk.Write("continue", 0);
        Assert.Equal(SafetyOutcome.Answered, waiting.Outcome);
        Assert.True(waiting.Says("later"));

        var lowered = talk.Write("no", 0);
        if (lowered.Safety.Tier > 1)
        {
            talk.Write("feeling a bit better", 0);
            lowered = talk.Write("yes", 0);
        }

        Assert.Equal(1, lowered.Safety.Tier);
        Assert.Equal(4, lowered.Replies[^1].Actions.Count);
        Assert.Contains(lowered.Replies[^1].Actions, a => a.Value == "continue");
        Assert.Null(talk.Person.OpenRun);
        Assert.Equal(run, talk.Safety.Frozen);
        Assert.Equal(SafetyOutcome.Pass, talk.Write("continue", 0).Outcome);
        Assert.Equal(run, talk.Safety.Frozen);
        Rules.HoldFor(talk);
    }

    [Theory]
    [InlineData("en", "Stay with this", "ask-stay")]
    [InlineData("en", "something calming", "how-calm")]
    [InlineData("en", "Rest", "rest")]
    [InlineData("en", "4", "rest")]
    [InlineData("es", "Descansar", "rest")]
    [InlineData("es", "seguir con esto", "ask-stay")]
    public void Each_of_the_four_ways_is_taken(string language, string option, string key)
    {
        var talk = new Conversation(language);
        talk.Open("thought-record");
        talk.Write("…", 2);
        talk.Write("no", 0);
        var taken = talk.Write(option, 0);
        Assert.Equal(SafetyOutcome.Answered, taken.Outcome);
        Assert.True(taken.Says(key), taken.Said);
    }

    [Theory]
    [InlineData("grounding")]
    [InlineData("Paced breathing")]
    [InlineData("paced-breathing")]
    [InlineData("urge-surfing")]
    [InlineData("four-step pause")]
    [InlineData("respiración")]
    [InlineData("anclaje")]
    [InlineData("delete my data")]
    [InlineData("borrar mis datos")]
    [InlineData("español")]
    public void Calming_exercises_and_rights_pass(string text)
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        Assert.Equal(SafetyOutcome.Pass, talk.Write(text, 0).Outcome);
        Assert.Equal(3, talk.Safety.Tier);
    }

    [Theory]
    [InlineData("thought record")]
    [InlineData("menu")]
    [InlineData("continue")]
    [InlineData("start over")]
    [InlineData("diario")]
    [InlineData("values-check-in")]
    public void Everything_else_waits(string text)
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        Assert.Equal(SafetyOutcome.Answered, talk.Write(text, 0).Outcome);
        Assert.Equal(3, talk.Safety.Tier);
    }

    [Fact]
    public void Answers_inside_a_calming_exercise_pass_and_are_not_read_as_answers_to_the_talk()
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        talk.Write("grounding", 0);
        talk.Open("grounding");
        Assert.Equal(SafetyOutcome.Pass, talk.Write("a lamp, the door", 0).Outcome);
        Assert.Equal(SafetyOutcome.Pass, talk.Write("no", 0).Outcome);
        Assert.Equal(3, talk.Safety.Tier);
        var worse = talk.Write("the knife is in my hand", 4);
        Assert.Equal(SafetyOutcome.Answered, worse.Outcome);
        Assert.Null(talk.Person.OpenRun);
    }

    [Fact]
    public void A_new_day_begins_with_how_it_is_and_a_no_settles_step_by_step()
    {
        var talk = new Conversation();
        talk.Write("i want to kill myself", 3);
        talk.Wait(TimeSpan.FromHours(20));
        var morning = talk.Write("hi", 0);
        Assert.True(morning.Says("hear-back") && morning.Says("ask-checkin") && morning.Says("ai"), morning.Said);
        Assert.Equal(3, morning.Safety.Tier);
        Assert.Equal(2, talk.Write("no", 0).Safety.Tier);
        Rules.HoldFor(talk);
    }

    [Fact]
    public void A_watch_says_one_kind_line_once_and_passes()
    {
        var talk = new Conversation();
        talk.Open("thought-record");
        var first = talk.Write("i feel unreal today", 1, Category.Psychosis);
        Assert.Equal(SafetyOutcome.Pass, first.Outcome);
        Assert.Equal(["watch"], first.Keys);
        Assert.Empty(talk.Write("still unreal", 1, Category.Psychosis).Keys);
        Assert.NotNull(talk.Person.OpenRun);
    }

    [Fact]
    public void Ordinary_messages_leave_no_trace()
    {
        var talk = new Conversation();
        Assert.Equal(SafetyOutcome.Pass, talk.Write("my boss frowned at me", 0).Outcome);
        Assert.Null(talk.Person.Safety);
    }

    [Fact]
    public void Before_agreement_with_only_tier_category_and_question_kept_the_talk_still_moves_on()
    {
        var talk = new Conversation(country: null, agreed: false, adult: null);
        talk.Write("i want to die", 2);
        for (var i = 0; i < 8; i++)
        {
            talk.Person.Safety = new SafetyEvent
            {
                Tier = talk.Safety.Tier,
                Seen = talk.Safety.Seen,
                Categories = talk.Safety.Categories,
                Pending = talk.Safety.Pending,
            };
            talk.Write("hm", 0);
        }

        var asked = talk.Exchanges.SelectMany(e => e.Keys).Where(k => k.StartsWith("ask-", StringComparison.Ordinal) && !k.StartsWith("ask-stay", StringComparison.Ordinal)).ToList();
        Assert.True(asked.Distinct().Count() >= asked.Count - 1, string.Join(' ', asked));
    }
}
