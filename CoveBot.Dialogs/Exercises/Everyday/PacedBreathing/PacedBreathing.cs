using System.Text.RegularExpressions;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Everyday;

/// <summary>E16: a count to breathe by, for a minute or two. Where breath work is not safe or not welcome: a shorter count, or muscles instead.</summary>
public static partial class PacedBreathing
{
    public static readonly Exercise Definition = new("paced-breathing", Modality.General, minutes: 2,
        new Say("intro"),
        new Distress("distress-before") { Keeps = Care().IsMatch },
        new Pick("pattern", "4in-6out", "4in-8out", "box4", "user", "gentler") { Other = true, When = a => !NeedsCare(a) || a.Has("pattern") },
        new Pick("gentler", "shorter", "muscles") { When = a => NeedsCare(a) || a.Choice("pattern") == "gentler" },
        new Ask("own-count") { When = a => a.Choice("pattern") == "user" && !NeedsCare(a) },
        new Say("count-long") { When = a => Count(a) == "4in-8out" },
        new Say("count-box") { When = a => Count(a) == "box4" },
        new Say("count-own") { When = a => Count(a) == "user" },
        new Say("count-shorter") { When = a => Count(a) == "shorter" },
        new Say("count-muscles") { When = a => Count(a) == "muscles" },
        new Say("count-usual") { When = a => Count(a) == "4in-6out" },
        new Pace("cycles", most: 60, Rounds) { Core = true, Heeds = Heed },
        new Distress("distress-after"),
        new Rate("helpfulness", Scale.Ten))
    {
        Calming = true,
        ResumeWindow = TimeSpan.FromHours(2),
        Micro = ["cycles", "distress-after"],
        Anchors = a => [Arg.Quote("count", Ask.Shorten(a.Text("own-count") ?? a.Text("pattern") ?? "", 60))],
        Closing = Close,
    };

    /// <summary>What is breathed by in the end: a pattern, a shorter count, or muscles.</summary>
    public static string Count(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return NeedsCare(answers) || answers.Choice("pattern") == "gentler" ? answers.Choice("gentler") ?? "shorter"
            : answers.Choice("pattern") switch
            {
                "user" when answers.Has("own-count") => "user",
                null when CountWord().IsMatch(answers.Text("pattern") ?? "") => "user",
                "4in-8out" or "box4" => answers.Choice("pattern")!,
                _ => "4in-6out",
            };
    }

    // As typed: "breathing makes me panic" may sound like an option.
    private static bool NeedsCare(Answers answers) => answers.Words().Append(answers["pattern"]?.Raw ?? "").Any(Care().IsMatch);

    // A minute to two in all, whatever the count.
    private static int Rounds(Answers answers) => Count(answers) switch
    {
        "box4" => 6,
        "shorter" => 12,
        "muscles" => 3,
        "4in-8out" => 8,
        _ => 9,
    };

    private static string? Heed(string text) =>
        Tingling().IsMatch(text) ? "normal-pace"
        : Care().IsMatch(text) || Worse().IsMatch(text) ? "let-go"
        : null;

    private static IEnumerable<Line> Close(Answers answers)
    {
        var rounds = answers.Number("cycles");
        var (before, after) = (answers.Number("distress-before"), answers.Number("distress-after"));
        yield return (before, after) switch
        {
            ({ } b, { } n) when n < b => Change("closing.lower", b, n),
            ({ } b, { } n) when n > b => Change("closing.higher", b, n),
            ({ } b, { } n) => Change("closing.same", b, n),
            _ => new Line(rounds > 0 ? "closing.stayed" : "closing.short"),
        };
        if (after >= 60 && after >= before)
        {
            yield return new Line("closing.other");
        }
        else if (rounds > 1 && answers["cycles"]!.Raw.Any(char.IsDigit))
        {
            yield return new Line("closing.rounds", Arg.Of("rounds", rounds.Value));
        }
    }

    private static Line Change(string key, int before, int after) => new(key, Arg.Of("before", before), Arg.Of("after", after));

    [GeneratedRegex(
        """
        \b(?:asthma\w*|inhaler|copd|lung\ \w+|pregnan\w+|short\ of\ breath|(?:breathing|breath)\ (?:\w+\ ){0,3}(?:panic|panics|panicky|scares|anxious)(?:\ me)?|panic\ (?:when|if|about)\ (?:\w+\ )?breath\w*
        |asma|asm[aá]tic[oa]|inhalador|epoc|embaraz\w+|falta\ de\ aire|(?:respirar|la\ respiraci[oó]n)\ (?:\w+\ ){0,3}(?:p[aá]nico|miedo|ansiedad|asusta)|p[aá]nico\ (?:al|cuando)\ respir\w+)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Care();

    // "in for three, out for five", typed where a pattern was to be chosen.
    [GeneratedRegex(@"\d|\b(?:two|three|five|seven|dos|tres|cinco|siete)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountWord();

    [GeneratedRegex(@"\b(?:tingl\w+|pins and needles|dizz\w+|light-?\s?headed|numb (?:hands|fingers|lips|face)|hormigue\w+|mare\w+|cosquilleo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tingling();

    [GeneratedRegex(@"\b(?:worse|can['’]?t breathe (?:like|this)|makes me panic|peor|me asusta|me da p[aá]nico)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worse();
}
