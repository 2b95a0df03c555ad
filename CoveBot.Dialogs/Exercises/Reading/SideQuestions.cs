namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Questions beside the exercise, as whole messages (3.2 rule 4).</summary>
internal static class SideQuestions
{
    private static readonly (SideQuestion Kind, Phrases Words)[] _whole =
    [
        (SideQuestion.HowLong, new("""
            how long, how long will this take, how long does this take, how long is this, how long is this going to take, how long will it take, how long does it take, how long is it, how long do i need, how much longer, how much longer will this take, how much longer is this, how many more questions, how many questions, how many questions are there, how many questions are left, how many steps, how many more steps, how many steps are left, how many are left, how much is left, how much more, is this long, is it long, is this going to take long, will this take long, will it take long, does this take long, how many minutes, how many minutes does this take, how many minutes will this take, are we almost done, almost done, are we done yet, are we nearly done, when does this end, how many left, how much time does this take, how much time will this take, how much time, what is the time commitment
            cuanto dura, cuanto dura esto, cuanto tarda, cuanto tarda esto, cuanto va a tardar, cuanto va a durar, cuanto tiempo, cuanto tiempo toma, cuanto tiempo lleva, cuanto tiempo dura, cuanto tiempo va a tomar, cuanto tiempo me va a tomar, cuanto tiempo me lleva, cuanto falta, cuanto queda, cuantas preguntas, cuantas preguntas son, cuantas preguntas faltan, cuantas preguntas quedan, cuantos pasos, cuantos pasos faltan, cuantos pasos quedan, cuantos pasos son, es largo, es muy largo, esto es largo, es larga, va a tardar mucho, tarda mucho, cuantos minutos, cuantos minutos son, ya casi terminamos, ya casi acabamos, falta mucho, queda mucho, cuanto me va a llevar, cuanto lleva, cuanto se tarda, cuanto demora, cuanto demora esto, cuanto se demora, cuanto mas
            """)),
        (SideQuestion.LastTime, new("""
            what did i say last time, what did i say before, what did i write last time, what did i write before, what did i put last time, what did i put before, what did i answer last time, what did i answer before, what was my last answer, what was my answer last time, what was it last time, what did i rate it last time, what did i rate last time, what was my last number, what was my number last time, what was my score last time, what was my last score, what did i tell you last time, what did i say yesterday, what did i say last week, what have i said before, what did i give last time, what did i say, remind me what i said last time, remind me what i said, what did i say the last time, what number did i give last time, what was last time, last time, and last time, what did i do last time, what did we do last time, what did we talk about last time
            que dije la ultima vez, que dije antes, que escribi la ultima vez, que escribi antes, que puse la ultima vez, que puse antes, que conteste la ultima vez, que respondi la ultima vez, que respondi antes, cual fue mi ultima respuesta, cual fue mi respuesta la ultima vez, cuanto puse la ultima vez, cuanto dije la ultima vez, que numero puse la ultima vez, que numero di la ultima vez, que te dije la ultima vez, que te dije antes, que te dije, que dije ayer, que dije, que puse, que habia dicho, que habia puesto, recuerdame que dije, recuerdame que dije la ultima vez, y la ultima vez, la ultima vez, que hicimos la ultima vez, de que hablamos la ultima vez, que dije la vez pasada, que puse la vez pasada
            """)),
        (SideQuestion.AreYouHuman, new("""
            are you a person, are you a real person, are you human, are you a human, are you a bot, are you a robot, are you real, are you an ai, are you ai, are you a machine, are you a computer, are you a program, are you a chatbot, are you a therapist, are you a real therapist, are you my therapist, are you a human being, are you a real human, are you a doctor, are you a psychologist, are you a counselor, are you alive, are you chatgpt, are you gpt, are you actually human, are you actually a person, are you really a person, are you really human, are you really a bot, am i talking to a person, am i talking to a real person, am i talking to a human, am i talking to a bot, am i talking to a robot, am i talking to an ai, am i talking to ai, am i talking to a machine, am i talking to someone real, am i talking with a person, am i chatting with a bot, is this a bot, is this a real person, is this a person, is this a human, is this a robot, is this ai, is this an ai, is there a person there, is there a human there, is anyone there, is someone there, is there a real person there, is there a real person, is anybody there, human or bot, bot or human, person or bot, bot or person, are you a bot or a person, are you a person or a bot, are you human or a bot, are you human or bot, are you a human or a bot, are you a bot or a human, are you a person or a robot, are you a robot or a person, who are you, what are you, who am i talking to, what is cove, who is this, are you a girl or a boy, are you sentient, are you conscious, do you have feelings
            eres una persona, eres una persona real, eres humano, eres humana, eres un humano, eres un ser humano, eres un bot, eres un robot, eres real, eres una ia, eres ia, eres una maquina, eres una computadora, eres un programa, eres un terapeuta, eres terapeuta, eres mi terapeuta, eres psicologo, eres psicologa, eres un psicologo, eres doctor, eres de verdad, eres de verdad una persona, eres un chatbot, eres chatgpt, eres una inteligencia artificial, eres un humano o un bot, eres una persona o un bot, eres un bot o una persona, eres una persona o una maquina, eres persona o robot, eres persona o bot, eres humano o robot, eres robot, eres bot, eres persona, eres alguien real, estoy hablando con una persona, estoy hablando con un bot, estoy hablando con un robot, estoy hablando con una maquina, estoy hablando con una ia, estoy hablando con alguien real, hablo con una persona, hablo con un bot, hablo con una maquina, hablo con un robot, es una persona, es un bot, esto es un bot, esto es un robot, esto es una ia, hay alguien ahi, hay una persona ahi, hay alguien, quien eres, que eres, con quien hablo, con quien estoy hablando, es usted una persona, es usted un robot, tienes sentimientos
            """)),
        (SideQuestion.WhoReads, new("""
            who sees this, who can see this, who reads this, who can read this, who will see this, who will read this, who has access, who has access to this, who gets this, who gets to see this, who gets to read this, who is reading this, who is seeing this, who sees my answers, who reads my answers, who can see my answers, who can read my answers, who sees what i write, who reads what i write, who can see what i write, who can read what i write, who sees my messages, who reads my messages, who can see my messages, who can read my messages, is this private, is it private, is this confidential, is it confidential, is this safe, is this secure, is this anonymous, is it anonymous, is this saved, is this stored, is this recorded, are you recording this, where does this go, where is this saved, where is this stored, will my therapist see this, does my therapist see this, can my therapist see this, can my therapist read this, does my therapist read this, will my therapist read this, will anyone see this, will anyone read this, does anyone see this, does anyone read this, can anyone see this, can anyone read this, does anybody read this, can anybody see this, do you share this, do you tell anyone, will you tell anyone, are you going to tell anyone, do you share this with anyone, who do you tell, who do you share this with, can my parents see this, can my mom see this, will my parents see this, can my boss see this, can the police see this, do you tell my therapist, is my data safe, is my data private, what happens with my data, what happens to my data, what do you do with my data, what do you do with this, is someone reading this, is anyone reading this, is anyone watching
            quien ve esto, quien puede ver esto, quien lee esto, quien puede leer esto, quien va a ver esto, quien va a leer esto, quien tiene acceso, quien tiene acceso a esto, quien lo ve, quien lo lee, quien ve lo que escribo, quien lee lo que escribo, quien puede ver lo que escribo, quien puede leer lo que escribo, quien ve mis respuestas, quien lee mis respuestas, quien ve mis mensajes, quien lee mis mensajes, esto es privado, es privado, esto es confidencial, es confidencial, es anonimo, esto es anonimo, es seguro, esto es seguro, esto se guarda, se guarda esto, esto queda guardado, donde se guarda, donde se guarda esto, donde queda esto, a donde va esto, mi terapeuta ve esto, mi terapeuta puede ver esto, mi terapeuta va a ver esto, mi terapeuta lee esto, lo ve mi terapeuta, lo va a ver mi terapeuta, lo lee mi terapeuta, alguien lee esto, alguien ve esto, alguien mas lee esto, alguien mas ve esto, alguien puede ver esto, alguien puede leer esto, alguien va a leer esto, se lo dices a alguien, le dices a alguien, le vas a decir a alguien, vas a decirle a alguien, compartes esto, compartes esto con alguien, con quien compartes esto, mis papas pueden ver esto, que pasa con mis datos, que haces con mis datos, que haces con esto, mis datos estan seguros
            """)),
    ];

