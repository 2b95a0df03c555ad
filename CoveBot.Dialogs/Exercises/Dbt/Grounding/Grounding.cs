using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Dbt;

/// <summary>
/// E15: five senses, or a quiet minute with one thing. Words of unreality bring a step that says who, when and where first.
/// "Nothing" is an answer; skipping a sense goes on to the last rating.
/// </summary>
public static partial class Grounding
{
    private static readonly string[] Senses = ["see", "touch", "hear", "smell", "taste"];

    public static readonly Exercise Definition = new("grounding", Modality.Dbt, minutes: 3,
        new Say("intro"),
        new Pick("way", "senses", "mindful") { Other = true },
        new Distress("distress-before") { Keeps = Unreality().IsMatch },
        new Ask("orient") { When = FeelsUnreal },
        new Say("company") { When = StaysUnreal },
        Sense("see", 5, core: true),
        Sense("touch", 4),
        Sense("hear", 3),
        Sense("smell", 2),
        Sense("taste", 1),
        new Pick("anchor", "breath", "sound", "feet", "object") { Other = true, When = IsMindful },
        new Say("on-breath") { When = a => IsOn(a, "breath") },
        new Say("on-sound") { When = a => IsOn(a, "sound") },
        new Say("on-feet") { When = a => IsOn(a, "feet") },
        new Say("on-object") { When = a => IsMindful(a) && a.Choice("anchor") is not ("breath" or "sound" or "feet") },
        new Pace("minutes", most: 5, _ => 2) { Core = true, When = IsMindful },
        new Ask("wandered-count") { When = IsMindful, Enrich = Count },
        new Distress("distress-after") { Keeps = Unreality().IsMatch },
        new Rate("helpfulness", Scale.Ten))
    {
        Calming = true,
        ResumeWindow = TimeSpan.FromHours(2),
        Micro = ["see", "distress-after"],
        Enough = a => IsMindful(a) ? a.Has("minutes") : Named(a).Any(),
        Closing = Close,
    };

    private static Ask Sense(string id, int many, bool core = false) => new(id)
    {
        Many = many,
        OnePass = true,
        Core = core,
        When = a => !IsMindful(a) && !Lacks(a, id) && !Senses.TakeWhile(s => s != id).Any(s => a[s] is { Skipped: true }),
    };

    private static bool IsMindful(Answers answers) => answers.Choice("way") == "mindful";

    private static bool IsOn(Answers answers, string anchor) => IsMindful(answers) && answers.Choice("anchor") == anchor;

    // Someone who said that they do not see or hear is not asked to.
    private static bool Lacks(Answers answers, string sense) => sense switch
    {
        "see" => answers.Words().Any(Sightless().IsMatch),
        "hear" => answers.Words().Any(Deaf().IsMatch),
        _ => false,
    };

    private static bool FeelsUnreal(Answers answers) => answers.Has("orient") || answers.Words().Any(Unreality().IsMatch);

    // Said once more after who, when and where: a person does more than a program here.
    private static bool StaysUnreal(Answers answers) =>
        answers.Has("orient") && (Unreality().IsMatch(answers.Text("orient") ?? "") || answers.Words().Count(w => Unreality().IsMatch(w)) > 1);

    private static IEnumerable<Item> Named(Answers answers) =>
        Senses.Where(s => !Lacks(answers, s)).SelectMany(answers.Items);

    private static Answer Count(StepContext context, Answer answer) =>
        Numbers.Read(context.Text, new Scale("count", 0, 99)) is { Outcome: NumberOutcome.Read, FromWord: false, Value: { } count }
            ? answer with { Number = count, Scale = "count" }
            : answer;

    private static IEnumerable<Line> Close(Answers answers)
    {
        var named = Named(answers).ToList();
        var (before, after) = (answers.Number("distress-before"), answers.Number("distress-after"));
        yield return (before, after) switch
        {
            ({ } b, { } n) when n < b => Change("closing.lower", b, n),
            ({ } b, { } n) when n > b => Change("closing.higher", b, n),
            ({ } b, { } n) => Change("closing.same", b, n),
            _ => new Line(named.Count > 0 || answers.Has("minutes") ? "closing.stayed" : "closing.short"),
        };
        if (StaysUnreal(answers) || after > Math.Max(before ?? 100, 59))
        {
            yield return new Line("closing.company");
        }
        else if (named.Count > 0)
        {
            yield return new Line("closing.named", Arg.Quote("thing", Ask.Shorten(named[^1].Text, 60)));
        }
    }

    private static Line Change(string key, int before, int after) => new(key, Arg.Of("before", before), Arg.Of("after", after));

    [GeneratedRegex(
        """
        \b(?:not\ (?:even\ |really\ |all\ |feeling\ |quite\ )?real|(?:is|are|does|do|am|was)n['’]?t\ (?:\w+\ ){0,2}real|unreal
        |(?:nothing|everything)\ (?:is|feels|seems|looks)\ (?:un|not\ )?(?:real|fake)|am\ i\ real|out(?:side)?\ of\ my\ (?:own\ )?body|not\ in\ my\ (?:own\ )?body
        |(?:i['’]?m|i\ am)\ not\ (?:really\ |even\ )?here|watching\ myself|(?:like|in)\ a\ dream|dreamlike|dissociat\w*|depersonali\w*|dereali[sz]\w*|detached\ from\ (?:my|every)\w*|not\ me\ anymore
        |no\ (?:es|son|soy|estoy|est[aá]|parece|me\ siento|se\ siente|me\ parece)\ (?:\w+\ )?reale?s?|nada\ (?:es|parece|se\ siente)\ real|irreal(?:es|idad)?
        |no\ soy\ yo|como\ si\ no\ fuera\ yo|fuera\ de\ mi\ cuerpo|(?:como\ )?en\ un\ sueño|me\ veo\ desde\ (?:a)?fuera|no\ estoy\ aqu[ií]|disoci\w*|despersonali\w*|desreali\w*)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unreality();

    [GeneratedRegex(@"\b(?:i['’]?m|i am|soy|estoy)\s+(?:legally |totally |totalmente )?(?:blind|cieg[oa])\b|\bi (?:can['’]?t|cannot|can not|do not|don['’]?t) see\b|\bno (?:puedo ver|veo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sightless();

    [GeneratedRegex(@"\b(?:i['’]?m|i am|soy)\s+(?:totally |totalmente )?(?:deaf|sord[oa])\b|\bi (?:can['’]?t|cannot|can not|do not|don['’]?t) hear\b|\bno (?:puedo o[ií]r|oigo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deaf();
}
