using System.Numerics;

namespace CoveBot.Dialogs.Safety;

/// <summary>
/// Finds the concepts and rules of a <see cref="Grammar"/> in a token buffer. Each pattern is tried only where its rarest
/// word stands, and each trial looks at most 63 words ahead: the work is linear in the length of the text.
/// </summary>
internal sealed class Matcher(Grammar grammar)
{
    private const int Window = 60;

    private readonly List<(int Pattern, int At)>[] _due = CreateDue(grammar.Levels);
    private Span[] _spans = new Span[256];
    private int _spanCount;
    private int[] _first = new int[512];
    private TokenBuffer _tokens = new();

    /// <summary>Steps taken since the last reset; tests count these instead of time.</summary>
    public long Steps { get; private set; }

    public List<(int Rule, int Start, int End)> Hits { get; } = [];

    private struct Span
    {
        public int Concept;
        public int End;
        public int Next;
    }

    public void Run(TokenBuffer tokens)
    {
        _tokens = tokens;
        Hits.Clear();
        _spanCount = 0;
        if (_first.Length < tokens.Count + 1)
            _first = new int[Math.Max(tokens.Count + 1, _first.Length * 2)];
        Array.Fill(_first, -1, 0, tokens.Count + 1);
        foreach (var due in _due)
            due.Clear();
        for (var i = 0; i < tokens.Count; i++)
        {
            var id = tokens.Id[i];
            tokens.Filler[i] = Grammar.Holds(grammar.Fillers, id);
            tokens.Negator[i] = Grammar.Holds(grammar.Negators, id);
            foreach (var pattern in grammar.ByWord[id])
                _due[grammar.Patterns[pattern].Level].Add((pattern, i));
        }

        foreach (var due in _due)
        {
            // A concept found on this level asks only for patterns of higher levels, so the list does not grow under us.
            for (var i = 0; i < due.Count; i++)
                Try(grammar.Patterns[due[i].Pattern], due[i].At);
        }
    }

    /// <summary>Does the concept stand anywhere between these tokens?</summary>
    public bool Contains(int concept, int from, int to)
    {
        var words = grammar.ConceptWords[concept];
        for (var i = from; i < to; i++)
        {
            if (Grammar.Holds(words, _tokens.Id[i]))
                return true;
            for (var s = _first[i]; s >= 0; s = _spans[s].Next)
                if (_spans[s].Concept == concept && _spans[s].End <= to)
                    return true;
        }

        return false;
    }

    /// <summary>The end of the concept that begins here, or -1.</summary>
    public int EndOf(int concept, int at)
    {
        for (var s = _first[at]; s >= 0; s = _spans[s].Next)
            if (_spans[s].Concept == concept)
                return _spans[s].End;
        return Grammar.Holds(grammar.ConceptWords[concept], _tokens.Id[at]) ? at + 1 : -1;
    }

    private static List<(int, int)>[] CreateDue(int levels)
    {
        var due = new List<(int, int)>[levels];
        for (var i = 0; i < levels; i++)
            due[i] = [];
        return due;
    }

    private void Try(Pattern pattern, int anchor)
    {
        var from = Math.Max(0, anchor - pattern.Reach);
        for (var start = anchor; start >= from; start--)
        {
            Steps++;
            var mask = Test(pattern.Elements[0], start);
            if (mask == 0 || (pattern.AtStart && !BeginsSentence(start)))
                continue;
            mask = Follow(pattern, start, mask);
            if (mask == 0)
                continue;
            if (pattern.Target >= grammar.ConceptCount)
            {
                Hits.Add((pattern.Target - grammar.ConceptCount, start, start + BitOperations.TrailingZeroCount(mask)));
                return;
            }

            for (; mask != 0; mask &= mask - 1)
                Found(pattern.Target, start, start + BitOperations.TrailingZeroCount(mask));
        }
    }

    private ulong Follow(Pattern pattern, int start, ulong mask)
    {
        for (var e = 1; e < pattern.Elements.Length && mask != 0; e++)
        {
            var element = pattern.Elements[e];
            var reached = element.Optional ? mask : 0UL;
            for (var left = mask; left != 0; left &= left - 1)
                reached |= Step(element, start, start + BitOperations.TrailingZeroCount(left));
            mask = reached;
        }

        if (!pattern.AtEnd)
            return mask;
        var ending = 0UL;
        for (; mask != 0; mask &= mask - 1)
            if (EndsSentence(start + BitOperations.TrailingZeroCount(mask)))
                ending |= mask & (~mask + 1);
        return ending;
    }

    private ulong Step(Element element, int start, int cursor)
    {
        var reached = 0UL;
        var gap = element.Gap;
        var sentence = _tokens.Sentence[cursor - 1];
        var fillers = 4;
        while (cursor < _tokens.Count && cursor - start < Window)
        {
            if (element.GapKind != GapKind.Across && _tokens.Sentence[cursor] != sentence)
                break;
            Steps++;
            reached |= Test(element, cursor) << (cursor - start);
            if (_tokens.Filler[cursor] && fillers > 0)
                fillers--;
            else if (gap == 0 || (_tokens.Negator[cursor] && element.GapKind == GapKind.Plain))
                break;
            else
                gap--;
            cursor++;
        }

        return reached;
    }

    /// <summary>The lengths at which the element can stand here, as bits.</summary>
    private ulong Test(Element element, int at)
    {
        var reached = 0UL;
        if (element.HasWord(_tokens.Id[at]))
            reached |= 2;
        if (element.AtLeast >= 0 && _tokens.Value[at] >= element.AtLeast && _tokens.Value[at] <= element.AtMost)
            reached |= 2;

        if (element.Concepts.Length == 0)
            return reached;
        for (var s = _first[at]; s >= 0; s = _spans[s].Next)
            if (Array.IndexOf(element.Concepts, _spans[s].Concept) >= 0 && _spans[s].End - at < 32)
                reached |= 1UL << (_spans[s].End - at);
        return reached;
    }

    private void Found(int concept, int start, int end)
    {
        for (var s = _first[start]; s >= 0; s = _spans[s].Next)
            if (_spans[s].Concept == concept && _spans[s].End == end)
                return;
        if (_spanCount == _spans.Length)
            Array.Resize(ref _spans, _spanCount * 2);
        _spans[_spanCount] = new Span { Concept = concept, End = end, Next = _first[start] };
        _first[start] = _spanCount++;
        foreach (var pattern in grammar.ByConcept[concept])
            _due[grammar.Patterns[pattern].Level].Add((pattern, start));
    }

    private bool BeginsSentence(int at)
    {
        while (at > 0 && _tokens.Sentence[at - 1] == _tokens.Sentence[at])
        {
            if (!_tokens.Filler[at - 1])
                return false;
            at--;
        }

        return true;
    }

    private bool EndsSentence(int at)
    {
        while (at < _tokens.Count && _tokens.Sentence[at] == _tokens.Sentence[at - 1])
        {
            if (!_tokens.Filler[at])
                return false;
            at++;
        }

        return true;
    }
}
