namespace CoveBot.Dialogs.Safety;

/// <summary>
/// Reads the pattern notation of the grammar files. Words separated by blanks follow each other (fillers such as "just" or
/// "la verdad" may stand between); <c>a|b</c> is either; <c>(a b|c)</c> is either sequence (inside a group every bar separates sequences); <c>[x]</c> may be absent;
/// <c>@name</c> is a concept; <c>~3</c> lets up to three other words of the sentence stand between, <c>~!3</c> also
/// negations, <c>~~9</c> also words of the next sentence; <c>#</c> is a number, <c>#5+</c> one of at least five, <c>#1-4</c> one within bounds;
/// <c>^</c> and <c>$</c> hold the beginning and the end of a sentence; <c>suicid*</c> is any word that begins so.
/// </summary>
internal static class PatternText
{
    internal sealed record Part(List<List<Part>> Alternatives, string? Word)
    {
        public int Gap { get; set; }

        public GapKind GapKind { get; set; }

        public bool Optional { get; init; }
    }

    internal sealed record Sequence(List<Part> Parts, bool AtStart, bool AtEnd);

    public static Sequence Parse(string text)
    {
        var at = 0;
        var start = false;
        var end = false;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.StartsWith("^"))
        {
            start = true;
            trimmed = trimmed[1..].TrimStart();
        }

        if (trimmed.EndsWith("$"))
        {
            end = true;
            trimmed = trimmed[..^1].TrimEnd();
        }

        var parts = ParseSequence(trimmed.ToString(), ref at, false);
        if (at < trimmed.Length || parts.Count == 0)
            throw new FormatException($"Pattern cannot be read: {text}");
        return new Sequence(parts, start, end);
    }

    /// <summary>The sequence with and without each optional part at its beginning.</summary>
    public static IEnumerable<Sequence> WithoutLeadingOptionals(Sequence sequence)
    {
        var parts = sequence.Parts;
        while (true)
        {
            if (!parts[0].Optional)
            {
                yield return sequence with { Parts = parts };
                yield break;
            }

            yield return sequence with { Parts = [parts[0] with { Optional = false }, .. parts.Skip(1)] };
            parts = parts.Skip(1).ToList();
            if (parts.Count == 0)
                throw new FormatException("A pattern of optional parts only.");
        }
    }

    private static List<Part> ParseSequence(string text, ref int at, bool inGroup)
    {
        var parts = new List<Part>();
        var gap = 0;
        var kind = GapKind.Plain;
        while (at < text.Length && text[at] is not (')' or ']'))
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            if (text[at] == '|')
                break;
            if (text[at] == '~')
            {
                ReadGap(text, ref at, out gap, out kind);
                continue;
            }

            var part = ParseChoice(text, ref at, inGroup);
            part.Gap = gap;
            part.GapKind = kind;
            parts.Add(part);
            gap = 0;
            kind = GapKind.Plain;
        }

        return parts;
    }

    private static void ReadGap(string text, ref int at, out int gap, out GapKind kind)
    {
        at++;
        kind = GapKind.Plain;
        if (text[at] == '~')
        {
            kind = GapKind.Across;
            at++;
        }
        else if (text[at] == '!')
        {
            kind = GapKind.Loose;
            at++;
        }

        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        gap = int.Parse(text.AsSpan(from, at - from), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>One place: alternatives joined by '|' without blanks, or a group.</summary>
    private static Part ParseChoice(string text, ref int at, bool inGroup)
    {
        var alternatives = new List<List<Part>>();
        var optional = false;
        while (true)
        {
            if (text[at] is '(' or '[')
            {
                optional |= text[at] == '[';
                at++;
                while (true)
                {
                    alternatives.Add(ParseSequence(text, ref at, true));
                    if (at >= text.Length)
                        throw new FormatException($"A bracket is not closed: {text}");
                    if (text[at++] != '|')
                        break;
                }
            }
            else
            {
                var from = at;
                while (at < text.Length && text[at] is not (' ' or '|' or ')' or ']' or '(' or '['))
                    at++;
                alternatives.Add([new Part([], Checked(text[from..at]))]);
            }

            // Inside a group a bar separates its sequences.
            if (inGroup || at + 1 >= text.Length || text[at] != '|' || text[at + 1] == ' ')
                break;
            at++;
        }

        return alternatives is [[{ Word: not null } only]] && !optional
            ? new Part([], only.Word)
            : new Part(alternatives, null) { Optional = optional };
    }

    /// <summary>The bounds of "#", "#5+" and "#1-4".</summary>
    public static (int AtLeast, int AtMost) Bounds(string number)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var dash = number.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
            return (int.Parse(number.AsSpan(1, dash - 1), culture), int.Parse(number.AsSpan(dash + 1), culture));
        return number.Length == 1 ? (0, int.MaxValue) : (int.Parse(number.AsSpan(1).TrimEnd('+'), culture), int.MaxValue);
    }

    private static string Checked(string word)
    {
        var name = word[0] == '@' ? word.AsSpan(1) : word.AsSpan();
        foreach (var c in name)
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '*' or '#' or '+' or '$'))
                throw new FormatException($"'{word}' is no word of a pattern.");
        return name.Length > 0 ? word : throw new FormatException("An empty name in a pattern.");
    }
}
