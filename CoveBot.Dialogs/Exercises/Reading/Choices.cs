using System.Runtime.CompilerServices;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>One thing to choose.</summary>
/// <param name="Id">What is stored.</param>
/// <param name="Labels">What it is called, in every language.</param>
public sealed record Option(string Id, IReadOnlyList<string> Labels);

/// <summary>What was chosen.</summary>
/// <param name="Ids">Ids in the order said, never more than asked for.</param>
/// <param name="None">"None of these".</param>
/// <param name="Unsure">"idk".</param>
public sealed record ChoiceReading(IReadOnlyList<string> Ids, bool None, bool Unsure)
{
    /// <summary>Named beyond what was asked for: with one expected and two named, both are here and none is chosen.</summary>
    public IReadOnlyList<string> Extra { get; init; } = [];
}

/// <summary>Reads a choice by label, id, number, prefix or near miss.</summary>
public static class Choices
{
    private static readonly Phrases _none = new("""
        none, none of these, none of those, none of them, none of the above, neither, neither of them, neither of these, not any, no one, not one, nothing, nothing fits, none fit, none fits, none really, none apply, none applies, not applicable, no, nope, not really any, nothing here, nothing really, no match, they do not fit, not these, nah, not listed, something else, other, another one, none for me
        ninguno, ninguna, ninguno de estos, ninguna de estas, ninguno de esos, ninguna de esas, ninguno de ellos, ninguna de ellas, ningun, nada, nada de eso, nada de esto, ni uno, ni una, ni uno ni otro, ninguno de los dos, ninguna de las dos, ninguno de los anteriores, ninguna de las anteriores, no aplica, no va ninguno, no me queda ninguno, no encaja ninguno, ninguno encaja, ninguna encaja, no es ninguno, no es ninguna, otra cosa, algo mas, otro, otra, no esta
        """);

    private static readonly Phrases _all = new("all, all of them, all of these, all of the above, everything, every one, all three, all four, todos, todas, todo, todos ellos, todas ellas, todas las anteriores, todos los anteriores, los tres, las tres, los cuatro, las cuatro");

    private static readonly Phrases _both = new("both, both of them, both of these, ambos, ambas, los dos, las dos, the two");

    private static readonly ConditionalWeakTable<string, string> _labels = [];

    private static readonly (int Place, Phrases Words)[] _places =
    [
        (1, new("first, 1st, primero, primera, primer, uno, una, one, opcion uno, top one, el de arriba, 1ro, 1ra")),
        (2, new("second, 2nd, segundo, segunda, dos, two, 2do, 2da")),
        (3, new("third, 3rd, tercero, tercera, tercer, tres, three, 3ro, 3ra")),
        (4, new("fourth, 4th, cuarto, cuarta, cuatro, four, 4to, 4ta")),
        (5, new("fifth, 5th, quinto, quinta, cinco, five, 5to, 5ta")),
        (6, new("sixth, 6th, sexto, sexta, seis, six, 6to, 6ta")),
        (7, new("seventh, 7th, septimo, septima, siete, seven, 7mo, 7ma")),
        (8, new("eighth, 8th, octavo, octava, ocho, eight, 8vo, 8va")),
        (9, new("ninth, 9th, noveno, novena, nueve, nine, 9no, 9na")),
        (10, new("tenth, 10th, decimo, decima, diez, ten")),
        (11, new("eleventh, 11th, undecimo, undecima, eleven, once")),
        (12, new("twelfth, 12th, duodecimo, duodecima, twelve, doce")),
    ];

    /// <summary>The place that one word names; null for none.</summary>
    internal static int? PlaceOf(string key) => _places.FirstOrDefault(place => place.Words.HasKey(key)) is { Place: > 0 } found ? found.Place : null;

    private static readonly Phrases _last = new("last, the last, ultimo, ultima, bottom one, el de abajo");

    private static readonly Phrases _around = new("""
        the, a, an, option, options, number, no, num, choice, one, ones, and, also, plus, or, i, think, it, is, would, be, pick, choose, go, with, for, i will, take, want, like, to, do, let us, will, that, please, maybe, probably, more, mostly, my, answer, say, guess, um, uh, ok, both, definitely, try, them, on
        el, la, los, las, un, una, opcion, opciones, numero, y, e, tambien, o, creo, que, es, seria, quiero, elijo, escojo, prefiero, voy, con, me quedo, me, quedo, por, favor, quizas, tal vez, tal, vez, mas, bien, de, lo, pues, bueno, eh, yo, diria, probemos, vamos, al, ambos, mejor
        """);

    /// <param name="text">The message.</param>
    /// <param name="options">What was offered, in the order shown.</param>
    /// <param name="most">How many may be chosen.</param>
    public static ChoiceReading Read(string text, IReadOnlyList<Option> options, int most = 1)
    {
        var words = Folding.Words(text).ConvertAll(word => word.Key);
        string[] array = [.. words];
        var whole = Phrases.Bare(array).Select(key => Named(key, options)).FirstOrDefault(found => found is not null);
        if (whole is not null)
            return new([whole.Id], false, false);
        if (TextShape.IsUnsure(text))
            return new([], false, true);
        if (words.Count == 0)
            return new([], false, false);
        if (_all.HasWords(array))
            return Limited(options, most);
        if (_both.HasWords(array) && options.Count == 2)
            return Limited(options, most);
        if (Numbered(text, words, options, most) is { Count: > 0 } numbered)
            return Limited(numbered, most);
        var spoken = Spoken(words, options);
        if (spoken.Count == 0)
            spoken = Near(words, options);
        return spoken.Count > 0 ? Limited(spoken, most) : new([], _none.HasWords(array), false);
    }

