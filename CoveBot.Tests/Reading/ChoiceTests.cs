using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Tests.Reading;

public sealed class ChoiceTests
{
    private static readonly Option[] _styles =
    [
        new("all-or-nothing", ["All or nothing", "Todo o nada"]),
        new("mind-reading", ["Mind-reading", "Leer la mente"]),
        new("catastrophising", ["Catastrophising", "Catastrofizar"]),
        new("self-blame", ["Self-blame", "Culparse"]),
        new("other-blame", ["Blaming others", "Culpar a otros"]),
    ];

    private static readonly Option[] _minutes = [new("m1", ["1"]), new("m3", ["3"]), new("m5", ["5"])];

    private static readonly Option[] _status = [new("done", ["Done", "Hecho"]), new("partly", ["Partly", "En parte"]), new("not-done", ["Not done", "No lo hice"])];

    [Theory]
    [InlineData("2", "mind-reading")]
    [InlineData("#2", "mind-reading")]
    [InlineData("2.", "mind-reading")]
    [InlineData("2)", "mind-reading")]
    [InlineData("option 2", "mind-reading")]
    [InlineData("the second", "mind-reading")]
    [InlineData("the second one please", "mind-reading")]
    [InlineData("number two", "mind-reading")]
    [InlineData("i think 2", "mind-reading")]
    [InlineData("la segunda", "mind-reading")]
    [InlineData("el 2", "mind-reading")]
    [InlineData("la 2", "mind-reading")]
    [InlineData("opción dos", "mind-reading")]
    [InlineData("2nd", "mind-reading")]
    [InlineData("the last one", "other-blame")]
    [InlineData("la última", "other-blame")]
    [InlineData("first one", "all-or-nothing")]
    [InlineData("mind-reading", "mind-reading")]
    [InlineData("Mind reading!", "mind-reading")]
    [InlineData("leer la mente", "mind-reading")]
    [InlineData("I think it's mind reading", "mind-reading")]
    [InlineData("mind", "mind-reading")]
    [InlineData("catastrophizing", "catastrophising")]
    [InlineData("catastrofisar", "catastrophising")]
    [InlineData("catas", "catastrophising")]
    [InlineData("todo o nada", "all-or-nothing")]
    [InlineData("self blame", "self-blame")]
    [InlineData("TODO O NADA", "all-or-nothing")]
    public void One_is_chosen(string text, string id)
    {
        var reading = Choices.Read(text, _styles);
        Assert.Equal([id], reading.Ids);
        Assert.False(reading.None);
    }

    [Theory]
    [InlineData("2 y 3", "mind-reading catastrophising")]
    [InlineData("2, 3", "mind-reading catastrophising")]
    [InlineData("2 3", "mind-reading catastrophising")]
    [InlineData("2 and 3 please", "mind-reading catastrophising")]
    [InlineData("the second and the third", "mind-reading catastrophising")]
    [InlineData("la segunda y la tercera", "mind-reading catastrophising")]
    [InlineData("1-3", "all-or-nothing mind-reading catastrophising")]
    [InlineData("mind reading and self-blame", "mind-reading self-blame")]
    [InlineData("leer la mente, culparse", "mind-reading self-blame")]
    [InlineData("catastrophising + mind reading", "catastrophising mind-reading")]
    public void Several_are_chosen_in_the_order_said(string text, string ids) => Assert.Equal(ids, string.Join(' ', Choices.Read(text, _styles, 3).Ids));

    [Fact]
    public void Two_where_one_was_asked_choose_none_and_are_told()
    {
        var reading = Choices.Read("2 and 3", _styles);
        Assert.Empty(reading.Ids);
        Assert.Equal(["mind-reading", "catastrophising"], reading.Extra);
    }

    [Fact]
    public void All_are_chosen_up_to_the_most()
    {
        var reading = Choices.Read("all of them", _styles, 3);
        Assert.Equal(3, reading.Ids.Count);
        Assert.Equal(2, reading.Extra.Count);
        Assert.Equal(5, Choices.Read("todas", _styles, 12).Ids.Count);
    }

    [Theory]
    [InlineData("3", "m3")]
    [InlineData("5", "m5")]
    [InlineData("1", "m1")]
    public void A_label_goes_before_a_place(string text, string id) => Assert.Equal([id], Choices.Read(text, _minutes).Ids);

    [Theory]
    [InlineData("done", "done")]
    [InlineData("hecho", "done")]
    [InlineData("not done", "not-done")]
    [InlineData("No lo hice", "not-done")]
    [InlineData("en parte", "partly")]
    [InlineData("partly i guess", "partly")]
    public void The_longest_label_wins(string text, string id) => Assert.Equal([id], Choices.Read(text, _status).Ids);

    [Theory]
    [InlineData("none of these")]
    [InlineData("none")]
    [InlineData("neither")]
    [InlineData("ninguna")]
    [InlineData("ninguno de estos")]
    [InlineData("no")]
    public void None_of_these_is_told(string text)
    {
        var reading = Choices.Read(text, _styles);
        Assert.True(reading.None);
        Assert.Empty(reading.Ids);
    }

    [Theory]
    [InlineData("idk")]
    [InlineData("no sé")]
    [InlineData("?")]
    public void Not_knowing_is_unsure(string text) => Assert.True(Choices.Read(text, _styles).Unsure);

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("blame")]
    [InlineData("my mother always said that I was too much for everybody around her")]
    [InlineData("we had 2 dogs")]
    [InlineData("banana")]
    public void Anything_else_chooses_nothing(string text)
    {
        var reading = Choices.Read(text, _styles);
        Assert.Empty(reading.Ids);
        Assert.False(reading.None);
    }
}
