namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>How a number was understood (3.4).</summary>
public enum NumberOutcome
{
    /// <summary>A rating: <see cref="NumberReading.Value"/> is on the scale.</summary>
    Read,

    /// <summary>7: out of 10 or of 100? The value is the number as said; out of ten it is ten times that.</summary>
    AskUnit,

    /// <summary>Beyond the scale; the value is its end.</summary>
    AskOver,

    /// <summary>Below the scale; the value is its start.</summary>
    AskBelow,

    /// <summary>70 on a scale of ten: 7 out of 10? The value is the 7.</summary>
    AskTen,

    /// <summary>Several numbers where one was expected: which?</summary>
    Several,

    /// <summary>"idk", "?", blank.</summary>
    Unsure,

    /// <summary>Not a rating: text.</summary>
    None,
}

/// <summary>What one message says as a rating.</summary>
/// <param name="Outcome">Read, or what to ask.</param>
/// <param name="Value">The rating, or what "yes" to the question would write. Always on the scale.</param>
/// <param name="Confidence">Exact, from a word, or the middle of a range.</param>
/// <param name="OfTen">Given out of ten on a scale of a hundred.</param>
/// <param name="RangeLow">Start of a range, on the scale.</param>
/// <param name="RangeHigh">End of a range, on the scale.</param>
/// <param name="OverScale">The person said more than the scale holds.</param>
/// <param name="Pairs">The pairs of <see cref="NumberOutcome.Several"/>; empty if the numbers had no names.</param>
/// <param name="FromWord">Read from a strength word: echo it and allow a change.</param>
public sealed record NumberReading(
    NumberOutcome Outcome,
    int? Value = null,
    Confidence Confidence = Confidence.Exact,
    bool OfTen = false,
    int? RangeLow = null,
    int? RangeHigh = null,
    bool OverScale = false,
    IReadOnlyList<Item>? Pairs = null,
    bool FromWord = false);
