using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises;

/// <summary>A question answered in words: one text, a list (<see cref="Many"/>), or one text for each thing of an earlier list.</summary>
public sealed class Ask(string id) : Step(id)
{
    /// <summary>A list of up to this many; 0: one text.</summary>
    public int Many { get; init; }

    /// <summary>A list that one message completes: no "anything else?".</summary>
    public bool OnePass { get; init; }

    /// <summary>Shorter than this and the one probe asks for a little more (characters).</summary>
    public int Least { get; init; }

    /// <summary>Reads the text into other fields beside it (a time, a length).</summary>
    public Func<StepContext, Answer, Answer>? Enrich { get; init; }

    public override string QuestionKey(Answers answers) =>
        Many > 0 && answers.Items(Id).Count > 0 ? $"{TextKey}.more"
        : Each is not null && FirstOpen(answers) > 0 ? $"{TextKey}.next"
        : TextKey;

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = context.Text.Trim();
        if (text.Length == 0)
        {
            return new StepReading(Outcome.Unclear) { Say = "text-unclear" };
        }

        if (TextShape.IsUnsure(text))
        {
            return new StepReading(Outcome.Stuck);
        }

        if (TextShape.IsSame(text) && context.LastTime is { Skipped: false } last)
        {
            return new StepReading(Outcome.Complete, last with { Raw = text, Open = false })
            {
                Say = "echo-same",
                Args = [Arg.Quote("words", Shorten(last.Text ?? string.Join("; ", (last.Items ?? []).Select(i => i.Text)), 160))],
            };
        }

        return Many > 0 ? ReadList(context, text) : ReadText(context, text);
    }

    /// <summary>Cut at a word, with an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length - 1, length / 2);
        cut = cut < 0 ? length - 1 : cut;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut), "…");
    }

    /// <summary>The words on one line, without their last full stop, cut at a word: to stand inside quotation marks.</summary>
    public static string Cited(string? words, int length) =>
        Shorten((words ?? "").ReplaceLineEndings(" ").TrimEnd(' ', '.'), length);

    private StepReading ReadText(StepContext context, string text)
    {
        if (!Core && Each is null && context.Answers[Id] is not { Open: true } && Lists.IsNothing(text))
        {
            return new StepReading(Outcome.Complete, new Answer { Raw = text, Skipped = true, Reason = "none" });
        }

        var answer = Each is null
            ? new Answer { Raw = text, Text = Joined(context, text) }
            : Put(context.Answers, FirstOpen(context.Answers), i => i with { Raw = text, Number = null, Text = i.Text }) with { Raw = text };
        answer = Enrich?.Invoke(context, answer) ?? answer;
        if (answer.Open || context.Probed)
        {
            return new StepReading(answer.Open ? Outcome.More : Outcome.Complete, answer);
        }

        if (Emoji.IsOnlyEmoji(text))
        {
            return new StepReading(Outcome.More, answer with { Partial = true, Open = true }) { Say = "emoji-kept", SayAsks = true };
        }

        if (text.Length < Least)
        {
            return new StepReading(Outcome.More, answer with { Partial = true, Open = true }) { Say = "little-more", SayAsks = true };
        }

        return Probe?.Invoke(context.Answers, answer) is { } probe
            ? new StepReading(Outcome.More, answer with { Partial = true, Open = true }) { Say = probe, SayOwn = true, SayAsks = true }
            : new StepReading(Outcome.Complete, answer);
    }

    // The answer to the probe is added to what was kept, not put in its place.
    private string Joined(StepContext context, string text) =>
        context.Answers[Id] is { Partial: true, Open: true, Text: { } first } && !TextShape.IsKeep(text) ? $"{first}\n{text}"
        : TextShape.IsKeep(text) && context.Answers.Text(Id) is { } kept ? kept
        : text;

    private StepReading ReadList(StepContext context, string text)
    {
        var have = context.Answers.Items(Id);
        if (Lists.IsEnd(text) || Lists.IsNothing(text))
        {
            return new StepReading(Outcome.Complete, new Answer { Raw = text, Items = have });
        }

        IReadOnlyList<Item> items = [.. have.Concat(Lists.Split(text).Select(t => new Item { Text = t })).Take(Many)];
        var answer = new Answer { Raw = text, Items = items, Open = !OnePass && items.Count < Many };
        answer = Enrich?.Invoke(context, answer) ?? answer;
        return !context.Probed && Probe?.Invoke(context.Answers, answer) is { } probe
            ? new StepReading(Outcome.More, answer with { Open = true, Partial = true }) { Say = probe, SayOwn = true, SayAsks = true }
            : new StepReading(answer.Open ? Outcome.More : Outcome.Complete, answer);
    }
}
