namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>What kind of message this is, whatever was asked (3.5).</summary>
public static class TextShape
{
    private static readonly Phrases _unsure = new("""
        idk, idk really, i do not know, i do not really know, i really do not know, do not know, dk, dunno, i dunno, donno, no idea, no clue, i have no idea, i have no clue, not sure, i am not sure, im not really sure, not really sure, unsure, no sure, hard to say, hard to tell, it is hard to say, hard to know,
        can not say, i can not say, can not tell, i can not tell, who knows, beats me, i can not think of anything, nothing comes to mind, cant think of any, i can not think of one, i can not think, i am drawing a blank, drawing a blank, ionno, iono, idk man, idek, idk what to say, i do not know what to say, do not know what to say, i do not remember, do not remember, i forgot, i can not remember, can not remember, no opinion, n a, na idk, wish i knew, i wish i knew, maybe idk, idk maybe, i do not know how to answer, unclear, i do not get it, i do not understand, do not understand, umm idk
        no se, no lo se, no se la verdad, la verdad no se, ni idea, no tengo idea, no tengo ni idea, ni idea la verdad, quien sabe, sepa, a saber, no estoy seguro, no estoy segura, no sabria decir, no sabria, no sabria decirte, no se que decir, no se que poner, es dificil de decir, dificil decir, dificil de decir, no se me ocurre, no se me ocurre nada, ni sueno de idea, no me acuerdo, no recuerdo, se me olvido, no se bien, no se muy bien, no entiendo, no lo entiendo, no le entiendo, no entendi, no podria decir, no puedo decir, no c, ns, nc, npi, ni se, yo que se, vete a saber, que se yo, no tengo claro, no lo tengo claro
        """);

    private static readonly Phrases _same = new("""
        same, ditto, as before, same as before, same as last time, like before, like last time, the same, the same as before, the same as last time, same thing, same one, same answer, same here, still the same, no change, unchanged, same as yesterday, same as always, same old, nothing changed, it is the same, it is still the same, exactly the same, just the same, same again, idem, as last time, same as ever, hasnt changed, it has not changed, same number, same place
        lo mismo, igual, igual que antes, lo mismo que antes, igual que la ultima vez, lo mismo que la ultima vez, como antes, como la ultima vez, lo de siempre, sigue igual, sin cambios, la misma, el mismo, los mismos, las mismas, igual que ayer, lo mismo de antes, lo mismo de siempre, igual que siempre, es lo mismo, es igual, todo igual, no ha cambiado, no cambio, exactamente igual, mismo, misma, lo mismito
        """);

    private static readonly Phrases _keep = new("""
        keep, keep it, keep that, keep this, leave it, leave that, leave it as is, leave it as it is, leave as is, as it is, as is, leave it alone, leave it like that, leave it there, keep it as is, keep it as it is, keep it that way, keep it like that, keep the old one, keep the same, keep mine, no change needed, do not change it, do not change anything, do not change, it is fine as is, it is fine as it is, fine as is, fine as it is, that is fine as is, good as is, good as it is, it is good as it is, it is ok as it is, looks good, looks right, stays, it stays, keep old, keep it the same, no changes, let it be
        dejalo, dejala, dejalo asi, dejala asi, dejalo como esta, dejala como esta, asi esta bien, asi esta, asi, asi dejalo, esta bien asi, queda asi, que quede asi, que se quede asi, se queda asi, mantener, mantenlo, mantenla, mantenlo asi, conservar, conservalo, guardalo asi, guardala asi, no lo cambies, no la cambies, no cambies nada, no cambiar, tal cual, tal como esta, como esta, deja asi, dejemoslo asi, dejarlo asi, dejarlo, quedate con eso, quedate con ese
        """);

    /// <summary>"idk", "?", blank.</summary>
    public static bool IsUnsure(string text)
    {
        var tokens = Tokens.Of(text);
        if (tokens.TrueForAll(token => token.Kind == TokenKind.Sign))
            return tokens.TrueForAll(token => token.Key is "?" or "\n" or "..." or "." or "¿" or "!" or "-" or "؟" or ",") || tokens.Count == 0;
        if (tokens.TrueForAll(token => token.Kind == TokenKind.Emoji))
            return tokens.TrueForAll(token => token.Key is "🤷" or "❓" or "❔" or "🏻" or "🏼" or "🏽" or "🏾" or "🏿" or "♂" or "♀");
        return tokens.TrueForAll(token => token.Kind != TokenKind.Number) && _unsure.Has(text);
    }

    /// <summary>"same", "ditto", "lo mismo".</summary>
    public static bool IsSame(string text) => _same.Has(text);

    /// <summary>"keep", "leave it", "así está bien".</summary>
    public static bool IsKeep(string text) => _keep.Has(text);

    /// <summary>A short insult at the bot, or a test of it.</summary>
    public static bool IsInsult(string text) => Insults.Are(text);

    /// <summary>The whole message is a question about the exercise or the bot.</summary>
    /// <param name="text">The message.</param>
    /// <param name="kind">Which question.</param>
    /// <param name="about">What it is about, as typed; empty if that is the open step.</param>
    public static bool IsSideQuestion(string text, out SideQuestion kind, out string about) => SideQuestions.Read(text, out kind, out about);

    /// <summary>Confidently Spanish, from two words on.</summary>
    public static bool LooksSpanish(string text) => Languages.Guess(text) == Languages.Spanish;

    /// <summary>Confidently English, from two words on.</summary>
    public static bool LooksEnglish(string text) => Languages.Guess(text) == Languages.English;
}
