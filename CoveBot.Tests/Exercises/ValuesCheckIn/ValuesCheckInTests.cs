using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Act;

namespace CoveBot.Tests.Exercises;

/// <summary>Which directions are asked about, and what a values check-in leaves behind.</summary>
public class ValuesCheckInTests
{
    [Theory]
    [InlineData("get married", "value-text.partner")]
    [InlineData("find a girlfriend", "value-text.partner")]
    [InlineData("get a new job", "value-text.direction")]
    [InlineData("tener una casa", "value-text.direction")]
    [InlineData("i should be a better son", "value-text.voice")]
    [InlineData("mi mamá quiere que estudie", "value-text.voice")]
    [InlineData("nothing matters", "value-text.moment")]
    [InlineData("be someone who listens", null)]
    [InlineData("ser paciente con los niños", null)]
    [InlineData("my husband died in march", null)]
    public void A_value_is_a_direction_of_ones_own(string said, string? asked) =>
        Assert.Equal(asked, ValuesCheckIn.Definition.Step("relationships-value-text")!.Probe!(Answers.None, new Answer { Text = said }));

    [Fact]
    public void Values_are_remembered_and_moves_are_tasks()
    {
        var answers = new Answers(new Dictionary<string, Answer>
        {
            ["domain"] = new() { Chosen = ["work"] },
            ["work-value-text"] = new() { Text = "do careful work" },
            ["work-tiny-move"] = new() { Text = "clear the desk" },
        });
        Assert.Equal([new Kept("value", "do careful work")], ValuesCheckIn.Definition.Remembers!(answers));
        Assert.Equal([("clear the desk", "self", "do careful work")], ValuesCheckIn.Definition.Tasks!(answers).Select(t => (t.Title, t.Source, t.Why)));
    }

    [Theory]
    [InlineData(9, 2, 6, 6, "area.work.name")]
    [InlineData(3, 2, 10, 3, "area.growth.name")]
    public void The_widest_gap_is_named(int workMatters, int workLived, int growthMatters, int growthLived, string area)
    {
        var answers = new Answers(new Dictionary<string, Answer>
        {
            ["domain"] = new() { Chosen = ["work", "growth"] },
            ["work-value-text"] = new() { Text = "a" },
            ["work-importance"] = new() { Number = workMatters },
            ["work-attainment"] = new() { Number = workLived },
            ["growth-value-text"] = new() { Text = "b" },
            ["growth-importance"] = new() { Number = growthMatters },
            ["growth-attainment"] = new() { Number = growthLived },
        });
        Assert.Contains(ValuesCheckIn.Definition.Closing!(answers), l => l.Key == "closing.gap" && l.Args.Any(a => a.Value == area));
    }

    [Fact]
    public void A_lost_domain_is_grieved_and_not_measured()
    {
        var answers = new Answers(new Dictionary<string, Answer>
        {
            ["domain"] = new() { Chosen = ["relationships"] },
            ["relationships-value-text"] = new() { Text = "being a wife, but my husband died" },
        });
        Assert.Equal(
            ["domain", "relationships-value-text", "relationships-grief"],
            ValuesCheckIn.Definition.Questions(answers, "standard").Select(s => s.Id));
    }
}
