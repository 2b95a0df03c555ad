using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Tests.Reading;

public sealed class TextShapeTests
{
    [Theory]
    [InlineData("😢", "sad")]
    [InlineData("😱", "fear")]
    [InlineData("😡", "anger")]
    [InlineData("😶", "numb")]
    [InlineData("😴", "tired")]
    [InlineData("😌", "calm")]
    [InlineData("😊", "joy")]
    [InlineData("❤️", "joy")]
    [InlineData("🥲", "mixed")]
    [InlineData("😢😡", "mixed")]
    [InlineData(":(", "sad")]
    [InlineData(":(((", "sad")]
    [InlineData(":)", "joy")]
    [InlineData("🦄", null)]
    [InlineData("💀", null)]
    [InlineData("⚰️🔪💊", null)]
    [InlineData("sad", null)]
    public void Emoji_have_feelings_by_table(string text, string? id)
    {
        Assert.Equal(id, Emoji.FeelingId(text));
        Assert.Equal(text != "sad", Emoji.IsOnlyEmoji(text));
    }

    [Theory]
    [InlineData("👍🏽", true)]
    [InlineData("👩‍👩‍👧", true)]
    [InlineData("🇲🇽", true)]
    [InlineData(" 😭 😭 ", true)]
    [InlineData("7️⃣", false)]
    [InlineData("😭 80", false)]
    [InlineData("ok 👍", false)]
    [InlineData("", false)]
    [InlineData("?", false)]
    [InlineData("lol", false)]
    public void Only_emoji_is_only_emoji(string text, bool expected) => Assert.Equal(expected, Emoji.IsOnlyEmoji(text));

    [Theory]
    [InlineData("same")]
    [InlineData("Same.")]
    [InlineData("ditto")]
    [InlineData("as before")]
    [InlineData("same as last time")]
    [InlineData("no change")]
    [InlineData("lo mismo")]
    [InlineData("igual")]
    [InlineData("igual que antes")]
    public void Same_is_heard(string text) => Assert.True(TextShape.IsSame(text));

    [Theory]
    [InlineData("keep")]
    [InlineData("keep it")]
    [InlineData("leave it")]
    [InlineData("leave it as it is")]
    [InlineData("as it is")]
    [InlineData("déjalo")]
    [InlineData("dejalo asi")]
    [InlineData("así está bien")]
    public void Keep_is_heard(string text) => Assert.True(TextShape.IsKeep(text));

    [Theory]
    [InlineData("you suck")]
    [InlineData("ur stupid")]
    [InlineData("stupid bot")]
    [InlineData("fuck you")]
    [InlineData("test")]
    [InlineData("just testing")]
    [InlineData("testing 123")]
    [InlineData("eres tonto")]
    [InlineData("no sirves para nada")]
    [InlineData("prueba")]
    [InlineData("asdf")]
    public void An_insult_or_a_test_is_heard(string text) => Assert.True(TextShape.IsInsult(text));

    [Theory]
    [InlineData("idiot")]
    [InlineData("loser")]
    [InlineData("I am useless")]
    [InlineData("he called me stupid")]
    [InlineData("I failed the test")]
    [InlineData("soy un inútil")]
    [InlineData("I hate myself")]
    [InlineData("nobody likes me")]
    public void What_they_think_of_themselves_is_no_insult(string text)
    {
        Assert.False(TextShape.IsInsult(text));
        Assert.False(TextShape.IsSame(text));
        Assert.False(TextShape.IsKeep(text));
        Assert.False(TextShape.IsUnsure(text));
    }

    [Theory]
    [InlineData("what's a hot thought?", SideQuestion.WhatIs, "hot thought")]
    [InlineData("whats a hot thought", SideQuestion.WhatIs, "hot thought")]
    [InlineData("What does SUDS mean?", SideQuestion.WhatIs, "SUDS")]
    [InlineData("what do you mean by urge?", SideQuestion.WhatIs, "urge")]
    [InlineData("¿Qué es un pensamiento caliente?", SideQuestion.WhatIs, "pensamiento caliente")]
    [InlineData("qué significa catastrofizar?", SideQuestion.WhatIs, "catastrofizar")]
    [InlineData("how long will this take?", SideQuestion.HowLong, "")]
    [InlineData("how many questions are left", SideQuestion.HowLong, "")]
    [InlineData("cuánto dura esto?", SideQuestion.HowLong, "")]
    [InlineData("cuanto falta", SideQuestion.HowLong, "")]
    [InlineData("what did I say last time?", SideQuestion.LastTime, "")]
    [InlineData("¿qué dije la última vez?", SideQuestion.LastTime, "")]
    [InlineData("are you a person?", SideQuestion.AreYouHuman, "")]
    [InlineData("r u a bot", SideQuestion.AreYouHuman, "")]
    [InlineData("are you real?", SideQuestion.AreYouHuman, "")]
    [InlineData("eres una persona?", SideQuestion.AreYouHuman, "")]
    [InlineData("eres un robot", SideQuestion.AreYouHuman, "")]
    [InlineData("who sees this?", SideQuestion.WhoReads, "")]
    [InlineData("will my therapist see this?", SideQuestion.WhoReads, "")]
    [InlineData("is this private?", SideQuestion.WhoReads, "")]
    [InlineData("quién lee esto?", SideQuestion.WhoReads, "")]
    public void A_side_question_is_a_whole_message(string text, SideQuestion expected, string about)
    {
        Assert.True(TextShape.IsSideQuestion(text, out var kind, out var what));
        Assert.Equal((expected, about), (kind, what));
    }

    [Theory]
    [InlineData("what's wrong with me?")]
    [InlineData("what is happening to me")]
    [InlineData("what if he leaves")]
    [InlineData("I asked how long will this take and he left")]
    [InlineData("I don't know what is real anymore")]
    [InlineData("what's the point")]
    [InlineData("qué pasa si me deja")]
    [InlineData("sad 80")]
    [InlineData("he asked are you a person")]
    [InlineData("")]
    public void An_answer_is_no_side_question(string text) => Assert.False(TextShape.IsSideQuestion(text, out _, out _));

    [Theory]
    [InlineData("I feel so sad today")]
    [InlineData("my boss yelled at me")]
    [InlineData("i dont know what to do")]
    [InlineData("I want to sleep")]
    public void English_is_guessed(string text)
    {
        Assert.True(TextShape.LooksEnglish(text));
        Assert.False(TextShape.LooksSpanish(text));
    }

    [Theory]
    [InlineData("me siento muy triste hoy")]
    [InlineData("mi jefe me gritó")]
    [InlineData("no se que hacer")]
    [InlineData("quiero dormir mucho")]
    [InlineData("¿qué es esto?")]
    public void Spanish_is_guessed(string text)
    {
        Assert.True(TextShape.LooksSpanish(text));
        Assert.False(TextShape.LooksEnglish(text));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("70")]
    [InlineData("triste")]
    [InlineData("sad")]
    [InlineData("pizza taxi")]
    [InlineData("")]
    public void Too_little_is_not_guessed(string text)
    {
        Assert.False(TextShape.LooksEnglish(text));
        Assert.False(TextShape.LooksSpanish(text));
    }

    [Theory]
    [InlineData("Sí, MAÑANA", "si manana")]
    [InlineData("I’m   don't", "i am do not")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("ＦＵＬＬ", "full")]
    [InlineData("soooo", "so")]
    [InlineData("straße", "strasse")]
    public void Folding_is_our_own(string text, string expected) => Assert.Equal(expected, Folding.Key(text));
}
