namespace CoveBot.Dialogs.Exercises;

/// <summary>Status of a run (3.9). Stored by id.</summary>
public static class RunStatus
{
    public const string Active = "active";
    public const string Paused = "paused";
    public const string Completed = "completed";
    public const string CompletedPartial = "completed_partial";
    public const string Abandoned = "abandoned";
    public const string InterruptedSafety = "interrupted_safety";
    public const string Expired = "expired";
    public const string OutcomeUnknown = "outcome_unknown";
}

/// <summary>One time through an exercise: the answers under their step ids. Where it stands is computed, not stored.</summary>
public sealed class ExerciseRun
{
    public required string Id { get; init; }

    public required string Exercise { get; init; }

    public string Status { get; set; } = RunStatus.Active;

    public DateTimeOffset Started { get; init; }

    public DateTimeOffset LastAt { get; set; }

    public string? Channel { get; init; }

    /// <summary>Language it was started in.</summary>
    public string Language { get; init; } = "en";

    /// <summary>micro, standard or extended (3.10).</summary>
    public string Dose { get; init; } = "standard";

    /// <summary>Off the record: lives in memory, a restart loses it.</summary>
    public bool OffTheRecord { get; set; }

    /// <summary>Private, ask or share; null: ask.</summary>
    public string? Privacy { get; set; }

    /// <summary>A step opened again by back or edit: asked next, its old answer kept until a new one comes.</summary>
    public string? Reopened { get; set; }

    /// <summary>The run that this one was started from (grounding before a thought record): offered again when this one ends.</summary>
    public string? From { get; init; }

    public Dictionary<string, Answer> Answers { get; init; } = [];

    /// <summary>The last changes, newest last, for undo: the step and what stood there before.</summary>
    public List<Change> Trail { get; init; } = [];
}

/// <summary>A finished run, as far as later runs may look back on it: numbers, choices, the first words of texts.</summary>
/// <param name="Exercise">Id.</param>
/// <param name="At">When it was finished.</param>
/// <param name="Answers">By step id.</param>
public sealed record PastRun(string Exercise, DateTimeOffset At, IReadOnlyDictionary<string, Answer> Answers)
{
    /// <summary>How far back may be looked.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    private const int MostWords = 80;

    public static PastRun Of(ExerciseRun run, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new PastRun(run.Exercise, at, run.Answers.Where(a => !a.Value.Skipped).ToDictionary(a => a.Key, a => Short(a.Value)));
    }

    private static Answer Short(Answer answer) => new()
    {
        Number = answer.Number,
        Chosen = answer.Chosen,
        When = answer.When,
        Text = answer.Text is { } text ? Ask.Shorten(text, MostWords) : null,
        Items = answer.Items?.Select(i => new Item { Text = Ask.Shorten(i.Text, MostWords), Number = i.Number }).ToList(),
    };
}

public sealed record Change(string Step, Answer? Before);
