using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises;

/// <summary>Something to do at its own pace, told in one message; "done" or a number of rounds ends it.</summary>
/// <param name="id">Step id.</param>
/// <param name="most">The greatest number of rounds that is believed.</param>
/// <param name="usual">How many rounds are meant; depends on what was chosen before.</param>
public sealed class Pace(string id, int most, Func<Answers, int> usual) : Step(id)
{
    /// <summary>Words about how it goes (tingling hands) that get an answer before it goes on: a text key of the exercise, or null.</summary>
    public Func<string, string?>? Heeds { get; init; }

    public override IEnumerable<Arg> QuestionValues(Answers answers) =>
        base.QuestionValues(answers).Append(Arg.Of("rounds", usual(answers)));

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Heeds?.Invoke(context.Text) is { } key)
        {
            return new StepReading(Outcome.Aside) { Say = key, SayOwn = true };
        }

        var number = Numbers.Read(context.Text, new Scale("rounds", 0, most), keypad: false);
        if (number is { Outcome: NumberOutcome.Read, Value: { } rounds, FromWord: false })
        {
            return Done(context, rounds);
        }

        // "12 times", "did 100": a count of what was done, whatever the usual number is.
        if (context.Text.Split(' ').Length <= 4 && int.TryParse(string.Concat(context.Text.Where(char.IsAsciiDigit)), out var counted) && counted > 0 && counted <= 5 * most)
        {
            return Done(context, counted);
        }

        return Lists.IsEnd(context.Text) || YesNoReading.Read(context.Text) == YesNo.Yes
            ? Done(context, usual(context.Answers))
            : new StepReading(Outcome.Unclear) { Say = "pace-unclear" };
    }

    private static StepReading Done(StepContext context, int rounds) =>
        new(Outcome.Complete, new Answer { Raw = context.Text, Number = rounds, Scale = "rounds" });
}
