using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>
/// What someone said, short and in their own words: a clause turned round ("your boss frowned at you") where grammar allows it,
/// else their words as they are, or the feeling they named. Nothing is added, and no motive is read into it.
/// </summary>
/// <param name="Clause">Turned round, starting small; null where that would go wrong.</param>
/// <param name="Words">A short piece, verbatim; null where there is none.</param>
/// <param name="Feeling">As they named it; null where they named none.</param>
public sealed partial record Reflection(string? Clause, string? Words, string? Feeling)
{
    private const int MostWords = 14;
    private const int MostLetters = 90;

    public static readonly Reflection None = new(null, null, null);

    private static readonly Dictionary<string, string> Turned = new(StringComparer.OrdinalIgnoreCase)
    {
        ["i"] = "you",
        ["i'm"] = "you're",
        ["im"] = "you're",
        ["i've"] = "you've",
        ["ive"] = "you've",
        ["i'll"] = "you'll",
        ["i'd"] = "you'd",
        ["me"] = "you",
        ["my"] = "your",
        ["mine"] = "yours",
        ["myself"] = "yourself",
        ["am"] = "are",
        ["cant"] = "can't",
        ["dont"] = "don't",
        ["didnt"] = "didn't",
        ["wont"] = "won't",
        ["doesnt"] = "doesn't",
        ["isnt"] = "isn't",
        ["wasnt"] = "wasn't",
        ["hes"] = "he's",
        ["shes"] = "she's",
        ["theyre"] = "they're",
    };

