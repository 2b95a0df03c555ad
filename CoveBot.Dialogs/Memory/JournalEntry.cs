using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Memory;

/// <summary>What an entry says. The strings are stored: permanent.</summary>
public static class EntryKind
{
    public const string Linked = "linked";
    public const string RunStarted = "run-started";
    public const string Answered = "answered";
    public const string Reopened = "reopened";
    public const string Undone = "undone";
    public const string RunPaused = "run-paused";
    public const string RunResumed = "run-resumed";
    public const string RunFinished = "run-finished";
    public const string Profile = "profile";
    public const string Safety = "safety";
    public const string Said = "said";
    public const string Agenda = "agenda";
    public const string MemoryItem = "memory";
    public const string TaskItem = "task";
    public const string Touch = "touch";
    public const string Privacy = "privacy";
    public const string Forgotten = "forgotten";

    /// <summary>An earlier entry (fact <c>of</c>) was brought up or shown.</summary>
    public const string Recalled = "recalled";
    public const string Turn = "turn";
}

/// <summary>
/// One thing that happened, as the journal keeps it. The journal is the truth; everything else is computed from it (docs/adr/0002).
/// Fields that a kind does not use are null and not stored.
/// </summary>
public sealed record JournalEntry
{
    /// <summary>A function of (channel, conversation, activity id, kind, step): the same message filed twice is filed once.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="EntryKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The incoming activity that caused the entry (hashed id).</summary>
    public string? Cause { get; init; }

    /// <summary>Channel of the incoming activity, for example <c>directline</c>.</summary>
    public string? Channel { get; init; }

    public string? Run { get; init; }

    public string? Exercise { get; init; }

    public string? Step { get; init; }

    /// <summary>The step's whole value after this turn: lists grow entry by entry, the last counts.</summary>
    public Answer? Answer { get; init; }

    /// <summary>For <see cref="EntryKind.RunFinished"/> and <see cref="EntryKind.RunPaused"/>: the run's status id.</summary>
    public string? Status { get; init; }

    /// <summary>Words of the person (said, agenda, memory item), as typed.</summary>
    public string? Text { get; init; }

    /// <summary>Small named values: profile facts, a touch's due time, an item's type.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    /// <summary>Private, ask, or share (dialog-contract 3.9); null: ask.</summary>
    public string? Privacy { get; init; }

    /// <summary>For <see cref="EntryKind.Safety"/>: tier, categories, rules; never text.</summary>
    public Safety.SafetyEvent? Safety { get; init; }

    /// <summary>For <see cref="EntryKind.Turn"/>: where the conversation stands now.</summary>
    public Cursor? Asked { get; init; }

    /// <summary>For <see cref="EntryKind.Turn"/>: what is to be sent: the outbox of this activity.</summary>
    public IReadOnlyList<Reply>? Replies { get; init; }
}
