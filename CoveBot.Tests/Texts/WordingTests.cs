using System.Text.RegularExpressions;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Tests.Texts;

/// <summary>How Cove talks (voice.md), held over every file of words.</summary>
public partial class WordingTests
{
    /// <summary>Nothing of ours may ask for these as a reply: the carrier takes them (dialog-contract 3.1).</summary>
    private const string CarrierWords = "STOP|STOPALL|UNSUBSCRIBE|END|QUIT|CANCEL|REVOKE|OPTOUT|OPT-OUT|ARRET|REMOVE|TD|HELP|INFO|START|UNSTOP|YES";

    /// <summary>A hint of up to this many words ("A word and a number, or none.") may return; a question may not.</summary>
    private const int Hint = 7;

    /// <summary>In another question of the same exercise, so may a short question.</summary>
    private const int ShortQuestion = 8;

    /// <summary>Crisis lines may repeat, and their quotes are ASCII for the sake of the septets (design.md, section 3).</summary>
    private const string Crisis = "crisis";

    /// <summary>Crisis talk says what need not be done, and has tests of its own.</summary>
    private static readonly HashSet<string> Allowed = ["crisis-talk"];

    /// <summary>Written twice, and to be reworded.</summary>
    private static readonly HashSet<string> Owed = ["PIENSA EN UN MOMENTO QUE TE IMPORTÓ, O EN ALGUIEN QUE ADMIRAS."];

    [Fact]
    public void Nothing_is_shouted() =>
        TextParityTests.Nothing(Where(v => v.Contains('!', StringComparison.Ordinal) || v.Contains('¡', StringComparison.Ordinal)));

    [Fact]
    public void Nobody_is_told_what_they_should_do() =>
        TextParityTests.Nothing(
            from text in Shipped.Spoken
            where !Allowed.Contains(text.Scope)
            from variant in text.Variants
            where (text.Language == "es" ? SpanishPressure() : EnglishPressure()).IsMatch(variant)
            select $"{text}: {variant}");

    [Fact]
    public void One_question_a_text() => TextParityTests.Nothing(Where(v => v.Count(c => c == '?') > 1));

    [Fact]
    public void Spanish_questions_open_and_close() =>
        TextParityTests.Nothing(
            from text in Shipped.Texts
            where text.Language == "es"
            from variant in text.Variants
            where variant.Count(c => c == '?') != variant.Count(c => c == '¿')
            select $"{text}: {variant}");

    [Fact]
    public void No_carrier_word_is_asked_for() => TextParityTests.Nothing(Where(AsksForCarrierWord().IsMatch));

    [Fact]
    public void No_button_of_an_exercise_is_a_carrier_word() =>
        TextParityTests.Nothing(
            from exercise in Shipped.Exercises
            from option in Shipped.Options(exercise)
            from language in WordBook.Languages
            let title = Shipped.Words.First(exercise.Id, $"{option.Step.TextKey}.{option.Option}", language)
            where CarrierWords.Split('|').Contains(title.ToUpperInvariant())
            select $"{exercise.Id}/{option.Step.Id}/{option.Option} ({language}): {title}");

    [Fact]
    public void No_long_sentence_of_an_exercise_is_written_twice() =>
        TextParityTests.Nothing(
            from text in Shipped.SpokenInExercises
            where Shipped.Exercises.Any(e => e.Id == text.Scope && !e.Hidden)
            from variant in text.Variants
            from sentence in Shipped.Sentences(variant)
            where Words(sentence) > ShortQuestion && !IsHint(sentence)
            group text by (text.Scope, text.Language, Sentence: sentence.ToUpperInvariant()) into same
            where same.Count() > 1 && !Owed.Contains(same.Key.Sentence)
            select $"{string.Join(" and ", same)}: {same.Key.Sentence}");

    [Fact]
    public void No_two_variants_of_a_text_share_a_sentence() =>
        TextParityTests.Nothing(
            from text in Shipped.Spoken
            where !text.Scope.StartsWith(Crisis, StringComparison.Ordinal)
            from sentence in text.Variants.SelectMany(v => Shipped.Sentences(v).Distinct()).GroupBy(s => s.ToUpperInvariant())
            where sentence.Count() > 1 && !IsHint(sentence.Key)
            select $"{text}: {sentence.Key}");

    [Fact]
    public void Nothing_looks_like_a_telephone_number() => TextParityTests.Nothing(Where(PhoneLike().IsMatch));

    [Fact]
    public void Quotation_marks_are_those_of_the_language() =>
        TextParityTests.Nothing(
            from text in Shipped.Texts
            where !text.Scope.StartsWith(Crisis, StringComparison.Ordinal)
            from variant in text.Variants
            where variant.Contains('"', StringComparison.Ordinal) || variant.Any(c => text.Language == "es" ? c is '“' or '”' : c is '«' or '»')
            select $"{text}: {variant}");

    // What is filled in makes it another sentence.
    private static bool IsHint(string sentence) =>
        sentence.Contains('{', StringComparison.Ordinal) || (Words(sentence) <= Hint && !sentence.Contains('?', StringComparison.Ordinal));

    private static int Words(string sentence) => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static IEnumerable<string> Where(Func<string, bool> found) =>
        from text in Shipped.Texts from variant in text.Variants where found(variant) select $"{text}: {variant}";

    [GeneratedRegex(@"\b(?:(?:you|we|one|it|that|this|people)\s+should|shouldn't|must|just|at least|everything happens|ought to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPressure();

    [GeneratedRegex(@"\b(?:debes|deber[ií]as|deber[ií]a|(?<!no )tienes que|(?<!nada )hay que|al menos|por lo menos|todo pasa por)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpanishPressure();

    [GeneratedRegex($@"(?i:\b(?:say|type|reply|write|send|answer|text|tap|di|escribe|responde|manda|pon|toca)\b)\s+[“«""']?(?i:{CarrierWords})\b[”».,;:""']|\b(?:STOP|UNSUBSCRIBE|QUIT|CANCEL|HELP|START|YES)\b")]
    private static partial Regex AsksForCarrierWord();

    [GeneratedRegex(@"(?:\d[ ().-]*){7,}")]
    private static partial Regex PhoneLike();
}
