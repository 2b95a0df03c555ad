namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Words around a rating that say nothing more: "maybe like 70", "creo que como un 70".</summary>
internal static class Fillers
{
    private static readonly Phrases _counted = new("""
        i would say, i will say, i guess, i would guess, i think, i suppose, i feel, i feel like, feels like, it feels like, feeling, feeling like, it is, it is at, it was, it is like, that is, this is, that would be, it would be, my answer is,
        my number is, is my answer, is my number, rate it, i rate it, i would rate it, i would rate it at, i rate it at, i will rate it, anywhere, rising, and rising, gone down to, it is gone down to, it has gone down to, gone up to, it is gone up to, let us say, let us go with, i will go with, i would go with, going with, going to say, i am going to say, go with, say, put, put me at, put me down for, put down, make it, make that, give it, i would give it, i give it, i will give it, call it, more like,
        at the moment, kind of, sort of, something like, somewhere around, somewhere, in the area of, i do not know, idk, not sure, i am not sure, dunno, i believe it, i believe, believe it, i believe it at, i believe that, i believe it about, to be honest, tbh, maybe, perhaps, probably, possibly,
        about, around, round, roughly, approximately, approx, just, only, still, again, right now, now, today, currently, at, is, was, on, yep, hahaha, lmao, honestly, exactly, nearly, almost, close to, up to, down to, ish, and, for me,
        number, rating, level, score, points, point, pts, sorry, at least, at most, or so, or something, give or take, for everything, for all, everything, overall, has dropped to, dropped to, it dropped to, went down to, it went down to, went up to, it is down to, it is up to, it is now, is at, i am sure, it is about, it is around, it is probably, it is still, it is maybe, thanks, thank you, same, as before, i am, i am at, i am still at, i am around a, i am about a, i am like a, i am at a, i am a, i am at like, i am at about, i am at around, i am probably at, i am maybe at, i am sitting at, sitting at, i am feeling, i am feeling like, i am feeling at, stars, as a number, out loud, a solid, solid, an honest, easily, easy, definitely, def, totally, out there, in general, strong, strength, intensity
        creo, creo que, creo que es, creo que estoy en, yo creo que, yo creo, pienso que, yo diria, yo diria que, diria, diria que, digamos, digamos que, supongo, supongo que, quizas, quiza, tal vez, a lo mejor, como un, como una, como a, como en, unos, unas, alrededor de, mas o menos, aproximadamente, aprox, cerca de, casi, por ahi, por ahi de, por alla,
        en, es, es un, es como, es como un, esta en, esta, estoy, estoy en, estoy como en, estoy a, ando en, ando como en, ando, estaria en, seria, seria un, fue, fue un, era, era un, pongo, pondria, pon, ponle, le pongo, le pondria, le doy, le daria, me quedo en, me quedo con, dejalo en, anda en, andara en, ahora, ahorita, ahora mismo, en este momento, hoy, todavia, todavia en, sigue en, sigue, sigo en, aun, no se, no estoy seguro, no estoy segura,
        tirando a, facil, la verdad, a decir verdad, jeje, algo como, algo asi como, nivel, numero, puntos, punto, lo creo, me lo creo, lo creo en, lo creo un, lo creo al, si, ya, ya en, al, gracias, o asi, o algo asi, o por ahi, bajo a, subio a, ha bajado a, ha subido a, esta como en, me siento en, me siento como un, me siento, me siento como en, siento, siento un, siento como un, tengo, tengo un, tengo una, tengo como un, soy, soy un, soy como un, solo, solamente, apenas, exacto, exactamente, entre, para todo, todo, en todo, en general, de fuerza, de intensidad, fuerza, fuertecito, al menos, por lo menos, sobre, hasta, justo, igual, lo mismo, mi respuesta es, mi numero es
        """);

    private static readonly Phrases _free = new("um, umm, uh, uhh, uhm, ahh, ehh, er, erm, hm, hmm, mm, mmm, oh, ah, well, so, ok, yeah, like, lol, haha, please, pues, bueno, eh, este, como, jaja, jajaja, por favor, porfa, a, an, the, un, una, el, la, los, las, my, mi, me, of, de, del, to, in, for, i, yo, with, con, que, do, it");

    /// <summary>Turns a rating around: what comes after counts.</summary>
    private static readonly Phrases _corrections = new("""
        no wait, wait no, wait, no, actually, i mean, i meant, sorry, make that, or rather, scratch that, correction, nope
        no espera, espera no, espera, digo, perdon, mejor, mejor dicho, bueno no, quiero decir, o mejor, en realidad, corrijo
        """);

    /// <summary>The most that may stand around a bare number.</summary>
    public const int Most = 3;

    /// <summary>How many fillers these words are (articles are none); null if there is any other word. Feelings and names of ratings count as a unit.</summary>
    public static int? Count(IReadOnlyList<string> words)
    {
        var count = 0;
        var units = 0;
        for (var i = 0; i < words.Count;)
        {
            var counted = _counted.At(words, i);
            var free = _free.At(words, i);
            var unit = Math.Max(Feelings.NameAt(words, i), Feelings.MeasureAt(words, i));
            var level = Strengths.LevelAt(words, i);
            if (level > counted && level > unit)
                counted = level;
            if (unit > 0 && unit >= counted)
                units++;
            else if (counted > 0)
                count++;
            else if (free == 0)
                return null;
            i += Math.Max(Math.Max(counted, free), Math.Max(unit, 1));
        }

        return units > 2 ? null : count;
    }

    /// <summary>Words without the fillers before and after; the words themselves if nothing else is there.</summary>
    public static string[] Strip(string[] words)
    {
        var start = 0;
        var end = words.Length;
        for (int step; start < end && (step = Step(words, start)) > 0 && start + step < end;)
            start += step;
        for (var back = 1; start < end - 1 && back > 0;)
        {
            back = 0;
            for (var count = Math.Min(5, end - start - 1); count > 0 && back == 0; count--)
                back = _counted.HasKey(string.Join(' ', words[(end - count)..end])) ? count : 0;
            end -= back;
        }

        return words[start..end];
    }

    public static bool IsCorrection(string key) => _corrections.HasKey(key);

    private static int Step(string[] words, int at)
    {
        var counted = _counted.At(words, at);
        return counted > 0 ? counted : _free.At(words, at);
    }
}
