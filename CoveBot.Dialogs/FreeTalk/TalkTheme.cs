using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>What words are about, where an exercise fits them.</summary>
public enum TalkTheme
{
    None,

    /// <summary>Nothing to work on: somebody died.</summary>
    Loss,
    Session,
    Panic,
    Circling,
    Values,
    Low,
}

/// <summary>Finds the theme by words, in English and Spanish, and knows which exercises fit it.</summary>
public static partial class TalkThemes
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Dictionary<TalkTheme, string[]> Fitting = new()
    {
        [TalkTheme.Session] = ["session-reflection"],
        [TalkTheme.Panic] = ["grounding", "paced-breathing"],
        [TalkTheme.Circling] = ["thought-record"],
        [TalkTheme.Values] = ["values-check-in"],
        [TalkTheme.Low] = ["daily-check-in"],
    };

    public static TalkTheme Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = Folding.Key(text);
        return Themes.IsLoss(text) ? TalkTheme.Loss
            : Session().IsMatch(key) ? TalkTheme.Session
            : Panic().IsMatch(key) ? TalkTheme.Panic
            : Circling().IsMatch(key) ? TalkTheme.Circling
            : Values().IsMatch(key) ? TalkTheme.Values
            : Low().IsMatch(key) ? TalkTheme.Low
            : TalkTheme.None;
    }

    /// <summary>Ids of exercises, best first.</summary>
    public static IReadOnlyList<string> Exercises(TalkTheme theme) => Fitting.GetValueOrDefault(theme, []);

    /// <summary>The part of a message that only says that it goes on and on.</summary>
    public static string WithoutCircling(string text) => CirclingTail().Replace(text, "");

    [GeneratedRegex(@"\b((had|have had|did|finished|came (out of|from|back from)|got (out of|back from)|back from|out of) (my |a |the )?(therapy|session|counsell?ing|appointment with my therapist)|saw my (therapist|counsell?or|psychologist)|(therapy|my session|session) (was|went|today|felt)|my therapist (said|told|asked|wants)|after (therapy|my session)|(tuve|termine|acabo de tener|sali de|vengo de|fui a) (mi |la |una )?(terapia|sesion)|vi a mi (terapeuta|psicolog[oa])|mi (terapeuta|psicolog[oa]) (me )?(dijo|pregunto|pidio)|despues de (la |mi )?(terapia|sesion))\b", Plain)]
    private static partial Regex Session();

    [GeneratedRegex(@"\b(panic\w*|anxious|anxiety|heart (is |keeps )?(racing|pounding|beating)|can not (breathe|calm down|sit still)|freaking out|overwhelm\w*|on edge|shaking|shaky|trembling|hyperventilat\w*|spiral\w*|so nervous|really nervous|going to lose it|not real|unreal|ansiedad|ansios[oa]|panico|ataque de (panico|ansiedad|nervios)|muy nervios[oa]|nervios|no puedo (respirar|calmarme)|abrumad[oa]|me falta el aire|aceler\w+|angusti\w+|temblando|tembland\w*|me desbord\w+|irreal)\b", Plain)]
    private static partial Regex Panic();

    [GeneratedRegex(@"\b(can not stop (thinking|worrying|replaying|going over)|keep (thinking|going over|replaying|worrying|wondering)|over ?think\w*|stuck in my head|running through my (head|mind)|in my head all|what if|worr(y|ied|ying|ies)|my fault|(he|she|they|everyone|everybody|people) (all )?(hates? me|think i|thinks i|thinks? that i|must think|probably think\w*)|going to (fire|leave|dump|hate) me|i am (such )?an? (failure|idiot|loser|fraud)|i always (mess|screw|ruin)|no puedo (dejar|parar) de (pensar|darle)|(le )?doy (muchas )?vueltas|darle vueltas|sobrepens\w+|me preocup\w+|preocupad[oa]|y si (me|no|algo|se)|mi culpa|(todos|ellos|el|ella) (me odia\w*|piensa\w* que)|me va a (correr|despedir|dejar|odiar)|soy un (fracaso|desastre|idiota)|siempre (arruino|la riego|fallo))\b", Plain)]
    private static partial Regex Circling();

    [GeneratedRegex(@"\b(meaning (of|in) (my )?life|purpose|stuck in (life|my life|a rut|my job|this job)|what (really )?matters|lost in life|no direction|which direction|what i (really )?want (in|from|out of) (my )?life|do not know what i want|going nowhere|sense of direction|my values|sentido (de|a|en) (la|mi) vida|proposito|rumbo|estancad[oa]|no se que quiero|que quiero (de|en) (la|mi) vida|lo que (de verdad )?importa|mis valores|para que hago)\b", Plain)]
    private static partial Regex Values();

    [GeneratedRegex(@"\b(sad|down|feeling low|feel low|low today|depress\w*|empty|numb|no energy|exhausted|drained|unmotivated|hopeless|crying|cried|cry|lonely|alone|flat|blah|bad (day|mood|week)|rough (day|week|time)|hard (day|week)|terrible (day|week)|how am i|triste\w*|vaci[oa]|sin (ganas|energia|animo)|desanimad[oa]|deprimid[oa]|llor\w+|sol[oa]|soledad|agotad[oa]|bajon\w*|mal (dia|rato)|dia (feo|dificil|horrible|pesado)|semana (fea|dificil|horrible|pesada)|como estoy)\b", Plain)]
    private static partial Regex Low();

    [GeneratedRegex(@"[,;]?\s*\b(?:and|but|so|y|pero)?\s*(?:i|now i)?\s*(?:can'?t|cannot|can not|cant)\s+stop\s+(?:thinking|worrying)(?:\s+about\s+it)?\b.*$|[,;]?\s*\b(?:and|y)\s+(?:i\s+keep\s+(?:thinking|going over)|no\s+puedo\s+(?:dejar|parar)\s+de\s+pensar|le\s+doy\s+vueltas).*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CirclingTail();
}
