using System.Globalization;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>What stands around a number.</summary>
internal enum NumberForm { Plain, Percent, Below, Above, AtMost }

/// <summary>One number as said: "70", "6-7/10", "between 60 and 70", "70%".</summary>
/// <param name="Low">The number, or the start of a range.</param>
/// <param name="High">The number, or the end of a range.</param>
/// <param name="Of">Out of how many; 0 if not said.</param>
/// <param name="Form">Percent, below zero, "more than".</param>
/// <param name="IsChange">"from 80 to 40": two moments, not a range.</param>
/// <param name="IsSlashed">"6/7": six or seven, or a fraction.</param>
internal sealed record NumberExpression(double Low, double High, int Of = 0, NumberForm Form = NumberForm.Plain, bool IsChange = false, bool IsSlashed = false);

/// <summary>A word, a sign, or a number with all that belongs to it.</summary>
internal readonly record struct Node(Token Token, NumberExpression? Number)
{
    public bool Is(string key) => Number is null && Token.Is(key);

    public bool IsWord => Number is null && Token.Kind == TokenKind.Word;
}

/// <summary>Finds the numbers of a message, in digits and in words, and puts together what belongs together.</summary>
internal static class NumberExpressions
{
    private static readonly Phrases _outOf = new("out of, of, over, de, sobre, de cada, out of a, of a");
    // "u" before "ocho" reads as "you" (Folding).
    private static readonly Phrases _to = new("to, a, or, o, you, or maybe, o quizas, o tal vez, through, hasta, thru, or a, o un, or like, or so");
    private static readonly Phrases _moreThan = new("over, more than, above, mas de, mas que, arriba de, encima de, past, beyond, higher than, greater than, mayor que");
    private static readonly Phrases _lessThan = new("under, less than, below, menos de, menos que, debajo de, lower than, menor que");
    private static readonly Phrases _percent = new("percent, per cent, pct, por ciento, porciento, x ciento, percentage");
    private static readonly Phrases _change = new("went, dropped, fell, rose, came down, went down, went up, went from, bajo, subio, paso, baje, subi");

    public static List<Node> Of(string text)
    {
        var nodes = Raw(text);
        Halves(nodes);
        Join(nodes);
        return nodes;
    }

    private static List<Node> Raw(string text)
    {
        var tokens = Tokens.Of(text).SelectMany(token => token.Kind == TokenKind.Word ? Folding.Spelled(token) : [token]).ToList();
        var nodes = new List<Node>();
        for (var i = 0; i < tokens.Count;)
        {
            var (value, count) = Words(tokens, i);
            if (count > 0)
            {
                nodes.Add(new(tokens[i] with { End = tokens[i + count - 1].End }, new(value, value)));
                i += count;
                continue;
            }

            nodes.Add(new(tokens[i], tokens[i].Kind == TokenKind.Number ? Plain(tokens[i].Key) : null));
            i++;
        }

        return nodes;
    }

