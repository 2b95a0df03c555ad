namespace CoveBot.Dialogs.Exercises;

/// <summary>The answers of a run, read by step id. What was not answered is null or empty, never an error.</summary>
public sealed class Answers(IReadOnlyDictionary<string, Answer> answers)
{
    public static readonly Answers None = new(new Dictionary<string, Answer>());

    private Dictionary<string, bool>? found;

    /// <summary>Finished runs of the last two weeks, of all exercises, oldest first.</summary>
    public IReadOnlyList<PastRun> Earlier { get; init; } = [];

    /// <summary>The person's local time.</summary>
    public DateTimeOffset Now { get; init; }

    public Answer? this[string step] => answers.GetValueOrDefault(step);

    /// <summary>Answered with something: not open, not skipped.</summary>
    public bool Has(string step) => this[step] is { Skipped: false };

    public string? Text(string step) => this[step]?.Text;

    public int? Number(string step) => this[step]?.Number;

    public IReadOnlyList<Item> Items(string step) => this[step]?.Items ?? [];

    /// <summary>The one chosen option's id.</summary>
    public string? Choice(string step) => this[step]?.Chosen is { Count: > 0 } chosen ? chosen[0] : null;

    public IReadOnlyList<string> Chosen(string step) => this[step]?.Chosen ?? [];

    /// <summary>The strongest rating of a list, or null where none was rated.</summary>
    public int? Highest(string step) => Items(step).Max(i => i.Number);

    /// <summary>Whether something holds of these answers, found out once: the conditions of a definition are asked at every step.</summary>
    public bool Once(string what, Func<Answers, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        found ??= [];
        if (!found.TryGetValue(what, out var known))
        {
            found[what] = known = holds(this);
        }

        return known;
    }

    /// <summary>All words of the answers, for tests of theme (loss, unreality).</summary>
    public IEnumerable<string> Words() =>
        answers.Values.SelectMany(a => (a.Items ?? []).Select(i => i.Text).Prepend(a.Text ?? "")).Where(t => t.Length > 0);
}
