using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.Exercises;

/// <summary>A choice: of given options, or of the things of an earlier list.</summary>
public sealed class Pick(string id, params string[] options) : Step(id)
{
    /// <summary>Id of the list to choose from; its place is hidden while the list has fewer than two things.</summary>
    public string? From { get; init; }

    /// <summary>Options that depend on the answers.</summary>
    public Func<Answers, IEnumerable<StepOption>>? Computed { get; init; }

    /// <summary>How many may be chosen.</summary>
    public int Most { get; init; } = 1;

    /// <summary>Words that are none of the options are kept as typed.</summary>
    public bool Other { get; init; }

    /// <summary>The first option means yes, the second no.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>Options are shown to tap (not, where there are too many to show).</summary>
    public bool Shown { get; init; } = true;

    /// <summary>The only options to tap; the others are typed. Null: all of them.</summary>
    public IReadOnlyList<string>? ShownOnly { get; init; }

    /// <summary>Reads whole sentences before the options are looked at ("I'm 34"); null: the options decide.</summary>
    public Func<StepContext, StepReading?>? Heeds { get; init; }

    /// <summary>The options stand as a numbered list in the message.</summary>
    public bool Numbered { get; init; }

    /// <summary>An option that starts another exercise; this one waits.</summary>
    public IReadOnlyDictionary<string, string> Starts { get; init; } = new Dictionary<string, string>();

    public override bool IsSettled(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return base.IsSettled(answers) || (From is not null && answers.Items(From).Count < 2);
    }

    public override IReadOnlyList<StepOption> Options(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return From is not null ? [.. answers.Items(From).Select((item, i) => new StepOption($"{i + 1}", item.Text))]
            : Computed is not null ? [.. Computed(answers)]
            : [.. options.Select(o => new StepOption(o))];
    }

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Heeds?.Invoke(context) is { } heard)
        {
            return heard;
        }

        var offered = Options(context.Answers);
        if (IsYesNo && offered.Count == 2 && YesNoReading.Read(context.Text) is not YesNo.Unclear and var yes)
        {
            return Chosen(context, [offered[yes == YesNo.Yes ? 0 : 1].Id]);
        }

        var choice = Choices.Read(context.Text, [.. offered.Select(o => new Option(o.Id, context.Titles(o)))], Most);
        if (choice.Ids.Count > 0)
        {
            return Chosen(context, choice.Ids);
        }

        if (choice.None && !Core)
        {
            return new StepReading(Outcome.Complete, new Answer { Raw = context.Text, Chosen = [] });
        }

        if (choice.Unsure || TextShape.IsUnsure(context.Text))
        {
            return new StepReading(Outcome.Stuck);
        }

        if (Other && context.Text.Trim().Length > 0)
        {
            return new StepReading(Outcome.Complete, new Answer { Raw = context.Text, Chosen = [], Text = context.Text.Trim() });
        }

        // Someone who goes on with what they had to say has answered the offer of something else.
        return Starts.Count > 0 && !Core && context.Text.AsSpan().Trim().Count(' ') >= 2
            ? new StepReading(Outcome.Passed)
            : new StepReading(Outcome.Unclear) { Say = "pick-unclear" };
    }

    private StepReading Chosen(StepContext context, IReadOnlyList<string> ids) =>
        new(Outcome.Complete, new Answer
        {
            Raw = context.Text,
            Chosen = ids,
            Text = From is null ? null : context.Answers.Items(From)[int.Parse(ids[0], System.Globalization.CultureInfo.InvariantCulture) - 1].Text,
        });
}
