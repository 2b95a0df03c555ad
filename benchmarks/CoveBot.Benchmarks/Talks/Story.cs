using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoveBot.Benchmarks.Talks;

/// <summary>One way through a thought record: for each question in its order, things that this person may say to it.</summary>
/// <param name="Language">en or es.</param>
/// <param name="Turns">Text key of the question, then the answers to choose from; <c>{40-60}</c> becomes a number.</param>
/// <param name="Ends">Text key of the last line.</param>
internal sealed partial record Story(string Language, IReadOnlyList<IReadOnlyList<string>> Turns, string Ends)
{
    public static IReadOnlyList<Story> All { get; } = Load();

    /// <summary>The question of a turn; after the last one, the end.</summary>
    public string Due(int turn) => turn < Turns.Count ? Turns[turn][0] : Ends;

    /// <summary>An answer to the question of a turn.</summary>
    public string Answer(int turn, Random random)
    {
        var answers = Turns[turn];
        return Range().Replace(answers[1 + random.Next(answers.Count - 1)], match =>
            random.Next(Number(match.Groups[1]), Number(match.Groups[2]) + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static Story[] Load()
    {
        using var file = typeof(Story).Assembly.GetManifestResourceStream("stories.json")!;
        return JsonSerializer.Deserialize<Story[]>(file, JsonSerializerOptions.Web)!;
    }

    [GeneratedRegex(@"\{(\d+)-(\d+)\}")]
    private static partial Regex Range();
}
