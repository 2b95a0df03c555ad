using CoveBot.Dialogs.FreeTalk;

namespace CoveBot.Tests.FreeTalk;

/// <summary>What is said back: theirs, short, and nothing that was not said.</summary>
public class ReflectionTests
{
    [Theory]
    [InlineData("my boss frowned at me", "your boss frowned at you")]
    [InlineData("I was late and everyone saw it", "you were late and everyone saw it")]
    [InlineData("I'm not sleeping", "you're not sleeping")]
    [InlineData("im so done with my job", "you're so done with your job")]
    [InlineData("i cant sleep", "you can't sleep")]
    [InlineData("Honestly, he left me without a word.", "he left you without a word")]
    [InlineData("yesterday my mother cried. I do not know why.", "yesterday your mother cried")]
    public void English_is_turned_round(string text, string clause) => Assert.Equal(clause, Reflection.Of(text, "en").Clause);

    [Theory]
    [InlineData("mi jefe me gritó", "tu jefe te gritó")]
    [InlineData("mi mamá se fue de mi casa", "tu mamá se fue de tu casa")]
    public void Spanish_is_turned_where_somebody_else_acts(string text, string clause) => Assert.Equal(clause, Reflection.Of(text, "es").Clause);

    [Theory]
    [InlineData("ayer discutí con mi hermana", "es")]
    [InlineData("mi hermana dice que nunca la llamo", "es")]
    [InlineData("you never answer my questions", "en")]
    [InlineData("i am bipolar and tired", "en")]
    [InlineData("i am such a failure", "en")]
    [InlineData("my sister called and we argued", "en")]
    [InlineData("frowned at me, that was it", "en")]
    public void What_would_go_wrong_stays_as_they_said_it(string text, string language)
    {
        var reflection = Reflection.Of(text, language);
        Assert.Null(reflection.Clause);
        Assert.Contains(reflection.Words!, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so tired", "en", "tired")]
    [InlineData("hoy fue un día muy pesado y me siento muy triste", "es", "triste")]
    public void The_feeling_they_named_is_found(string text, string language, string feeling) => Assert.Equal(feeling, Reflection.Of(text, language).Feeling);

    [Theory]
    [InlineData("you are so useless", "en")]
    [InlineData("im dead 💀", "en")]
    [InlineData("i keep thinking about being a good son", "en")]
    [InlineData("leave me alone", "en")]
    [InlineData("suicide", "en")]
    [InlineData("me cago en todo", "es")]
    [InlineData("thougt record", "en")]
    [InlineData("menu plese", "en")]
    public void What_is_no_feeling_of_theirs_is_not_named_as_one(string text, string language) => Assert.Null(Reflection.Of(text, language).Feeling);

    [Theory]
    [InlineData("i dont no how to use this thing", "en")]
    [InlineData("mi mamá me va a matar si llego tarde", "es")]
    public void What_cannot_be_turned_safely_is_not_turned(string text, string language) => Assert.Null(Reflection.Of(text, language).Clause);

    [Theory]
    [InlineData("stop asking questions", TalkKind.LeaveBe)]
    [InlineData("leave me alone", TalkKind.LeaveBe)]
    [InlineData("i dont want to talk", TalkKind.LeaveBe)]
    [InlineData("thanks, bye", TalkKind.Goodbye)]
    [InlineData("gracias, adiós", TalkKind.Goodbye)]
    [InlineData("same", TalkKind.NothingOpen)]
    [InlineData("40", TalkKind.NothingOpen)]
    [InlineData("6/10", TalkKind.NothingOpen)]
    [InlineData("that is not what i said", TalkKind.Misread)]
    [InlineData("you're so useless", TalkKind.Insult)]
    public void Short_words_to_us_have_their_own_answer(string text, TalkKind kind) => Assert.Equal(kind, TalkKinds.Of(text));

    [Fact]
    public void A_long_story_gives_one_short_piece()
    {
        var text = string.Concat(Enumerable.Repeat("my neighbour came over and told me that the fence has to go and then he shouted at my kids. ", 12));
        var reflection = Reflection.Of(text, "en");
        Assert.True((reflection.Clause ?? reflection.Words)!.Length <= 100);
    }

    [Theory]
    [InlineData("thanks", TalkKind.Thanks)]
    [InlineData("gracias", TalkKind.Thanks)]
    [InlineData("bye", TalkKind.Goodbye)]
    [InlineData("do I have BPD?", TalkKind.Diagnosis)]
    [InlineData("am i bipolar", TalkKind.Diagnosis)]
    [InlineData("is my mother a narcissist?", TalkKind.Diagnosis)]
    [InlineData("¿tengo depresión?", TalkKind.Diagnosis)]
    [InlineData("what is wrong with me", TalkKind.Diagnosis)]
    [InlineData("should i stop taking my meds", TalkKind.Medication)]
    [InlineData("can I drink with sertraline?", TalkKind.Medication)]
    [InlineData("¿puedo dejar las pastillas?", TalkKind.Medication)]
    [InlineData("my therapist says i have depression", TalkKind.Sharing)]
    [InlineData("i took my meds and went to bed", TalkKind.Sharing)]
    [InlineData("should i break up with him", TalkKind.Advice)]
    [InlineData("why do you think i hate mondays", TalkKind.WhyDoYouThink)]
    [InlineData("you suck", TalkKind.Insult)]
    [InlineData("sdfghjkl", TalkKind.Gibberish)]
    [InlineData("😢", TalkKind.Emoji)]
    [InlineData("just talk", TalkKind.JustTalk)]
    [InlineData("give me something", TalkKind.SomethingToDo)]
    [InlineData("my boss frowned at me", TalkKind.Sharing)]
    [InlineData("ok", TalkKind.FewWords)]
    public void Sorts_of_messages_are_told_apart(string text, TalkKind kind) => Assert.Equal(kind, TalkKinds.Of(text));

    [Theory]
    [InlineData("had therapy today", TalkTheme.Session)]
    [InlineData("my heart is racing", TalkTheme.Panic)]
    [InlineData("tengo mucha ansiedad", TalkTheme.Panic)]
    [InlineData("i can't stop thinking about it", TalkTheme.Circling)]
    [InlineData("le doy vueltas a lo mismo", TalkTheme.Circling)]
    [InlineData("i don't know what i want in life", TalkTheme.Values)]
    [InlineData("i feel so low today", TalkTheme.Low)]
    [InlineData("estoy muy triste", TalkTheme.Low)]
    [InlineData("my dad died last week", TalkTheme.Loss)]
    [InlineData("i bought a new bike", TalkTheme.None)]
    public void Themes_are_found_by_words(string text, TalkTheme theme) => Assert.Equal(theme, TalkThemes.Of(text));
}
