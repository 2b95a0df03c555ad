using System.Buffers;
using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>What sort of message it is.</summary>
public enum TalkKind
{
    /// <summary>They tell something.</summary>
    Sharing,
    LongText,
    FewWords,
    Thanks,
    Goodbye,
    HowAreYou,
    AboutItself,
    JustTalk,
    SomethingToDo,
    Medication,
    Diagnosis,
    Advice,

    /// <summary>"Why do you think I…": shown with records, or said that there are none.</summary>
    WhyDoYouThink,
    Insult,
    Gibberish,
    Emoji,
    Agrees,
    Declines,

    /// <summary>"Leave me alone", "stop asking": one line, and quiet.</summary>
    LeaveBe,

    /// <summary>"That is not what I said": taken as it is.</summary>
    Misread,

    /// <summary>"Skip", "done", "40" with nothing open.</summary>
    NothingOpen,
}

/// <summary>Tells the sorts apart, in English and Spanish.</summary>
public static partial class TalkKinds
{
    private const int LongText = 700;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (TalkKind Kind, Phrases Words)[] Whole =
    [
        (TalkKind.Thanks, new("""
            thanks, thank you, thank you so much, thanks a lot, many thanks, thanks so much, that helped, that helps, this helped, that was helpful, this is helpful, you helped, thanks for listening, thank you for listening, thanks for that, that is nice, that is kind, i appreciate it, appreciate it, i appreciate that
            gracias, muchas gracias, mil gracias, te lo agradezco, gracias por escuchar, gracias por escucharme, me ayudo, eso ayuda, eso me ayudo, me sirvio, eso me sirve, gracias por eso, que amable
            """)),
        (TalkKind.Goodbye, new("""
            bye, bye bye, goodbye, good night, goodnight, night, see you, see ya, see you later, see you tomorrow, talk later, talk to you later, talk soon, ttyl, got to go, i got to go, i have to go, have to go, i need to go, i am going, i am leaving, i am off, off to bed, going to bed, i am going to bed, going to sleep, i am going to sleep, i am done for today, that is all for today, enough for today, take care, cya, gn, later then
            adios, chao, chau, bye, hasta luego, hasta manana, hasta pronto, nos vemos, nos hablamos, me voy, ya me voy, me tengo que ir, tengo que irme, me voy a dormir, voy a dormir, a dormir, que descanses, cuidate, eso es todo por hoy, ya por hoy, suficiente por hoy, buenas noches, bye bye
            """)),
        (TalkKind.HowAreYou, new("""
            how are you, how are you doing, how are you today, how are you feeling, how do you feel, how is it going, what is up, whatsup, wassup, sup, how have you been, are you ok, you ok, and you, how about you, what about you, how was your day, what are you doing
            como estas, como te va, como andas, como te sientes, que haces, que onda, que hay, y tu, como va todo, todo bien, que cuentas, como te fue, como estas hoy
            """)),
        (TalkKind.AboutItself, new("""
            who made you, who built you, who created you, how do you work, how does this work, what are you for, what is this for, what is this, do you have a name, what is your name, do you sleep, do you learn, do you get tired, do you think, can you think, do you understand me, do you like me, do you care, do you care about me, can you feel, do you have emotions, are you my friend, can you be my friend, do you love me, do you judge me, are you judging me, will you remember this, do you remember me, are you free, is this free
            quien te hizo, quien te creo, como funcionas, como funciona esto, para que sirves, para que es esto, que es esto, como te llamas, cual es tu nombre, tienes nombre, duermes, te cansas, piensas, puedes pensar, me entiendes, te caigo bien, te importo, puedes sentir, tienes emociones, eres mi amigo, quieres ser mi amigo, me quieres, me juzgas, me estas juzgando, te vas a acordar, te acuerdas de mi, eres gratis, esto es gratis
            """)),
        (TalkKind.JustTalk, new("""
            just talk, only talk, talk, let us talk, let us just talk, i want to talk, i just want to talk, can we talk, can we just talk, i need to talk, i would rather talk, i would rather just talk, rather talk, just talking, i want to vent, i need to vent, can i vent, vent, venting, just listen, please just listen, can you just listen, i just need to talk, no exercise, no exercises, no exercise please, just chat, let us chat, chat, talk instead, not an exercise
            solo hablar, hablar, hablemos, solo quiero hablar, quiero hablar, podemos hablar, podemos solo hablar, necesito hablar, prefiero hablar, prefiero solo hablar, quiero desahogarme, necesito desahogarme, desahogarme, solo escucha, solo escuchame, escuchame, nada de ejercicios, sin ejercicios, sin ejercicio, platicar, quiero platicar, solo platicar, platiquemos, charlar, conversar
            """)),
        (TalkKind.SomethingToDo, new("""
            give me something, give me something to do, i need something, i need something to do, something to do, something short, something small, something quick, something easy, give me something short, give me something small, give me something easy, give me an exercise, an exercise, exercise, exercises, what can i do, what can i do now, what can i do right now, what could i do, what helps, what would help, suggest something, any ideas, ideas, recommend something, what do you suggest, i am bored, what now
            dame algo, dame algo que hacer, necesito algo, necesito algo que hacer, algo que hacer, algo corto, algo chico, algo rapido, algo facil, dame algo corto, dame algo facil, dame un ejercicio, un ejercicio, ejercicio, ejercicios, que puedo hacer, que puedo hacer ahora, que hago ahora, que ayuda, que me ayudaria, sugiere algo, sugiereme algo, alguna idea, ideas, recomienda algo, que me recomiendas, me aburro, y ahora que
            """)),
    ];

