using System.Text.RegularExpressions;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>The crisis texts themselves, in both languages.</summary>
public sealed partial class TextTests
{
    private const string Scope = "crisis-talk";
    private static readonly string[] Fragments = ["line-", "emergency-", "option-", "word-", "fallback"];

    private static IEnumerable<(string Language, string Key, string[] Variants)> Texts() =>
        WordBook.Languages.SelectMany(l => Conversation.Words.Keys(Scope, l).Select(k => (l, k.Key, k.Value)));

    private static bool IsFragment(string key) => Fragments.Any(f => key.StartsWith(f, StringComparison.Ordinal));

    [Fact]
    public void Both_languages_have_the_same_keys_placeholders_and_three_variants()
    {
        var english = Conversation.Words.Keys(Scope, "en");
        var spanish = Conversation.Words.Keys(Scope, "es");
        Assert.True(english.Count > 150);
        Assert.Equal(english.Keys.Order(), spanish.Keys.Order());
        foreach (var (key, variants) in english)
        {
            Assert.Equal(variants.Length, spanish[key].Length);
            Assert.True(IsFragment(key) || variants.Length >= 3, key);
            Assert.Equal(variants.Length, variants.Distinct().Count());
            Assert.Equal(Placeholders(variants), Placeholders(spanish[key]));
        }
    }

    [Fact]
    public void No_digits_no_exclamation_marks_no_pushing_words()
    {
        foreach (var (language, key, variants) in Texts())
        {
            Assert.All(variants, v => Assert.False(Unwanted().IsMatch(v), $"{language} {key}: {v}"));
        }
    }

    [Fact]
    public void No_text_asks_for_a_reply_with_a_carrier_s_word()
    {
        foreach (var (language, key, variants) in Texts())
        {
            Assert.All(variants, v => Assert.False(Reserved().IsMatch(v), $"{language} {key}: {v}"));
        }
    }

    [Fact]
    public void Questions_are_where_they_belong_one_each_and_never_fish_for_a_no()
    {
        foreach (var (language, key, variants) in Texts())
        {
            var expected = key.StartsWith("ask-", StringComparison.Ordinal) || key == "fallback" ? 1 : 0;
            Assert.All(variants, v => Assert.Equal(expected, v.Count(c => c == '?')));
            Assert.All(variants, v => Assert.False(FishesForNo().IsMatch(v), $"{language} {key}: {v}"));
        }
    }

    [Fact]
    public void Each_text_alone_fits_two_text_messages()
    {
        var us = new Conversation(kind: ChannelKind.Sms);
        foreach (var (language, key, variants) in Texts().Where(t => !t.Key.StartsWith("lines", StringComparison.Ordinal)))
        {
            Assert.All(variants, v => Assert.True(
                MessageLength.Fits(WordBook.Fill(v, Arg.Of("emergency", language == "es" ? "número de emergencias de tu país" : "your local emergency number")), us.Kind),
                $"{language} {key}: {v}"));
        }
    }

    [Fact]
    public void English_reads_at_sixth_grade_or_below() =>
        Assert.InRange(FleschKincaid(All("en")), -3, 6);

    [Fact]
    public void Spanish_is_easy_to_read() =>
        Assert.InRange(FernandezHuerta(All("es")), 80, 130);

    private static string All(string language) =>
        string.Join(' ', Texts().Where(t => t.Language == language && !IsFragment(t.Key) && !t.Key.StartsWith("line", StringComparison.Ordinal)).SelectMany(t => t.Variants));

    private static string Placeholders(string[] variants) =>
        string.Join(' ', variants.SelectMany(v => Holes().Matches(v).Select(m => m.Value)).Distinct().Order());

    private static double FleschKincaid(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        var sentences = Sentence().Count(text);
        var syllables = words.Sum(w => Math.Max(1, Vowels().Count(w) - (w.EndsWith('e') && !w.EndsWith("le", StringComparison.Ordinal) ? 1 : 0)));
        return (0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59;
    }

    private static double FernandezHuerta(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        var sentences = Sentence().Count(text);
        var syllables = words.Sum(w => Math.Max(1, Vowels().Count(w)));
        return 206.84 - (60.0 * syllables / words.Count) - (1.02 * words.Count / sentences);
    }

    [GeneratedRegex(@"[0-9!¡]|—|\b(just|should|must|at least|deber[ií]as|por lo menos|tienes que calmarte|committed suicide|contract)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\b(you('re| are) not (thinking|going|planning)|are you\?|(don't|do not|won't|haven't) you\?|no est[áa]s pensando|verdad\?)", RegexOptions.IgnoreCase)]
    private static partial Regex FishesForNo();

    [GeneratedRegex(@"\b(write|reply|say|send|escribe|responde|di|manda) (with )?(stop|stopall|unsubscribe|end|quit|cancel|revoke|opt ?out|remove|help|info|start|unstop|yes|alto|parar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Holes();

    [GeneratedRegex(@"\p{L}+(?:'\p{L}+)?")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.?:]+(\s|$)")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[aeiouyáéíóúü]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();
}
