using System.Globalization;
using System.Text;

namespace CoveBot.Dialogs.Exercises.Reading;

internal enum TokenKind { Word, Number, Sign, Emoji }

/// <summary>A piece of a message.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Folded: lower case, no accents, no apostrophes, ASCII digits with a decimal point; a line break is the sign <c>\n</c>.</param>
/// <param name="Start">Where it starts in the message.</param>
/// <param name="End">Where it ends in the message, exclusive.</param>
internal readonly record struct Token(TokenKind Kind, string Key, int Start, int End)
{
    public bool Is(string key) => Kind is TokenKind.Word or TokenKind.Sign && Key == key;
}

/// <summary>Cuts a message into words, numbers, signs and emoji, without any culture of the machine.</summary>
internal static class Tokens
{
    private const int LongestOnStack = 128;

    /// <summary>The tokens of a message. Not to be changed.</summary>
    public static List<Token> Of(string text) => Wording.Of(text).Tokens;

    /// <summary>Cuts it.</summary>
    internal static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(8 + (text.Length / 4));
        var at = 0;
        while (at < text.Length)
        {
            var rune = RuneAt(text, at, out var length);
            if (rune.Value is '\n' or '\r')
            {
                if (tokens.Count > 0 && tokens[^1].Key != "\n")
                    tokens.Add(new(TokenKind.Sign, "\n", at, at + length));
                at += length;
            }
            else if (Rune.IsWhiteSpace(rune) || Folding.IsInvisible(rune))
            {
                at += length;
            }
            else if (Rune.IsDigit(rune) || (rune.Value == '.' && StartsFraction(text, at)))
            {
                at = Number(text, at, tokens);
            }
            else if (Rune.IsLetter(rune))
            {
                at = Word(text, at, tokens);
            }
            else
            {
                tokens.Add(Other(rune, at, at + length));
                at += length;
            }
        }

        return tokens;
    }

    /// <summary>A lone half of a surrogate pair reads as a replacement character.</summary>
    internal static Rune RuneAt(string text, int at, out int length)
    {
        if (Rune.TryGetRuneAt(text, at, out var rune))
        {
            length = rune.Utf16SequenceLength;
            return rune;
        }

        length = 1;
        return Rune.ReplacementChar;
    }

    private static Token Other(Rune rune, int start, int end) => rune.Value switch
    {
        0x1F4AF => new(TokenKind.Number, "100", start, end),
        0x1F51F => new(TokenKind.Number, "10", start, end),
        0xBD => new(TokenKind.Number, "0.5", start, end),
        _ when Emoji.IsEmoji(rune) => new(TokenKind.Emoji, rune.ToString(), start, end),
        _ => new(TokenKind.Sign, Folding.Sign(rune), start, end),
    };

    private static int Word(string text, int start, List<Token> tokens)
    {
        Span<char> key = stackalloc char[LongestOnStack];
        var letters = 0;
        var at = start;
        while (at < text.Length)
        {
            // One letter is two at most ("ß" is "ss").
            if (letters + 2 > key.Length)
                key = Grown(key);
            if (char.IsAsciiLetter(text[at]))
            {
                key[letters++] = char.ToLowerInvariant(text[at++]);
                continue;
            }

            var rune = RuneAt(text, at, out var length);
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
            if (Rune.IsLetter(rune))
                letters += Folding.Letter(rune, key[letters..]);
            else if (!isMark && !Folding.IsInvisible(rune) && !(Folding.IsApostrophe(rune) && LetterAt(text, at + length)))
                break;
            at += length;
        }

        tokens.Add(new(TokenKind.Word, Folding.Shorten(key[..letters]), start, at));
        return at;
    }

    private static char[] Grown(ReadOnlySpan<char> key)
    {
        var grown = new char[key.Length * 2];
        key.CopyTo(grown);
        return grown;
    }

    private static int Number(string text, int start, List<Token> tokens)
    {
        var key = new StringBuilder();
        var at = start;
        var hasPoint = false;
        while (at < text.Length)
        {
            var rune = RuneAt(text, at, out var length);
            if (Rune.IsDigit(rune))
                key.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (rune.Value == 0xBD && !hasPoint && key.Length > 0)
                hasPoint = key.Append(".5").Length > 0;
            else if (Point(text, at, key.Length, hasPoint) is { } point)
                hasPoint |= key.Append(point).Length > 0 && point.Length > 0;
            else if (!Folding.IsInvisible(rune))
                break;
            at += length;
        }

        tokens.Add(new(TokenKind.Number, key[0] == '.' ? "0" + key : key.ToString(), start, at));
        return at;
    }

    /// <summary>"." for a decimal mark, "" for a thousands mark, null for neither: 50.5, 50,5, 1,000 and 1.000, but not "60,70".</summary>
    private static string? Point(string text, int at, int before, bool hasPoint)
    {
        var mark = RuneAt(text, at, out _).Value;
        var isComma = mark is ',' or 0xFF0C or 0x66B or 0x66C;
        if (hasPoint || (!isComma && mark is not ('.' or 0xFF0E)))
            return null;
        var after = 0;
        while (at + 1 + after < text.Length && Rune.IsDigit(RuneAt(text, at + 1 + after, out _)))
            after++;
        return after switch
        {
            0 => null,
            3 when before is > 0 and <= 3 => "",
            > 1 when isComma => null,
            _ => ".",
        };
    }

    private static bool StartsFraction(string text, int at)
        => at + 1 < text.Length && Rune.IsDigit(RuneAt(text, at + 1, out _))
            && (at == 0 || (text[at - 1] != '.' && !char.IsLetterOrDigit(text[at - 1])));

    private static bool LetterAt(string text, int at) => at < text.Length && Rune.IsLetter(RuneAt(text, at, out _));
}
