using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.Exercises;

/// <summary>A point in time, in the person's words; the words are kept where no time can be read from them.</summary>
public sealed class At(string id) : Step(id)
{
    /// <summary>A day or hour that fits both is read as past (when a session was) or as to come.</summary>
    public bool Past { get; init; }

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = context.Text.Trim();
        if (text.Length == 0)
        {
            return new StepReading(Outcome.Unclear) { Say = "text-unclear" };
        }

        if (TextShape.IsUnsure(text))
        {
            return new StepReading(Outcome.Stuck);
        }

        var moment = Moments.Read(text, context.LocalNow, Past);
        return new StepReading(Outcome.Complete, new Answer { Raw = text, Text = text, When = moment?.At });
    }
}
