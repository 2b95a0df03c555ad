using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Cbt;

namespace CoveBot.Tests.Exercises;

/// <summary>What a thought record leaves behind.</summary>
public class ThoughtRecordTests
{
    private static readonly Answers Weighed = new(new Dictionary<string, Answer>
    {
        ["situation"] = new() { Text = "he frowned, hallway, 9am" },
        ["emotions"] = new() { Items = [new() { Text = "scared", Number = 75 }, new() { Text = "sad", Number = 40 }] },
        ["thoughts"] = new() { Items = [new() { Text = "he will fire me" }, new() { Text = "i am done here" }] },
        ["hot-thought"] = new() { Chosen = ["2"], Text = "i am done here" },
        ["hot-belief-before"] = new() { Number = 85 },
        ["balanced-thought"] = new() { Text = "He frowned, and I don't know why." },
        ["emotions-after"] = new() { Items = [new() { Text = "scared", Number = 70 }] },
        ["next-step"] = new() { Text = "ask him on Friday" },
    });

    [Fact]
    public void The_only_thought_is_the_hot_one() =>
        Assert.Equal("alone", ThoughtRecord.HotThought(new Answers(new Dictionary<string, Answer> { ["thoughts"] = new() { Items = [new() { Text = "alone" }] } })));

    [Fact]
    public void The_chosen_thought_is_the_hot_one() => Assert.Equal("i am done here", ThoughtRecord.HotThought(Weighed));

    [Fact]
    public void The_fairer_sentence_is_an_insight_and_the_situation_a_trigger() =>
        Assert.Equal(
            [new Kept("insight", "He frowned, and I don't know why."), new Kept("trigger", "he frowned, hallway, 9am")],
            ThoughtRecord.Definition.Remembers!(Weighed));

    [Fact]
    public void The_next_step_is_the_persons_own_task()
    {
        var task = Assert.Single(ThoughtRecord.Definition.Tasks!(Weighed));
        Assert.Equal(("ask him on Friday", "self", "He frowned, and I don't know why."), (task.Title, task.Source, task.Why));
    }

    [Theory]
    [InlineData(10, 12, 22)]
    [InlineData(20, 9, 11)]
    [InlineData(2, 9, 17)]
    public void It_is_looked_at_again_within_a_day_outside_the_quiet_hours(int hour, int due, int window)
    {
        var now = new DateTimeOffset(2026, 11, 24, hour, 0, 0, TimeSpan.FromHours(-6));
        var again = Assert.Single(ThoughtRecord.Definition.FollowUps!(new FollowUpContext(Weighed, now)));
        Assert.Equal(("re-rate", due, TimeSpan.FromHours(window)), (again.Kind, again.DueLocal.Hour, again.Window));
    }

    [Fact]
    public void The_balanced_thought_is_core_unless_something_speaks_against()
    {
        var step = ThoughtRecord.Definition.Step("balanced-thought")!;
        Assert.True(step.IsCore(Weighed));
        Assert.False(step.IsCore(new Answers(new Dictionary<string, Answer> { ["evidence-against"] = new() { Items = [new() { Text = "he thanked me" }] } })));
    }

    [Fact]
    public void A_small_drop_is_said_and_another_way_offered() => Assert.True(ThoughtRecord.Definition.Step("no-shift")!.When!(Weighed));

    [Theory]
    [InlineData("my dad died")]
    [InlineData("our dog passed away last week")]
    [InlineData("i lost my mother in may")]
    [InlineData("i will never see her again")]
    [InlineData("murió mi papá")]
    [InlineData("se murió mi abuela")]
    [InlineData("mi perro ya no está")]
    public void A_loss_is_not_weighed(string thought)
    {
        var answers = new Answers(new Dictionary<string, Answer> { ["thoughts"] = new() { Items = [new() { Text = thought }] } });
        Assert.All(["hot-belief-before", "labels", "evidence-for", "balanced-thought"], id => Assert.False(ThoughtRecord.Definition.Step(id)!.When!(answers)));
        Assert.True(ThoughtRecord.Definition.Step("loss-words")!.When!(answers));
        Assert.Empty(ThoughtRecord.Definition.Remembers!(answers));
        Assert.Empty(ThoughtRecord.Definition.FollowUps!(new FollowUpContext(answers, default)));
    }

    [Theory]
    [InlineData("my phone died in the meeting")]
    [InlineData("i lost my keys again")]
    [InlineData("my son passed the exam and said nothing")]
    [InlineData("se me murió el celular")]
    [InlineData("perdí el bus")]
    public void What_only_sounds_like_a_loss_is_weighed(string thought) =>
        Assert.True(ThoughtRecord.Definition.Step("labels")!.When!(new Answers(new Dictionary<string, Answer> { ["thoughts"] = new() { Items = [new() { Text = thought }] } })));

    [Theory]
    [InlineData("i had a flashback in the shop")]
    [InlineData("i keep seeing the crash")]
    [InlineData("when i was little he hit me with a belt")]
    [InlineData("sigo viendo el choque")]
    public void A_memory_of_trauma_is_not_worked_on(string situation)
    {
        var answers = new Answers(new Dictionary<string, Answer> { ["situation"] = new() { Text = situation } });
        Assert.All(["emotions", "thoughts", "labels"], id => Assert.False(ThoughtRecord.Definition.Step(id)!.When!(answers)));
        Assert.True(ThoughtRecord.Definition.Step("ground-first")!.When!(answers));
    }
}
