using CoveBot.Dialogs.Commands;

namespace CoveBot.Tests.Reading;

public sealed class CommandTests
{
    private const string _table = """
        Pause: pause, stop, later, quit, end, cancel, hang up, not now, pausa, parar, para, luego, más tarde, ahora no, salir, gotta go, brb, let's stop
        Back: back, previous, go back, atrás, volver, regresar, anterior
        Skip: skip, pass, don't want to, i dont want to, skip this one, saltar, sáltalo, omitir, paso, next, siguiente
        Repeat: repeat, what?, say again, huh?, i don't understand, repetir, repite, otra vez, no entiendo, qué?
        Why: why, what's this for, why do you ask?, whats this for, por qué, para qué es esto, para qué
        Where: where am i, progress, dónde voy, donde voy, en qué paso voy
        Menu: menu, help, what can you do, menú, ayuda, qué puedes hacer
        Crisis: crisis, emergency, 988, I'm not safe, im not safe, i am not safe, emergencia, no estoy a salvo, 911
        WhatDoYouRemember: what do you remember, qué recuerdas, que recuerdas
        NotTrue: that isn't true, that's not true, eso no es cierto
        DontSaveThis: don't save this, dont save that, no guardes esto
        PrivateModeOn: private mode, modo privado, private mode on
        PrivateModeOff: private mode off, salir del modo privado, desactivar modo privado
        KeepPrivate: keep this private, mantén esto privado
        DontBringThingsUp: don't bring things up, no saques temas
        BringThingsUp: bring things up, puedes sacar temas
        StartOver: start over, restart, empezar de nuevo, reiniciar
        Resume: resume, continue, go on, continuar, seguir
        Undo: undo, that was wrong, deshacer
        Done: done, that's all, listo, es todo, im done, ya terminé
        EnoughDone: that's enough, ya basta, es suficiente, enough
        Export: export, exportar, export my data
        Import: import, importar
        MyData: my data, mis datos
        DeleteMyData: delete my data, borrar mis datos, borra mis datos
        LanguageEnglish: english, in english, en inglés
        LanguageSpanish: spanish, español, en español
        """;

