using System.Globalization;

namespace CoveBot.Tests.Texts;

/// <summary>The readability gate, over each file's texts joined; measure items and legal notices are exempt.</summary>
public class ReadabilityTests
{
    private const double HardestGrade = 6;
    private const double HardestSpanish = 80;

    /// <summary>Scopes whose wording is given by others.</summary>
    private static readonly HashSet<string> Exempt = ["legal", "measures"];

    [Theory]
    [InlineData("how", 1)]
    [InlineData("take", 1)]
    [InlineData("minutes", 2)]
    [InlineData("needed", 2)]
    [InlineData("stopped", 1)]
    [InlineData("table", 2)]
    [InlineData("energy", 3)]
    [InlineData("radio", 3)]
    [InlineData("strongest", 2)]
    [InlineData("being", 2)]
    [InlineData("you're", 1)]
    public void English_syllables(string word, int syllables) => Assert.Equal(syllables, Readability.EnglishSyllables(word));

    [Theory]
    [InlineData("qué", 1)]
    [InlineData("guitarra", 3)]
    [InlineData("día", 2)]
    [InlineData("bien", 1)]
    [InlineData("leer", 2)]
    [InlineData("ciudad", 2)]
    [InlineData("respiración", 4)]
    [InlineData("muy", 1)]
    [InlineData("ahora", 3)]
    [InlineData("energía", 4)]
    public void Spanish_syllables(string word, int syllables) => Assert.Equal(syllables, Readability.SpanishSyllables(word));

    [Fact]
    public void Plain_and_learned_texts_are_told_apart()
    {
        Assert.True(Readability.FleschKincaidGrade(["The cat sat on the mat. It was warm."]) < 2);
        Assert.True(Readability.FleschKincaidGrade(["Psychological interventions necessitate considerable methodological sophistication."]) > 15);
        Assert.True(Readability.FernandezHuerta(["El gato come pan. Hoy no sale."]) > 90);
        Assert.True(Readability.FernandezHuerta(["Las intervenciones psicoterapéuticas contemporáneas requieren considerable sofisticación metodológica."]) < 20);
    }

    [Fact]
    public void English_reads_at_grade_six_or_below() =>
        TextParityTests.Nothing(
            from file in Files("en")
            let grade = Readability.FleschKincaidGrade(file)
            where grade > HardestGrade
            select string.Create(CultureInfo.InvariantCulture, $"{file.Key}: grade {grade:F1}"));

    [Fact]
    public void Spanish_reads_at_eighty_or_above() =>
        TextParityTests.Nothing(
            from file in Files("es")
            let ease = Readability.FernandezHuerta(file)
            where ease < HardestSpanish
            select string.Create(CultureInfo.InvariantCulture, $"{file.Key}: {ease:F1}"));

    private static IEnumerable<IGrouping<string, string>> Files(string language) =>
        from text in Shipped.Spoken
        where text.Language == language && !Exempt.Contains(text.Scope)
        from variant in text.Variants
        group Shipped.Filled(variant, language == "es" ? "uno" : "one") by text.Scope;
}
