namespace CoveBot.Benchmarks.Talks;

/// <summary>What a newcomer answers to the questions of onboarding.</summary>
internal static class Newcomer
{
    private static readonly (string Question, string[] English, string[] Spanish)[] Answers =
    [
        ("agree", ["I agree"], ["acepto"]),
        ("adult", ["yes", "34", "18 or older"], ["sí", "41"]),
        ("country", ["United States", "Canada", "UK", "skip"], ["México", "España", "saltar"]),
        ("state", ["Ohio", "TX", "skip"], ["Texas", "saltar"]),
        ("zone", ["skip"], ["saltar"]),
        ("clock", ["skip"], ["saltar"]),
        ("name", ["Sam", "Kim", "skip"], ["Ana", "saltar"]),
    ];

    /// <summary>The next answer; null where the reply asks nothing of this: the person is in.</summary>
    public static string? Answer(IReadOnlyList<string> replies, string language, Random random)
    {
        foreach (var (question, english, spanish) in Answers)
        {
            if (Questions.Has(replies, "onboarding", question, language))
            {
                var answers = language == "es" ? spanish : english;
                return answers[random.Next(answers.Length)];
            }
        }

        return null;
    }
}