    private static readonly Phrases LeaveBe = new("""
        stop asking questions, stop asking, stop asking me questions, stop asking me things, no more questions, no questions, please no questions, quit asking, leave me alone, just leave me alone, leave me be, let me be, go away, i want to be left alone, i want to be alone, i do not want to talk, i do not want to talk now, i do not want to talk right now, i do not want to talk today, i do not want to talk to you, i do not feel like talking, not in the mood to talk, i do not want to talk about it, i do not want to talk about this, i do not want to talk about that, stop talking, stop talking to me, be quiet
        deja de preguntar, no preguntes mas, no me preguntes mas, no mas preguntas, basta de preguntas, dejame en paz, dejame, dejame solo, dejame sola, vete, quiero estar solo, quiero estar sola, no quiero hablar, no quiero hablar ahora, no quiero hablar hoy, no quiero hablar contigo, no tengo ganas de hablar, no quiero hablar de eso, no quiero hablar de esto, no quiero hablar de ello, ya no preguntes
        """);

    private static readonly Phrases Misread = new("""
        that is not what i said, that is not what i meant, not what i said, not what i meant, that was not what i said, that was not what i meant, i did not say that, i never said that, i did not mean that, you got that wrong, you got it wrong, you misunderstood, you misunderstood me, you are misunderstanding me, you are twisting my words, that is not how i said it, that is not how i put it
        eso no es lo que dije, no es lo que dije, eso no fue lo que dije, no dije eso, yo no dije eso, nunca dije eso, no quise decir eso, no me refiero a eso, eso no es lo que quise decir, no es lo que quise decir, me entendiste mal, entendiste mal, lo entendiste mal
        """);

    private static readonly Phrases Same = new("same, ditto, as before, same as before, the same, same again, igual, lo mismo, igual que antes, como antes, lo mismo que antes");

    /// <summary>Someone who wants quiet.</summary>
    public static bool IsLeaveBe(string text) => LeaveBe.Has(text);

    /// <summary>Someone who says that we got it wrong.</summary>
    public static bool IsMisread(string text) => Misread.Has(text);

    private static readonly HashSet<string> NotEnough = ["ok", "k", "hmm", "hm", "mm", "lol", "haha", "wow", "oh", "well", "so", "right", "sure", "fine", "ya", "ah", "eh", "jaja", "bueno", "vale", "pues", "este", "yes", "yeah", "no", "si", "yep", "nope", "i see", "got it", "ya veo", "entiendo", "cool", "nice"];

