using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Everyday;

/// <summary>
/// Post-session reflection (E23): free recall before any cue, then what was agreed. People keep about a third of what is recommended,
/// and better recall goes with better adherence (spec/sources.md, S22); session bridging after Beck (S52). Words of our own.
/// A session that did not happen, one that was awful, and a therapist who crossed a line each leave the usual way (spec/exercises.md, E23, "Edge").
/// </summary>
public static partial class SessionReflection
{
    /// <summary>From here on grounding is offered first.</summary>
    private const int Shaken = 70;

    /// <summary>With more tasks than this, the question when is not asked for each of them.</summary>
    private const int FewTasks = 3;

    public static readonly Exercise Definition = new("session-reflection", Modality.General, minutes: 6,
        new Say("intro"),
        new At("held-at") { Past = true },
        new Ask("leaving-feeling") { When = a => !WasCancelled(a) },
        new Rate("distress") { When = a => !WasCancelled(a) },
        new Pick("ground-first", "now", "after") { When = a => !WasCancelled(a) && a.Number("distress") >= Shaken, Starts = new Dictionary<string, string> { ["now"] = "grounding" } },
        new Ask("takeaways") { Many = 3, Core = true, When = a => !IsCancellation(a.Text("held-at")), Enrich = EndAtTrouble },
        new Pick("check-in-instead", "now", "leave") { When = WasCancelled, IsYesNo = true, Starts = new Dictionary<string, string> { ["now"] = "daily-check-in" } },
        new Ask("themes") { Many = 3, When = a => GoesOn(a) && !WasAwful(a), Enrich = EndAtTrouble },
        new Ask("tasks") { Many = 5, Core = true, When = a => GoesOn(a) && !WasAwful(a) },
        new Ask("tasks-when") { Each = "tasks", When = a => GoesOn(a) && !WasAwful(a) && a.Items("tasks").Count is > 0 and <= FewTasks },
        new Say("awful") { When = a => GoesOn(a) && WasAwful(a) },
        new Ask("unsaid") { Private = true, When = GoesOn, Enrich = OrNone },
        new Pick("rupture", "keep", "leave") { When = a => IsHeld(a) && IsRupture(a), IsYesNo = true },
        new Say("misconduct") { When = a => IsHeld(a) && CrossedALine(a) },
        new Pick("ways", "professional", "complaint", "trusted", "leave") { When = a => IsHeld(a) && CrossedALine(a) },
        new Say("way-professional") { When = a => a.Choice("ways") == "professional" },
        new Say("way-complaint") { When = a => a.Choice("ways") == "complaint" },
        new Say("way-trusted") { When = a => a.Choice("ways") == "trusted" },
        new Ask("apply-at") { When = a => IsWell(a), Enrich = OrNone },
        new Ask("key-sentence") { When = a => IsWell(a), Enrich = OrNone })
    {
        Micro = ["takeaways", "tasks", "check-in-instead", "ways"],
        Closing = Close,
        Remembers = Remember,
        Tasks = a => IsWell(a) ? a.Items("tasks").Select((task, i) => Agreed(task.Text, a.Items("tasks-when").ElementAtOrDefault(i))) : [],
        FollowUps = Later,
    };

    private static bool WasCancelled(Answers a) => IsCancellation(a.Text("held-at")) || a.Items("takeaways") is [var only] && IsCancellation(only.Text);

    private static bool IsHeld(Answers a) => !WasCancelled(a);

    private static bool GoesOn(Answers a) => IsHeld(a) && !CrossedEarlier(a);

    private static bool IsWell(Answers a) => IsHeld(a) && !CrossedALine(a) && !WasAwful(a);

    private static bool IsCancellation(string? text) => text is not null && Cancellation().IsMatch(text);

    private static bool WasAwful(Answers a) =>
        (a.Text("leaving-feeling") is { } feeling && (Awful().IsMatch(feeling) || AwfulWord().IsMatch(feeling)))
        || a.Items("takeaways").Any(t => Awful().IsMatch(t.Text) || AwfulWord().IsMatch(t.Text));

    // Before "unsaid" was asked: nothing more is asked then.
    private static bool CrossedEarlier(Answers a) =>
        Crossing(a.Text("leaving-feeling")) || a.Items("takeaways").Concat(a.Items("themes")).Any(i => Crossing(i.Text));

    // Where the question is what was off in the session, "he" is the therapist; elsewhere it has to be said.
    private static bool CrossedALine(Answers a) =>
        CrossedEarlier(a) || (a.Text("unsaid") is { } unsaid && (Crossing(unsaid) || CrossingByHimOrHer().IsMatch(unsaid)));

