namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>One thing to choose.</summary>
/// <param name="Id">What is stored.</param>
/// <param name="Labels">What it is called, in every language.</param>
public sealed record Option(string Id, IReadOnlyList<string> Labels);

/// <summary>What was chosen.</summary>
/// <param name="Ids">Ids in the order said, never more than asked for.</param>
/// <param name="None">"None of these".</param>
/// <param name="Unsure">"idk".</param>
public sealed record ChoiceReading(IReadOnlyList<string> Ids, bool None, bool Unsure)
{
    /// <summary>Named beyond what was asked for: with one expected and two named, both are here and none is chosen.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];
}

/// <summary>Reads a choice by number, id, label, prefix or near miss.</summary>
public static class Choices
{
    public static ChoiceReading Read(string text, IReadOnlyList<Option> options, int most = 1) => new([], false, false);
}