    private static readonly Dictionary<string, string> Volteado = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mi"] = "tu",
        ["mis"] = "tus",
        ["me"] = "te",
        ["mí"] = "ti",
        ["conmigo"] = "contigo",
        ["mío"] = "tuyo",
        ["mía"] = "tuya",
        ["estoy"] = "estás",
        ["tengo"] = "tienes",
        ["siento"] = "sientes",
        ["puedo"] = "puedes",
        ["quiero"] = "quieres",
    };

    public static Reflection Of(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var feeling = Felt(text);
        if (Piece(text) is not { } piece)
        {
            return new Reflection(null, null, feeling);
        }

        return new Reflection(language == "es" ? Voltea(piece) : Turn(piece), piece, feeling);
    }

    // A known word for a feeling, and only where they say it of themselves: "I'm sad", "me siento sola", or nothing else.
    private static string? Felt(string text)
    {
        var read = Ratings.Read(text, Scale.Hundred, 4);
        return read is { EmojiOnly: false, IsThought: false }
            ? read.Items.Select(i => i.Text).FirstOrDefault(t => t.Length is > 2 and < 30 && IsFeeling(t) && IsSaidOfThemselves(text, t))
            : null;
    }

    private static bool IsFeeling(string word)
    {
        var keys = Folding.Key(word).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return keys.Length > 0 && Feelings.NameAt(keys, 0) == keys.Length && !Untouchable().IsMatch(word) && !NoName().IsMatch(word);
    }

    private static bool IsSaidOfThemselves(string text, string word) =>
        Regex.IsMatch(
            text,
            @"(?:^|\b(?:i|i['’]?m|i am|i was|i['’]ve been|i have been|i feel|i felt|i keep feeling|feeling|just feel|me siento|me sentí|me sentía|estoy|siento|ando))\s*"
            + @"(?:\b(?:so|very|really|just|too|a bit|a little|kinda|kind of|pretty|quite|all|still|feeling|felt|muy|tan|bien|un poco|algo|más|súper|mucha|mucho|sintiendo)\s+)*\b"
            + Regex.Escape(word)
            + @"(?=\s*(?:$|[.,;!?…)]|(?:and|but|because|about|today|tonight|now|right now|again|lately|all the time|since|when|with|at|y|pero|porque|hoy|ahora|por|con|desde|otra vez)\b))",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromMilliseconds(200));

    // The first sentence that says something of its own, cut where it takes breath.
    private static string? Piece(string text)
    {
        foreach (var sentence in Sentences().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0))
        {
            var piece = Fillers().Replace(sentence, "");
            while (Count(piece) > MostWords || piece.Length > MostLetters)
            {
                var cut = Breaths().Matches(piece).LastOrDefault(m => Count(piece[..m.Index]) >= 3);
                if (cut is null)
                {
                    break;
                }

                piece = piece[..cut.Index];
            }

            piece = piece.Trim(' ', ',', ';', ':', '-', '.', '!');
            if (Count(piece) >= 3 && !piece.EndsWith('?'))
            {
                return Ask.Shorten(piece, MostLetters);
            }
        }

        return null;
    }

    private static string? Turn(string piece)
    {
        if (!English().IsMatch(piece) || Untouchable().IsMatch(piece) || piece.EndsWith('…'))
        {
            return null;
        }

        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var bare = words[i].TrimEnd(',', ';', ':').Replace('’', '\'');
            var tail = words[i][bare.Length..];
            var afterI = i > 0 && (words[i - 1] is "you");
            words[i] = Turned.TryGetValue(bare, out var turned) ? turned + tail
                : afterI && bare.Equals("was", StringComparison.OrdinalIgnoreCase) ? "were" + tail
                : afterI && bare.Equals("wasnt", StringComparison.OrdinalIgnoreCase) ? "weren't" + tail
                : i == 0 && !IsName(bare, words) ? words[i].ToLowerInvariant()
                : words[i];
        }

        return string.Join(' ', words);
    }

    // Only where somebody else acts: our endings of verbs cannot be turned by a table.
    private static string? Voltea(string piece)
    {
        if (!OtroActúa().IsMatch(piece) || Untouchable().IsMatch(piece) || Yo().IsMatch(piece) || piece.EndsWith('…'))
        {
            return null;
        }

        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var bare = words[i].TrimEnd(',', ';', ':');
            words[i] = Volteado.TryGetValue(bare, out var turned) ? turned + words[i][bare.Length..] : i == 0 ? words[i].ToLowerInvariant() : words[i];
        }

        return string.Join(' ', words);
    }

    // "Anna left": a name keeps its capital, "The bus was late" does not.
    private static bool IsName(string word, string[] words) =>
        word.Length > 1 && char.IsUpper(word[0]) && !char.IsUpper(word[1]) && !Opening().IsMatch(word) && words.Length > 1;

    private static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    // No feeling to hold up to somebody.
    [GeneratedRegex(@"^(?:ok|okay|fine|alright|meh|good|great|well|better|bien|mejor|nothing|nada|mal|like .+|como .+|dumb|tont[oa])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?<=[.!?…])\s+|[\n;]+|[.!]+$")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^(?:(?:hi|hey|hello|ok|okay|so|well|um+|uh+|idk|honestly|tbh|like|yeah|yes|no|oh|ugh|hola|pues|bueno|mira|este|sí|si|ay|y|and|but|pero|because|porque)[, ]+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fillers();

    [GeneratedRegex(@",\s|\s(?:and|but|because|so|when|while|since|then|that|which|who|after|before|y|pero|porque|cuando|entonces|aunque|mientras|desde|que)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaths();

    // A clause with a subject in front: turning anything else reads like a machine.
    [GeneratedRegex(@"^(?:(?:today|yesterday|last night|this morning|tonight|sometimes|lately|again)[, ]+)?(?:i|i['’]m|im|i['’]ve|ive|my|he|she|they|it|the|a|an|everyone|everybody|nobody|no one|people|someone|work|school)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"^(?:(?:hoy|ayer|anoche|otra vez)[, ]+)?(?:mi|mis|el|la|los|las|él|ella|ellos|un|una|todos|nadie|alguien)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtroActúa();

    [GeneratedRegex(@"\b(?:si|cuando|aunque|mientras|hasta)\s|\b(?:yo|he|había|voy|soy|fui|hice|tuve|dije|estaba|era|tenía|nos|nosotros)\b|\b(?:la|lo|las|los|le|les|nunca|no|que|ya|siempre|y|pero|porque|me)\s+\w+o\b|\w+(?:é|í)\b(?<!\b(?:qué|así|ahí|aquí|allí|sí|mí|también|café|porqué))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Yo();

    // Said to us, quoted, a question, a diagnosis, a body or a death: their words stand as they are.
    [GeneratedRegex(@"\b(?:you|your|we|us|our|ours|tú|te|usted|bipolar|bpd|borderline|adhd|ptsd|ocd|autis\w+|depress\w+|deprimid\w+|diagnos\w+|disorder|trastorno|crazy|loc[oa]|stupid|idiot\w*|failure|fracaso|ugly|fat|gord[oa]|fe[oa]|worthless|useless|inútil|hate myself|me odio|dead|died|die|murió|muert[oa]|mat(?:ar|e|ó)|kill\w*|suicid\w*)\b|\b(?:dont|don['’]t|didnt|didn['’]t) no\b|[""“”«»?¿()]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Untouchable();

    [GeneratedRegex(@"^(?:I|My|The|A|An|He|She|It|They|We|Our|Today|Yesterday|Everyone|Everybody|Nobody|No|People|Someone|Work|School|Sometimes|Lately|Last|This|Again|Tonight)$")]
    private static partial Regex Opening();
}