    private static readonly Phrases _whatIs = new("""
        what is, what is a, what is an, what is the, what are, what does, what do you mean by, what do you mean with, what is meant by, whats, explain, define, tell me what is, can you explain, could you explain, can you explain what is, explain what is, explain what, what exactly is, what exactly is a, what the heck is, what the hell is, what kind of thing is
        que es, que es un, que es una, que es eso de, que es el, que es la, que es lo de, que son, que son los, que son las, que significa, que quiere decir, que quieres decir con, a que te refieres con, explica, explicame, me explicas, puedes explicar, puedes explicarme, me puedes explicar, explicame que es, explicame que es un, explicame que es una, define, que exactamente es, que cosa es, que cosa es un, que cosa es una, cual es el significado de
        """);

    private static readonly Phrases _mean = new("mean, means, significa, quiere decir, exactly, again, anyway, de nuevo, exactamente, even, here, aqui, en este caso, is, are, please, supposed to mean, por favor, then, entonces");

    private static readonly Phrases _openAbout = new("this, that, it, esto, eso, ese, esa, this question, that question, esta pregunta, esa pregunta, this step, este paso, this exercise, este ejercicio, this for, that for");

    /// <summary>"What's wrong with me", "what is happening": not about a term.</summary>
    private static readonly Phrases _notTerms = new("""
        wrong, happening, going, going on, up, next, life, new, my, your, his, her, their, i, you, he, she, they, we, it like, good, best, left, there, love, name, today, time, matter, point, problem, happiness, better, worse, use, best, worst, meaning, difference
        mi, tu, su, pasa, paso, hay, mejor, peor, bueno, vida, lo que, lo mejor, lo peor, problema, amor, malo, esto de vivir, hora, sentido, punto
        """);

