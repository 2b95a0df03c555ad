using System.Buffers;
using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Safety;

/// <summary>Small signs that mean little alone and something together (safety.md, local screen 5).</summary>
[Flags]
public enum WeakSigns
{
    None = 0,
    Loss = 1,
    Hopeless = 2,
    GivingAway = 4,
    Goodbye = 8,
    Burden = 16,
    Alone = 32,
}

/// <summary>Reads weak signs from one message. They are kept as counters without text.</summary>
public static partial class WeakSignals
{
    private static readonly SearchValues<string> LossWords = Words(
        "lost ", "losing ", "fired", "laid off", "sacked", "let go", "evict", "dumped", "expelled", "kicked out", "left me", "broke up", "divorc",
        "leaving me", "died", "killed", "breakup", "funeral", "passed away", "foreclos", "bankrupt", "failed out", "flunked", "perdi ", "despidier",
        "corrieron", "echaron", "dejo", "desalojaron", "murio", "se fue de", "fallecio", "terminamos", "cortamos", "corto conmigo", "quiebra", "desahucio");

    private static readonly SearchValues<string> HopelessWords = Words(
        "hope", "point", "nothing", "better", "cant do", "cant take", "cant go", "tired of", "future", "way out", "esperanza", "salida", "nada ",
        "sentido", "seguir", "vivir", "puedo mas", "aguanto", "cansad", "no hay");

    private static readonly SearchValues<string> GivingWords = Words(
        "away", "giving", "gave", "give my", "given", "writing", "wrote", "made", "making", "finished", "updat", "affairs", "wont need", "found",
        "regal", "necesitar", "testamento", "despedida", "dejando", "deje ");

    private static readonly SearchValues<string> GoodbyeWords = Words(
        "bye", "last message", "last time", "again", "take care", "thank", "gone", "despedirme", "despido", "adios", "ultim", "volver", "saber de mi", " me vas a", " ver", "ya no este", "gracias por todo");

    private static readonly SearchValues<string> BurdenWords = Words(
        "burden", "without me", "in everyones way", "no one would", "nobody would", "carga", "sin mi", "nadie", "estorbo");

    private static readonly SearchValues<string> AloneWords = Words(
        "alone", "no friends", "no one", "nobody", "have no", "sol", "no tengo a nadie", "a nadie", "nadie me");

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static WeakSigns Read(string text) => ReadFolded(TalkText.Fold(text));

    /// <summary>The same for a message that is folded already (<see cref="TalkText.Fold"/>).</summary>
    internal static WeakSigns ReadFolded(string said) =>
        Sign(said, LossWords, Loss, WeakSigns.Loss)
        | Sign(said, HopelessWords, Hopeless, WeakSigns.Hopeless)
        | Sign(said, GivingWords, GivingAway, WeakSigns.GivingAway)
        | Sign(said, GoodbyeWords, Goodbye, WeakSigns.Goodbye)
        | Sign(said, BurdenWords, Burden, WeakSigns.Burden)
        | Sign(said, AloneWords, Alone, WeakSigns.Alone);

    // The pattern is tried only where one of its words is there: an ordinary message costs next to nothing.
    private static WeakSigns Sign(string said, SearchValues<string> words, Func<Regex> pattern, WeakSigns sign) =>
        said.AsSpan().ContainsAny(words) && pattern().IsMatch(said) ? sign : WeakSigns.None;

    /// <summary>Together they ask for a kind question: three different ones, or two of which one is a leave-taking.</summary>
    public static bool AddUp(WeakSigns signs)
    {
        var despair = signs & (WeakSigns.Hopeless | WeakSigns.Burden | WeakSigns.Loss | WeakSigns.Alone);
        var leaving = signs & (WeakSigns.GivingAway | WeakSigns.Goodbye);
        var dark = (signs & (WeakSigns.Hopeless | WeakSigns.Burden)) != 0;
        return leaving == (WeakSigns.GivingAway | WeakSigns.Goodbye)
            || (dark && leaving != 0)
            || (dark && int.PopCount((int)despair) >= 3);
    }

