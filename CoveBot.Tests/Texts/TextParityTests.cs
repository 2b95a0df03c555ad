using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Tests.Texts;

/// <summary>Every language says everything, and every step of every exercise has its words.</summary>
public class TextParityTests
{
    private const int Variants = 3;

    /// <summary>What is agreed to has one wording.</summary>
    private static readonly HashSet<string> Legal = ["onboarding/agree"];

    [Fact]
    public void Something_is_shipped()
    {
        Assert.NotEmpty(Shipped.Exercises);
        Assert.NotEmpty(Shipped.Texts);
        Assert.All(WordBook.Languages, l => Assert.NotEmpty(Shipped.Words.Scopes(l)));
    }

    [Fact]
    public void Every_text_is_in_every_language()
    {
        var missing = from text in Shipped.Texts
                      from language in WordBook.Languages
                      where !Shipped.Words.Keys(text.Scope, language).ContainsKey(text.Key)
                      select $"{text} is not in {language}";
        Nothing(missing);
    }

    [Fact]
    public void Every_language_names_the_same_values()
    {
        var wrong = from texts in Shipped.Texts.GroupBy(t => (t.Scope, t.Key))
                    let all = texts.Select(t => string.Join(' ', t.Variants.SelectMany(Shipped.Placeholders).Distinct().Order(StringComparer.Ordinal))).Distinct().ToList()
                    where all.Count > 1
                    select $"{texts.Key.Scope}/{texts.Key.Key}: [{string.Join("] [", all)}]";
        Nothing(wrong);
    }

    [Fact]
    public void Every_variant_in_an_exercise_names_the_same_values()
    {
        var wrong = from text in Shipped.SpokenInExercises
                    let all = text.Variants.Select(v => string.Join(' ', Shipped.Placeholders(v))).Distinct().ToList()
                    where all.Count > 1
                    select $"{text}: [{string.Join("] [", all)}]";
        Nothing(wrong);
    }

    [Fact]
    public void Every_step_has_its_words()
    {
        var missing = from exercise in Shipped.Exercises
                      from key in Needed(exercise)
                      from language in WordBook.Languages
                      where !Shipped.Words.Keys(exercise.Id, language).ContainsKey(key)
                      select $"{exercise.Id}/{key} ({language}) is missing";
        Nothing(missing);
    }

    [Fact]
    public void Every_prompt_has_three_wordings()
    {
        var few = from exercise in Shipped.Exercises
                  from key in Prompts(exercise)
                  from language in WordBook.Languages
                  where !Legal.Contains($"{exercise.Id}/{key}")
                  where Shipped.Words.Keys(exercise.Id, language).TryGetValue(key, out var variants) && variants.Distinct().Count() < Variants
                  select $"{exercise.Id}/{key} ({language}) has fewer than {Variants}";
        Nothing(few);
    }

    [Fact]
    public void Every_text_that_is_said_between_questions_has_three_wordings_in_an_exercise()
    {
        string[] single = ["about", "why"];
        var few = from text in Shipped.SpokenInExercises
                  where !single.Contains(text.Key) && !Legal.Contains($"{text.Scope}/{text.Key}") && !text.Key.StartsWith("what.", StringComparison.Ordinal) && !IsHelp(text.Key) && !IsWordForm(text)
                  where text.Variants.Count < Variants
                  select $"{text} has fewer than {Variants}";
        Nothing(few);
    }

    [Fact]
    public void No_option_is_called_what_another_one_is_called()
    {
        var twice = from exercise in Shipped.Exercises.Where(e => !e.Hidden)
                    from option in Shipped.Options(exercise)
                    from language in WordBook.Languages
                    from name in Shipped.Words.Keys(exercise.Id, language).GetValueOrDefault($"{option.Step.TextKey}.{option.Option}") ?? []
                    group option.Option by (exercise.Id, option.Step.Id, Name: name.ToUpperInvariant()) into named
                    where named.Distinct().Count() > 1
                    select $"{named.Key}: {string.Join(", ", named.Distinct())}";
        Nothing(twice);
    }

    internal static void Nothing(IEnumerable<string> findings)
    {
        var list = findings.Distinct().ToList();
        Assert.True(list.Count == 0, $"{list.Count}:\n{string.Join('\n', list)}");
    }

    private static IEnumerable<string> Prompts(Exercise exercise) =>
        from step in exercise.Steps
        from key in step switch
        {
            Ask { Many: > 0 } => [step.TextKey, $"{step.TextKey}.more"],
            Rated { Strength: true } => [step.TextKey, $"{step.TextKey}.item"],
            Ask or Rate when step.Each is not null => [step.TextKey, $"{step.TextKey}.next"],
            _ => new[] { step.TextKey },
        }
        select key;

    private static IEnumerable<string> Needed(Exercise exercise)
    {
        var options = Shipped.Options(exercise).Select(o => $"{o.Step.TextKey}.{o.Option}");
        if (exercise.Hidden)
        {
            return Prompts(exercise).Concat(options);
        }

        var help = from step in exercise.Steps
                   where step.Asks
                   from part in new[] { "why", "example", "easier", "name" }
                   select $"{step.TextKey}.{part}";
        return [.. Prompts(exercise), .. help, .. options, "title", "about", "why"];
    }

    private static bool IsHelp(string key) => key.EndsWith(".why", StringComparison.Ordinal) || key.EndsWith(".example", StringComparison.Ordinal) || key.EndsWith(".easier", StringComparison.Ordinal);

    // A word that is put into another text.
    private static bool IsWordForm(Wording text) => text.Variants.All(v => !v.Contains(' ', StringComparison.Ordinal));
}
