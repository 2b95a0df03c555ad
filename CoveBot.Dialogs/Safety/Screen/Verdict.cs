namespace CoveBot.Dialogs.Safety;

/// <summary>One thing the screen saw.</summary>
/// <param name="Category">The kind of danger.</param>
/// <param name="Tier">1 watch, 2 elevated, 3 high, 4 imminent (spec/safety.md, "Tiers").</param>
/// <param name="Subject">Who is in danger: the person, or someone they speak of.</param>
/// <param name="RuleId">The permanent id of the rule that saw it.</param>
/// <param name="Start">Where the evidence begins in the original text.</param>
/// <param name="Length">How long the evidence is in the original text.</param>
public sealed record Finding(Category Category, int Tier, Subject Subject, string RuleId, int Start, int Length);

/// <summary>What the screen says about one message. Weak signals (tier 1) are reported too, so that later turns can add them up.</summary>
/// <param name="Tier">The highest tier of the findings; 0 when there are none.</param>
/// <param name="Findings">Everything seen, highest tier first.</param>
public sealed record Verdict(int Tier, IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing was seen.</summary>
    public static Verdict None { get; } = new(0, []);

    /// <summary>The message asks about a method, means, heights or lethal amounts: no detail at any tier, and it raises after distress.</summary>
    public bool MeansQuestion { get; init; }

    /// <summary>The finding that leads: the first of the highest tier.</summary>
    public Finding? Leading => Findings.Count > 0 ? Findings[0] : null;

    public bool Has(Category category)
    {
        foreach (var finding in Findings)
            if (finding.Category == category)
                return true;
        return false;
    }
}
