namespace CoveBot.Dialogs.Safety;

/// <summary>What is recorded when safety spoke: never text (safety.md, Logging).</summary>
public sealed record SafetyEvent
{
    /// <summary>The floor after this turn, 0–4.</summary>
    public int Tier { get; init; }

    /// <summary>Tier of this message alone, 0–4.</summary>
    public int Seen { get; init; }

    /// <summary>Category ids.</summary>
    public IReadOnlyList<string> Categories { get; init => field = value ?? []; } = [];

    /// <summary>Rule ids of the screen.</summary>
    public IReadOnlyList<string> Rules { get; init => field = value ?? []; } = [];

    /// <summary>self, other or unclear.</summary>
    public string? Subject { get; init; }

    /// <summary>The question that is open now: id in the crisis texts, or null.</summary>
    public string? Pending { get; init; }

    /// <summary>Ids of questions already asked in this episode.</summary>
    public IReadOnlyList<string> Asked { get; init => field = value ?? []; } = [];

    /// <summary>Ids of the lines shown in this message.</summary>
    public IReadOnlyList<string> Lines { get; init => field = value ?? []; } = [];

    /// <summary>How the person responded to the pending question: yes, no, unclear, or null.</summary>
    public string? Response { get; init; }

    /// <summary>Version of the safety protocol that was in force.</summary>
    public string Protocol { get; init; } = "";

    /// <summary>Turn number in which the resource block was last shown.</summary>
    public int? BlockTurn { get; init; }

    /// <summary>Ids of the lines in the last resource block.</summary>
    public IReadOnlyList<string> BlockLines { get; init => field = value ?? []; } = [];

    /// <summary>Country said during the talk (ISO 3166-1 alpha-2), or null.</summary>
    public string? Country { get; init; }

    /// <summary>Exercise run frozen by this episode.</summary>
    public string? Frozen { get; init; }

    /// <summary>Steps down so far in this conversation, and other small counters of the talk.</summary>
    public IReadOnlyDictionary<string, int>? Counters { get; init; }
}
