using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Tests.Reading;

public sealed class ListTests
{
    [Theory]
    [InlineData("chair\nlamp\ndog", "chair|lamp|dog")]
    [InlineData("- chair\n- lamp\n* dog\n• cat", "chair|lamp|dog|cat")]
    [InlineData("1. chair\n2. lamp", "chair|lamp")]
    [InlineData("1) chair 2) lamp 3) dog", "chair|lamp|dog")]
    [InlineData("1. chair 2. lamp", "chair|lamp")]
    [InlineData("chair; lamp; dog", "chair|lamp|dog")]
    [InlineData("chair, lamp, dog", "chair|lamp|dog")]
    [InlineData("chair, lamp", "chair|lamp")]
    [InlineData("a chair, a lamp and a dog", "a chair|a lamp|a dog")]
    [InlineData("a chair, a lamp, and a dog", "a chair|a lamp|a dog")]
    [InlineData("I see a chair, a lamp, my dog", "a chair|a lamp|my dog")]
    [InlineData("veo la tele, una silla, mi gato y la ventana", "la tele|una silla|mi gato|la ventana")]
    [InlineData("silla, mesa", "silla|mesa")]
    [InlineData("my boss praised me", "my boss praised me")]
    [InlineData("- my boss praised me", "my boss praised me")]
    [InlineData("he said hi, she smiled at me", "he said hi, she smiled at me")]
    [InlineData("I called, but no answer", "I called, but no answer")]
    [InlineData("well, my boss praised me", "well, my boss praised me")]
    [InlineData("She was late, and she never said sorry", "She was late, and she never said sorry")]
    [InlineData("Fui a trabajar, pero nadie me habló", "Fui a trabajar, pero nadie me habló")]
    [InlineData("it cost 1,5 euros", "it cost 1,5 euros")]
    [InlineData("2. March was hard", "March was hard")]
    [InlineData("At 10.30 he left", "At 10.30 he left")]
    [InlineData("3", "3")]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    public void A_message_is_split_where_it_is_a_list(string text, string expected) => Assert.Equal(expected, string.Join('|', Lists.Split(text)));

    [Theory]
    [InlineData("done")]
    [InlineData("Done!")]
    [InlineData("I'm done")]
    [InlineData("that's all")]
    [InlineData("thats it")]
    [InlineData("next")]
    [InlineData("nothing else")]
    [InlineData("no more")]
    [InlineData("can't think of any more")]
    [InlineData("listo")]
    [InlineData("es todo")]
    [InlineData("eso es todo, gracias")]
    [InlineData("nada más")]
    [InlineData("siguiente")]
    [InlineData("ya")]
    public void An_end_is_heard(string text) => Assert.True(Lists.IsEnd(text));

    [Theory]
    [InlineData("nothing")]
    [InlineData("none")]
    [InlineData("no")]
    [InlineData("nope")]
    [InlineData("nada")]
    [InlineData("ninguno")]
    [InlineData("no hay")]
    [InlineData("nothing really")]
    [InlineData("i can't smell anything")]
    [InlineData("no huelo nada")]
    [InlineData("n/a")]
    [InlineData("-")]
    public void Nothing_is_heard(string text) => Assert.True(Lists.IsNothing(text));

    [Theory]
    [InlineData("nothing I do works")]
    [InlineData("I was done with him")]
    [InlineData("no one called")]
    [InlineData("chair")]
    [InlineData("nada me sale bien")]
    public void An_item_is_neither(string text)
    {
        Assert.False(Lists.IsEnd(text));
        Assert.False(Lists.IsNothing(text));
    }
}
