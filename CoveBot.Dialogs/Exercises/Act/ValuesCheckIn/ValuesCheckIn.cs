using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Act;

/// <summary>
/// Values check-in (E17). Domains and parts after the Bull's-Eye Values Survey: value, attainment, barriers, action (spec/sources.md, S48), in words of our own.
/// One block of questions for each domain that was chosen; a domain that was lost is grieved, not measured (spec/exercises.md, E17, "Edge").
/// </summary>
public static partial class ValuesCheckIn
{
    /// <summary>Domains of life, permanent ids.</summary>
    public static readonly IReadOnlyList<string> Domains = ["work", "leisure", "relationships", "growth"];

    public static readonly Exercise Definition = new("values-check-in", Modality.Act, minutes: 7,
        [
            new Say("intro"),
            new Pick("domain", [.. Domains]) { Most = 4, Core = true },
            .. Domains.SelectMany(Block),
        ])
    {
        Micro = ["domain", .. Domains.SelectMany(d => (string[])[$"{d}-value-text", $"{d}-attainment", $"{d}-grief"])],
        Closing = Close,
        Remembers = a => Domains.Select(d => Value(a, d)).OfType<string>().Select(v => new Kept("value", v)),
        Tasks = a => Domains.Where(d => a.Has($"{d}-tiny-move")).Select(d =>
            new AgreedTask(a.Text($"{d}-tiny-move")!, "self", Why: Value(a, d), SizeMinutes: Moments.Minutes(a.Text($"{d}-tiny-move")!))),
        FollowUps = c => [new FollowUp("values-again", c.LocalNow.AddDays(30), TimeSpan.FromDays(7))],
    };

    // The questions of one domain. Their words are shared; {area} and {value} say which one is meant.
    private static Step[] Block(string domain)
    {
        string Id(string field) => $"{domain}-{field}";
        bool Lives(Answers a) => IsChosen(a, domain) && HasValue(a, domain) && !IsLost(a, domain);
        bool Moves(Answers a) => Lives(a) && !Grieves(a, domain);
        IEnumerable<Arg> Named(Answers a) =>
            [Arg.Key("area", $"area.{domain}.name"), Arg.Quote("value", Ask.Cited(Value(a, domain), 80))];
        return
        [
            new Ask(Id("value-text")) { TextKey = "value-text", Core = true, When = a => IsChosen(a, domain), Values = Named, Probe = Direction, Enrich = SecondTry },
            new Rate(Id("importance"), Scale.Ten) { TextKey = "importance", When = Lives, Values = Named },
            new Rate(Id("attainment"), Scale.Seven) { TextKey = "attainment", Core = true, When = Lives, Values = Named },
            new Ask(Id("barrier")) { TextKey = "barrier", When = Lives, Values = Named, Enrich = OrNone },
            new Rate(Id("barrier-strength"), Scale.Seven) { TextKey = "barrier-strength", When = a => Moves(a) && a.Has(Id("barrier")), Values = a => [.. Named(a), Arg.Quote("barrier", Ask.Cited(a.Text(Id("barrier")), 80))] },
            new Ask(Id("tiny-move")) { TextKey = "tiny-move", When = Moves, Values = Named, Enrich = OrNone },
            new Say(Id("loss")) { TextKey = "loss", When = a => Grieves(a, domain), Values = Named },
            new Ask(Id("grief")) { TextKey = "grief", When = a => Grieves(a, domain), Values = Named },
        ];
    }

    // While nothing is chosen yet the first domain stands for what is to come, so that "step 1 of 7" is about right.
    private static bool IsChosen(Answers a, string domain) =>
        a["domain"] is null ? domain == Domains[0] : a.Chosen("domain").Contains(domain);

    private static string? Value(Answers a, string domain) => a.Has($"{domain}-value-text") ? a.Text($"{domain}-value-text") : null;

    private static bool HasValue(Answers a, string domain) => a[$"{domain}-value-text"] is null || Value(a, domain) is not null;

    private static bool IsLost(Answers a, string domain) => IsGrief(Value(a, domain));

    private static bool Grieves(Answers a, string domain) => IsLost(a, domain) || Themes.IsLoss(a.Text($"{domain}-barrier"));

    private static bool IsGrief(string? text) => text is not null && (Themes.IsLoss(text) || LostForGood().IsMatch(text));

    // A value is a direction: not a thing to tick off, not somebody else's rule, not nothing.
    private static string? Direction(Answers before, Answer answer) => answer.Text switch
    {
        null => null,
        var t when IsGrief(t) => null,
        var t when Lists.IsNothing(t) || NoneYet().IsMatch(t) => "value-text.moment",
        var t when SomeonesRule().IsMatch(t) => "value-text.voice",
        var t when Marriage().IsMatch(t) => "value-text.partner",
        var t when Goal().IsMatch(t) => "value-text.direction",
        _ => null,
    };

    // What is said to the probe takes the place of the goal; "keep" and "mine" leave the first words.
    private static Answer SecondTry(StepContext context, Answer answer)
    {
        var before = FirstTry(context);
        return before is null || TextShape.IsKeep(context.Text) ? answer
            : (context.Text.Length <= 20 && YesNoReading.Read(context.Text) == YesNo.Yes) || Mine().IsMatch(context.Text) ? answer with { Text = before }
            : answer with { Text = context.Text.Trim() };
    }

    private static string? FirstTry(StepContext context) =>
        Domains.Select(d => context.Answers[$"{d}-value-text"]).FirstOrDefault(v => v is { Open: true, Partial: true })?.Text;

