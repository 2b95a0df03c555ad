using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Cbt;

/// <summary>
/// Thought record in seven columns (E02). After Beck; the columns as in Greenberger and Padesky, Mind Over Mood (spec/sources.md, S41), in words of our own.
/// A loss is not disputed and a memory of trauma is not worked on here: both leave the columns (spec/exercises.md, E02, "Edge").
/// </summary>
public static partial class ThoughtRecord
{
    /// <summary>From here on slow breathing is offered first.</summary>
    private const int Overwhelming = 80;

    /// <summary>A balanced thought that is believed less is offered for another wording.</summary>
    private const int Shaky = 40;

    public static readonly Exercise Definition = new("thought-record", Modality.Cbt, minutes: 8,
        new Say("intro"),
        new Ask("situation") { Core = true, Least = 3, Probe = OneMoment },
        new Rated("emotions", most: 4) { Core = true, ThoughtsGoTo = "thoughts", When = a => !IsTraumatic(a) },
        new Pick("breathe-first", "now", "after") { When = a => !IsTraumatic(a) && a.Highest("emotions") >= Overwhelming, Starts = Breathing("now") },
        new Ask("thoughts") { Many = 5, Core = true, When = a => !IsTraumatic(a), Values = Felt, Enrich = EndAtLoss, Probe = Deeper },
        new Pick("hot-thought") { From = "thoughts", Core = true, Numbered = true, Shown = false, When = a => !StaysWith(a) },

        new Pick("loop", "go-on", "breathe", "session") { When = a => Weighs(a) && Loops(a), Starts = Breathing("breathe") },

        new Say("trauma") { When = StaysWith },
        new Pick("ground-first", "now", "rest") { When = StaysWith, Starts = new Dictionary<string, string> { ["now"] = "grounding" } },
        new Say("loss") { When = Mourns },
        new Ask("loss-words") { When = Mourns },
        new Ask("loss-near") { When = Mourns },

        new Rate("hot-belief-before") { When = Weighs },
        new Pick("labels", Styles) { Most = 3, Other = true, Numbered = true, Shown = false, When = Weighs },
        new Ask("evidence-for") { Many = 5, When = Weighs },
        new Ask("evidence-against") { Many = 5, When = Weighs },
        new Ask("balanced-thought") { CoreWhen = a => a.Items("evidence-against").Count == 0, When = Weighs, Enrich = SecondTry, Probe = Cheering },
        new Rate("balanced-belief") { When = a => Weighs(a) && Balanced(a) is not "" },
        new Pick("reword", "again", "keep") { When = a => Weighs(a) && a.Number("balanced-belief") < Shaky },
        new Ask("balanced-reworded") { When = a => Weighs(a) && a.Choice("reword") == "again" },
        new Rate("balanced-reworded-belief") { TextKey = "balanced-belief", When = a => Weighs(a) && a.Has("balanced-reworded") },
        new Rate("emotions-after") { Each = "emotions", Core = true, When = a => Weighs(a) && (a["emotions"] is null || a.Items("emotions").Count > 0) },
        new Ask("emotions-new") { Many = 3, OnePass = true, When = Weighs, Enrich = ReadFeelings },
        new Rate("hot-belief-after") { CoreWhen = a => a.Has("hot-belief-before"), When = Weighs },
        new Pick("no-shift", "hotter", "breathe", "session", "enough") { When = a => Weighs(a) && HasNotMoved(a), Values = Moved, Starts = Breathing("breathe") },
        new Ask("hotter-thought") { When = a => Weighs(a) && a.Choice("no-shift") == "hotter" },
        new Ask("next-step") { When = Weighs, Enrich = OrNone })
    {
        Micro = ["situation", "thoughts", "ground-first", "loss-words", "loss-near"],
        Anchors = a => [Arg.Quote("hot", Ask.Cited(HotThought(a), 80))],
        Closing = Close,
        Remembers = Remember,
        Tasks = a => a.Has("next-step") ? [new AgreedTask(a.Text("next-step")!, "self", Why: Fairer(a), SizeMinutes: Moments.Minutes(a.Text("next-step")!))] : [],
        FollowUps = LookAgain,
    };

    /// <summary>Thinking styles: the twelve of the spec, permanent ids.</summary>
    private static string[] Styles =>
    [
        "all-or-nothing", "overgeneralising", "mind-reading", "fortune-telling", "magnifying-bad", "shrinking-good",
        "catastrophising", "feelings-as-proof", "should-rules", "labelling", "self-blame", "other-blame",
    ];

    /// <summary>The thought that stings most: the one that was chosen, or the only one. Null where there is none.</summary>
    public static string? HotThought(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Text("hot-thought") ?? (answers.Items("thoughts") is [var first, ..] ? first.Text : null);
    }

    private static Dictionary<string, string> Breathing(string option) => new() { [option] = "paced-breathing" };

    // Optimistic while nothing is known, so that "step 3 of 14" holds from the start.
    private static bool Weighs(Answers a) => a.Once(nameof(Weighs), a =>
        !StaysWith(a) && !Mourns(a) && (a["thoughts"] is null || HotThought(a) is not null));

    private static bool IsTraumatic(Answers a) => a.Once(nameof(IsTraumatic), a => Themes.IsTrauma(a.Text("situation")));