    private static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.Ordinal);

    [GeneratedRegex(@"\b((lost|losing) (my|the) (job|house|home|apartment|baby|business|mom|mum|dad|mother|father|wife|husband|son|daughter|brother|sister|best friend|savings)|(got|was|been|im|i am) (fired|laid off|sacked|let go|evicted|dumped|expelled|kicked out)|(he|she|they|my (wife|husband|girlfriend|boyfriend|partner)) (left me|dumped me|broke up with me|divorc|is leaving me|died|passed away|killed)|broke up|breakup|divorc|funeral|(passed away|died)|foreclos|bankrupt|failed out|flunked out|perdi (mi|el|la|a mi) |me (despidieron|corrieron|echaron|dejo|desalojaron)|se (murio|fue de la casa)|fallecio|murio|terminamos|cortamos|corto conmigo|quiebra|desahucio)", Plain)]
    private static partial Regex Loss();

    [GeneratedRegex(@"\b(hopeless|no hope|pointless|no point|whats the point|what is the point|nothing (matters|helps|works|will (ever )?(change|get better))|never (going to |gonna )?get(s|ting)? better|cant (do|take) (this|it) (anymore|any more)|cant go on|so tired of (everything|all|it all|life)|tired of (living|life)|no future|no way out|sin esperanza|no hay (esperanza|salida|futuro)|nada (importa|tiene sentido|va a cambiar|sirve)|no (le )?(veo|encuentro) sentido|para que (seguir|vivir)|no puedo mas|ya no aguanto|no aguanto mas|cansad[oa] de (todo|la vida|vivir))\b", Plain)]
    private static partial Regex Hopeless();

    [GeneratedRegex(@"\b((giving|gave|given|give) (all )?(away|my .{1,30} away|my (stuff|things|dog|cat|clothes|car|guitar|books|games))|(writing|wrote|made|making|finished|updat\w+) (my|a) (will|letters?|note)|getting my affairs|put(ting)? my affairs|wont need (it|them|this|these|my)|found (a )?(home|someone) for my (dog|cat|pets?)|regal(e|ando|o) (todas )?mis (cosas|libros|ropa)|regalando todo|ya no (lo|las|los|la) voy a necesitar|mi testamento|carta de despedida|dej(e|ando) todo (en orden|arreglado))", Plain)]
    private static partial Regex GivingAway();

    [GeneratedRegex(@"\b(say(ing)? (my )?(goodbyes?|good bye)|said (my )?goodbyes?|goodbye (everyone|all|forever|to everyone|world)|this is goodbye|last (message|time (we|you|ill)|goodbye)|(you )?wont (hear from|see) me again|take care of (my|them|her|him|the) .{0,30}(for me|when im gone)|thank(s| you) for everything|when im gone|despedirme|me despido|adios (a todos|para siempre|mundo)|este es (el|mi) adios|mi ultimo mensaje|ultima vez que|no (me )?(vas|van) a (volver a )?(ver|saber de mi)|cuando ya no este|gracias por todo)\b", Plain)]
    private static partial Regex Goodbye();

    [GeneratedRegex(@"\b(burden|better off without me|without me (they|everyone|it)|in everyones way|no one would (notice|miss|care)|nobody would (notice|miss|care)|(una )?carga para|soy una carga|estarian mejor sin mi|mejor sin mi|nadie (me )?(extranaria|notaria|va a extranar)|estorbo)\b", Plain)]
    private static partial Regex Burden();

    [GeneratedRegex(@"\b(all alone|completely alone|so alone|no friends|no one (cares|left)|nobody (cares|left)|have no ?one|totalmente sol[oa]|muy sol[oa]|no tengo a nadie|a nadie le importo|nadie me quiere)\b", Plain)]
    private static partial Regex Alone();
}