    /// <summary>A number in words; hyphens inside it ("seventy-five") are seen through.</summary>
    private static (int Value, int Count) Words(List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word || (at > 0 && tokens[at].Key == "ciento" && tokens[at - 1].Key is "por" or "x"))
            return (0, 0);
        var words = new List<string>();
        var places = new List<int>();
        for (var i = at; i < tokens.Count && words.Count < 8; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                words.Add(tokens[i].Key);
                places.Add(i);
            }
            else if (!tokens[i].Is("-") || tokens[i].Start != tokens[i - 1].End)
            {
                break;
            }
        }

        var (value, count) = NumberWords.Read(words, 0);
        return count == 0 ? (0, 0) : (value, places[count - 1] - at + 1);
    }

    private static NumberExpression Plain(string digits)
    {
        var value = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        value = Math.Min(value, 1e9);
        return new(value, value);
    }

    /// <summary>"seven and a half", "siete y medio", "siete coma cinco"; "fifty fifty".</summary>
    private static void Halves(List<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Number is not { } number)
                continue;
            if (number.Low is >= 10 and <= 90 && number.Low % 10 == 0 && i + 1 < nodes.Count && nodes[i + 1].Is("s") && nodes[i + 1].Token.Start == nodes[i].Token.End)
                Take(nodes, i, 2, Decade(number.Low, i > 0 ? nodes[i - 1].Token.Key : ""));
            else if (number.Low == 50 && i + 1 < nodes.Count && nodes[i + 1].Number?.Low == 50)
                Take(nodes, i, 2, number);
            else if (KeyAt(nodes, i + 1, 3) == "and a half")
                Take(nodes, i, 4, number with { Low = number.Low + 0.5, High = number.High + 0.5 });
            else if (KeyAt(nodes, i + 1, 2) is "y medio" or "y media")
                Take(nodes, i, 3, number with { Low = number.Low + 0.5, High = number.High + 0.5 });
            else if (i + 2 < nodes.Count && KeyAt(nodes, i + 1, 1) is "point" or "punto" or "coma" && nodes[i + 2].Number is { Low: >= 0 and <= 9 } part)
                Take(nodes, i, 3, number with { Low = number.Low + (part.Low / 10), High = number.High + (part.Low / 10) });
        }
    }

    /// <summary>"in the 60s", "low 70s", "high 80s".</summary>
    private static NumberExpression Decade(double start, string before) => before switch
    {
        "low" => new(start, start + 3),
        "mid" => new(start + 4, start + 6),
        "high" => new(start + 7, start + 9),
        _ => new(start, start + 9),
    };

    private static void Join(List<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Number is null)
                continue;
            if (!Minus(nodes, ref i))
                More(nodes, ref i);
            Range(nodes, ref i);
            Fraction(nodes, i);
            Percent(nodes, ref i);
        }
    }

    private static bool Minus(List<Node> nodes, ref int i)
    {
        if (i == 0 || nodes[i].Number is not { } number)
            return false;
        var before = nodes[i - 1];
        var isSign = before.Is("-") && before.Token.End == nodes[i].Token.Start
            && (i == 1 || (nodes[i - 2].Number is null && nodes[i - 2].Token.End < before.Token.Start));
        var isWord = (before.Is("minus") || before.Is("menos") || before.Is("negative") || before.Is("negativo"))
            && (i == 1 || !(nodes[i - 2].Is("o") || nodes[i - 2].Is("al") || nodes[i - 2].Is("lo") || nodes[i - 2].Number is not null));
        if ((!isSign && !isWord) || number.Low <= 0)
            return false;
        Take(nodes, --i, 2, number with { Form = NumberForm.Below });
        return true;
    }

    private static void More(List<Node> nodes, ref int i)
    {
        var number = nodes[i].Number!;
        if (i + 1 < nodes.Count && nodes[i + 1].Is("+") && nodes[i + 1].Token.Start == nodes[i].Token.End)
            Take(nodes, i, 2, number with { Form = NumberForm.Above });
        if (i == 0 || number.Form != NumberForm.Plain)
            return;
        var isMore = nodes[i - 1].Is(">");
        if (isMore || nodes[i - 1].Is("<"))
        {
            if (!(i > 1 && nodes[i - 2].Is("-")))
                Take(nodes, --i, 2, number with { Form = isMore ? NumberForm.Above : NumberForm.AtMost });
            return;
        }

        var above = EndingAt(_moreThan, nodes, i);
        var count = above > 0 ? above : EndingAt(_lessThan, nodes, i);
        if (count == 0 || (i - count - 1 >= 0 && nodes[i - count - 1].Number is not null))
            return;
        i -= count;
        Take(nodes, i, count + 1, number with { Form = above > 0 ? NumberForm.Above : NumberForm.AtMost });
    }

    private static void Range(List<Node> nodes, ref int i)
    {
        var first = nodes[i].Number!;
        var lead = i > 1 && IsArticle(nodes[i - 1]) ? i - 2 : i - 1;
        var isBetween = lead >= 0 && (nodes[lead].Is("between") || nodes[lead].Is("entre") || nodes[lead].Is("from") || nodes[lead].Is("de"));
        var gap = Gap(nodes, i + 1, isBetween, out var isArrow, out var isSign);
        if (gap == 0 || first.Form != NumberForm.Plain || i + 1 + gap >= nodes.Count || nodes[i + 1 + gap].Number is not { } second)
            return;
        if (first.Low != first.High || first.Of > 0 || (isSign && !isArrow && nodes[i + 1].Is("/") && !LooksLikeRange(first.Low, second.Low)))
            return;
        var hasChanged = nodes.Take(i).Any(node => node.IsWord && _change.HasKey(node.Token.Key));
        var from = isBetween ? lead : i;
        var isChange = isArrow || hasChanged || (!isSign && first.Low > second.Low);
        Take(nodes, from, i + 1 + gap - from + 1, new(Math.Min(first.Low, second.Low), Math.Max(first.Low, second.Low), IsChange: isChange, IsSlashed: nodes[i + 1].Is("/") && first.Low != second.Low));
        i = from;
    }

    /// <summary>60/70 and 6/7 are "or"; 7/10 and 3/5 are not.</summary>
    private static bool LooksLikeRange(double first, double second)
        => first <= second && second is not (10 or 20 or 100) && second - first <= (second > 10 ? 20 : 1);

    private static int Gap(List<Node> nodes, int at, bool isBetween, out bool isArrow, out bool isSign)
    {
        isArrow = at < nodes.Count && (nodes[at].Is("->") || (nodes[at].Is("-") && at + 1 < nodes.Count && nodes[at + 1].Is(">")));
        isSign = at < nodes.Count && (isArrow || nodes[at].Is("-") || nodes[at].Is("~") || nodes[at].Is("...") || nodes[at].Is("/"));
        if (isArrow)
            return nodes[at].Is("->") ? 1 : 2;
        if (isSign)
            return 1;
        if (isBetween && at < nodes.Count && (nodes[at].Is("and") || nodes[at].Is("y")))
            return at + 1 < nodes.Count && IsArticle(nodes[at + 1]) ? 2 : 1;
        return StartingAt(_to, nodes, at);
    }

    private static void Fraction(List<Node> nodes, int i)
    {
        var gap = i + 1 < nodes.Count && nodes[i + 1].Is("/") ? 1 : StartingAt(_outOf, nodes, i + 1);
        if (i + 1 < nodes.Count && nodes[i + 1].Is("(") && StartingAt(_outOf, nodes, i + 2) is > 0 and var inside)
            gap = inside + 1;
        if (gap == 0 || i + 1 + gap >= nodes.Count || nodes[i + 1 + gap].Number is not { Low: 5 or 7 or 10 or 20 or 100 } of || of.Low != of.High)
            return;
        Take(nodes, i, gap + 2, nodes[i].Number! with { Of = (int)of.Low });
    }

    private static void Percent(List<Node> nodes, ref int i)
    {
        var number = nodes[i].Number!;
        if (number.Form == NumberForm.Below)
            return;
        var count = i + 1 < nodes.Count && nodes[i + 1].Is("%") ? 1 : StartingAt(_percent, nodes, i + 1);
        if (count > 0)
            Take(nodes, i, count + 1, number with { Form = NumberForm.Percent, Of = 0 });
        else if (i > 0 && nodes[i - 1].Is("%") && nodes[i - 1].Token.End == nodes[i].Token.Start)
            Take(nodes, --i, 2, number with { Form = NumberForm.Percent, Of = 0 });
        // "60%-70%": the range comes after its first percent.
        if (nodes[i].Number!.Form != NumberForm.Percent || i + 2 >= nodes.Count || nodes[i + 2].Number is not { Form: NumberForm.Plain } second
            || !(nodes[i + 1].Is("-") || _to.HasKey(nodes[i + 1].Token.Key)) || second.Low < number.Low)
            return;
        var percent = i + 3 < nodes.Count && nodes[i + 3].Is("%") ? 1 : 0;
        Take(nodes, i, 3 + percent, new(number.Low, second.High, Form: NumberForm.Percent));
    }

    private static void Take(List<Node> nodes, int at, int count, NumberExpression number)
    {
        var token = nodes[at].Token with { Kind = TokenKind.Number, Key = "", End = nodes[at + count - 1].Token.End };
        nodes.RemoveRange(at, count);
        nodes.Insert(at, new(token, number));
    }

    private static bool IsArticle(Node node) => node.Is("a") || node.Is("an") || node.Is("un") || node.Is("una");

    private static string KeyAt(List<Node> nodes, int at, int count)
        => at + count <= nodes.Count && nodes.Skip(at).Take(count).All(node => node.IsWord)
            ? string.Join(' ', nodes.Skip(at).Take(count).Select(node => node.Token.Key))
            : "";

    private static int StartingAt(Phrases table, List<Node> nodes, int at)
    {
        if (at >= nodes.Count || !nodes[at].IsWord)
            return 0;
        for (var count = Math.Min(table.Longest, nodes.Count - at); count > 0; count--)
        {
            if (table.HasKey(KeyAt(nodes, at, count)))
                return count;
        }

        return 0;
    }

    private static int EndingAt(Phrases table, List<Node> nodes, int end)
    {
        if (end == 0 || !nodes[end - 1].IsWord)
            return 0;
        for (var count = Math.Min(table.Longest, end); count > 0; count--)
        {
            if (table.HasKey(KeyAt(nodes, end - count, count)))
                return count;
        }

        return 0;
    }
}
