using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Tests.Reading;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("70", 70)]
    [InlineData(" 70 ", 70)]
    [InlineData("70.", 70)]
    [InlineData("70!!", 70)]
    [InlineData("70%", 70)]
    [InlineData("%70", 70)]
    [InlineData("70 percent", 70)]
    [InlineData("70 por ciento", 70)]
    [InlineData("70/100", 70)]
    [InlineData("70 / 100", 70)]
    [InlineData("70 out of 100", 70)]
    [InlineData("70 de 100", 70)]
    [InlineData("70 sobre 100", 70)]
    [InlineData("seventy", 70)]
    [InlineData("Seventy-five", 75)]
    [InlineData("seventy five", 75)]
    [InlineData("sevety", 70)]
    [InlineData("fourty", 40)]
    [InlineData("a hundred", 100)]
    [InlineData("one hundred", 100)]
    [InlineData("zero", 0)]
    [InlineData("setenta", 70)]
    [InlineData("setenta y cinco", 75)]
    [InlineData("cien", 100)]
    [InlineData("un cien", 100)]
    [InlineData("cero", 0)]
    [InlineData("veintidós", 22)]
    [InlineData("once", 11)]
    [InlineData("about 70", 70)]
    [InlineData("~70", 70)]
    [InlineData("70ish", 70)]
    [InlineData("70-ish", 70)]
    [InlineData("７０", 70)]
    [InlineData("٧٠", 70)]
    [InlineData("۷۰", 70)]
    [InlineData("٧٠٪", 70)]
    [InlineData("7️⃣", 7)]
    [InlineData("💯", 100)]
    [InlineData("50.5", 51)]
    [InlineData("50,5", 51)]
    [InlineData("49.5", 50)]
    [InlineData("50.4", 50)]
    [InlineData("0", 0)]
    [InlineData("0.4", 0)]
    [InlineData("7", 7)]
    [InlineData("un 7", 7)]
    [InlineData("siete y medio", 8)]
    [InlineData("fifty point five", 51)]
    [InlineData("50/50", 50)]
    [InlineData("fifty fifty", 50)]
    public void A_number_is_read_however_it_is_written(string text, int expected)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal((NumberOutcome.Read, expected, Confidence.Exact, false), (reading.Outcome, reading.Value, reading.Confidence, reading.OfTen));
    }

    [Theory]
    [InlineData("maybe like 70")]
    [InlineData("creo que 70")]
    [InlineData("creo que es como un 70")]
    [InlineData("id say 70")]
    [InlineData("I'd say maybe like a 70")]
    [InlineData("um, seventy i guess")]
    [InlineData("70 lol")]
    [InlineData("70 :(")]
    [InlineData("70 😭")]
    [InlineData("its a 70 rn")]
    [InlineData("probably around seventy")]
    [InlineData("más o menos 70")]
    [InlineData("al menos 70")]
    [InlineData("como 70")]
    [InlineData("yo diría que un 70")]
    [InlineData("estoy en 70")]
    [InlineData("I'm at 70")]
    [InlineData("I am at like a seventy")]
    [InlineData("not sure, 70?")]
    [InlineData("no sé, 70?")]
    [InlineData("my anxiety is at 70")]
    [InlineData("ansiedad 70")]
    [InlineData("tengo 70 de ansiedad")]
    [InlineData("sad 70")]
    [InlineData("70 sad")]
    [InlineData("i believe it about 70%")]
    [InlineData("lo creo un 70%")]
    [InlineData("I am 70 percent sure")]
    [InlineData("down to 70")]
    [InlineData("bajó a 70")]
    [InlineData("80 no wait 70")]
    [InlineData("80, digo 70")]
    [InlineData("70 for everything")]
    [InlineData("todo 70")]
    [InlineData("más de 70")]
    [InlineData("prolly 70")]
    [InlineData("uhh like 70 percent")]
    [InlineData("its gone down to like 70")]
    [InlineData("i'd rate it a 70")]
    [InlineData("pretty high, 70")]
    [InlineData("70 (out of 100)")]
    [InlineData("[70]")]
    public void Fillers_and_a_unit_may_stand_around_it(string text)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal((NumberOutcome.Read, 70), (reading.Outcome, reading.Value));
    }

    [Theory]
    [InlineData("7/10", 70)]
    [InlineData("7 / 10", 70)]
    [InlineData("7 out of 10", 70)]
    [InlineData("seven out of ten", 70)]
    [InlineData("siete de diez", 70)]
    [InlineData("7 sobre 10", 70)]
    [InlineData("7.5/10", 75)]
    [InlineData("7,5/10", 75)]
    [InlineData("10/10", 100)]
    [InlineData("0/10", 0)]
    [InlineData("like a 7/10", 70)]
    public void Out_of_ten_is_noted(string text, int expected)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal((NumberOutcome.Read, expected, true), (reading.Outcome, reading.Value, reading.OfTen));
    }

    [Theory]
    [InlineData("60-70", 60, 65, 70)]
    [InlineData("60 - 70", 60, 65, 70)]
    [InlineData("60–70", 60, 65, 70)]
    [InlineData("70-60", 60, 65, 70)]
    [InlineData("60/70", 60, 65, 70)]
    [InlineData("60 to 70", 60, 65, 70)]
    [InlineData("60 or 70", 60, 65, 70)]
    [InlineData("between 60 and 70", 60, 65, 70)]
    [InlineData("somewhere between sixty and seventy", 60, 65, 70)]
    [InlineData("60 a 70", 60, 65, 70)]
    [InlineData("entre 60 y 70", 60, 65, 70)]
    [InlineData("de 60 a 70", 60, 65, 70)]
    [InlineData("sesenta o setenta", 60, 65, 70)]
    [InlineData("60%-70%", 60, 65, 70)]
    [InlineData("60-65", 60, 63, 65)]
    [InlineData("between a 60 and a 70", 60, 65, 70)]
    [InlineData("yo diría 70 u 80", 70, 75, 80)]
    [InlineData("in the 60s", 60, 65, 69)]
    [InlineData("high 80s", 87, 88, 89)]
    public void A_range_is_its_middle(string text, int low, int middle, int high)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal((NumberOutcome.Read, middle, Confidence.Range), (reading.Outcome, reading.Value, reading.Confidence));
        Assert.Equal((low, high), (reading.RangeLow, reading.RangeHigh));
    }

    [Fact]
    public void A_range_out_of_ten_is_on_the_scale_too()
    {
        var reading = Numbers.Read("6 or 7 out of 10", Scale.Hundred);
        Assert.Equal((65, 60, 70, true), (reading.Value, reading.RangeLow, reading.RangeHigh, reading.OfTen));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("seven")]
    [InlineData("un 7")]
    [InlineData("10")]
    [InlineData("1")]
    public void After_an_x_of_ten_a_small_number_asks_its_unit(string text)
    {
        Assert.Equal(NumberOutcome.AskUnit, Numbers.Read(text, Scale.Hundred, lastWasOfTen: true).Outcome);
        Assert.Equal(NumberOutcome.AskUnit, Numbers.Read(text, Scale.Hundred, keypad: true).Outcome);
        Assert.Equal(NumberOutcome.Read, Numbers.Read(text, Scale.Hundred).Outcome);
        Assert.Equal(NumberOutcome.Read, Numbers.Read(text, Scale.Ten, lastWasOfTen: true, keypad: true).Outcome);
    }

    [Theory]
    [InlineData("70")]
    [InlineData("0")]
    [InlineData("7%")]
    [InlineData("7/10")]
    [InlineData("7/100")]
    public void A_number_with_its_unit_asks_nothing(string text)
        => Assert.Equal(NumberOutcome.Read, Numbers.Read(text, Scale.Hundred, lastWasOfTen: true, keypad: true).Outcome);

    [Theory]
    [InlineData("none", 0)]
    [InlineData("not at all", 0)]
    [InlineData("nada", 0)]
    [InlineData("para nada", 0)]
    [InlineData("ninguna", 0)]
    [InlineData("a bit", 20)]
    [InlineData("just a little", 20)]
    [InlineData("slightly", 20)]
    [InlineData("low", 20)]
    [InlineData("un poco", 20)]
    [InlineData("un poquito", 20)]
    [InlineData("baja", 20)]
    [InlineData("not too bad", 20)]
    [InlineData("some", 45)]
    [InlineData("kinda", 45)]
    [InlineData("medium", 45)]
    [InlineData("algo", 45)]
    [InlineData("más o menos", 45)]
    [InlineData("half", 50)]
    [InlineData("la mitad", 50)]
    [InlineData("a lot", 70)]
    [InlineData("alot", 70)]
    [InlineData("high", 70)]
    [InlineData("quite a bit", 70)]
    [InlineData("mucho", 70)]
    [InlineData("bastante", 70)]
    [InlineData("alta", 70)]
    [InlineData("really bad", 85)]
    [InlineData("very strong", 85)]
    [InlineData("soooo high", 85)]
    [InlineData("muy fuerte", 85)]
    [InlineData("muy mal", 85)]
    [InlineData("muchísimo", 85)]
    [InlineData("overwhelming", 95)]
    [InlineData("overwelming", 95)]
    [InlineData("it's overwhelming tbh", 95)]
    [InlineData("unbearable", 95)]
    [InlineData("abrumadora", 95)]
    [InlineData("insoportable", 95)]
    [InlineData("demasiado", 95)]
    [InlineData("a little anxious", 20)]
    [InlineData("so anxious", 85)]
    [InlineData("muy triste", 85)]
    [InlineData("anxiety is high", 70)]
    [InlineData("mi ansiedad está muy alta", 85)]
    public void Strength_words_have_their_values(string text, int expected)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal((NumberOutcome.Read, expected, Confidence.Word, true), (reading.Outcome, reading.Value, reading.Confidence, reading.FromWord));
    }

    [Fact]
    public void Strength_words_follow_the_scale()
    {
        Assert.Equal(7, Numbers.Read("a lot", Scale.Ten).Value);
        Assert.Equal(2, Numbers.Read("un poco", Scale.Ten).Value);
        Assert.Equal(4, Numbers.Read("a lot", Scale.Five).Value);
        Assert.Equal(0, Numbers.Read("none", Scale.Five).Value);
        Assert.Equal(1, Numbers.Read("none", Scale.Seven).Value);
        Assert.Equal(7, Numbers.Read("overwhelming", Scale.Seven).Value);
    }

    [Fact]
    public void Good_and_bad_follow_the_end_that_is_good()
    {
        Assert.Equal(NumberOutcome.None, Numbers.Read("really bad", Scale.Ten).Outcome);
        Assert.Equal(2, Numbers.Read("really bad", Scale.Ten, isHighGood: true).Value);
        Assert.Equal(9, Numbers.Read("great", Scale.Ten, isHighGood: true).Value);
        Assert.Equal(9, Numbers.Read("really bad", Scale.Ten, isHighGood: false).Value);
        Assert.Equal(NumberOutcome.None, Numbers.Read("fine", Scale.Ten, isHighGood: true).Outcome);
    }

    [Theory]
    [InlineData("110")]
    [InlineData("1000")]
    [InlineData("1,000")]
    [InlineData("1.000")]
    [InlineData("a thousand")]
    [InlineData("mil")]
    [InlineData("a million")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("11/10")]
    [InlineData("110/100")]
    [InlineData("110%")]
    [InlineData("like a hundred and ten")]
    [InlineData("ciento diez")]
    [InlineData("90-110")]
    [InlineData("100+")]
    [InlineData("over 100")]
    [InlineData("más de 100")]
    [InlineData("off the charts")]
    [InlineData("Off the charts!!")]
    [InlineData("through the roof")]
    [InlineData("por las nubes")]
    [InlineData("se sale de la escala")]
    public void Beyond_the_scale_is_asked_never_clamped(string text)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal((NumberOutcome.AskOver, 100, true), (reading.Outcome, reading.Value, reading.OverScale));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("−5")]
    [InlineData("like -5")]
    [InlineData("minus five")]
    [InlineData("menos 5")]
    [InlineData("below zero")]
    [InlineData("menos de cero")]
    public void Below_the_scale_is_asked(string text)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal((NumberOutcome.AskBelow, 0), (reading.Outcome, reading.Value));
    }

    [Theory]
    [InlineData("idk")]
    [InlineData("IDK")]
    [InlineData("i dont know")]
    [InlineData("I don’t know…")]
    [InlineData("no idea")]
    [InlineData("no clue tbh")]
    [InlineData("not sure")]
    [InlineData("dunno")]
    [InlineData("?")]
    [InlineData("???")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("no sé")]
    [InlineData("no se la verdad")]
    [InlineData("ni idea")]
    [InlineData("pues no sé")]
    [InlineData("🤷")]
    [InlineData("🤷‍♀️")]
    public void Not_knowing_is_unsure(string text) => Assert.Equal(NumberOutcome.Unsure, Numbers.Read(text, Scale.Hundred).Outcome);

    [Theory]
    [InlineData("70 sad, 40 angry", "sad", "angry")]
    [InlineData("sad 70, angry 40", "sad", "angry")]
    [InlineData("sad 70 angry 40", "sad", "angry")]
    [InlineData("triste 70 y enojada 40", "triste", "enojada")]
    [InlineData("tristeza: 70; enojo: 40", "tristeza", "enojo")]
    public void Pairs_where_one_was_expected_are_several(string text, string first, string second)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal(NumberOutcome.Several, reading.Outcome);
        Assert.Equal([(first, 70), (second, 40)], reading.Pairs!.Select(pair => (pair.Text, pair.Number!.Value)));
    }

    [Theory]
    [InlineData("70 40")]
    [InlineData("70, 40")]
    [InlineData("80 -> 40")]
    [InlineData("80 to 40")]
    [InlineData("3/4")]
    [InlineData("10-90")]
    public void Bare_numbers_without_names_are_several_without_pairs(string text)
    {
        var reading = Numbers.Read(text, Scale.Hundred);
        Assert.Equal(NumberOutcome.Several, reading.Outcome);
        Assert.Empty(reading.Pairs!);
    }

    [Theory]
    [InlineData("I took 20 pills")]
    [InlineData("took 20")]
    [InlineData("20 pills")]
    [InlineData("20 pills, 3 beers")]
    [InlineData("all 20")]
    [InlineData("20 in total")]
    [InlineData("took all 20 of them")]
    [InlineData("some 20 people")]
    [InlineData("in her 60s")]
    [InlineData("slept 7")]
    [InlineData("tomé 20 pastillas")]
    [InlineData("me tomé 20")]
    [InlineData("20 pastillas")]
    [InlineData("I'm 12")]
    [InlineData("im 12")]
    [InlineData("i am 12 years old")]
    [InlineData("I'm 12 and sad")]
    [InlineData("tengo 12")]
    [InlineData("tengo 12 años")]
    [InlineData("it was 2 hours ago")]
    [InlineData("hace 2 horas")]
    [InlineData("me quedan 3 días")]
    [InlineData("3 days left")]
    [InlineData("at 4pm")]
    [InlineData("at 4:30")]
    [InlineData("yesterday was 4")]
    [InlineData("my 2 kids")]
    [InlineData("I have 3 kids")]
    [InlineData("i have 2 left")]
    [InlineData("$70")]
    [InlineData("70k")]
    [InlineData("70 kg")]
    [InlineData("the 3rd time")]
    [InlineData("I thought about it 100 times")]
    [InlineData("call 911")]
    [InlineData("in 2019 he left me")]
    [InlineData("not 70")]
    [InlineData("one of my friends died")]
    [InlineData("two people left")]
    [InlineData("uno de mis amigos murió")]
    [InlineData("😭")]
    [InlineData("what")]
    [InlineData("my mother called")]
    public void A_number_in_a_sentence_is_text(string text)
    {
        foreach (var scale in new[] { Scale.Hundred, Scale.Ten, Scale.Five, Scale.Seven })
            Assert.Equal(NumberOutcome.None, Numbers.Read(text, scale).Outcome);
    }

    [Theory]
    [InlineData("6", NumberOutcome.Read, 6)]
    [InlineData("10", NumberOutcome.Read, 10)]
    [InlineData("6/10", NumberOutcome.Read, 6)]
    [InlineData("6-7", NumberOutcome.Read, 7)]
    [InlineData("6/7", NumberOutcome.Read, 7)]
    [InlineData("6.5", NumberOutcome.Read, 7)]
    [InlineData("70%", NumberOutcome.Read, 7)]
    [InlineData("70/100", NumberOutcome.Read, 7)]
    [InlineData("70", NumberOutcome.AskTen, 7)]
    [InlineData("75", NumberOutcome.AskTen, 8)]
    [InlineData("setenta", NumberOutcome.AskTen, 7)]
    [InlineData("100", NumberOutcome.AskTen, 10)]
    [InlineData("11", NumberOutcome.AskOver, 10)]
    [InlineData("11/10", NumberOutcome.AskOver, 10)]
    [InlineData("110", NumberOutcome.AskOver, 10)]
    [InlineData("-1", NumberOutcome.AskBelow, 0)]
    [InlineData("idk", NumberOutcome.Unsure, null)]
    public void On_a_scale_of_ten(string text, NumberOutcome outcome, int? expected)
    {
        var reading = Numbers.Read(text, Scale.Ten);
        Assert.Equal((outcome, expected), (reading.Outcome, reading.Value));
    }

    [Theory]
    [InlineData("0", NumberOutcome.Read, 0)]
    [InlineData("5", NumberOutcome.Read, 5)]
    [InlineData("4/5", NumberOutcome.Read, 4)]
    [InlineData("6", NumberOutcome.AskOver, 5)]
    [InlineData("70", NumberOutcome.AskOver, 5)]
    [InlineData("-1", NumberOutcome.AskBelow, 0)]
    [InlineData("7/10", NumberOutcome.None, null)]
    public void On_the_diary_card(string text, NumberOutcome outcome, int? expected)
    {
        var reading = Numbers.Read(text, Scale.Five);
        Assert.Equal((outcome, expected), (reading.Outcome, reading.Value));
    }

    [Theory]
    [InlineData("7", NumberOutcome.Read, 7)]
    [InlineData("1", NumberOutcome.Read, 1)]
    [InlineData("5/7", NumberOutcome.Read, 5)]
    [InlineData("8", NumberOutcome.AskOver, 7)]
    [InlineData("0", NumberOutcome.AskBelow, 1)]
    [InlineData("-2", NumberOutcome.AskBelow, 1)]
    public void On_the_rings(string text, NumberOutcome outcome, int? expected)
    {
        var reading = Numbers.Read(text, Scale.Seven);
        Assert.Equal((outcome, expected), (reading.Outcome, reading.Value));
    }
}
