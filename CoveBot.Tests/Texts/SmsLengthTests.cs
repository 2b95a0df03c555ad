using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Tests.Texts;

/// <summary>The SMS gate: 306 septets or 268 UCS-2 units. What a person said themselves (placeholders) is counted apart.</summary>
public class SmsLengthTests
{
    [Theory]
    [InlineData("plain", 306 - 5)]
    [InlineData("ñ¿é", 306 - 3)]
    [InlineData("[a]", 306 - 5)]
    [InlineData("qué más", 268 - 7)]
    [InlineData("“a”", 268 - 3)]
    public void Length_is_counted_as_carriers_count(string text, int left) => Assert.Equal(left, SmsLength.Left(text));

    [Fact]
    public void Every_text_fits() =>
        TextParityTests.Nothing(
            from text in Shipped.Texts
            from variant in text.Variants
            let bare = Shipped.Filled(variant, "")
            where SmsLength.Left(bare) < 0
            select $"{text} {SmsLength.Describe(bare)}");

    /// <summary>A question comes with the words that stand before it: the longest of them, where they exclude one another.</summary>
    [Fact]
    public void Every_question_fits_with_the_words_before_it() =>
        TextParityTests.Nothing(
            from exercise in Shipped.Exercises
            from language in WordBook.Languages
            from question in Questions(exercise, language)
            where SmsLength.Left(question) < 0
            select $"{exercise.Id} ({language}) {SmsLength.Describe(question)}");

    private static IEnumerable<string> Questions(Exercise exercise, string language)
    {
        var before = new List<Say>();
        foreach (var step in exercise.Steps)
        {
            if (step is Say say)
            {
                before.Add(say);
                continue;
            }

            var always = before.Where(s => s.When is null).Select(s => Longest(exercise, s, language));
            var sometimes = before.Where(s => s.When is not null).Select(s => Longest(exercise, s, language)).OrderByDescending(t => t.Length).Take(1);
            yield return string.Join(' ', [.. always, .. sometimes, Longest(exercise, step, language)]);
            before.Clear();
        }
    }

    private static string Longest(Exercise exercise, Step step, string language) =>
        Shipped.Words.Variants(exercise.Id, step.TextKey, language).Select(v => Shipped.Filled(v, "")).MaxBy(v => v.Length)!;
}
