using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.Exercises;

/// <summary>How strong it is right now, 0 to 100, for someone who may be beyond numbers: an emoji alone says it as a word would (4.2).</summary>
public sealed class Distress(string id) : Step(id)
{
    private static readonly Dictionary<string, int> Felt = new()
    {
        ["sad"] = 70,
        ["fear"] = 70,
        ["anger"] = 70,
        ["numb"] = 45,
        ["tired"] = 45,
        ["mixed"] = 45,
        ["calm"] = 0,
        ["joy"] = 0,
    };

    /// <summary>Words that matter more than a number here (of unreality, of asthma): kept as typed, and no number is asked for.</summary>
    public Func<string, bool>? Keeps { get; init; }

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Keeps?.Invoke(context.Text) == true)
        {
            return new StepReading(Outcome.Complete, new Answer { Raw = context.Text, Text = context.Text.Trim(), Scale = Scale.Hundred.Id });
        }

        var (number, ask) = Emoji.IsOnlyEmoji(context.Text) && Emoji.FeelingId(context.Text) is { } feeling
            ? (new NumberReading(NumberOutcome.Read, Felt[feeling], Confidence.Word, FromWord: true), null)
            : RatingReading.Read(context, Scale.Hundred);
        if (ask is not null)
        {
            return ask;
        }

        var echo = RatingReading.Echo(number!, Scale.Hundred);
        return new StepReading(Outcome.Complete, RatingReading.ToAnswer(number!, Scale.Hundred, context.Text)) { Say = echo?.Key, Args = echo?.Args ?? [] };
    }
}
