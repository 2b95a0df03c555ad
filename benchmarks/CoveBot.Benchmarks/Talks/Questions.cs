using CoveBot.Dialogs.Texts;

namespace CoveBot.Benchmarks.Talks;

/// <summary>Recognises which of CoveBot's texts a reply holds, by their longest piece without a placeholder.</summary>
internal static class Questions
{
    private static readonly WordBook Words = WordBook.Load();
    private static readonly Dictionary<(string Scope, string Key, string Language), string[]> Pieces = [];
    private static readonly Lock Gate = new();

    /// <summary>Whether one of these texts is a variant of the key.</summary>
    public static bool Has(IReadOnlyList<string> replies, string scope, string key, string language)
    {
        foreach (var piece in PiecesOf(scope, key, language))
        {
            foreach (var reply in replies)
            {
                if (reply.Contains(piece, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string[] PiecesOf(string scope, string key, string language)
    {
        lock (Gate)
        {
            if (!Pieces.TryGetValue((scope, key, language), out var pieces))
            {
                pieces = Words.Has(scope, key, language) ? [.. Words.Variants(scope, key, language).Select(Longest)] : [];
                Pieces.Add((scope, key, language), pieces);
            }

            return pieces;
        }
    }

    private static string Longest(string template) =>
        template.Split('{').SelectMany((part, i) => i == 0 ? [part] : new[] { part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..] }).MaxBy(p => p.Length)!;
}
