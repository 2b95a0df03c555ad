using System.Globalization;
using System.Text;
using CoveBot.Dialogs.Commands;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace CoveBot.Tests.Reading;

/// <summary>What holds for any text at all.</summary>
public sealed class ReadingProperties
{
    private static readonly Scale[] _scales = [Scale.Hundred, Scale.Ten, Scale.Five, Scale.Seven];

    private static readonly string[] _plain =
        "the dog walked along river while my mother cooked soup for neighbours and they talked garden window chair letter bus rained market street el perro camina por calle mientras vecina compra pan fresco ventana carta mesa llueve mercado jardín"
            .Split(' ');

    private static readonly string[] _pieces =
    [
        "70", "7", "/", "10", "-", "%", "~", "sad", "angry", "triste", "y", "and", ",", ";", "\n", "maybe", "like", "idk", "no", "sé", "a lot", "between", "entre", "to", "of", "de", "seventy", "cien",
        "million", "half", "point", "…", "😭", "👍", "٧", "７", "½", ":", "(", ")", ".", "..", "save for session", "edit", "forget", "olvida", "ago", "hace", "tomorrow", "mañana", "at", "a las", "in", "2 hours", "\uD83D", "\u0301", "'", "’", "?", "¿", "100000000000000", "0", "0.", ".5", "1,5", "1.", "2)", "I feel that", "like he", "what is", "the", "stop", "please",
    ];

