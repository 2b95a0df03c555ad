namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Strength words (3.4): none 0, a bit 20, some 45, a lot 70, very strong 85, overwhelming 95.</summary>
internal static class Strengths
{
    private static readonly (int Value, Phrases Words)[] _levels =
    [
        (0, new("""
            none, none at all, not at all, nothing, nothing at all, not even a bit, no feeling, not in the slightest, none whatsoever
            nada, nada de nada, para nada, en absoluto, ninguno, ninguna, no siento nada, nadita
            """)),
        (20, new("""
            a bit, a little, a little bit, bit, little, lil bit, a lil, a tad, a touch, slight, slightly, mild, mildly, low, very low, pretty low, barely, hardly, not much, not very much, not a lot, not very, not too much,
            not so much, not that much, not too strong, not very strong, not that strong, minor, light, only a little, just a little, just a bit, not high, small
            un poco, un poquito, poco, poquito, muy poco, solo un poco, algo poco, leve, levemente, bajo, baja, ligero, ligera, ligeramente, apenas, no mucho, no tanto, un pelin, tantito, una pizca, casi nada, no muy fuerte,
            muy bajo, muy baja, pequeno, un pelo, poca
            """)),
        (45, new("""
            some, somewhat, medium, moderate, moderately, kind of, kinda, sort of, sorta, so so, average, middling, in between, fair, fairly, mid, middle
            algo, mas o menos, maso, masomenos, medio, media, regular, regularcito, moderado, moderada, intermedio, ni mucho ni poco, mediano, moderadamente, asi asi
            """)),
        (50, new("half, half way, halfway, in the middle, right in the middle, half and half, la mitad, mitad, por la mitad, a la mitad, en medio, en el medio, mitad y mitad")),
        (70, new("""
            a lot, lots, alot, quite a bit, quite a lot, quite, pretty much, pretty high, quite high, high, strong, strongly, pretty strong, quite strong, much, considerable, significant, a good deal, a ton, tons, loads, heaps
            mucho, mucha, bastante, alto, alta, bastante alto, bastante alta, fuerte, bastante fuerte, harto, harta, un monton, considerable, un chorro, un buen, muchas, muchos
            """)),
        (85, new("""
            very strong, very high, really high, really strong, super high, super strong, so high, so strong, so much, very much, very, intense, very intense, really intense, severe, extra, super, a whole lot, very very high, way high
            muy fuerte, muy alto, muy alta, muchisimo, muchisima, intenso, intensa, muy intenso, muy intensa, altisimo, altisima, fuertisimo, un monton de, tanto, tantisimo, re fuerte, super fuerte, super alto, severo, severa, muy
            """)),
        (95, new("""
            overwhelming, overwhelmed, totally overwhelming, so overwhelming, extreme, extremely, extremely high, unbearable, intolerable, too much, way too much, the most, crushing, excruciating, completely, totally, as strong as it gets, all consuming
            abrumador, abrumadora, abrumado, abrumada, insoportable, demasiado, demasiada, extremo, extrema, extremadamente, intolerable, arrollador, arrolladora, desbordante, desbordado, desbordada, agobiante, me supera, me rebasa, completamente, totalmente, lo maximo que aguanto
            """)),
        (100, new("max, maximum, the max, maxed out, the maximum, the highest, as high as it gets, as high as it goes, full, maximo, al maximo, lo maximo, el maximo, a tope, lo mas alto, al cien")),
    ];

    /// <summary>Good and bad: what they say about a rating depends on which end is good.</summary>
    private static readonly (int Value, Phrases Words)[] _bad =
    [
        (20, new("not too bad, not so bad, not that bad, not bad, a bit bad, no tan mal, no muy mal, no esta mal, nada mal")),
        (45, new("meh, kinda bad, kind of bad, sort of bad, medio mal, maso mal")),
        (70, new("bad, pretty bad, quite bad, rough, not good, not great, not so good, not so great, mal, bastante mal, malo, mala, no muy bien, no tan bien")),
        (85, new("really bad, very bad, so bad, super bad, awful, terrible, horrible, shitty, like shit, like crap, muy mal, re mal, super mal, fatal, pesimo, pesima, terrible, horrible, de la mierda, muy malo, muy mala, really really bad, very very bad, real bad")),
        (95, new("the worst, worst, worst ever, the worst ever, as bad as it gets, extremely bad, lo peor, peor imposible, el peor, de lo peor")),
    ];

