namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>What some words name.</summary>
/// <param name="Names">The feelings, as typed but lower case.</param>
/// <param name="IsKnown">At least one is a feeling we know.</param>
/// <param name="IsSentence">The words say something, they do not name.</param>
/// <param name="Key">The words, folded.</param>
internal sealed record Label(IReadOnlyList<string> Names, bool IsKnown, bool IsSentence, string Key)
{
    public bool IsEmpty => Names.Count == 0 && !IsSentence;
}

/// <summary>Finds the names of feelings among words: "I'm just so tired of it" names "tired".</summary>
internal static class Labels
{
    private static readonly Phrases _leads = new("""
        i, i feel, i feel like, i felt, i am, i was, i am feeling, feel, feels, feeling, felt, am, was, it is, it was, is, at, about, around, like, maybe, probably, just, mostly, mainly, still, also, too, a, an, the, of, with, some, more, most, even, then, now, today, bit,
        my, level, um, uh, hmm, well, yeah, ok, oh, ah, so, honestly, tbh, i guess, i think, i would say, i have, i have been, there is, getting, got, for sure, lol, right now, as well, definitely, percent, out of, level of, feelings of, feeling of, a sense of, sense of, sort of, kind of, kinda,
        yo, me siento, siento, senti, me senti, estoy, estaba, estuve, ando, tengo, tenia, he estado, me, un, una, unos, el, la, los, las, de, con, como, algo de, mucho, mucha, es, era, fue, en, a, al, mi, muy, creo que, quizas, tal vez, tambien, ademas, pues, bueno, eh, este, ahora, hoy, aun, todavia, la verdad, diria, hay, por ciento, nivel, nivel de, sensacion de, una sensacion de, mas, lo
        """);

    private static readonly Phrases _sentence = new("""
        you, he, she, it, we, they, him, her, them, his, their, our, us, me, my, are, were, be, been, have, has, had, do, did, does, not, no, will, would, can, could, should, because, when, that, this, these, those, if, to, from, what, why, how, who, where, or, as, than, by, for, after, before, while, until, there, again, never, always, about, since, over, under, up, into, i
        yes, yeah, hi, hello, hey, test, done, none, skip, stop, next, please, thanks, lol, haha, help, same, took, take, taken, drank, ate, slept, went, said, told, hours, hour, pills, pill, years, old, days, day, minutes, weeks, months, times, beers, people, kids, dollars, pm, percent, points, ago, yesterday, tomorrow, think, know, want, need, got, get, made, make
        tu, usted, ella, ellos, ellas, nosotros, te, se, lo, le, les, nos, mi, mis, su, sus, es, son, fue, era, soy, eres, esta, estan, estas, por, que, porque, cuando, si, para, sin, como, donde, quien, ni, o, desde, hasta, hace, despues, antes, ya, nunca, siempre, he, ha, yo
        hola, prueba, listo, gracias, jaja, ayuda, igual, tome, tomo, tomado, comi, dormi, fui, dijo, dije, horas, hora, pastillas, pastilla, anos, ano, dias, dia, minutos, semanas, meses, veces, cervezas, personas, hijos, pesos, puntos, ayer, manana, quiero, necesito, hizo, hice, quedan, creo, pienso
        """);

    /// <summary>Feelings only where they are said to be felt: "lost" in "I lost my keys" is none.</summary>
    private static readonly Phrases _weak = new("""
        down, low, safe, fine, better, good, strong, love, lost, alone, mad, hurt, blank, bad, great, sick, mixed, nothing, exposed, warm, flat, weak, heavy, stuck, torn, ok, alright, hope, loved, worse, interested, connected, ignored, surprised, bored, regret, worry, left out, rejected, abandoned, betrayed, blue, content, panic, stress, fear, anger, shame, guilt, numb, dumb, chill, pressured
        solo, sola, mal, bien, nada, segura, seguro, pena, mejor, peor, fuerte, fatal, sueno, plano, dolido, perdido, perdida, pesado, amor, paz, celos, culpa, sensible, ilusion, ira, nervios, molesto, molesta, coraje, querido, querida, genial
        """);

    private static readonly Phrases _felt = new("feel, feeling, felt, feels, am, was, so, very, really, siento, sentia, senti, estoy, estaba, ando, muy, tan, tengo, more, mas, and, y, be, been, too, got, get, getting");

