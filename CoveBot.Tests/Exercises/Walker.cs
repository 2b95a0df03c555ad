using CoveBot.Dialogs;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Everyday;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Tests.Exercises;

/// <summary>Answers whatever question is open, so that every exercise can be walked through without knowing it.</summary>
public static class Walker
{
    private static readonly WordBook Words = WordBook.Load();

    /// <summary>All exercises that a person can start.</summary>
    public static IReadOnlyList<Exercise> Exercises { get; } = [.. CoveDialogs.Exercises.Where(e => !e.Hidden)];

    public static TheoryData<string> Ids()
    {
        var data = new TheoryData<string>();
        foreach (var exercise in Exercises)
        {
            data.Add(exercise.Id);
        }

        return data;
    }

    /// <summary>The open step, or null.</summary>
    public static Step? OpenStep(PersonState state) =>
        state.OpenRun is { } run ? CoveDialogs.Exercises.First(e => e.Id == run.Exercise).Step(state.Cursor.Step) : null;

    /// <summary>A plain answer to the open question; null where none is open.</summary>
    public static string? AnswerTo(PersonState state, int n)
    {
        if (state.OpenRun is not { } run || OpenStep(state) is not { } step)
        {
            return null;
        }

        var answers = new Answers(run.Answers);
        return step switch
        {
            _ when state.Cursor.Confirm is not null => "yes",
            Rate rate => $"{rate.Scale.Low + ((rate.Scale.High - rate.Scale.Low) * 4 / 10)}",
            Rated => answers.Items(step.Id).Any(i => i.Number is null && !i.Skipped) ? "40" : "tense 50",
            Pick pick => Option(run.Exercise, pick, answers),
            At => "yesterday at 4pm",
            Pace => "done",
            Ask { Many: > 0 } when answers.Items(step.Id).Count >= 2 => "done",
            Ask => $"the meeting about room {n} went on",
            Mood => "6",
            _ => "40",
        };
    }

    private static string Option(string exercise, Pick pick, Answers answers)
    {
        var options = pick.Options(answers);
        var option = options.FirstOrDefault(o => !pick.Starts.ContainsKey(o.Id)) ?? options[0];
        return option.Title ?? (Words.Has(exercise, $"{pick.TextKey}.{option.Id}", "en") ? Words.First(exercise, $"{pick.TextKey}.{option.Id}", "en") : option.Id);
    }
}
