using System.Text.RegularExpressions;

namespace CoveBot.Tests.Texts;

/// <summary>
/// How easy a text reads. English: Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers, Chissom 1975), 0.39 words a sentence + 11.8 syllables a word − 15.59.
/// Spanish: Fernández-Huerta (1959, with the correction of Law 2011), 206.84 − 60 syllables a word − 1.02 words a sentence.
/// Syllables are counted by rule; a number in digits is one word of one syllable.
/// </summary>
public static partial class Readability
{
    public static double FleschKincaidGrade(IEnumerable<string> texts)
    {
        var (sentences, words, syllables) = Count(texts, EnglishSyllables);
        return (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    public static double FernandezHuerta(IEnumerable<string> texts)
    {
        var (sentences, words, syllables) = Count(texts, SpanishSyllables);
        return 206.84 - (60 * syllables / words) - (1.02 * words / sentences);
    }

    public static int EnglishSyllables(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var letters = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var groups = Vowels().Count(letters);
        var silent = SilentEnding().IsMatch(letters) ? 1 : 0;
        var split = Hiatus().Count(letters);
        return Math.Max(1, groups - silent + split);
    }

    public static int SpanishSyllables(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var letters = SilentU().Replace(word.ToLowerInvariant(), "$1");
        letters = FinalY().Replace(letters, "i");
        return Math.Max(1, Nuclei().Count(letters));
    }

    private static (double Sentences, double Words, double Syllables) Count(IEnumerable<string> texts, Func<string, int> syllables)
    {
        double sentences = 0, words = 0, total = 0;
        foreach (var sentence in texts.SelectMany(Shipped.Sentences))
        {
            var found = Word().Matches(sentence);
            sentences += found.Count > 0 ? 1 : 0;
            words += found.Count;
            total += found.Sum(w => char.IsDigit(w.Value[0]) ? 1 : syllables(w.Value));
        }

        return (sentences, words, total);
    }

    [GeneratedRegex(@"\d+|\p{L}+(?:['’]\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    // "take", "liked", "times": the e is not heard; in "table", "needed", "places" it is.
    [GeneratedRegex("(?:[^aeiouyl]e|[aeiouy]le|[^aeioutdy]ed|[^aeiouscxzhgy]es|[aeiou]ng?e)$")]
    private static partial Regex SilentEnding();

    [GeneratedRegex("i[ao](?!us$|n)|eo(?!u)|ua(?=l)|[aeiou]ing$")]
    private static partial Regex Hiatus();

    [GeneratedRegex("([qg])u(?=[eiéí])")]
    private static partial Regex SilentU();

    [GeneratedRegex("y$|^y$")]
    private static partial Regex FinalY();

    // A syllable: a strong vowel with its weak neighbours, or weak vowels alone; an accented í or ú stands alone.
    [GeneratedRegex("[iuü]?[aeoáéó][iuü]?(?![aeoáéóíú])|[iuü]?[aeoáéó]|[íú]|[iuü]+")]
    private static partial Regex Nuclei();
}
