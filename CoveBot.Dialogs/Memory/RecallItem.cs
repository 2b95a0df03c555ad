namespace CoveBot.Dialogs.Memory;

/// <summary>Something in a person's own words that can be shown to them again.</summary>
/// <param name="Id">Of the journal entry that holds it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Group">What it is: one of <see cref="RecallGroup"/>.</param>
/// <param name="Text">Verbatim.</param>
/// <param name="Private">Stays out of anything shared.</param>
public sealed record RecallItem(string Id, DateTimeOffset At, string Group, string Text, bool Private)
{
    /// <summary>The exercise that it came from; null: free talk.</summary>
    public string? Exercise { get; init; }
}

/// <summary>Groups in the order of showing.</summary>
public static class RecallGroup
{
    public const string Kept = "kept";
    public const string Agenda = "agenda";
    public const string Tasks = "tasks";
    public const string Answers = "answers";
    public const string Said = "said";

    public static readonly IReadOnlyList<string> InOrder = [Kept, Agenda, Tasks, Answers, Said];
}