    private static readonly (int Value, Phrases Words)[] _good =
    [
        (70, new("good, pretty good, quite good, doing good, bastante bien, pretty well")),
        (85, new("great, really good, very good, so good, super good, muy bien, super bien, really great, re bien, genial")),
        (95, new("amazing, excellent, fantastic, wonderful, awesome, the best, best ever, increible, excelente, fantastico, maravilloso, lo mejor, de maravilla, buenisimo")),
    ];

    /// <summary>Words before a feeling: "a bit anxious".</summary>
    private static readonly (int Value, Phrases Words)[] _degrees =
    [
        (0, new("not at all, not, no, nada, no estoy, no me siento, para nada, not even")),
        (20, new("a bit, a little, a little bit, little bit, little, bit, a tad, a touch, slightly, mildly, barely, not very, not too, not that, not so, hardly, un poco, un poquito, poco, ligeramente, apenas, levemente, algo poco, tantito, no muy, no tan, un pelin")),
        (45, new("some, somewhat, kind of, kinda, sort of, sorta, moderately, fairly, medium, algo, medio, mas o menos, moderadamente")),
        (70, new("a lot, quite, pretty, rather, high, strong, strongly, lots of, a lot of, quite a bit, bastante, mucho, mucha, mucha mucha, harto, harta, un monton de, muchos, muchas")),
        (85, new("very, really, so, super, very very, really really, so so, so very, hella, real, intensely, muy, re, tan, muy muy, super, bien, tanto, tanta, muchisimo, muchisima, very strong, really strong")),
        (95, new("extremely, incredibly, totally, completely, insanely, overwhelmingly, unbearably, absolutely, too, way too, extremadamente, demasiado, demasiada, completamente, totalmente, increiblemente, absolutamente")),
    ];

    private static readonly Phrases _over = new("""
        off the charts, off the chart, off the scale, through the roof, out of this world, infinity, infinite, a zillion, a gazillion, beyond the scale, over the top, sky high, more than the max, higher than the scale, beyond
        se sale de la escala, fuera de la escala, por las nubes, por los cielos, infinito, al infinito, un chingo, fuera de serie, mas alla de la escala, mas que el maximo
        """);

    /// <param name="key">What was said, fillers taken off.</param>
    /// <param name="scale">The scale asked for.</param>
    /// <param name="isHighGood">Which end is good; null: on a hundred high is distress, elsewhere good and bad say nothing.</param>
    public static int? Value(string key, Scale scale, bool? isHighGood)
    {
        var percent = In(_levels, key);
        if (percent is null && (isHighGood ?? (scale.High == 100 ? false : null)) is { } high)
        {
            var bad = In(_bad, key);
            var good = In(_good, key);
            percent = high ? good ?? 100 - bad : bad;
        }

        return percent is { } value ? OnScale(value, scale) : null;
    }

    /// <summary>"so anxious", "a lot of energy": the words are a degree and what is rated; a feeling only where one is rated.</summary>
    public static int? DegreeValue(IReadOnlyList<string> words, Scale scale, bool isOfFeeling)
    {
        for (var count = Math.Min(4, words.Count - 1); count > 0; count--)
        {
            var degree = In(_degrees, string.Join(' ', words.Take(count)));
            if (degree is { } value && count + Math.Max(isOfFeeling ? Feelings.NameAt(words, count) : 0, Feelings.MeasureAt(words, count)) == words.Count)
                return OnScale(value, scale);
        }

        return null;
    }

    /// <summary>How many words from here on are a degree.</summary>
    public static int DegreeAt(IReadOnlyList<string> words, int at) => _degrees.Max(level => level.Words.At(words, at));

    /// <summary>How many words from here on are a strength, as in "very high, 90".</summary>
    public static int LevelAt(IReadOnlyList<string> words, int at) => _levels.Max(level => level.Words.At(words, at));

    public static bool IsOver(string key) => _over.HasKey(key);

    private static int OnScale(int percent, Scale scale)
        => scale.Low + (int)Math.Round(percent / 100.0 * (scale.High - scale.Low), MidpointRounding.AwayFromZero);

    private static int? In((int Value, Phrases Words)[] levels, string key)
    {
        foreach (var (value, words) in levels)
        {
            if (words.HasKey(key))
                return value;
        }

        // "overwelming": one letter off, in one long word.
        foreach (var (value, words) in levels)
        {
            if (key.Length >= 8 && !key.Contains(' ', StringComparison.Ordinal) && words.HasNear(key))
                return value;
        }

        return null;
    }
}