    private static readonly Phrases _cuts = new("because, when, after, since, that, about, cause, at my, with my, porque, cuando, desde, que, por, por que, con mi, for my, with him, with her, at him, at her, conmigo, with myself, at myself");

    /// <summary>Before a word we do not know, these make a place or a story of it: "at the store".</summary>
    private static readonly Phrases _places = new("at, the, of, with, about, was, it, my, is, there, el, la, los, las, en, con, de, es, era, fue, mi, hay, al, lo, i have, i have been, he estado");

    private static readonly Phrases _negations = new("not, no, never, nunca, tampoco, neither, without, sin, less, menos");

    /// <summary>A word that can be part of a name, not only lead to one.</summary>
    public static bool IsContent(string key) => !_leads.HasKey(key) || Feelings.NameAt([key], 0) > 0;

    public static Label Of(string text, List<Token> tokens)
    {
        var emoji = tokens.Where(token => token.Kind == TokenKind.Emoji).ToList();
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        var keys = words.ConvertAll(word => word.Key);
        var key = string.Join(' ', keys);
        if (keys.Count == 0)
        {
            var felt = emoji.SelectMany(token => Emoji.FeelingIds(token.Key)).Select(feeling => feeling.Id).Distinct().ToList();
            return new(felt, felt.Count > 0, false, key);
        }

        if (TextShape.IsUnsure(key))
            return new([], false, false, key);
        return Named(text, words, keys, key);
    }

    private static Label Named(string text, List<Token> words, List<string> keys, string key)
    {
        var start = Lead(keys);
        var cut = Enumerable.Range(start, keys.Count - start).FirstOrDefault(i => i > start && _cuts.At(keys, i) > 0, keys.Count);
        var end = Trail(keys, start, cut);
        var isLong = keys.Count > 5;
        var known = new List<(int At, int Count)>();
        for (var i = start; i < end;)
        {
            var count = Math.Min(Feelings.NameAt(keys, i), end - i);
            var before = i > 0 ? keys[i - 1] : "";
            if (count > 0 && !_negations.HasKey(before) && !(isLong && _weak.At(keys, i) > 0 && !_felt.HasKey(before)))
                known.Add((i, count));
            i += Math.Max(count, 1);
        }

        var hasPlace = Enumerable.Range(0, start).Any(i => _places.At(keys, i) > 0);
        var isShort = end > start && end - start <= 3 && (known.Count > 0 || !hasPlace) && !Enumerable.Range(start, end - start).Any(i => _sentence.HasKey(keys[i]));
        if (known.Count > 1 || (known.Count == 1 && (!isShort || keys.Skip(start).Take(known[0].At - start).All(IsAdverb))))
            return new([.. known.Select(name => Typed(text, words, name.At, name.Count))], true, !isShort && keys.Count > 4, key);
        if (isShort && (known.Count > 0 || start == 0 || cut == keys.Count))
            return new([Typed(text, words, start, end - start)], known.Count > 0, false, key);
        return new([], false, end > start, key);
    }

    /// <summary>How many words only lead to the name.</summary>
    private static int Lead(List<string> keys)
    {
        var start = 0;
        while (start < keys.Count - 1 && Feelings.NameAt(keys, start) < 1)
        {
            var step = Math.Max(_leads.At(keys, start), Strengths.DegreeAt(keys, start));
            for (var inner = 1; inner < step; inner++)
            {
                if (Feelings.NameAt(keys, start + inner) > step - inner)
                    step = inner;
            }

            if (step == 0 || start + step >= keys.Count || _negations.HasKey(keys[start]))
                break;
            start += step;
        }

        return start == keys.Count - 1 && !IsContent(keys[start]) ? keys.Count : start;
    }

    private static int Trail(List<string> keys, int start, int end)
    {
        while (end - start > 1 && (_leads.HasKey(keys[end - 1]) || keys[end - 1] is "level" or "too" or "lot" or "really") && Feelings.NameAt(keys, end - 1) == 0)
            end--;
        return end;
    }

    private static bool IsAdverb(string key) => key.EndsWith("ly", StringComparison.Ordinal) || key.EndsWith("mente", StringComparison.Ordinal);

    private static string Typed(string text, List<Token> words, int at, int count)
        => text[words[at].Start..words[at + count - 1].End].ToLowerInvariant();
}
