namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Yes, no, or ask again.</summary>
public enum YesNo { Yes, No, Unclear }

/// <summary>Reads an answer to a yes/no question. Where both are heard, neither is.</summary>
public static class YesNoReading
{
    private static readonly Phrases _yes = new("""
        yes, y, ye, yea, yeah, yah, ya, yas, yass, yep, yup, yeh, yess, yus, yis, yip, sure, sure thing, surely, ok, k, kk, okay, alright, all right, fine, of course, ofc, ofcourse, absolutely, absolutely yes, definitely, def, totally, certainly, indeed, for sure, fosho, fs, right, correct, exactly, true, that is right, that is correct, that is true, it is true, affirmative, aye, uh huh, uhhuh, mhm, mm hm, mm hmm, mhmm, mmhm, yes i did, yes i do, yes i am, yes it is, yes it was, yes i have, yes i can, yes i will, yes please do, i did, i do, i am, i have, i can, i will, i would, i was, it is, it was, it did, it does, they did, he did, she did,
        please, please do, go ahead, go for it, go on then, do it, let us do it, let us go, let us, sounds good, sounds great, that works, works for me, that is fine, that would be good, that would be nice, that would be great, that would help, i would like that, i would love that, i would like to, i would love to, i want to, i want that, why not, you bet, you got it, no problem, no prob, np, no doubt, without a doubt, hell yes, hell yeah, heck yes, heck yeah, oh yes, oh yeah, yes yes, yeah yeah, very much, very much so, i think so, think so, i believe so, i suppose so, i guess so, guess so, i suppose, i guess, i agree, agreed, bet, cool, great, perfect, awesome, good, yessir, yes sir, yes maam, yuppers, yeppers, i promise, write it, write 100, write 0, keep going, i am safe, i swear, do that, yes to all
        si, sii, sip, sipi, sep, s, sim, simon, siii, ya, ya si, claro, claro que si, claro si, pues claro, pues si, por supuesto, por supuesto que si, desde luego, dale, vale, va, venga, sale, sale y vale, orale, ok, okey, bueno, de acuerdo, de una, exacto, exactamente, correcto, cierto, es cierto, asi es, eso es, eso mismo, eso, verdad, es verdad, afirmativo, efectivamente, obvio, obvio si, obviamente, sin duda, sin dudas, sin problema, seguro, segurisimo, me gustaria, me encantaria, me parece, me parece bien, esta bien, bien, perfecto, genial, si por favor, si quiero, quiero, lo quiero, si lo hice, lo hice, si lo hago, si puedo, puedo, si tengo, si estoy, si fue, si es, creo que si, yo creo que si, supongo que si, supongo, diria que si, parece que si, eso creo, adelante, hazlo, hagamoslo, vamos, va que va, como no, por que no, aja, ajam, mjm, mmju, nomas si, porsupuesto, positivo, que si, ya lo hice, y si, ahuevo, a huevo, tambien, estoy a salvo, estoy bien
        """);

    private static readonly Phrases _no = new("""
        no, n, nah, nope, naw, na, nop, noo, nay, nuh uh, nuh huh, uh uh, unh unh, mm mm, negative, no thanks, no thank you, no ty, nty, no thx, no way, no way jose, not really, not at all, not exactly, not quite, not yet, not now, not today, not tonight, not this time, not me, not anymore, not any more, not this week, not much, never, never ever, hardly, hardly ever, of course not, ofc not, absolutely not, definitely not, certainly not, def not, hell no, heck no, fuck no, god no, oh no, no no, no no no, i do not, i did not, i am not, i have not, i can not, i could not, i will not, i would not, i was not, it is not, it was not, it did not, it does not, he did not, she did not, they did not, do not, did not, can not, will not, is not, was not, have not, i do not think so, do not think so, i do not believe so, i think not, i guess not, guess not, i suppose not, probably not, maybe not, preferably not, i would rather not, rather not, i would prefer not, i would prefer not to, prefer not, prefer not to, i do not want to, do not want to, i do not want that, do not want, i do not wanna, no i did not, no i do not, no i am not, no i have not, no i can not, no not really, no not yet, nothing, none, that is wrong, wrong, incorrect, false, not true, that is not true, that is not right, not right, nada, leave it, let us not, do not do it, forget it, pass, no need, no sir, not interested, not a chance, no chance, not in the least, not for me, not particularly, neither, nvm, not safe
        no gracias, no para nada, para nada, en absoluto, de ninguna manera, de ningun modo, ni hablar, ni loco, ni loca, ni pensarlo, ni de broma, ni en suenos, claro que no, por supuesto que no, desde luego que no, obvio no, obvio que no, que va, nunca, jamas, nunca jamas, nel, nel pastel, nanay, nones, noup, no quiero, no lo quiero, no lo hice, no lo hago, no puedo, no pude, no tengo, no estoy, no fue, no es, no era, no es asi, no es cierto, no es verdad, no me gustaria, no me apetece, no me parece, no creo, no lo creo, creo que no, yo creo que no, supongo que no, diria que no, parece que no, pienso que no, todavia no, aun no, por ahora no, ahora no, ahorita no, hoy no, esta vez no, ya no, mejor no, prefiero no, prefiero que no, la verdad no, la verdad que no, realmente no, no realmente, no mucho, no tanto, no exactamente, no del todo, casi nunca, tampoco, ninguno, ninguna, nadie, negativo, falso, incorrecto, no hace falta, no es necesario, dejalo, olvidalo, paso, pues no, pos no, que no, ay no, no no, no senor, no voy a hacerlo, no lo hare, sin ganas, no quise, no he podido, no lo he hecho, no estoy a salvo
        """);

