using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises;

/// <summary>All exercises. A new one is one line here.</summary>
public sealed class ExerciseCatalog
{
    private readonly Dictionary<string, Exercise> byId;
    private readonly Dictionary<string, Exercise> byName = [];

    /// <exception cref="ArgumentException">Two exercises share an id.</exception>
    public ExerciseCatalog(IEnumerable<Exercise> exercises, WordBook words)
    {
        ArgumentNullException.ThrowIfNull(words);
        byId = exercises.ToDictionary(e => e.Id);
        foreach (var exercise in byId.Values.Where(e => !e.Hidden))
        {
            byName[Plain(exercise.Id)] = exercise;
            foreach (var title in WordBook.Languages.SelectMany(l => words.Variants(exercise.Id, "title", l)))
            {
                byName[Plain(title)] = exercise;
            }
        }
    }

    public IEnumerable<Exercise> All => byId.Values;

    public Exercise? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The exercise whose id or title, in either language, is the whole message. Hyphens, case and accents do not matter.</summary>
    public Exercise? Named(string text) => text.Length > 80 ? null : byName.GetValueOrDefault(Plain(text));

    private static string Plain(string text)
    {
        Span<char> plain = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text.AsSpan().Trim())
        {
            var letter = c switch
            {
                'á' or 'Á' => 'a',
                'é' or 'É' => 'e',
                'í' or 'Í' => 'i',
                'ó' or 'Ó' => 'o',
                'ú' or 'Ú' or 'ü' or 'Ü' => 'u',
                'ñ' or 'Ñ' => 'n',
                _ => char.ToLowerInvariant(c),
            };
            if (char.IsLetterOrDigit(letter))
            {
                plain[length++] = letter;
            }
        }

        return new string(plain[..length]);
    }
}
