using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.Exercises;

/// <summary>A number on a scale; with <see cref="Step.Each"/>, one for each thing of a list.</summary>
public sealed class Rate(string id, Scale? scale = null) : Step(id)
{
    public Scale Scale { get; } = scale ?? Scale.Hundred;

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Each is not null && ReadPairs(context) is { } pairs)
        {
            return pairs;
        }

        var (number, ask) = RatingReading.Read(context, Scale);
        if (ask is not null)
        {
            return ask;
        }

        var answer = RatingReading.ToAnswer(number!, Scale, context.Text);
        if (Each is not null)
        {
            answer = Put(context.Answers, FirstOpen(context.Answers), i => i with { Number = answer.Number, OfTen = answer.OfTen, Raw = context.Text })
                with
            { Raw = context.Text, Scale = Scale.Id, OfTen = answer.OfTen };
        }

        var echo = RatingReading.Echo(number!, Scale);
        return new StepReading(answer.Open ? Outcome.More : Outcome.Complete, answer) { Say = echo?.Key, Args = echo?.Args ?? [] };
    }

    public override string QuestionKey(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Each is not { } list || FirstOpen(answers) is not (>= 0 and var at) ? TextKey
            : answers.Items(list)[at].Number is null ? $"{TextKey}.unrated"
            : at > 0 ? $"{TextKey}.next"
            : TextKey;
    }

    // "sad 40, angry 20" answers for the whole list at once, where every thing is named.
    private StepReading? ReadPairs(StepContext c)
    {
        var source = c.Answers.Items(Each!);
        var read = Ratings.Read(c.Text, Scale, source.Count);
        if (read.Items.Count < 2)
        {
            return null;
        }

        var items = source.Select(s => read.Items.FirstOrDefault(r => r.Text.Equals(s.Text, StringComparison.OrdinalIgnoreCase) && r.Number is not null) is { } hit
            ? new Item { Text = s.Text, Number = hit.Number, OfTen = hit.OfTen, Raw = c.Text }
            : null).ToList();
        return items.Contains(null)
            ? null
            : new StepReading(Outcome.Complete, new Answer { Raw = c.Text, Scale = Scale.Id, Items = [.. items.Select(i => i!)] });
    }
}
