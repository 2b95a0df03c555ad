using System.Text.Json.Serialization;
using CoveBot.Dialogs.Memory;

namespace CoveBot.Dialogs.Exercises;

/// <summary>How sure the reading is (3.9).</summary>
[JsonConverter(typeof(ConfidenceJson))]
public enum Confidence { Exact, Word, Range, Voice }

/// <summary>One thing of a list: a thought, a feeling with its strength, a task.</summary>
public sealed record Item
{
    public required string Text { get; init; }

    /// <summary>A rating on the step's scale.</summary>
    public int? Number { get; init; }

    /// <summary>The rating was given out of ten.</summary>
    public bool OfTen { get; init; }

    /// <summary>Raw words of this item where they differ from <see cref="Text"/>.</summary>
    public string? Raw { get; init; }

    /// <summary>This item was skipped.</summary>
    public bool Skipped { get; init; }
}

/// <summary>What a person answered to one step: ids and numbers, with the raw text beside them. One value a step; which fields are set follows from the step.</summary>
public sealed record Answer
{
    /// <summary>The words as typed (the last message, for a list).</summary>
    public string Raw { get; init; } = "";

    /// <summary>A text answer.</summary>
    public string? Text { get; init; }

    /// <summary>A rating on <see cref="Scale"/>.</summary>
    public int? Number { get; init; }

    /// <summary>Ids of the chosen options.</summary>
    public IReadOnlyList<string>? Chosen { get; init; }

    /// <summary>A list.</summary>
    public IReadOnlyList<Item>? Items { get; init; }

    /// <summary>A point in time.</summary>
    public DateTimeOffset? When { get; init; }

    /// <summary>For example <c>0-100</c>.</summary>
    public string? Scale { get; init; }

    public Confidence Confidence { get; init; }

    public bool OfTen { get; init; }

    public int? RangeLow { get; init; }

    public int? RangeHigh { get; init; }

    /// <summary>The person said more than the scale holds and agreed to its end.</summary>
    public bool OverScale { get; init; }

    public bool Skipped { get; init; }

    /// <summary>Why it is empty, if that is known: <c>unsure</c>, <c>third-failure</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Kept, and not all that was asked for (3.3): one probe was due.</summary>
    public bool Partial { get; init; }

    /// <summary>More of the list may come: the step's question stays open.</summary>
    public bool Open { get; init; }
}
