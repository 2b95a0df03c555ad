using System.Globalization;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.Memory;

/// <summary>What words are about: folded, cut to their stems a little, small words left out. English and Spanish alike; for finding, never for showing.</summary>
public static class Stems
{
    private const int Shortest = 3;

    private static readonly HashSet<string> Small = [.. """
        the and for are was were been being have has had does did doing not but with from that this these those there here they them their she her his him its our your you who whom what which when where why how all any
        some such than then too very can could will would shall may might about into onto over under again more most other only own same just like really thing things stuff something everything anything nothing get got going
        went come came make made let say says said tell told know think thinking feel feels feeling felt want wanted need one two now still also even ever never always much many lot because out off down back day today yesterday
        yeah yes okay please thanks hello hey want wants try lately around because maybe kind sort bit week time times way good bad well
        que los las una uno unos unas del con por para sin sobre entre desde hasta como cuando donde quien cual cuyo mas pero porque muy mucho mucha muchos muchas poco tan tanto este esta esto estos estas ese esa eso esos esas
        aquel ella ellos ellas nosotros usted ustedes mis tus sus nos les ser soy eres fue era son estoy estar esta estan estaba hay haber hace hacer hizo hice tengo tiene tener tenia siento sentir sentia quiero querer puedo
        poder creo pienso cosa cosas algo nada todo toda todos todas siempre nunca tambien hoy ayer dia vez veces bien mal asi solo sola ahora aqui alli ya gracias hola semana tiempo porfavor favor digo dije dijo voy iba
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Folding.Key)];

    // Longest first. A stem only has to be the same for forms of one word, not to be a word.
    private static readonly string[] Endings =
    [
        "amientos", "imientos", "aciones", "amiento", "imiento", "uciones", "iendo", "ando", "acion", "ucion", "mente", "abamos", "iamos", "aron", "ieron", "aban", "amos", "emos", "imos",
        "fulness", "ingly", "ments", "ness", "ment", "ings", "edly", "ing", "ies", "ied", "ers", "ed", "ly", "er", "aba", "ian", "ado", "ada", "ido", "ida", "ados", "adas", "idos", "idas",
        "ara", "era", "ira", "are", "ere", "ire", "ar", "ir", "es", "os", "as", "an", "en", "ia", "o", "a", "e", "s", "y",
    ];

    private static readonly string[] LongestFirst = [.. Endings.OrderByDescending(e => e.Length)];

    /// <summary>The stems of the words that say something, in order, each once.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        text is null ? [] : [.. Folding.Words(text).Select(w => w.Key).Where(k => k.Length >= Shortest && !Small.Contains(k)).Select(Cut).Distinct()];

    /// <summary>A stem as a number that can stand where no text may: a cursor.</summary>
    public static string Mark(string stem)
    {
        var hash = 2166136261u;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether all of these marks stand in a text.</summary>
    public static bool HasAll(string? text, IReadOnlyCollection<string> marks)
    {
        if (marks.Count == 0 || string.IsNullOrEmpty(text))
        {
            return false;
        }

        var there = Of(text).Select(Mark).ToHashSet();
        return marks.All(there.Contains);
    }

    private static string Cut(string word)
    {
        if (word.Length <= Shortest || char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        foreach (var ending in LongestFirst)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Single(word[..^ending.Length]);
            }
        }

        return word;
    }

    // "stopped", "stopping" → "stop"; "hermanas" → "herman".
    private static string Single(string stem) =>
        stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
        : stem.Length > Shortest + 1 && stem[^1] is 'e' or 'i' or 'o' or 'a' && stem.Length > 4 ? stem[..^1]
        : stem;
}