    /// <summary>The sort of a message that is no command and no answer.</summary>
    public static TalkKind Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Exercises.Reading.Emoji.IsOnlyEmoji(text))
        {
            return TalkKind.Emoji;
        }

        if (LeaveBe.Has(text) || Misread.Has(text))
        {
            return LeaveBe.Has(text) ? TalkKind.LeaveBe : TalkKind.Misread;
        }

        foreach (var (kind, phrases) in Whole)
        {
            if (phrases.Has(text))
            {
                return kind;
            }
        }

        var key = Folding.Key(text);
        return ThanksAndBye().IsMatch(key) ? TalkKind.Goodbye
            : Same.Has(text) || BareNumber().IsMatch(text.Trim()) ? TalkKind.NothingOpen
            : TextShape.IsInsult(text) || InsultsUs().IsMatch(key) ? TalkKind.Insult
            : WhyDoYouThink().IsMatch(key) ? TalkKind.WhyDoYouThink
            : Medication().IsMatch(key) ? TalkKind.Medication
            : Diagnosis().IsMatch(key) ? TalkKind.Diagnosis
            : Advice().IsMatch(key) ? TalkKind.Advice
            : IsGibberish(key) ? TalkKind.Gibberish
            : text.Length > LongText ? TalkKind.LongText
            : NotEnough.Contains(key) ? TalkKind.FewWords
            : TalkKind.Sharing;
    }

    /// <summary>What "why do you think…" is about.</summary>
    public static string WhyAbout(string text) => WhyDoYouThink().Replace(Folding.Key(text), "");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Nothing that could be a word: no vowel in any of them, or five and more consonants in a row in the only one.
    private static bool IsGibberish(string key) =>
        key.Length == 0 || (key.Length > 2 && key.Split(' ').All(w => w.Length > 2 && !w.AsSpan().ContainsAny(Vowels) && !char.IsAsciiDigit(w[0])))
        || (!key.Contains(' ', StringComparison.Ordinal) && Cluster().IsMatch(key));

    [GeneratedRegex(@"^(and |but |so |y |pero )?(why do you (think|say|believe)|what makes you (think|say)|how do you know|por que (crees|piensas|dices)|como sabes|que te hace pensar)( that| que)? ", Plain)]
    private static partial Regex WhyDoYouThink();

    [GeneratedRegex(
        @"\b(should|can|could|may|is it (ok|safe|bad) (to|if i)|do i|what (if|happens if)|how (much|many)|debo|deberia|puedo|podria|esta bien (si|que)|es (malo|seguro)|que pasa si|cuant[oa]s?)\b.{0,40}\b(meds?|medications?|medicines?|pills?|dose|doses|dosage|mg|antidepressants?|ssris?|sertraline|zoloft|prozac|fluoxetine|lexapro|escitalopram|citalopram|xanax|alprazolam|lorazepam|ativan|klonopin|clonazepam|valium|lithium|litio|seroquel|quetiapine|adderall|ritalin|wellbutrin|bupropion|trazodone|venlafaxine|effexor|melatonin|medicinas?|medicamentos?|medicacion|pastillas?|dosis|antidepresivos?|sertralina|fluoxetina|clonazepam|rivotril|quetiapina|melatonina)\b"
        + @"|\b(side effects?|efectos secundarios|interact(s|ion)? with|mix(ing)? .{0,20} with (alcohol|my meds)|mezclar)\b.{0,40}\b(of|de|meds?|pills?|alcohol|pastillas?|medic\w+|sertral\w+|fluoxet\w+|prozac|zoloft|xanax|lexapro)\b",
        Plain)]
    private static partial Regex Medication();

    [GeneratedRegex(
        @"\b(do (you think )?i have|do you think i (have|am)|could i (have|be)|might i (have|be)|could (this|it) be|is (this|it|that)|am i|does (he|she|my \w+) have|is (he|she|my \w+)|tengo|tendre|sera que (tengo|soy|estoy)|crees que (tengo|soy|estoy)|soy|estoy|esto es|sera)\b( \w+){0,2} (bpd|borderline|bipolar|adhd|add|ocd|ptsd|autis\w+|depression|depressed|(an )?anxiety( disorder)?|schizo\w+|psycho\w+|narcissis\w+|a sociopath|crazy|insane|mentally ill|sick in the head|manic|anorexi\w+|bulimi\w+|codependent|tdah|toc|tept|tlp|limite|depresion|deprimid[oa]|ansiedad|esquizo\w+|narcisista|loc[oa]|maniac[oa])( right now| now| then| or not| o no)?$"
        + @"|\b(diagnose me|my diagnosis|what is wrong with me|what do i have|diagnosticame|mi diagnostico|que tengo yo|que me pasa|que esta mal conmigo)\b",
        Plain)]
    private static partial Regex Diagnosis();

    [GeneratedRegex(@"\b(what (should|would|do you think) (i|you) (do|say)|should i|do you think i should|what do i do|tell me what to do|que (debo|deberia|hago|harias|me aconsejas)|deberia|dime que hacer|crees que deberia)\b", Plain)]
    private static partial Regex Advice();

    [GeneratedRegex(@"^((ok|okay|great|well|alright|bueno|vale|pues) )*(((many |muchas |mil )?(thanks|thank you|thx|ty|gracias)( (so much|a lot|again|for \w+( \w+){0,2}|por \w+( \w+){0,2}))?)( and| y)? (bye|bye bye|goodbye|good night|goodnight|see you|see ya|later|see you later|take care|adios|chao|chau|hasta luego|hasta manana|hasta pronto|nos vemos|buenas noches|me voy)|(bye|goodbye|good night|adios|chao|chau|hasta luego|nos vemos|buenas noches)( and| y)? (thanks|thank you|gracias|muchas gracias))$", Plain)]
    private static partial Regex ThanksAndBye();

    [GeneratedRegex(@"^\d{1,3}( ?%| ?/ ?\d{1,3}| (out of|of|de) \d{1,3})?[.!]?$", Plain)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^((wow|god|ok|lol|ugh|honestly|man) )?(you|u|ur|your|you are|this (bot|app|thing|chat) is|eres|este bot es|esta app es)( (are|so|really|such|just|a|an|fucking|completely|totally|pretty|kinda|muy|tan|un|una|bien|bastante))* (useless|stupid|dumb|worthless|idiotic|idiot|moron|pathetic|garbage|trash|crap|shit|annoying|terrible|awful|inutil|estupid[oa]|tont[oa]|idiota|basura|pesim[oa])( (bot|machine|program|robot|app|thing))?$", Plain)]
    private static partial Regex InsultsUs();

    [GeneratedRegex(@"[bcdfghjklmnpqrstvwxz]{6,}", Plain)]
    private static partial Regex Cluster();
}
