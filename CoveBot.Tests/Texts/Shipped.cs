using System.Reflection;
using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Tests.Texts;

/// <summary>One text in one language, with all its variants.</summary>
public sealed record Wording(string Scope, string Key, string Language, IReadOnlyList<string> Variants)
{
    public override string ToString() => $"{Scope}/{Key} ({Language})";
}

/// <summary>Everything that is shipped, found by looking: definitions in the assembly, texts in its files.</summary>
public static partial class Shipped
{
    public static readonly WordBook Words = WordBook.Load();

    /// <summary>Every static field <c>Definition</c> of type <see cref="Exercise"/>.</summary>
    public static readonly IReadOnlyList<Exercise> Exercises =
    [
        .. typeof(Exercise).Assembly.GetTypes()
            .Select(t => t.GetField("Definition", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f?.FieldType == typeof(Exercise))
            .Select(f => (Exercise)f!.GetValue(null)!)
            .OrderBy(e => e.Id, StringComparer.Ordinal),
    ];

    public static readonly IReadOnlyList<Wording> Texts =
    [
        .. from language in WordBook.Languages
           from scope in Words.Scopes(language)
           from text in Words.Keys(scope, language)
           select new Wording(scope, text.Key, language, text.Value),
    ];

    /// <summary>What is said: not names to be recognised by, and not titles of buttons.</summary>
    public static IEnumerable<Wording> Spoken => Texts.Where(t => !IsName(t));

    /// <summary>Texts of exercises.</summary>
    public static IEnumerable<Wording> SpokenInExercises => Spoken.Where(t => Exercises.Any(e => e.Id == t.Scope));

    /// <summary>Titles, buttons and the words that something may be called by.</summary>
    public static bool IsName(Wording text) =>
        text.Key is "title" || text.Key.EndsWith(".name", StringComparison.Ordinal) || text.Key.StartsWith("action.", StringComparison.Ordinal) || OptionKeys.Contains((text.Scope, text.Key));

    /// <summary>Options with fixed ids: step and id.</summary>
    public static IEnumerable<(Step Step, string Option)> Options(Exercise exercise) =>
        from step in exercise.Steps
        where step is Pick { From: null }
        from option in step.Options(Answers.None)
        where option.Title is null
        select (step, option.Id);

    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0)];

    public static IReadOnlyList<string> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    public static string Filled(string text, string with) => Placeholder().Replace(text, with);

    private static readonly HashSet<(string Scope, string Key)> OptionKeys =
        [.. from exercise in Exercises from option in Options(exercise) select (exercise.Id, $"{option.Step.TextKey}.{option.Option}")];

    [GeneratedRegex(@"(?<=[.?!…][”»""]?)\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();
}
