namespace CoveBot.Dialogs.Safety;

/// <summary>
/// One rule of the grammar, as a clinician reads it in the JSON files: what is said, what tier it is, what raises or
/// lowers it, and example sentences, which are its tests.
/// </summary>
internal sealed class Rule
{
    public required string Id { get; init; }

    public required Category Category { get; init; }

    public required int Tier { get; init; }

    public Subject Subject { get; init; }

    /// <summary>The rule marks a question about means instead of a danger.</summary>
    public bool Means { get; init; }

    /// <summary>What the rule needs may also be said in the sentences around: weak signs that mean little alone.</summary>
    public bool Wide { get; init; }

    /// <summary>The tier when the statement itself is denied ("I would never…"); -1 when a denial changes nothing.</summary>
    public int Denied { get; init; }

    /// <summary>Said nearby, the rule is silent.</summary>
    public int[] Unless { get; init; } = [];

    /// <summary>The rule speaks only when one of these is said nearby.</summary>
    public int[] Needs { get; init; } = [];

    /// <summary>And one of these too.</summary>
    public int[] Also { get; init; } = [];

    /// <summary>Said nearby, the finding gets this tier; a lower one wins over a higher one.</summary>
    public (int Tier, int Concept)[] Lower { get; init; } = [];

    public (int Tier, int Concept)[] Raise { get; init; } = [];

    public string[] Yes { get; init; } = [];

    public string[] No { get; init; } = [];
}