    private static readonly DateTimeOffset _now = new(2025, 3, 12, 14, 5, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void No_reader_throws_and_no_value_leaves_its_scale()
        => Prop.ForAll(Texts().ToArbitrary(), HoldsFor).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Long_plain_sentences_are_never_ratings_or_commands()
        => Prop.ForAll(Sentences(7, 14).ToArbitrary(), sentence =>
        {
            Assert.All(_scales, scale => Assert.Equal(NumberOutcome.None, Numbers.Read(sentence, scale).Outcome));
            Assert.Null(CommandReading.Read(sentence));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_number_in_a_long_plain_sentence_is_text()
        => Prop.ForAll(Sentences(7, 14).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (sentence, place, number) =>
        {
            var words = sentence.Split(' ').ToList();
            words.Insert(place, number.ToString(CultureInfo.InvariantCulture));
            Assert.All(_scales, scale => Assert.Equal(NumberOutcome.None, Numbers.Read(string.Join(' ', words), scale).Outcome));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_command_inside_a_longer_sentence_is_an_answer()
        => Prop.ForAll(Gen.Elements(CommandWords()).ToArbitrary(), Sentences(3, 6).ToArbitrary(), Sentences(3, 6).ToArbitrary(), (command, before, after) =>
        {
            Assert.Null(CommandReading.Read($"{before} {command} {after}"));
            Assert.Null(CommandReading.Read($"{before} {command}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void A_command_is_the_same_in_any_case_with_any_courtesy()
    {
        foreach (var command in CommandWords())
        {
            var kind = CommandReading.Read(command)?.Kind;
            Assert.NotNull(kind);
            foreach (var said in new[] { command.ToUpperInvariant(), command + ".", command + "!!", "  " + command + " ", command + " please", "please " + command, command + ", por favor", "ok " + command })
                Assert.True(kind == CommandReading.Read(said)?.Kind, said);
        }
    }

    [Fact]
    public void Every_whole_number_of_a_scale_is_itself_however_it_is_dressed()
    {
        foreach (var scale in _scales)
        {
            for (var value = scale.Low; value <= scale.High; value++)
            {
                foreach (var dress in new[] { "{0}", " {0}. ", "maybe {0}", "un {0}", "{0}!", "about {0}", "I'd say {0}", "creo que {0}", "{0} I think" })
                {
                    var reading = Numbers.Read(string.Format(CultureInfo.InvariantCulture, dress, value), scale);
                    Assert.Equal((NumberOutcome.Read, value), (reading.Outcome, reading.Value));
                }
            }
        }
    }

    [Fact]
    public void Reading_does_not_depend_on_the_machines_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "de-DE", "ar-SA", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(51, Numbers.Read("50.5", Scale.Hundred).Value);
                Assert.Equal(CommandKind.Skip, CommandReading.Read("SKIP IT")?.Kind);
                Assert.Equal(15, Moments.Read("Friday 3PM", _now, preferPast: false)?.At.Hour);
                Assert.Equal(2, Lists.Split("1. a 2. b").Count);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_very_long_message_is_read_in_time()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4000; i++)
            text.Append(_plain[i % _plain.Length]).Append(i % 7 == 0 ? " 12, " : " ");
        HoldsFor(text.ToString());
    }

    private static void HoldsFor(string text)
    {
        foreach (var scale in _scales)
        {
            foreach (var (ofTen, keypad) in new[] { (false, false), (true, false), (false, true) })
            {
                var reading = Numbers.Read(text, scale, ofTen, keypad);
                foreach (var value in new[] { reading.Value, reading.RangeLow, reading.RangeHigh }.Concat(reading.Pairs?.Select(pair => pair.Number) ?? []))
                    Assert.True(value is null || (value >= scale.Low && value <= scale.High), $"{text}: {value} on {scale.Id}");
                Assert.Equal(reading.Outcome is NumberOutcome.Read or NumberOutcome.AskUnit or NumberOutcome.AskOver or NumberOutcome.AskBelow or NumberOutcome.AskTen, reading.Value is not null);
                Assert.Equal(reading.Outcome == NumberOutcome.Several, reading.Pairs is not null);
            }

            var list = Ratings.Read(text, scale, 4);
            Assert.True(list.Items.Count <= 4);
            Assert.All(list.Items, item => Assert.True(item.Text.Length > 0 && (item.Number is null || (item.Number >= scale.Low && item.Number <= scale.High))));
        }

        _ = YesNoReading.Read(text);
        var options = new Option[] { new("one-a", ["First thing", "Lo primero"]), new("two-b", ["Other", "Otra"]), new("three-c", ["Breath", "Respirar"]) };
        Assert.True(Choices.Read(text, options).Ids.Count <= 1);
        Assert.True(Choices.Read(text, options, 2).Ids.Count <= 2);
        _ = (Emoji.IsOnlyEmoji(text), Emoji.FeelingId(text), Lists.IsEnd(text), Lists.IsNothing(text));
        Assert.Equal(string.IsNullOrWhiteSpace(text), Lists.Split(text).Count == 0);
        _ = (Moments.Read(text, _now, true), Moments.Read(text, _now, false));
        Assert.True(Moments.Minutes(text) is null or >= 0);
        _ = (TextShape.IsUnsure(text), TextShape.IsSame(text), TextShape.IsKeep(text), TextShape.IsInsult(text), TextShape.IsSideQuestion(text, out _, out _));
        Assert.False(TextShape.LooksEnglish(text) && TextShape.LooksSpanish(text));
        _ = (CommandReading.Read(text), CommandReading.Read(text, isSms: true));
    }

    private static Gen<string> Texts() => Gen.Frequency(
        (3, Gen.ArrayOf(Gen.Elements(_pieces)).Select(pieces => string.Join(' ', pieces.Take(12)))),
        (1, Gen.ArrayOf(Gen.Elements(_pieces)).Select(pieces => string.Concat(pieces.Take(8)))),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    private static Gen<string> Sentences(int least, int most)
        => from count in Gen.Choose(least, most)
           from words in Gen.ArrayOf(Gen.Elements(_plain), count)
           select string.Join(' ', words);

    private static string[] CommandWords() => CommandTests.Rows().Select(row => (string)row[0]).Where(words => !words.Contains(':', StringComparison.Ordinal)).ToArray();
}
