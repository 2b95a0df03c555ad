using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Everyday;

namespace CoveBot.Tests.Exercises;

/// <summary>What a session reflection leaves behind, and where it leaves the usual way.</summary>
public class SessionReflectionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 19, 0, 0, TimeSpan.FromHours(-6));

    [Fact]
    public void Every_agreed_thing_is_a_task_from_the_therapist_with_why_when_and_size()
    {
        var answers = Of(
            ("takeaways", new() { Items = [new() { Text = "pause" }] }),
            ("tasks", new() { Items = [new() { Text = "walk 10 minutes so that I sleep" }, new() { Text = "call the clinic" }] }),
            ("tasks-when", new() { Items = [new() { Text = "walk 10 minutes so that I sleep", Raw = "after lunch" }, new() { Text = "call the clinic", Skipped = true }] }));
        var tasks = SessionReflection.Definition.Tasks!(answers).ToList();
        Assert.All(tasks, t => Assert.Equal("therapist", t.Source));
        Assert.Equal([("I sleep", "after lunch"), (null, null)], tasks.Select(t => (t.Why, t.When)));
    }

    [Theory]
    [InlineData(-2, 22)]
    [InlineData(-48, 24)]
    public void Recall_comes_a_day_after_the_session_or_after_now_where_it_was_long_ago(int heldHours, int dueHours)
    {
        var answers = Of(("held-at", new() { Text = "then", When = Now.AddHours(heldHours) }), ("takeaways", new() { Items = [new() { Text = "pause" }] }));
        var touches = SessionReflection.Definition.FollowUps!(new FollowUpContext(answers, Now)).ToList();
        Assert.Equal([("recall", Now.AddHours(dueHours)), ("apply", Now.AddHours(dueHours + 24))], touches.Select(t => (t.Kind, t.DueLocal)));
    }

    [Fact]
    public void What_was_left_unsaid_is_private() => Assert.True(SessionReflection.Definition.Step("unsaid")!.Private);

    [Theory]
    [InlineData("it was cancelled")]
    [InlineData("she didn't show")]
    [InlineData("no hubo sesión")]
    [InlineData("se canceló")]
    public void Without_a_session_nothing_is_asked_about_it(string held)
    {
        var shown = SessionReflection.Definition.Questions(Of(("held-at", new() { Text = held })), "standard").Select(s => s.Id);
        Assert.Equal(["held-at", "check-in-instead"], shown);
    }

    [Theory]
    [InlineData("it was awful")]
    [InlineData("horrible")]
    [InlineData("estuvo fatal")]
    public void After_an_awful_session_no_tasks_are_asked_for(string feeling)
    {
        var answers = Of(("leaving-feeling", new() { Text = feeling }), ("takeaways", new() { Items = [new() { Text = "we talked past each other" }] }));
        Assert.DoesNotContain(SessionReflection.Definition.Questions(answers, "standard"), s => s.Id is "tasks" or "apply-at");
        Assert.Empty(SessionReflection.Definition.FollowUps!(new FollowUpContext(answers, Now)));
    }

    [Theory]
    [InlineData("my therapist asked me out", true)]
    [InlineData("la terapeuta se burló de mí", true)]
    [InlineData("we talked about how my father hit me", false)]
    [InlineData("my therapist said walking helps", false)]
    public void A_line_crossed_is_believed_at_once(string takeaway, bool crossed)
    {
        var answers = Of(("takeaways", new() { Items = [new() { Text = takeaway }] }));
        Assert.Equal(crossed, SessionReflection.Definition.Step("ways")!.When!(answers));
        Assert.Equal(!crossed, SessionReflection.Definition.Step("tasks")!.When!(answers));
    }

    [Theory]
    [InlineData("she did not listen and i felt judged", true)]
    [InlineData("estoy enojada con mi terapeuta", true)]
    [InlineData("i said i was fine and i was not", false)]
    public void A_rupture_is_worth_saying(string unsaid, bool rupture) =>
        Assert.Equal(rupture, SessionReflection.Definition.Step("rupture")!.When!(Of(("unsaid", new() { Text = unsaid }))));

    private static Answers Of(params (string Step, Answer Answer)[] answers) => new(answers.ToDictionary(a => a.Step, a => a.Answer));
}
