using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises;

/// <summary>
/// One named step. The vocabulary: <see cref="Say"/>, <see cref="Ask"/>, <see cref="Rate"/>, <see cref="Rated"/>, <see cref="Pick"/>,
/// <see cref="At"/>, <see cref="Pace"/>. No loops, no gotos: <see cref="When"/> hides a step, <see cref="Each"/> asks it for each thing of an earlier list.
/// A step is stateless; what it needs stands in the answers.
/// </summary>
public abstract class Step(string id)
{
    /// <summary>Lower-kebab, permanent.</summary>
    public string Id { get; } = id;

    /// <summary>Key of its texts; other than the id only where several steps share their words.</summary>
    public string TextKey { get; init; } = id;

    /// <summary>Needed for a run to count as completed.</summary>
    public bool Core { get; init; }

    /// <summary>Core only if this holds of the answers so far (a balanced thought, where no evidence against was found).</summary>
    public Func<Answers, bool>? CoreWhen { get; init; }

    /// <summary>Asked until it is answered: it cannot be skipped (agreement, age).</summary>
    public bool Needed { get; init; }

    /// <summary>Its answers stay out of the summary and of anything shared, whatever holds for the run (3.1).</summary>
    public bool Private { get; init; }

    /// <summary>Shown only if this holds of the answers so far.</summary>
    public Func<Answers, bool>? When { get; init; }

    /// <summary>Id of an earlier list: the step is asked for each of its items.</summary>
    public string? Each { get; init; }

    /// <summary>The one gentle probe that an answer may call for (3.3): a text key of the exercise, or null.</summary>
    public Func<Answers, Answer, string?>? Probe { get; init; }

    /// <summary>Further values that the step's texts may name.</summary>
    public Func<Answers, IEnumerable<Arg>>? Values { get; init; }

    /// <summary>Whether it waits for an answer.</summary>
    public virtual bool Asks => true;

    /// <summary>Whether it is needed, as the answers stand.</summary>
    public bool IsCore(Answers answers) => CoreWhen?.Invoke(answers) ?? Core;

    /// <summary>Whether nothing is left to ask here.</summary>
    public virtual bool IsSettled(Answers answers) =>
        answers[Id] is { Open: false } answer && !(Needed && answer.Skipped) && (Each is null || answer.Skipped || FirstOpen(answers) < 0);

    /// <summary>What the text means here.</summary>
    public abstract StepReading Read(StepContext context);

    /// <summary>The text key of the question as it stands: the prompt, or that for the next thing of a list.</summary>
    public virtual string QuestionKey(Answers answers) => TextKey;

    /// <summary>Values for the question: the item that is asked about, and what the definition adds.</summary>
    public virtual IEnumerable<Arg> QuestionValues(Answers answers)
    {
        if (Each is { } list && FirstOpen(answers) is >= 0 and var at)
        {
            var item = answers.Items(list)[at];
            yield return Arg.Quote("item", item.Text);
            yield return Arg.Of("before", item.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–");
        }

        foreach (var value in Values?.Invoke(answers) ?? [])
        {
            yield return value;
        }
    }

    /// <summary>Options to tap: id and title. Titles come from the texts <c>{key}.{option}</c>.</summary>
    public virtual IReadOnlyList<StepOption> Options(Answers answers) => [];

    /// <summary>The answer when the one thing that is asked about now is skipped, or null where the whole step is.</summary>
    public virtual Answer? SkipOne(Answers answers)
    {
        if (Each is null || FirstOpen(answers) is not (>= 0 and var at))
        {
            return null;
        }

        return Put(answers, at, i => i with { Skipped = true });
    }

    /// <summary>Index of the first item of <see cref="Each"/> without an answer, or -1.</summary>
    protected int FirstOpen(Answers answers)
    {
        var source = answers.Items(Each!);
        var own = answers.Items(Id);
        for (var i = 0; i < source.Count; i++)
        {
            if (i >= own.Count || own[i].Text != source[i].Text)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The answer with the item at this place changed.</summary>
    protected Answer Put(Answers answers, int at, Func<Item, Item> change)
    {
        var source = answers.Items(Each!);
        var items = answers.Items(Id).Take(at).Append(change(new Item { Text = source[at].Text })).ToList();
        return new Answer { Items = items, Open = items.Count < source.Count };
    }
}

/// <summary>Something to tap.</summary>
/// <param name="Id">Stored.</param>
/// <param name="Title">Shown; null: the text <c>{key}.{id}</c>.</param>
public sealed record StepOption(string Id, string? Title = null);

/// <summary>What a step needs to understand a message.</summary>
public sealed record StepContext
{
    public required string Text { get; init; }

    public required Answers Answers { get; init; }

    public required string Language { get; init; }

    /// <summary>The person's local time.</summary>
    public required DateTimeOffset LocalNow { get; init; }

    /// <summary>The last rating was x/10.</summary>
    public bool RatesOutOfTen { get; init; }

    public bool Keypad { get; init; }

    /// <summary>The small question of ours that is open (<c>over-scale</c>, <c>below</c>, <c>unit</c>, <c>ten</c>) and its number.</summary>
    public string? Confirm { get; init; }

    public int ConfirmNumber { get; init; }

    /// <summary>The one probe of this step was used.</summary>
    public bool Probed { get; init; }

    /// <summary>The last answer to this step in an earlier run ("same").</summary>
    public Answer? LastTime { get; init; }

    /// <summary>A word of scope <c>engine</c> in the person's language.</summary>
    public Func<string, string> Word { get; init; } = key => key;

    /// <summary>Titles of an option in both languages.</summary>
    public required Func<StepOption, IReadOnlyList<string>> Titles { get; init; }
}

/// <summary>Step outcome states (3.3).</summary>
public enum Outcome
{
    /// <summary>Answered.</summary>
    Complete,

    /// <summary>Kept, and more of it is asked for (a list, or the one probe).</summary>
    More,

    /// <summary>Not understood: asked again.</summary>
    Unclear,

    /// <summary>"I don't know": an example, an easier form, a way out.</summary>
    Stuck,

    /// <summary>A small question of ours comes first.</summary>
    Confirm,

    /// <summary>An offer was passed over: the words belong to the question after it.</summary>
    Passed,

    /// <summary>Beside the point (an insult, a test): a calm word and the same question, not counted.</summary>
    Aside,
}

/// <summary>How a message was understood at a step.</summary>
public sealed record StepReading(Outcome Outcome, Answer? Answer = null)
{
    /// <summary>What to say before going on: text keys of scope <c>engine</c>, or of the exercise if <see cref="SayOwn"/>.</summary>
    public string? Say { get; init; }

    public bool SayOwn { get; init; }

    public IReadOnlyList<Arg> Args { get; init; } = [];

    /// <summary>With <see cref="Outcome.Confirm"/>: what is asked, and about which number.</summary>
    public string? Confirm { get; init; }

    public int ConfirmNumber { get; init; }

    /// <summary>An answer that belongs to another step ("I feel that he…" is a thought).</summary>
    public (string Step, Answer Answer)? Also { get; init; }

    /// <summary>The saying is itself the question: it is not asked again after it.</summary>
    public bool SayAsks { get; init; }
}

/// <summary>Words between questions. Never stored: spoken before the question that follows, unless that was already open.</summary>
public sealed class Say(string id) : Step(id)
{
    public override bool Asks => false;

    public override bool IsSettled(Answers answers) => true;

    public override StepReading Read(StepContext context) => new(Outcome.Complete);
}