    private static bool Crossing(string? text) => text is not null && CrossingByTherapist().IsMatch(text);

    private static bool IsRupture(Answers a) => !CrossedALine(a) && a.Text("unsaid") is { } unsaid && Rupture().IsMatch(unsaid);

    private static Answer EndAtTrouble(StepContext context, Answer answer) =>
        (answer.Items ?? []).Any(t => Crossing(t.Text)) || answer.Items is [var only] && IsCancellation(only.Text)
            ? answer with { Open = false }
            : answer;

    private static Answer OrNone(StepContext context, Answer answer) =>
        Lists.IsNothing(context.Text)
            ? answer with { Text = null, Skipped = true, Reason = "none" }
            : answer;

    // Title, why, when and size, as far as the words say them.
    private static AgreedTask Agreed(string words, Item? when)
    {
        var why = Because().Match(words);
        var time = when is { Skipped: false, Raw: { Length: > 0 } said } ? said : null;
        return new AgreedTask(
            words, "therapist", Why: why.Success ? why.Groups["why"].Value.Trim() : null, When: time,
            SizeMinutes: Moments.Minutes(words) ?? (time is null ? null : Moments.Minutes(time)));
    }

    private static IEnumerable<Kept> Remember(Answers a)
    {
        if (a.Has("key-sentence") && IsWell(a))
        {
            yield return new Kept("insight", a.Text("key-sentence")!);
        }

        if (a.Choice("rupture") == "keep" && IsRupture(a))
        {
            yield return new Kept("agenda", a.Text("unsaid")!);
        }
    }

    // One day and two days after the session; from now where the session is more than half a day back (mechanics.md, 6.1).
    private static IEnumerable<FollowUp> Later(FollowUpContext context)
    {
        if (!IsWell(context.Answers) || context.Answers.Items("takeaways").Count == 0)
        {
            return [];
        }

        var held = context.Answers["held-at"]?.When ?? context.LocalNow;
        var from = context.LocalNow - held is { TotalHours: >= 0 and <= 12 } ? held : context.LocalNow;
        return [new FollowUp("recall", from.AddHours(24), TimeSpan.FromHours(6)), new FollowUp("apply", from.AddHours(48), TimeSpan.FromHours(24))];
    }

    private static IEnumerable<Line> Close(Answers a)
    {
        if (WasCancelled(a) || CrossedALine(a))
        {
            return [new Line(WasCancelled(a) ? "closing.cancelled" : "closing.line-crossed")];
        }

        return WasAwful(a) ? [new Line("closing.awful")] : Gathered(a);
    }

    private static IEnumerable<Line> Gathered(Answers a)
    {
        var takeaways = a.Items("takeaways");
        var tasks = a.Items("tasks");
        yield return (takeaways.Count, tasks.Count) switch
        {
            (0, 0) => new Line("closing.little"),
            (_, 0) => new Line("closing.takeaways"),
            (_, 1) => new Line("closing.task", Arg.Quote("task", Ask.Cited(tasks[0].Text, 80))),
            _ => new Line("closing.tasks", Arg.Of("tasks", tasks.Count)),
        };

        if ((a.Has("key-sentence") ? a.Text("key-sentence") : takeaways is [var first, ..] ? first.Text : null) is { } words)
        {
            yield return new Line("closing.words", Arg.Quote("words", Ask.Cited(words, 120)));
        }

        yield return a.Has("apply-at") ? new Line("closing.apply", Arg.Quote("place", Ask.Cited(a.Text("apply-at"), 80))) : new Line("closing.later");
    }

