using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises;

/// <summary>A short list of words, each with its strength: feelings, above all.</summary>
/// <param name="id">Step id.</param>
/// <param name="most">How many at most.</param>
public sealed class Rated(string id, int most) : Step(id)
{
    /// <summary>Whether a word without a number is asked for one.</summary>
    public bool Strength { get; init; } = true;

    /// <summary>Id of the list step that "I feel that he…" belongs to; null: it is kept here as typed.</summary>
    public string? ThoughtsGoTo { get; init; }

    public override string QuestionKey(Answers answers) => Unrated(answers) is null ? TextKey : $"{TextKey}.item";

    public override IEnumerable<Arg> QuestionValues(Answers answers) =>
        base.QuestionValues(answers).Concat(Unrated(answers) is { } item ? [Arg.Quote("item", item.Text)] : []);

    public override Answer? SkipOne(Answers answers) =>
        Unrated(answers) is { } item ? Rate(answers, item, i => i with { Skipped = true }, "") : null;

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (TextShape.IsSame(context.Text) && context.LastTime is { Items.Count: > 0 } last)
        {
            return new StepReading(Outcome.Complete, last with { Raw = context.Text, Open = false })
            {
                Say = "echo-same",
                Args = [Arg.Quote("words", ExerciseTurn.Words(last))],
            };
        }

        var list = Ratings.Read(context.Text, Scale.Hundred, most);
        var unrated = Unrated(context.Answers);
        if (unrated is not null && !(list.Items.Count > 0 && list.Items.All(i => i.Number is not null)))
        {
            return ReadStrength(context, unrated);
        }

        if (list.IsThought && ThoughtsGoTo is { } thoughts)
        {
            var moved = new Answer { Raw = context.Text, Items = [.. context.Answers.Items(thoughts), new Item { Text = list.Thought ?? context.Text.Trim() }], Open = true };
            return new StepReading(Outcome.Unclear) { Say = "feeling-is-thought", Also = (thoughts, moved) };
        }

        if (list.Items.Count == 0)
        {
            return list.Unsure || TextShape.IsUnsure(context.Text)
                ? new StepReading(Outcome.Stuck) { Say = "feeling-words" }
                : new StepReading(Outcome.Unclear) { Say = "feeling-unclear" };
        }

        var felt = list.EmojiOnly ? [.. list.Items.Select(i => i with { Text = context.Word($"feeling.{i.Text}") })] : list.Items;
        return Finish(Merge(context.Answers.Items(Id), felt), context.Text, list.EmojiOnly);
    }

    private StepReading ReadStrength(StepContext context, Item unrated)
    {
        var (number, ask) = RatingReading.Read(context, Scale.Hundred);
        if (ask is not null)
        {
            return ask;
        }

        var answer = Rate(context.Answers, unrated, i => i with { Number = number!.Value, OfTen = number.OfTen }, context.Text);
        var echo = RatingReading.Echo(number!, Scale.Hundred);
        return new StepReading(answer.Open ? Outcome.More : Outcome.Complete, answer with { OfTen = number!.OfTen, Scale = Scale.Hundred.Id })
        {
            Say = echo?.Key,
            Args = echo?.Args ?? [],
        };
    }

    private StepReading Finish(IReadOnlyList<Item> items, string raw, bool fromEmoji)
    {
        var answer = new Answer { Raw = raw, Items = items, Scale = Scale.Hundred.Id, OfTen = items.Any(i => i.OfTen), Open = Strength && items.Any(IsUnrated) };
        var ofTen = items.FirstOrDefault(i => i.OfTen);
        return new StepReading(answer.Open ? Outcome.More : Outcome.Complete, answer)
        {
            Say = fromEmoji ? "echo-emoji" : ofTen is not null ? "echo-item-of-ten" : null,
            Args = fromEmoji ? [Arg.Quote("item", items[^1].Text)]
                : ofTen is not null ? [Arg.Quote("item", ofTen.Text), Arg.Of("ten", (ofTen.Number ?? 0) / 10), Arg.Of("value", ofTen.Number ?? 0)] : [],
        };
    }

    private Answer Rate(Answers answers, Item item, Func<Item, Item> change, string raw)
    {
        var items = answers.Items(Id).Select(i => ReferenceEquals(i, item) || i == item ? change(i) : i).ToList();
        return new Answer { Raw = raw, Items = items, Scale = Scale.Hundred.Id, Open = items.Any(IsUnrated) };
    }

    private List<Item> Merge(IReadOnlyList<Item> before, IReadOnlyList<Item> now)
    {
        var merged = before.Where(b => !now.Any(n => Same(n, b))).Concat(now.Select(n => n with { Number = n.Number ?? before.FirstOrDefault(b => Same(n, b))?.Number }));
        return [.. merged.Take(most)];
    }

    private Item? Unrated(Answers answers) => Strength ? answers.Items(Id).FirstOrDefault(IsUnrated) : null;

    private static bool IsUnrated(Item item) => item is { Number: null, Skipped: false };

    private static bool Same(Item a, Item b) => a.Text.Equals(b.Text, StringComparison.OrdinalIgnoreCase);
}