    /// <summary>Never taken for either.</summary>
    private static readonly Phrases _unclear = new("""
        mostly, mostly yes, mostly no, mostly not, probably, pretty much, always, siempre, casi siempre, seguramente, kind of, kinda, sort of, sorta, maybe, perhaps, possibly, a bit, a little, somewhat, partly, partially, in part, half, sometimes, it depends, depends, yes and no, no and yes, both, either, either way, who knows, hard to say, more or less, ish, so so, meh, eh, hmm, hm, depende, a veces, mas o menos, tal vez, quiza, quizas, puede, puede ser, puede que si, puede que no, a lo mejor, algo, un poco, un poquito, en parte, a medias, si y no, ni si ni no, regular, no idea, no clue, no comment, no opinion, no se, no estoy seguro, no estoy segura, no lo se, no sabria, no tengo idea, i do not know, i am not sure, not sure, do not know, i do not remember, do not remember, i can not remember, no me acuerdo, no recuerdo, i can not say, can not say, i can not tell, can not tell, no entiendo, no entendi, i do not understand, do not understand, i do not get it, ok so, ni idea, no problem but, no sabria decir, whatever, me da igual, da igual, i do not care, lo que sea
        """);

    private static readonly HashSet<string> _yesWords = Set("yes yeah yep yup yea yess sure definitely absolutely si sip sii claro dale vale correct exacto yea ya");

    private static readonly HashSet<string> _noWords = Set("no nope nah nop never nunca not jamas tampoco naw");

    private static readonly HashSet<string> _turns = Set("but pero except although however though aunque unless if maybe kind kinda sort sorta sometimes veces partly depends depende salvo menos quiza quizas unsure");

    public static YesNo Read(string text)
    {
        var nod = Emoji.Nod(text);
        var words = Wording.Of(text).Keys;
        if (words.Length == 0)
            return nod switch { true => YesNo.Yes, false => YesNo.No, null => YesNo.Unclear };
        var said = Said(text, words);
        return said == YesNo.Unclear || nod is null || nod == (said == YesNo.Yes) ? said : YesNo.Unclear;
    }

    private static YesNo Said(string text, string[] words)
    {
        foreach (var key in Wording.Of(text).Bare)
        {
            if (_unclear.HasKey(key))
                return YesNo.Unclear;
            if (_no.HasKey(key))
                return YesNo.No;
            if (_yes.HasKey(key))
                return text.TrimEnd().EndsWith("??", StringComparison.Ordinal) ? YesNo.Unclear : YesNo.Yes;
        }

        return Opening(text, words);
    }

    /// <summary>"yes, I called her": the first words decide if nothing after them turns it around.</summary>
    private static YesNo Opening(string text, string[] words)
    {
        if (_unclear.At(words, 0) > 0)
            return YesNo.Unclear;
        var no = _no.At(words, 0);
        var yes = _yes.At(words, 0);
        if (no == 0 && yes == 0)
            return YesNo.Unclear;
        var isYes = yes > no;
        var rest = words[Math.Max(yes, no)..];
        var opener = string.Join(' ', words[..Math.Max(yes, no)]);
        if (rest.Any(_turns.Contains) || rest.Any(isYes ? _noWords.Contains : _yesWords.Contains))
            return YesNo.Unclear;
        // "ok I will think about it", "good question", "no one was there", "si me llama": only a plain yes or no opens a longer answer.
        var isPlain = isYes ? _yesWords.Contains(words[0]) : _noWords.Contains(words[0]) || opener.Contains(' ', StringComparison.Ordinal);
        var needsComma = words[0] is "si" or "no" or "sure" or "ya" or "correct" or "not" or "never" or "nunca";
        if (!isPlain && !rest.All(word => _yes.HasKey(word) || _no.HasKey(word)))
            return YesNo.Unclear;
        return needsComma && rest.Length > 0 && !IsSet(text, words, rest) ? YesNo.Unclear : isYes ? YesNo.Yes : YesNo.No;
    }

    /// <summary>The opener is set off by a mark, an accent, or words that go on about oneself.</summary>
    private static bool IsSet(string text, string[] words, string[] rest)
    {
        var tokens = Tokens.Of(text);
        if (tokens.Count > 1 && tokens[1].Kind == TokenKind.Sign && tokens[1].Key is not ("-" or "'" or "/"))
            return true;
        if (text.TrimStart().StartsWith("sí", StringComparison.OrdinalIgnoreCase))
            return true;
        return rest[0] is "i" or "it" or "he" or "she" or "they" or "lo" or "yo" or "quiero" or "estoy" or "ya" or "because" or "please" or "thank" or "thanks" or "gracias" or "mucho" or "tengo" or "puedo" or "voy" or "he" or "claro"
            || (words[0] == "no" && rest[0] is "quiero" or "puedo" or "pude" or "estoy" or "tengo" or "creo" or "hice" or "he" or "fue" or "es" or "me" or "need" or "more" or "gracias");
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
