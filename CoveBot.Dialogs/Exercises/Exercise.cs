using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises;

/// <summary>Where an exercise comes from (3.9).</summary>
public enum Modality { Cbt, Dbt, Act, Psychodynamic, General, Basics, Measure }

/// <summary>
/// An exercise: a list of named steps. The person's answers, kept under those names, are the truth;
/// where the conversation stands is computed from them (design.md, section 3).
/// </summary>
public sealed class Exercise
{
    private readonly Dictionary<string, Step> byId = [];

    /// <param name="id">Lower-kebab, permanent: new meaning, new id (ShippedIds.txt).</param>
    /// <param name="modality">Where it comes from.</param>
    /// <param name="minutes">Usual length, told at the start.</param>
    /// <param name="steps">In the order of asking.</param>
    /// <exception cref="ArgumentException">Two steps share an id, or a step refers to one that does not stand before it.</exception>
    public Exercise(string id, Modality modality, int minutes, params Step[] steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        Id = id;
        Modality = modality;
        Minutes = minutes;
        Steps = steps;
        foreach (var step in steps)
        {
            if (step.Each is { } list && !byId.ContainsKey(list))
            {
                throw new ArgumentException($"{id}: {step.Id} refers to {list}, which is not asked before it.");
            }

            if (!byId.TryAdd(step.Id, step))
            {
                throw new ArgumentException($"{id}: two steps are called {step.Id}.");
            }
        }
    }

    public string Id { get; }

    public Modality Modality { get; }

    public int Minutes { get; }

    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The steps of the micro dose (3.10); empty: no micro form.</summary>
    public IReadOnlyList<string> Micro { get; init; } = [];

    /// <summary>How long a paused run stays open to be resumed (3.6).</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromDays(7);

    /// <summary>May be started or resumed while the safety tier is 2 or more (3.7 rule 5).</summary>
    public bool Calming { get; init; }

    /// <summary>Not offered in menus and not started by name (onboarding).</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether the answers are enough for a completed run, where that is more than a core step: one sense of five. Null: every core step.</summary>
    public Func<Answers, bool>? Enough { get; init; }

    /// <summary>Values that any text of the exercise may name, for example the hot thought.</summary>
    public Func<Answers, IEnumerable<Arg>>? Anchors { get; init; }

    /// <summary>What changed: the lines of the closing (3.8), as text keys with their values.</summary>
    public Func<Answers, IEnumerable<Line>>? Closing { get; init; }

    /// <summary>What is worth keeping: memory items (3.9).</summary>
    public Func<Answers, IEnumerable<Kept>>? Remembers { get; init; }

    /// <summary>Tasks that came out of it.</summary>
    public Func<Answers, IEnumerable<AgreedTask>>? Tasks { get; init; }

    /// <summary>Follow-ups, recorded when the run is finished.</summary>
    public Func<FollowUpContext, IEnumerable<FollowUp>>? FollowUps { get; init; }

    /// <summary>Whether the ending asks directly about safety (several low days).</summary>
    public Func<Answers, bool>? AsksAboutSafety { get; init; }

    /// <summary>Facts about the person that a step's answer states (onboarding).</summary>
    public Func<Step, Answer, IEnumerable<KeyValuePair<string, string>>>? Learns { get; init; }

    public Step? Step(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The questions that these answers lead through, in order.</summary>
    public IReadOnlyList<Step> Questions(Answers answers, string dose) =>
        [.. Steps.Where(s => s.Asks && IsShown(s, answers, dose))];

    /// <summary>Whether a step belongs to this run at all.</summary>
    public bool IsShown(Step step, Answers answers, string dose) =>
        (dose != "micro" || Micro.Count == 0 || !step.Asks || Micro.Contains(step.Id)) && (step.When?.Invoke(answers) ?? true);
}

/// <summary>A text key with its values.</summary>
public sealed record Line(string Key, params Arg[] Args);

/// <summary>A memory item in the person's words.</summary>
/// <param name="Type">insight, strategy, trigger, value, … (3.9).</param>
/// <param name="Text">Verbatim.</param>
public sealed record Kept(string Type, string Text);

/// <summary>Something to do that was agreed on.</summary>
/// <param name="Source">therapist, self or suggested_accepted.</param>
public sealed record AgreedTask(string Title, string Source, string? Why = null, string? When = null, int? SizeMinutes = null);

/// <summary>What a follow-up may depend on.</summary>
public sealed record FollowUpContext(Answers Answers, DateTimeOffset LocalNow);

/// <summary>Something to come back to. Recorded; sent by the routines (part 6).</summary>
/// <param name="Kind">For example <c>re-rate</c>.</param>
/// <param name="DueLocal">In the person's zone; moved out of quiet hours when it is sent.</param>
/// <param name="Window">How long after it may still be sent.</param>
public sealed record FollowUp(string Kind, DateTimeOffset DueLocal, TimeSpan Window);
