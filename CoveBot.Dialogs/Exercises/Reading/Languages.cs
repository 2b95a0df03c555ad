namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>A confident guess at the language of a message by its small words.</summary>
internal static class Languages
{
    public const string English = "en";
    public const string Spanish = "es";

    private static readonly Phrases _english = new("""
        the, and, i, you, he, she, it, they, we, my, is, are, was, were, am, be, been, do, did, does, not, have, had, has, to, of, for, with, at, by, from, this, that, what, why, how, who, when, where, will, would, can, could, should, about, just, feel, feeling, felt, like, really, very, think, know, want, because, but, or, if, so, out, up, down, get, got, going, today, yesterday, tomorrow, morning, night, sad, angry, happy, tired, work, good, bad, please, thanks, hello, hey, yes, maybe, some, any, all, one, more, much, lot, don, him, her, them, their, his, your, our, an, never, always, again, need, help, time, people, friend, mom, dad, boss, said, told, made, make, went, there, then, than, too, right, now, nothing, something, everything, everyone, nobody, anxious, worried, scared, still, after, before, myself, stop, talk, here
        """);

    private static readonly Phrases _spanish = new("""
        el, la, los, las, un, una, unos, unas, y, yo, tu, ella, ellos, nosotros, mi, mis, su, sus, es, son, fue, era, soy, eres, estoy, esta, estan, estaba, estas, ser, estar, muy, mucho, mucha, poco, que, por, para, con, sin, del, al, lo, le, les, se, te, nos, si, pero, porque, cuando, como, donde, quien, cual, hoy, ayer, manana, siento, sentir, quiero, puedo, tengo, tiene, tienes, hace, hacer, hice, dijo, dije, fui, creo, pienso, bien, mal, gracias, hola, favor, nada, algo, todo, todos, nadie, siempre, nunca, tambien, ya, mas, menos, triste, enojado, enojada, ansiosa, ansioso, cansada, cansado, feliz, trabajo, casa, mama, papa, jefe, amigo, amiga, noche, tarde, dia, vida, eso, esto, ese, esa, este, hay, he, ha, solo, sola, otra, otro, vez, ahora, aqui, asi, ni, desde, hasta, entre, sobre, cada, cosas, cosa, gente, ansiedad, miedo, peor, mejor, ayuda, necesito, fuerte, sabe, estos, estas, despues, antes, dos, tres, uno, ayudame, podemos, puedes, quieres, bueno, pues
        """);

    /// <summary>Words of both languages that must not count.</summary>
    private static readonly Phrases _both = new("no, me, a, son, he, ha, te, once, mal, solo, real, general, total, normal, papa, mama, si, este, el, era, fin, pan, sin, an, in, come, has, do, or, all, cove");

    public static string? Guess(string text)
    {
        var words = Folding.Words(text).Where(word => word.Kind == TokenKind.Word).Select(word => word.Key).ToList();
        if (words.Count < 2)
            return null;
        double english = 0;
        double spanish = 0;
        foreach (var word in words)
        {
            var weight = _both.HasKey(word) ? 0.4 : 1;
            english += _english.HasKey(word) ? weight : 0;
            spanish += _spanish.HasKey(word) ? weight : 0;
        }

        spanish += text.Count(c => c is 'ñ' or 'Ñ' or '¿' or '¡') + (0.5 * text.Count(c => c is 'á' or 'í' or 'ó' or 'ú'));
        var (first, second, language) = english > spanish ? (english, spanish, English) : (spanish, english, Spanish);
        return first >= 1.4 && first >= second * 2 && (first >= words.Count * 0.25 || first >= 3) ? language : null;
    }
}