    public static bool Read(string text, out SideQuestion kind, out string about)
    {
        about = "";
        kind = default;
        var tokens = Folding.Words(text);
        var words = Wording.Of(text).Keys;
        if (words.Length is 0 or > 14)
            return false;
        foreach (var (one, phrases) in _whole)
        {
            if (!phrases.Has(text))
                continue;
            kind = one;
            return true;
        }

        return WhatIs(text, tokens, words, out about);
    }

    private static bool WhatIs(string text, List<Token> tokens, string[] words, out string about)
    {
        about = "";
        var start = words[0] is "ok" or "wait" or "hey" or "but" or "sorry" or "and" or "um" or "so" or "pero" or "oye" or "perdon" or "y" or "espera" ? 1 : 0;
        var lead = start < words.Length ? _whatIs.At(words, start) : 0;
        if (lead == 0)
            return false;
        var from = start + lead;
        var to = words.Length;
        while (from < to && words[from] is "a" or "an" or "the" or "un" or "una" or "el" or "la" or "by" or "what")
            from++;
        for (var back = true; back && to > from;)
        {
            back = false;
            for (var count = Math.Min(3, to - from); count > 0 && !back; count--)
            {
                back = _mean.HasKey(string.Join(' ', words[(to - count)..to]));
                to -= back ? count : 0;
            }
        }

        var key = string.Join(' ', words[from..to]);
        var isQuestion = text.Contains('?', StringComparison.Ordinal) || to - from <= 3;
        if (!isQuestion || to - from > 5 || _notTerms.At(words, Math.Min(from, words.Length - 1)) > 0 || key.Length == 0)
            return false;
        about = _openAbout.HasKey(key) ? "" : text[tokens[from].Start..tokens[to - 1].End];
        return about.Length > 0 || words[start] is "what" or "que" or "explain" or "explica" or "explicame";
    }
}
