using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Tests.Transcripts;

namespace CoveBot.Tests.Exercises;

/// <summary>At every question of every exercise: whatever comes between, the same question is open afterwards and no answer is lost.</summary>
public class DigressionTests
{
    /// <summary>Messages that answer nothing, and lead back to the same question.</summary>
    private static readonly string[][] Digressions =
    [
        ["pause", "continue"],
        ["why"],
        ["where am i"],
        ["save for session: the thing about my sister"],
        ["are you a person?"],
        ["how long will this take?"],
        ["hello"],
        ["menu"],
    ];

    public static TheoryData<string, int> EveryDigression()
    {
        var data = new TheoryData<string, int>();
        foreach (var exercise in Walker.Exercises)
        {
            for (var i = 0; i < Digressions.Length; i++)
            {
                data.Add(exercise.Id, i);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Walker.Ids), MemberType = typeof(Walker))]
    public async Task Plain_answers_lead_to_the_end(string exercise)
    {
        using var cove = await StartAsync(exercise);
        var questions = await WalkAsync(cove, _ => Task.CompletedTask);
        Assert.True(questions >= 3, $"only {questions} questions");
        var journal = await cove.JournalAsync();
        var end = journal.Last(e => e.Kind == EntryKind.RunFinished);
        Assert.Equal(RunStatus.Completed, end.Status);
    }

    [Theory]
    [MemberData(nameof(EveryDigression))]
    public async Task After_a_digression_the_same_question_is_open(string exercise, int digression)
    {
        using var cove = await StartAsync(exercise);
        await WalkAsync(cove, async before =>
        {
            foreach (var message in Digressions[digression])
            {
                var sent = await cove.SayAsync(message);
                Assert.NotEmpty(sent);
                Assert.All(sent, a => Assert.False(string.IsNullOrWhiteSpace(a.Text)));
            }

            var after = await cove.StateAsync();
            Assert.Equal(before.Run, after.Cursor.Run);
            Assert.Equal(before.Step, after.Cursor.Step);
            Assert.Equal(before.Answers, Written(after));
        });
    }

    [Theory]
    [MemberData(nameof(Walker.Ids), MemberType = typeof(Walker))]
    public async Task Back_and_keep_changes_nothing(string exercise)
    {
        using var cove = await StartAsync(exercise);
        await WalkAsync(cove, async before =>
        {
            await cove.SayAsync("back");
            if ((await cove.StateAsync()).OpenRun!.Reopened is not null)
            {
                await cove.SayAsync("keep");
            }

            var after = await cove.StateAsync();
            Assert.Equal(before.Step, after.Cursor.Step);
            Assert.Equal(before.Answers, Written(after));
        });
    }

    [Theory]
    [MemberData(nameof(Walker.Ids), MemberType = typeof(Walker))]
    public async Task Crisis_words_freeze_the_run_and_are_no_answer(string exercise)
    {
        const string Crisis = "i took 20 pills and i want to die";
        using var cove = await StartAsync(exercise);
        var step = 0;
        while (await OpenAsync(cove) is { } before && step < 40)
        {
            using var other = await StartAsync(exercise);
            for (var i = 0; i < step; i++)
            {
                await other.SayAsync(Walker.AnswerTo(await other.StateAsync(), i)!);
            }

            var sent = await other.SayAsync(Crisis);
            Assert.NotEmpty(sent);
            var after = await other.StateAsync();
            var run = Assert.Single(after.Runs, r => r.Exercise == exercise);
            Assert.Equal(RunStatus.InterruptedSafety, run.Status);
            Assert.Null(after.Cursor.Run);
            Assert.True(after.Safety!.Tier >= 3, $"tier {after.Safety.Tier}");
            Assert.Equal(before.Answers, Written(run));
            Assert.DoesNotContain(await other.JournalAsync(), e => e.Kind != EntryKind.Turn && (e.Text ?? e.Answer?.Raw ?? "").Contains("pills", StringComparison.Ordinal));
            await cove.SayAsync(Walker.AnswerTo(await cove.StateAsync(), step)!);
            step++;
        }

        Assert.True(step >= 3);
    }

    [Theory]
    [MemberData(nameof(Walker.Ids), MemberType = typeof(Walker))]
    public async Task Unclear_messages_end_in_the_next_question_never_in_a_loop(string exercise)
    {
        foreach (var text in new[] { "🤷", "idk", new string('x', 3) + string.Concat(Enumerable.Repeat(" and then it went on", 300)) })
        {
            using var cove = await StartAsync(exercise);
            var turns = 0;
            while (await OpenAsync(cove) is { Run: not null } open && (await cove.StateAsync()).Run(open.Run)!.Exercise == exercise)
            {
                var sent = await cove.SayAsync(text);
                Assert.NotEmpty(sent);
                Assert.True(++turns < 150, $"{exercise} never ends with {text[..Math.Min(text.Length, 10)]}: open {open.Step}");
            }
        }
    }

    private static async Task<CoveUnderTest> StartAsync(string exercise)
    {
        var cove = new CoveUnderTest(new FakeClock(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6))));
        await cove.OnboardAsync();
        await cove.SayAsync(exercise);
        Assert.NotNull((await cove.StateAsync()).OpenRun);
        return cove;
    }

    private static async Task<Open?> OpenAsync(CoveUnderTest cove)
    {
        var state = await cove.StateAsync();
        return state.OpenRun is { } run ? new Open(state.Cursor.Run!, state.Cursor.Step!, Written(run)) : null;
    }

    private static async Task<int> WalkAsync(CoveUnderTest cove, Func<Open, Task> atEach)
    {
        var questions = 0;
        while (await OpenAsync(cove) is { } open)
        {
            Assert.True(questions < 60, $"no end at {open.Step}");
            await atEach(open);
            await cove.SayAsync(Walker.AnswerTo(await cove.StateAsync(), questions++)!);
            cove.Clock.Now += TimeSpan.FromSeconds(15);
        }

        return questions;
    }

    private static string Written(PersonState state) => state.OpenRun is { } run ? Written(run) : "";

    private static string Written(ExerciseRun run) =>
        string.Join("\n", run.Answers.Select(a => $"{a.Key}={ExerciseTurn.Words(a.Value)} {a.Value.Skipped} {a.Value.Open}"));

    private sealed record Open(string Run, string Step, string Answers);
}
