namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Reads one rating out of one message (3.4).</summary>
public static class Numbers
{
    /// <param name="text">The message as typed or heard.</param>
    /// <param name="scale">The scale that was asked for.</param>
    /// <param name="lastWasOfTen">The person's last rating was given as x/10.</param>
    /// <param name="keypad">The message came from telephone keys.</param>
    public static NumberReading Read(string text, Scale scale, bool lastWasOfTen = false, bool keypad = false)
        => int.TryParse(text, out var n) && n >= scale.Low && n <= scale.High
            ? new(lastWasOfTen || keypad ? NumberOutcome.AskUnit : NumberOutcome.Read, n)
            : new(NumberOutcome.None);
}
