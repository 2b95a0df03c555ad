using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises;

/// <summary>How every rating is read, alone or in a list (3.4): never clamped silently, never taken from a sentence.</summary>
internal static class RatingReading
{
    /// <summary>Reads one rating. Either a number that was understood, or the reading that asks.</summary>
    public static (NumberReading? Number, StepReading? Ask) Read(StepContext c, Scale scale)
    {
        if (Confirmed(c, scale) is { } confirmed)
        {
            return (confirmed, null);
        }

        if (c.Confirm is not null && YesNoReading.Read(c.Text) == YesNo.No)
        {
            return (null, Unclear(scale));
        }

        var number = Numbers.Read(c.Text, scale, c.RatesOutOfTen, c.Keypad);
        return number.Outcome switch
        {
            NumberOutcome.Read => (number, null),
            NumberOutcome.AskUnit => (null, Confirm("unit", number.Value ?? 0, scale)),
            NumberOutcome.AskOver => (null, Confirm("over-scale", scale.High, scale)),
            NumberOutcome.AskBelow => (null, Confirm("below", scale.Low, scale)),
            NumberOutcome.AskTen => (null, Confirm("ten", number.Value ?? 0, scale)),
            NumberOutcome.Several => (null, new StepReading(Outcome.Unclear) { Say = "rate-which" }),
            NumberOutcome.Unsure => (null, new StepReading(Outcome.Stuck) { Say = scale == Scale.Hundred ? "rate-words" : "rate-words-short", Args = Ends(scale) }),
            _ => (null, Unclear(scale)),
        };
    }

    /// <summary>The rating as an answer, raw text beside it.</summary>
    public static Answer ToAnswer(NumberReading number, Scale scale, string raw) => new()
    {
        Raw = raw,
        Number = number.Value,
        Scale = scale.Id,
        Confidence = number.Confidence,
        OfTen = number.OfTen,
        RangeLow = number.RangeLow,
        RangeHigh = number.RangeHigh,
        OverScale = number.OverScale,
    };

    /// <summary>What is said back where the number is not the one that was typed; null: nothing.</summary>
    public static (string Key, Arg[] Args)? Echo(NumberReading number, Scale scale) => number switch
    {
        { OfTen: true, Value: { } v } when scale == Scale.Hundred => ("echo-of-ten", [Arg.Of("ten", v / 10), Arg.Of("value", v)]),
        { RangeLow: { } low, RangeHigh: { } high, Value: { } v } => ("echo-range", [Arg.Of("low", low), Arg.Of("high", high), Arg.Of("value", v)]),
        { FromWord: true, Value: { } v } => ("echo-word", [Arg.Of("value", v)]),
        _ => null,
    };

    private static NumberReading? Confirmed(StepContext c, Scale scale)
    {
        var yes = YesNoReading.Read(c.Text) == YesNo.Yes;
        return c.Confirm switch
        {
            "over-scale" when yes => new NumberReading(NumberOutcome.Read, scale.High, OverScale: true),
            "below" when yes => new NumberReading(NumberOutcome.Read, scale.Low),
            "ten" when yes => new NumberReading(NumberOutcome.Read, c.ConfirmNumber),
            "unit" when SaysHundred(c.Text) => new NumberReading(NumberOutcome.Read, c.ConfirmNumber),
            "unit" when SaysTen(c.Text) => new NumberReading(NumberOutcome.Read, c.ConfirmNumber * 10, OfTen: true),
            _ => null,
        };
    }

    private static bool SaysHundred(string text) =>
        text.Contains("100", StringComparison.Ordinal) || text.Contains("hundred", StringComparison.OrdinalIgnoreCase)
        || text.Contains("cien", StringComparison.OrdinalIgnoreCase) || text.Trim() is "2";

    private static bool SaysTen(string text) =>
        text.Contains("10", StringComparison.Ordinal) || text.Contains("ten", StringComparison.OrdinalIgnoreCase)
        || text.Contains("diez", StringComparison.OrdinalIgnoreCase) || text.Trim() is "1";

    private static StepReading Confirm(string kind, int number, Scale scale) =>
        new(Outcome.Confirm)
        {
            Confirm = kind,
            ConfirmNumber = number,
            Say = $"confirm-{kind}",
            Args = [Arg.Of("n", number), .. Ends(scale)],
        };

    private static StepReading Unclear(Scale scale) =>
        new(Outcome.Unclear) { Say = "rate-unclear", Args = Ends(scale) };

    private static Arg[] Ends(Scale scale) => [Arg.Of("low", scale.Low), Arg.Of("high", scale.High)];
}