    private static ChoiceReading Limited(IReadOnlyList<Option> chosen, int most)
    {
        var ids = chosen.Select(option => option.Id).Distinct(StringComparer.Ordinal).ToList();
        return most == 1 && ids.Count > 1
            ? new([], false, false) { Extra = ids }
            : new([.. ids.Take(most)], false, false) { Extra = [.. ids.Skip(most)] };
    }

    private static IEnumerable<string> Keys(Option option) => option.Labels.Select(KeyOf).Append(KeyOf(option.Id)).Where(key => key.Length > 0);

    // Labels are the same strings every time, so each is folded once.
    private static string KeyOf(string label) => _labels.GetValue(label, Folding.Key);

    private static Option? Named(string key, IReadOnlyList<Option> options) => options.FirstOrDefault(option => Keys(option).Contains(key, StringComparer.Ordinal));

    /// <summary>"2", "2 and 3", "the second", "1-3": nothing else is said.</summary>
    private static List<Option>? Numbered(string text, List<string> words, IReadOnlyList<Option> options, int most)
    {
        var places = new List<int>();
        for (var i = 0; i < words.Count;)
        {
            var place = Place(words, i, options.Count);
            if (place.Number > 0)
                places.Add(place.Number);
            var step = Math.Max(place.Count, _around.At(words, i));
            if (step == 0 || place.Number > options.Count)
                return null;
            i += step;
        }

        // "option one" and "the second one": a bare "one" beside another place is no place.
        if (places.Count > 1 && words.Count(word => word is "one" or "una" or "uno") is var ones and > 0 && !words.Contains("1"))
            places = places.Count - ones > 0 && !words.Contains("and") && !words.Contains("y") ? [.. places.Where(place => place != 1 || words.Contains("first") || words.Contains("primera"))] : places;
        var isRange = places.Count == 2 && most > 1 && places[0] < places[1] && Tokens.Of(text) is [.., { Kind: TokenKind.Number }, { Key: "-" }, { Kind: TokenKind.Number }];
        return [.. (isRange ? Enumerable.Range(places[0], places[1] - places[0] + 1) : places.Distinct()).Select(place => options[place - 1])];
    }

    private static (int Number, int Count) Place(List<string> words, int at, int options)
    {
        if (char.IsAsciiDigit(words[at][0]))
        {
            var isSuffixed = at + 1 < words.Count && words[at + 1] is "st" or "nd" or "rd" or "th" or "a" or "o" or "ra" or "da" or "ro" or "do";
            return int.TryParse(words[at], System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? (number, isSuffixed ? 2 : 1) : (int.MaxValue, 1);
        }

        if (_last.At(words, at) is > 0 and var last)
            return (options, last);
        foreach (var (place, phrases) in _places)
        {
            if (phrases.At(words, at) is > 0 and var count && !(words[at] is "una" or "dos" && at + 1 < words.Count && words.Count > 3))
                return (place, count);
        }

        return (0, 0);
    }

    /// <summary>Whole labels inside a message of a few words, longest first, in the order said.</summary>
    private static List<Option> Spoken(List<string> words, IReadOnlyList<Option> options)
    {
        var found = new List<Option>();
        if (words.Count > 12)
            return found;
        for (var i = 0; i < words.Count;)
        {
            var best = 0;
            Option? named = null;
            foreach (var option in options)
            {
                foreach (var key in Keys(option))
                {
                    var count = key.Count(c => c == ' ') + 1;
                    if (count > best && i + count <= words.Count && string.Join(' ', words.Skip(i).Take(count)) == key && IsTelling(key, count, words))
                        (best, named) = (count, option);
                }
            }

            if (named is not null && !(i > 0 && words[i - 1] is "not" or "no" or "except" or "menos"))
                found.Add(named);
            i += Math.Max(best, 1);
        }

        return found;
    }

    /// <summary>A short label ("no", "done") counts inside a longer message only if little else is said.</summary>
    private static bool IsTelling(string key, int count, List<string> words)
        => count >= 2 || (key.Length >= 4 && words.Count <= 8) || words.Count <= 3;

    /// <summary>A prefix of one label only, or one letter off; words around it may be fillers.</summary>
    private static List<Option> Near(List<string> words, IReadOnlyList<Option> options)
    {
        if (words.Count > 8)
            return [];
        var start = words.FindIndex(word => !_around.HasKey(word));
        var end = words.FindLastIndex(word => !_around.HasKey(word));
        if (start < 0)
            return [];
        var said = string.Join(' ', words.GetRange(start, end - start + 1));
        var prefixed = said.Length >= 3 ? options.Where(option => Keys(option).Any(key => key.StartsWith(said, StringComparison.Ordinal))).ToList() : [];
        if (prefixed.Count == 1)
            return prefixed;
        var near = options.Where(option => Keys(option).Any(key => IsNear(said, key))).ToList();
        if (near.Count == 1)
            return near;
        // One telling word of one label: "mind" is mind-reading if no other label has it.
        var telling = words.Where(word => word.Length >= 5 && !_around.HasKey(word)).ToList();
        var byWord = telling.Count is 0 or > 3 || words.Count > 6
            ? []
            : options.Where(option => telling.Exists(word => Keys(option).Any(key => key.Split(' ').Any(part => part.Length >= 5 && Typos.Near(word, part))))).ToList();
        return byWord.Count == 1 ? byWord : [];
    }

    private static bool IsNear(string said, string key)
    {
        var a = said.Split(' ');
        var b = key.Split(' ');
        return a.Length == b.Length
            ? a.Zip(b).All(pair => Typos.Near(pair.First, pair.Second))
            : Typos.Near(said.Replace(" ", "", StringComparison.Ordinal), key.Replace(" ", "", StringComparison.Ordinal));
    }
}
