namespace CoveBot.Dialogs.Turns;

/// <summary>
/// Where the conversation stands after a turn: which question is open and how it was asked.
/// Stored with each turn's entry, so the journal alone rebuilds it. Holds ids and numbers, no text.
/// </summary>
public sealed record Cursor
{
    /// <summary>The open run, or null: free talk.</summary>
    public string? Run { get; init; }

    /// <summary>The step whose question is open.</summary>
    public string? Step { get; init; }

    /// <summary>Non-completions of this step so far.</summary>
    public int Attempts { get; init; }

    /// <summary>The one probe of this step was used (3.3).</summary>
    public bool Probed { get; init; }

    /// <summary>A small question of ours that the next message answers first, for example <c>over-scale</c> or <c>restart</c>.</summary>
    public string? Confirm { get; init; }

    /// <summary>Its argument: an id or a number.</summary>
    public string? ConfirmArg { get; init; }

    /// <summary>Ids offered for choosing by number or tap, in the order shown (paused runs, exercises).</summary>
    public IReadOnlyList<string> Offered { get; init => field = value ?? []; } = [];

    /// <summary>Turns so far.</summary>
    public int Turn { get; init; }

    /// <summary>Hashes of our sentences in this turn (<see cref="Part.Hash"/>): none is used again within ten turns. Null in the first entries ever written.</summary>
    public IReadOnlyList<int>? Sentences { get; init; }
}

/// <param name="Hash">Stable hash of a text's key and variant.</param>
/// <param name="Turn">The turn it was used in.</param>
public readonly record struct SpokenSentence(int Hash, int Turn);