    [GeneratedRegex(
        @"\b(cancel\w*|no ?show|did(n'?t| not) (happen|go|take place|make it|show)|fell through|postponed|rescheduled|moved to|called off|missed (it|the session|my session)|no session|stood me up)\b"
        + @"|\b(cancel\w*|no (hubo|fue|fui|pude ir|lleg[oó]|tuve)( la)?( sesi[oó]n)?|se (suspendi[oó]|pospuso|cay[oó])|la (movi[oó]|movieron|pospuso|perd[ií])|falt[eé])(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancellation();

    [GeneratedRegex(
        @"\b(it|session|that|today) (was|is|went) (so |really |pretty |totally |very |just )*(awful|terrible|horrible|bad|badly|a disaster|the worst|hell|useless|a waste)\b|\bworst session\b|\bwaste of (time|money)\b|\bhated (it|the session|every)\b"
        + @"|\b(fue|estuvo|sali[oó]|result[oó]) (muy |super |s[uú]per |bien |una? )*(horrible|fatal|p[eé]sim[oa]|terrible|mal|desastre|in[uú]til|espantos[oa]|asco)\b|\bla peor sesi[oó]n\b|\bp[eé]rdida de tiempo\b|\bodi[eé] la sesi[oó]n\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Awful();

    [GeneratedRegex(@"^\W*(so |really |pretty |very |it was |muy )*(awful|terrible|horrible|the worst|a disaster|fatal|p[eé]sim[oa]|espantos[oa]|un desastre)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AwfulWord();

    [GeneratedRegex(
        @"\b(therapist|counsell?or|psychologist|psychiatrist|shrink|analyst)\b.{0,30}\b(" + Acts + @")"
        + @"|\b(terapeuta|psic[oó]log[oa]|psiquiatra|consejer[oa]|analista|doctora?)\b.{0,30}\b(" + Actos + @")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CrossingByTherapist();

    [GeneratedRegex(
        @"\b(he|she|they)\b.{0,20}\b(" + Acts + @")|(^|\W)([eé]l|ella|me)?\s*(" + Actos + @")",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CrossingByHimOrHer();

    private const string Acts =
        @"(touched|kissed|groped|fondled|slapped|hit|pushed|grabbed) (me|my)\b|hit on me\b|came on to me\b|flirt\w* with me\b|slept with me\b|sex with me\b|(asked|invited) me (out|on a date|to (his|her|their) (house|home|place))\b"
        + @"|threatened me\b|(yelled|screamed|shouted|swore) at me\b|(called me|said i was|said i'm) (stupid|crazy|fat|lazy|pathetic|an? idiot)\b|(made fun of|laughed at|mocked) me\b"
        + @"|told my (wife|husband|partner|mom|mum|mother|dad|father|parents|boss|family|friends?)\b|(asked|wanted) me (for|to lend) .{0,12}money\b|borrow\w* money from me\b|sent me (nudes|sexual|dirty)";

    private const string Actos =
        @"me (toc[oó]|bes[oó]|manose[oó]|peg[oó]|empuj[oó]|agarr[oó]|acos[oó]|coquete[oó]|amenaz[oó]|grit[oó]|insult[oó])(?!\w)|me (invit[oó] a (salir|su casa)|pidi[oó] dinero|pidi[oó] plata|llam[oó] (loca?|est[uú]pid[oa]|tont[oa]|gord[oa]|floj[oa]))(?!\w)"
        + @"|se (burl[oó]|ri[oó]) de m[ií](?!\w)|se acost[oó] conmigo(?!\w)|le (cont[oó]|dijo) (todo )?a mi (espos[oa]|marido|pareja|mam[aá]|pap[aá]|jef[ea]|familia)(?!\w)";

    [GeneratedRegex(
        @"\b(judged|dismissed|misunderstood|ignored|not heard|unheard|rushed|hurt by|let down|criticized|criticised|lectured|attacked|invalidated)\b|\b((he|she|they|therapist) )?(did(n'?t| not)|does(n'?t| not)|do(n'?t| not)) (listen|understand|get (me|it)|hear me|care|believe me|remember)\b"
        + @"|\b(angry|mad|annoyed|upset|disappointed|frustrated) (at|with) (her|him|them|my therapist|the therapist)\b|\b(do(n'?t| not) trust|stopped trusting|want to (quit|leave|switch)|find another therapist)\b|\bon (his|her|their) phone\b|\bcould(n'?t| not) (say|tell)\b|\bafraid to (say|tell)\b"
        + @"|\bno me (escuch\w+|entend\w+|entiend\w+|crey\w+|cree|hizo caso)\b|\bme sent[ií] (juzgad[oa]|ignorad[oa]|criticad[oa]|regañad[oa]|atacad[oa]|sol[oa])\b|\bme (juzg\w+|ignor\w+|critic\w+|regañ\w+)(?!\w)"
        + @"|\b(enojad[oa]|molest[oa]|decepcionad[oa]) con (él|el|ella|mi terapeuta|mi psic[oó]log[oa])\b|\bno conf[ií]o\b|\bno me atrev[ií]\b|\bno (le )?pude decir\b|\bquiero (cambiar|dejar)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rupture();

    [GeneratedRegex(@"\b(because|so that|so i|in order to|porque|para que|para)\b(?<why>.{3,})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Because();
}