    private static bool StaysWith(Answers a) => a.Once(nameof(StaysWith), a => IsTraumatic(a) || a.Items("thoughts").Any(t => Themes.IsTrauma(t.Text)));

    private static bool Mourns(Answers a) => a.Once(nameof(Mourns), a => !StaysWith(a) && Themes.IsLoss(HotThought(a)));

    private static string? OneMoment(Answers before, Answer answer) => answer.Text switch
    {
        var t when Themes.IsTrauma(t) || Themes.IsLoss(t) => null,
        { } t when SpansDays().IsMatch(t) => "situation.worst-minute",
        { } t when IsVerdict().IsMatch(t) => "situation.facts",
        _ => null,
    };

    // Once, and only where one thought was given: several already go deep enough.
    private static string? Deeper(Answers before, Answer answer) =>
        answer.Items is [var only] && !Emoji.IsOnlyEmoji(only.Text) && !Themes.IsLoss(only.Text) && !Themes.IsTrauma(only.Text) ? "thoughts.deeper" : null;

    private static Answer EndAtLoss(StepContext context, Answer answer) =>
        (answer.Items ?? []).Any(t => Themes.IsLoss(t.Text) || Themes.IsTrauma(t.Text)) ? answer with { Open = false } : answer;

    private static string? Cheering(Answers before, Answer answer) =>
        answer.Text is { } t && Cheer().IsMatch(t) ? "balanced-thought.both-lists" : null;

    // The answer to the probe takes the place of the cheering; the first words stay in the journal.
    private static Answer SecondTry(StepContext context, Answer answer) =>
        context.Answers["balanced-thought"] is { Open: true, Partial: true }
            && !TextShape.IsKeep(context.Text)
            ? answer with { Text = IsNod(context.Text) ? context.Answers.Text("balanced-thought") : context.Text.Trim() }
            : answer;

    // "Yes, it does" and "no" say something about the first sentence; anything longer is a new one.
    private static bool IsNod(string text) => text.Length <= 20 && (YesNoReading.Read(text) != YesNo.Unclear || Lists.IsNothing(text));

    // "Relieved 30"; words that are no known feeling are kept as typed, a bare number is not.
    private static Answer ReadFeelings(StepContext context, Answer answer)
    {
        var feelings = Ratings.Read(context.Text, Scale.Hundred, most: 3).Items;
        return feelings.Count > 0 ? answer with { Items = feelings, Scale = Scale.Hundred.Id }
            : context.Text.Any(char.IsLetter) ? answer
            : answer with { Items = [] };
    }

    private static Answer OrNone(StepContext context, Answer answer) =>
        Lists.IsNothing(context.Text)
            ? answer with { Text = null, Skipped = true, Reason = "none" }
            : answer;

    private static IEnumerable<Arg> Felt(Answers a)
    {
        var words = string.Join(", ", a.Items("emotions").Select(i => i.Number is { } n ? $"{i.Text} {n}" : i.Text));
        return [Arg.Quote("feelings", words.Length == 0 ? "" : $"{Capital(words)}. ")];
    }

    [GeneratedRegex(
        @"\b(all|the whole|this whole|every|each) (day|week|weekend|month|year|night)s?\b|\bfor (the (last|past) )?(\w+ )?(days|weeks|months|years|ages)\b|\ball the time\b"
        + @"|\b(lately|these days|this past (week|month)|keeps? happening|since (mon|tues|wednes|thurs|fri|satur|sun)day|since last)\b"
        + @"|\b(todo el|toda la|todos los|todas las|cada) (d[ií]a|semana|mes|a[nñ]o|noche|tarde|fin de semana)s?\b|\b(hace|desde hace|llevo|por) (\w+ )?(d[ií]as|semanas|meses|a[nñ]os)\b"
        + @"|\b([uú]ltimamente|estos d[ií]as|todo el tiempo|desde el (lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpansDays();

    [GeneratedRegex(
        @"\b(always|never|terrible|horrible|awful|disgusting|unfair|disrespect\w*|rude|selfish|lazy|stupid|idiots?|jerks?|assholes?|toxic|useless|humiliat\w+|hates? me|ruin\w*)\b"
        + @"|\b(siempre|nunca|terrible|horrible|fatal|injust[oa]|groser[oa]|ego[ií]sta|flojo|est[uú]pid[oa]s?|idiotas?|t[oó]xic[oa]|in[uú]til|me odian?|humill\w+|arruin\w+|falta de respeto|falt[oó] al respeto)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsVerdict();

    [GeneratedRegex(
        @"\b(everything|it|all)( is|'s|s|('| wi)ll| will) (all )?(be )?(fine|ok|okay|great|good|perfect|alright|all right|amazing)\W*$|\ball (is )?good\W*$"
        + @"|\bi('?m| am) (so |totally |really )?(great|awesome|amazing|perfect|the best|fantastic|a winner)\W*$|\b(stay|think|be) positive\b|\bno worries\b|\bgood vibes\b"
        + @"|\btodo (est[aá]|va a estar|estar[aá]|saldr[aá]|va a salir) (muy )?(bien|perfecto|genial)\W*$|\bsoy (lo m[aá]ximo|genial|incre[ií]ble|perfect[oa]|la mejor|el mejor)\W*$"
        + @"|\b(pensar|piensa|s[eé]) positiv[oa]\b|\bno pasa nada\W*$|\bbuenas vibras\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cheer();
}