    public static IEnumerable<object[]> Rows()
        => from line in _table.Split('\n')
           let colon = line.IndexOf(':', StringComparison.Ordinal)
           from words in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)
           select new object[] { words, Enum.Parse<CommandKind>(line[..colon].Trim()) };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_whole_message_is_a_command(string text, CommandKind expected) => Assert.Equal(expected, CommandReading.Read(text)?.Kind);

    [Theory]
    [InlineData("edit 2", 2)]
    [InlineData("EDIT 2", 2)]
    [InlineData("edit step 2", 2)]
    [InlineData("edit two please", 2)]
    [InlineData("edit #11", 11)]
    [InlineData("cambiar 2", 2)]
    [InlineData("cambiar el paso 2", 2)]
    [InlineData("cambia la 3, por favor", 3)]
    [InlineData("editar dos", 2)]
    [InlineData("cambiar la primera", 1)]
    public void Edit_names_a_step_by_number(string text, int number) => Assert.Equal(new Command(CommandKind.Edit, number), CommandReading.Read(text));

    [Theory]
    [InlineData("change the feeling", "feeling")]
    [InlineData("edit the situation.", "situation")]
    [InlineData("can you change the hot thought", "hot thought")]
    [InlineData("cambiar la emoción", "emoción")]
    [InlineData("cambia el pensamiento", "pensamiento")]
    public void Edit_names_a_step_by_name(string text, string name) => Assert.Equal(new Command(CommandKind.Edit, Argument: name), CommandReading.Read(text));

    [Theory]
    [InlineData("save for session: I lied about drinking", "I lied about drinking")]
    [InlineData("Save for session - I lied. Twice!", "I lied. Twice!")]
    [InlineData("save for session I lied", "I lied")]
    [InlineData("SAVE: Ñandú: 50% 😭", "Ñandú: 50% 😭")]
    [InlineData("save this for my session: line one\nline two", "line one\nline two")]
    [InlineData("tell my therapist I lied", "I lied")]
    [InlineData("please tell my therapist that I'm drinking again", "I'm drinking again")]
    [InlineData("guardar para la sesión: mentí sobre beber", "mentí sobre beber")]
    [InlineData("guarda esto para mi sesion: mentí", "mentí")]
    [InlineData("dile a mi terapeuta que no duermo", "no duermo")]
    [InlineData("save for session", null)]
    [InlineData("save for session:", null)]
    [InlineData("guardar para la sesión", null)]
    public void Saving_for_the_session_keeps_the_words(string text, string? argument)
    {
        Assert.Equal(new Command(CommandKind.SaveForSession, Argument: argument), CommandReading.Read(text));
        Assert.Equal(new Command(CommandKind.SaveForSession, Argument: argument), CommandReading.Read(text, isSms: true));
    }

    [Theory]
    [InlineData("forget my sister", "my sister")]
    [InlineData("Forget about my sister.", "my sister")]
    [InlineData("please forget Ana María", "Ana María")]
    [InlineData("olvida lo de mi hermana", "mi hermana")]
    [InlineData("olvida a mi hermana", "mi hermana")]
    [InlineData("forget everything", "everything")]
    [InlineData("forget that", null)]
    [InlineData("olvida eso", null)]
    public void Forgetting_says_what(string text, string? argument) => Assert.Equal(new Command(CommandKind.Forget, Argument: argument), CommandReading.Read(text));

    [Theory]
    [InlineData("what do you remember about my boss?", "my boss")]
    [InlineData("what do you know about me", null)]
    [InlineData("¿qué recuerdas de mi jefe?", "mi jefe")]
    [InlineData("que sabes de mi", null)]
    public void Remembering_says_what_about(string text, string? argument) => Assert.Equal(new Command(CommandKind.WhatDoYouRemember, Argument: argument), CommandReading.Read(text));

    [Theory]
    [InlineData("next")]
    [InlineData("Next!")]
    [InlineData("siguiente")]
    [InlineData("next question please")]
    public void Next_is_told_apart(string text) => Assert.Equal(new Command(CommandKind.Skip, Argument: "next"), CommandReading.Read(text));

    [Theory]
    [InlineData("¿Por qué?", CommandKind.Why)]
    [InlineData("porque?", CommandKind.Why)]
    [InlineData("xq", CommandKind.Why)]
    [InlineData("pls stop", CommandKind.Pause)]
    [InlineData("STOPPP", CommandKind.Pause)]
    [InlineData("ok, stop", CommandKind.Pause)]
    [InlineData("stop 🙏", CommandKind.Pause)]
    [InlineData("puase", CommandKind.Pause)]
    [InlineData("can we pause please", CommandKind.Pause)]
    [InlineData("i want to stop", CommandKind.Pause)]
    [InlineData("quiero parar", CommandKind.Pause)]
    [InlineData("can we go back?", CommandKind.Back)]
    [InlineData("atras", CommandKind.Back)]
    [InlineData("podemos volver", CommandKind.Back)]
    [InlineData("can i skip this", CommandKind.Skip)]
    [InlineData("donde voy??", CommandKind.Where)]
    [InlineData("emergancy", CommandKind.Crisis)]
    [InlineData("I’m not safe", CommandKind.Crisis)]
    [InlineData("HELP!!!", CommandKind.Menu)]
    [InlineData("ayudaaa", CommandKind.Menu)]
    public void Texting_style_is_understood(string text, CommandKind expected) => Assert.Equal(expected, CommandReading.Read(text)?.Kind);

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("sí")]
    [InlineData("ok")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("70")]
    [InlineData("alto")]
    [InlineData("water")]
    [InlineData("soltar")]
    [InlineData("cause")]
    [InlineData("lists")]
    [InlineData("I can't stop crying")]
    [InlineData("he told me to stop")]
    [InlineData("stop it he said")]
    [InlineData("I want to go back")]
    [InlineData("I want to die")]
    [InlineData("my back hurts")]
    [InlineData("I will do it later today")]
    [InlineData("por qué siempre me pasa esto a mí")]
    [InlineData("why does she always do this")]
    [InlineData("the menu was bad")]
    [InlineData("I want to tell my therapist about it")]
    [InlineData("change my job")]
    [InlineData("forget it")]
    [InlineData("olvídalo")]
    [InlineData("I forget my keys all the time")]
    [InlineData("forget to eat")]
    [InlineData("para mi mamá es difícil")]
    [InlineData("listo para dormir")]
    [InlineData("it is the end of us")]
    [InlineData("stop\nhe said")]
    [InlineData("I help my mother")]
    [InlineData("nothing else")]
    public void An_answer_is_no_command(string text) => Assert.Null(CommandReading.Read(text));

    [Theory]
    [InlineData("STOP")]
    [InlineData("stop")]
    [InlineData(" Stop ")]
    [InlineData("STOPALL")]
    [InlineData("UNSUBSCRIBE")]
    [InlineData("END")]
    [InlineData("QUIT")]
    [InlineData("CANCEL")]
    [InlineData("OPT-OUT")]
    [InlineData("HELP")]
    [InlineData("INFO")]
    [InlineData("START")]
    [InlineData("YES")]
    public void The_carriers_words_are_not_ours_on_sms(string text) => Assert.Null(CommandReading.Read(text, isSms: true));

    [Theory]
    [InlineData("PAUSE", CommandKind.Pause)]
    [InlineData("LATER", CommandKind.Pause)]
    [InlineData("stop please", CommandKind.Pause)]
    [InlineData("please stop", CommandKind.Pause)]
    [InlineData("BACK", CommandKind.Back)]
    [InlineData("SKIP", CommandKind.Skip)]
    [InlineData("REPEAT", CommandKind.Repeat)]
    [InlineData("WHY", CommandKind.Why)]
    [InlineData("EDIT 2", CommandKind.Edit)]
    [InlineData("WHERE", CommandKind.Where)]
    [InlineData("MENU", CommandKind.Menu)]
    [InlineData("CRISIS", CommandKind.Crisis)]
    [InlineData("988", CommandKind.Crisis)]
    [InlineData("RESTART", CommandKind.StartOver)]
    [InlineData("RESUME", CommandKind.Resume)]
    [InlineData("UNDO", CommandKind.Undo)]
    [InlineData("DONE", CommandKind.Done)]
    public void Our_sms_words_work_there(string text, CommandKind expected) => Assert.Equal(expected, CommandReading.Read(text, isSms: true)?.Kind);
}