    private static Answer OrNone(StepContext context, Answer answer) =>
        Lists.IsNothing(context.Text)
            ? answer with { Text = null, Skipped = true, Reason = "none" }
            : answer;

    // How far importance (0–10) runs ahead of what is lived (1–7), both as parts of one.
    private static double Gap(Answers a, string domain) =>
        a.Number($"{domain}-attainment") is { } lived ? ((a.Number($"{domain}-importance") ?? 5) / 10.0) - ((lived - 1) / 6.0) : double.MinValue;

    private static IEnumerable<Line> Close(Answers a)
    {
        var rated = Domains.Where(d => IsChosen(a, d) && a.Number($"{d}-attainment") is not null && !IsLost(a, d)).ToList();
        if (rated.Count == 0)
        {
            yield return new Line(Domains.Any(d => Grieves(a, d)) ? "closing.grief" : "closing.open");
            yield break;
        }

        var widest = rated.MaxBy(d => Gap(a, d))!;
        yield return new Line(
            Gap(a, widest) <= 0 ? "closing.lived" : rated.Count == 1 ? "closing.one" : "closing.gap",
            Arg.Key("area", $"area.{widest}.name"),
            Arg.Of("attainment", a.Number($"{widest}-attainment") ?? 0),
            Arg.Quote("value", Ask.Cited(Value(a, widest), 120)));
        var moving = rated.Where(d => a.Has($"{d}-tiny-move")).OrderByDescending(d => d == widest).FirstOrDefault();
        yield return moving is null
            ? new Line("closing.later")
            : new Line("closing.move", Arg.Quote("move", Ask.Cited(a.Text($"{moving}-tiny-move"), 80)));
    }

    [GeneratedRegex(
        @"\b(get|getting|be|being) married\b|\bmarry\b|\bwedding\b|\bfind (a |the |my )?(\w+ )?(partner|husband|wife|boyfriend|girlfriend|love)\b|\bhave (a )?(boyfriend|girlfriend)\b"
        + @"|\bcasar(me|nos)?\b|\bboda\b|\b(encontrar|tener|conseguir) (una? |el |la |mi )?(\w+ )?(pareja|espos[oa]|marido|novi[oa]|amor)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marriage();

    [GeneratedRegex(
        @"\b(get|find|land|win|buy|own|earn|make|save|pass|finish|graduate|reach|achieve|complete|publish|lose|become|have|run) (a |an |the |my |more |some )?(\w+ )?(new )?"
        + @"(job|promotion|raise|degree|diploma|exam|house|home|car|kids?|children|baby|money|dollars|kilos?|pounds|marathon|book|manager|director|boss|license|licence|weight|rich|course|school|college)\b"
        + @"|\b(get promoted|get rich|graduate|retire)\b"
        + @"|\b(conseguir|encontrar|ganar|comprar|tener|ahorrar|pasar|acabar|terminar|lograr|publicar|perder|sacar|correr) (una? |el |la |mi |m[aá]s |los |las )?(\w+ )?"
        + @"(trabajo|empleo|ascenso|aumento|t[ií]tulo|examen|casa|departamento|carro|coche|hijos?|beb[eé]|dinero|plata|kilos?|peso|marat[oó]n|libro|carrera|licencia|curso)\b"
        + @"|\b(graduarme|jubilarme|hacerme ric[oa]|que me asciendan)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goal();

    [GeneratedRegex(
        @"\b(i|we) (should|must|ought to|have to|am supposed to|'m supposed to)\b|^(should|must|have to|supposed to)\b|\bexpected (of|from) me\b"
        + @"|\b(my (mom|mum|dad|mother|father|parents|family|boss|husband|wife|partner|church)|they|everyone|people) (wants?|expects?|says?|thinks?|tells?)\b"
        + @"|\b(deber[ií]a|debo|tengo que|hay que|se supone que|se espera)\b|\bmi (mam[aá]|pap[aá]|madre|padre|familia|jef[ea]|espos[oa]|pareja|iglesia) (quiere|espera|dice|piensa)\b"
        + @"|\b(mis pap[aá]s|mis padres|todos|la gente) (quieren?|esperan?|dicen?|piensan?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SomeonesRule();

    [GeneratedRegex(@"^\W*(nothing( really| much)?|none|no values?|i have none|nothing matters|nada|ninguno|no tengo|nada me importa)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoneYet();

    [GeneratedRegex(@"^\W*((it'?s |it is )?(mine|my own|my voice|me)|(es )?(m[ií]a|m[ií]o|yo|mi voz|propia))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mine();

    [GeneratedRegex(
        @"\b(since|after|when) (the|my|our) (divorce|breakup|break-up|diagnosis|injury|stroke|accident|miscarriage)\b|\bi can no longer\b|\bi('ll| will) never .{1,40}\bagain\b"
        + @"|\bi('ve| have)? lost my (job|home|health|career|leg|legs|sight|voice|marriage)\b|\bi used to (be|have) (an?|the|my)\b|\bi no longer have\b|\bgone for good\b"
        + @"|\b(desde|despu[eé]s de|tras) (el|la|mi) (divorcio|separaci[oó]n|ruptura|diagn[oó]stico|lesi[oó]n|accidente|p[eé]rdida)\b|\bya no (puedo|podr[eé])(?!\w)"
        + @"|\bperd[ií] (mi|el|la) (trabajo|empleo|casa|salud|carrera|pierna|vista|voz|matrimonio)\b|\bantes (era|ten[ií]a) (una?|mi)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LostForGood();
}
