using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Everyday;

/// <summary>
/// The mood, 0 to 10. A number completes it; words alone are accepted, and the number is asked for once; an emoji alone is kept as a feeling as well;
/// "yesterday was 4" files it for that day.
/// </summary>
public sealed partial class Mood(string id) : Step(id)
{
    /// <summary>How far back a mood may be filed.</summary>
    public const int DaysBack = 14;

    private const int NoteWords = 4;

    public override StepReading Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = context.Text.Trim();
        if (Emoji.IsOnlyEmoji(text) && Emoji.FeelingId(text) is { } feeling)
        {
            return Felt(context, feeling);
        }

        if (Day(text) is { } day && !Today().IsMatch(text))
        {
            return OnDay(context, day);
        }

        var (number, ask) = RatingReading.Read(context, Scale.Ten);
        return number is { FromWord: false } ? Rated(context, number)
            : context.Confirm is not null && ask is not null ? AskedAnew(ask)
            : number is not null || context.Probed || ask!.Say == "rate-unclear" ? Worded(context, text)
            : ask;
    }

    // "No" to a small question of ours: the question in its own words, not that of a strength.
    private static StepReading AskedAnew(StepReading ask) => ask.Say == "rate-unclear" ? new StepReading(Outcome.Unclear) : ask;

    private StepReading Rated(StepContext context, NumberReading number)
    {
        var echo = RatingReading.Echo(number, Scale.Ten);
        var words = context.Answers[Id] is { Open: true, Text: { } first } ? first : null;
        return new StepReading(Outcome.Complete, RatingReading.ToAnswer(number, Scale.Ten, context.Text) with { Text = words })
        {
            Say = echo?.Key,
            Args = echo?.Args ?? [],
        };
    }

    // "fine": accepted. More than a few words are today's note as well.
    private StepReading Worded(StepContext context, string text)
    {
        if (text.Length == 0)
        {
            return new StepReading(Outcome.Unclear) { Say = "text-unclear" };
        }

        if (context.Probed)
        {
            return new StepReading(Outcome.Complete, new Answer { Raw = text, Text = context.Answers.Text(Id) ?? text, Scale = Scale.Ten.Id });
        }

        var isNote = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > NoteWords;
        return Once(text, isNote ? $"{TextKey}.noted" : $"{TextKey}.words", Arg.Quote("words", Ask.Shorten(text, 60))) with
        {
            Also = isNote ? ("note", new Answer { Raw = text, Text = text }) : null,
        };
    }

    private StepReading Felt(StepContext context, string feeling)
    {
        if (context.Probed)
        {
            return Worded(context, context.Text.Trim());
        }

        var names = context.Titles(new StepOption($"felt-{feeling}"));
        return Once(context.Text.Trim(), $"{TextKey}.felt", Arg.Of("feeling", names[context.Language == "es" ? ^1 : 0])) with
        {
            Also = ("emotions", new Answer { Raw = context.Text, Items = [new Item { Text = feeling, Raw = context.Text.Trim() }], Scale = Scale.Hundred.Id }),
        };
    }

    // Kept, and the number asked for this one time.
    private static StepReading Once(string text, string say, Arg arg) =>
        new(Outcome.More, new Answer { Raw = text, Text = text, Scale = Scale.Ten.Id, Partial = true, Open = true })
        {
            Say = say,
            SayOwn = true,
            SayAsks = true,
            Args = [arg],
        };

    private StepReading OnDay(StepContext context, (string Word, string Said) day)
    {
        var number = Numbers.Read(day.Said, Scale.Ten);
        if (number is not { Outcome: NumberOutcome.Read, FromWord: false } || Moments.Read(day.Word, context.LocalNow, preferPast: true) is not { } moment)
        {
            return Worded(context, context.Text.Trim());
        }

        var back = (context.LocalNow.Date - moment.At.Date).Days;
        return back switch
        {
            0 => Rated(context, number),
            < 0 or > DaysBack => new StepReading(Outcome.Unclear) { Say = $"{TextKey}.too-far", SayOwn = true },
            _ => new StepReading(Outcome.Complete, RatingReading.ToAnswer(number, Scale.Ten, context.Text) with { When = moment.At, Text = day.Word }),
        };
    }

    private static (string Word, string Said)? Day(string text) =>
        text.Length <= 80 && DayWord().Match(text) is { Success: true } day
            ? (day.Value.Trim(), $"{text[..day.Index]} {text[(day.Index + day.Length)..]}".Trim(' ', ',', ':'))
            : null;

    [GeneratedRegex(
        """
        \b(?:the\ day\ before\ yesterday|yesterday|last\ night
        |(?:on\ |last\ |this\ past\ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day
        |(?:\d+|one|two|three|four|five|six|seven|a)\ (?:days?|weeks?)\ ago
        |anteayer|antier|antes\ de\ ayer|anoche|ayer
        |(?:el\ )?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)(?:\ pasado)?
        |hace\ (?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete)\ (?:d[ií]as?|semanas?))\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DayWord();

    [GeneratedRegex(@"\b(?:today|now|tonight|hoy|ahora|ahorita)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Today();
}
