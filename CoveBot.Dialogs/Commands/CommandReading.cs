using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.Commands;

/// <summary>Reads a command: a whole message, in either language. Inside a longer sentence the same words are an answer.</summary>
public static class CommandReading
{
    private const int _longest = 12;

    // The first table that has a phrase says what it means.
    private static readonly Dictionary<string, CommandKind> Kinds = CommandPhrases.Whole
        .SelectMany(row => row.Words.Keys, (row, key) => (row.Kind, Key: key))
        .DistinctBy(phrase => phrase.Key)
        .ToDictionary(phrase => phrase.Key, phrase => phrase.Kind, StringComparer.Ordinal);

    /// <param name="text">The message.</param>
    /// <param name="isSms">The carrier's own words (STOP, END, QUIT, CANCEL…) are not ours there.</param>
    public static Command? Read(string text, bool isSms = false)
    {
        if (isSms && CommandPhrases.Carrier.Contains(text.Trim()))
            return null;
        return Wording.Of(text).Command(Find);
    }

    private static Command? Find(string text)
    {
        if (CommandArguments.Read(text) is { } command)
            return command;
        if (text.Contains('\n', StringComparison.Ordinal) && text.Trim().Contains('\n', StringComparison.Ordinal))
            return null;
        var tokens = Tokens.Of(text);
        var words = Wording.Of(text).Keys;
        if (words.Length is 0 or > _longest || !HasOnlyMarks(tokens))
            return null;
        return Keys(words).Select(key => Whole(key, tokens)).FirstOrDefault(found => found is not null);
    }

    private static Command? Whole(string key, List<Token> tokens)
    {
        if (key is "sorry" or "perdon" or "como" && tokens.Exists(token => token.Is("?")))
            return new(CommandKind.Repeat);
        if (Kinds.TryGetValue(key, out var whole))
            return whole == CommandKind.Skip && CommandPhrases.Next.HasKey(key) ? new(whole, Argument: "next") : new(whole);
        if (key.Contains(' ', StringComparison.Ordinal))
            return null;
        foreach (var (kind, phrases) in CommandPhrases.Whole)
        {
            if (phrases.HasSlip(key) || (kind == CommandKind.Crisis && phrases.HasNear(key)))
                return new(kind);
        }

        return null;
    }

    /// <summary>The message without courtesies, then without "can we", then without "I want to".</summary>
    private static IEnumerable<string> Keys(string[] words)
    {
        foreach (var key in Phrases.Bare(words))
        {
            yield return key;
            var parts = key.Split(' ');
            var asking = CommandPhrases.Asking.At(parts, 0);
            if (asking > 0 && asking < parts.Length)
            {
                foreach (var asked in Phrases.Bare(parts[asking..]))
                    yield return asked;
            }

            var wanting = CommandPhrases.Wanting.At(parts, 0);
            var wanted = string.Join(' ', parts[wanting..]);
            if (wanting > 0 && CommandPhrases.Wanted.HasKey(wanted))
                yield return wanted;
        }
    }

    /// <summary>"stop -> go", "pause/skip", "100 - stop" are no commands: besides words only closing marks and emoji.</summary>
    private static bool HasOnlyMarks(List<Token> tokens)
        => tokens.TrueForAll(token => token.Kind != TokenKind.Sign || token.Key is "." or "!" or "?" or "," or "..." or "\"" or "¡" or "¿" or "\n" or "'" or "“" or "”" or "(" or ")" or "*" or "-" or ":" or "/" or "#");
}
