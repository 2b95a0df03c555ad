namespace CoveBot.Dialogs.Safety;

/// <summary>Turns the patterns of the grammar files into numbers that <see cref="Matcher"/> runs on.</summary>
internal sealed class GrammarCompiler
{
    private readonly Dictionary<string, int> _conceptIds = new(StringComparer.Ordinal);
    private readonly List<string> _conceptNames = [];
    private readonly List<(int Concept, PatternText.Sequence Sequence)> _forms = [];
    private readonly List<(int Rule, PatternText.Sequence Sequence)> _evidence = [];
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<int, int> _common = [];
    private readonly Dictionary<string, int> _scoped = new(StringComparer.Ordinal);
    private ulong[][] _words = [];
    private bool[] _hasSpans = [];
    private int[] _longest = [];
    private int[] _levels = [];

    public Vocabulary Vocabulary { get; } = new();

    public Dictionary<string, string> Emoji { get; } = new(StringComparer.Ordinal);

    /// <summary>A word met so often that patterns are better looked up by another; the commonest come first.</summary>
    public void Common(string word) => _common.TryAdd(Vocabulary.Define(word), _common.Count < 16 ? 500 : 100);

    public void AddConcept(string name, IEnumerable<string> patterns)
    {
        var concept = Concept(name);
        foreach (var pattern in patterns)
            Add(concept, PatternText.Parse(pattern));
    }

    /// <summary>Concepts for the patterns of a frame: one for all of them.</summary>
    public IEnumerable<int> Scoped(IEnumerable<string> patterns)
    {
        var list = patterns.ToArray();
        if (list.Length == 0)
            return [];
        var key = string.Join('\n', list);
        if (!_scoped.TryGetValue(key, out var concept))
        {
            concept = Concept("frame:" + _scoped.Count);
            _scoped.Add(key, concept);
            AddConcept(_conceptNames[concept], list);
        }

        return [concept];
    }

    public void AddRule(Rule rule, IEnumerable<string> patterns)
    {
        if (_rules.Exists(other => other.Id == rule.Id))
            throw new FormatException($"Two rules are called {rule.Id}.");
        foreach (var pattern in patterns)
            foreach (var sequence in PatternText.WithoutLeadingOptionals(Named(PatternText.Parse(pattern))))
                _evidence.Add((_rules.Count, sequence));
        _rules.Add(rule);
    }

    public Grammar Build()
    {
        var notNegation = Concept("not-negation");
        foreach (var name in new[] { "filler", "negator", "turn", "denial-bridge" })
            Concept(name);
        for (var i = 0; i < _conceptNames.Count; i++)
            if (!_conceptNames[i].StartsWith("frame:", StringComparison.Ordinal) && !_forms.Exists(form => form.Concept == i))
                throw new FormatException($"The concept @{_conceptNames[i]} is not defined.");
        CollectWords();
        MeasureConcepts();
        var patterns = BuildPatterns();
        SetLevels(patterns);
        var byWord = Index(patterns, out var byConcept);
        Vocabulary.Freeze();
        return new Grammar
        {
            Vocabulary = Vocabulary,
            Tokeniser = new Tokeniser(Vocabulary, Emoji),
            Patterns = [.. patterns],
            Rules = [.. _rules],
            ConceptCount = _conceptNames.Count,
            Levels = patterns.Max(pattern => pattern.Level) + 1,
            ByWord = byWord,
            ByConcept = byConcept,
            ConceptWords = _words,
            Fillers = _words[Concept("filler")],
            Negators = _words[Concept("negator")],
            Turns = _words[Concept("turn")],
            DenialBridge = _words[Concept("denial-bridge")],
            NotNegation = notNegation,
        };
    }

    private int Concept(string name)
    {
        if (_conceptIds.TryGetValue(name, out var id))
            return id;
        id = _conceptNames.Count;
        _conceptIds.Add(name, id);
        _conceptNames.Add(name);
        return id;
    }

    private void Add(int concept, PatternText.Sequence sequence)
    {
        foreach (var form in PatternText.WithoutLeadingOptionals(Named(sequence)))
            _forms.Add((concept, form));
    }

    /// <summary>Gives a concept of its own to every group that holds more than single words, and defines the words.</summary>
    private PatternText.Sequence Named(PatternText.Sequence sequence) => sequence with { Parts = sequence.Parts.ConvertAll(Named) };

    private PatternText.Part Named(PatternText.Part part)
    {
        part = Spelled(part);
        if (part.Word is { } word)
        {
            DefineWord(word);
            return part;
        }

        var alternatives = new List<List<PatternText.Part>>();
        foreach (var unspelled in part.Alternatives)
        {
            var alternative = unspelled;
            if (unspelled is [{ Word: not null } single])
                alternative = Spelled(single) is var respelled && respelled.Word is null ? respelled.Alternatives[0] : [respelled];
            if (alternative is [{ Word: { } only }] && (only[0] != '#' || part.Alternatives.Count == 1))
            {
                DefineWord(only);
                alternatives.Add(alternative);
            }
            else if (alternative is [{ Optional: false, Word: null } group])
            {
                alternatives.AddRange(Named(group).Alternatives);
            }
            else
            {
                var concept = Concept("group:" + _conceptNames.Count);
                var ends = alternative[^1].Word == "$";
                Add(concept, new PatternText.Sequence(ends ? alternative[..^1] : alternative, false, ends));
                alternatives.Add([new PatternText.Part([], "@" + _conceptNames[concept])]);
            }
        }

        return new PatternText.Part(alternatives, null) { Gap = part.Gap, GapKind = part.GapKind, Optional = part.Optional };
    }

    /// <summary>A pattern may say "im": it stands for the words that the tokeniser makes of it.</summary>
    private PatternText.Part Spelled(PatternText.Part part)
    {
        if (part.Word is null || Vocabulary.Meant(part.Word) is not { } meant)
            return part;
        var words = meant.Select(word => new PatternText.Part([], word)).ToList();
        return words.Count == 1
            ? part with { Word = words[0].Word }
            : new PatternText.Part([words], null) { Gap = part.Gap, GapKind = part.GapKind, Optional = part.Optional };
    }

    private void DefineWord(string word)
    {
        if (word[0] == '@')
            Concept(word[1..]);
        else if (word[0] == '#')
            return;
        else if (word[^1] == '*')
            Vocabulary.DefinePrefix(word[..^1]);
        else
            Vocabulary.Define(word);
    }

    private static IEnumerable<string> Names(PatternText.Part part) =>
        part.Word is { } word ? [word] : part.Alternatives.Select(alternative => alternative[0].Word!);

    private void CollectWords()
    {
        var size = (Vocabulary.Count >> 6) + 1;
        _words = new ulong[_conceptNames.Count][];
        for (var i = 0; i < _words.Length; i++)
            _words[i] = new ulong[size];
        // Concepts name each other: repeat until nothing is added.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (concept, sequence) in _forms)
            {
                if (sequence is not { Parts: [var part], AtStart: false, AtEnd: false })
                    continue;
                foreach (var name in Names(part))
                    changed |= AddWords(_words[concept], name);
            }
        }
    }

    private bool AddWords(ulong[] words, string name)
    {
        var changed = false;
        if (name[0] == '@')
        {
            var other = _words[_conceptIds[name[1..]]];
            for (var i = 0; i < words.Length; i++)
            {
                changed |= (words[i] | other[i]) != words[i];
                words[i] |= other[i];
            }
        }
        else if (name[0] == '#')
        {
            return false;
        }
        else if (name[^1] == '*')
        {
            foreach (var id in Vocabulary.WordsBeginning(name[..^1]))
                changed |= Set(words, id);
        }
        else
        {
            changed = Set(words, Vocabulary.Define(name));
        }

        return changed;

        static bool Set(ulong[] words, int id)
        {
            var bit = 1UL << (id & 63);
            if ((words[id >> 6] & bit) != 0)
                return false;
            words[id >> 6] |= bit;
            return true;
        }
    }

    private void MeasureConcepts()
    {
        _hasSpans = new bool[_conceptNames.Count];
        _longest = new int[_conceptNames.Count];
        Array.Fill(_longest, 1);
        for (var round = 0; round < 12; round++)
        {
            foreach (var (concept, sequence) in _forms)
            {
                if (!IsSingle(sequence))
                    _hasSpans[concept] = true;
                _longest[concept] = Math.Max(_longest[concept], Math.Min(40, Length(sequence.Parts)));
            }
        }
    }

    private bool IsSingle(PatternText.Sequence sequence) => sequence is { Parts: [var part], AtStart: false, AtEnd: false }
        && Names(part).All(name => name[0] != '#' && (name[0] != '@' || !_hasSpans[_conceptIds[name[1..]]]));

    private int Length(List<PatternText.Part> parts) => parts.Sum(part => Longest(part) + part.Gap) + (parts.Count > 1 ? 2 : 0);

    private int Longest(PatternText.Part part) => Names(part).Max(name => name[0] == '@' ? _longest[_conceptIds[name[1..]]] : 1);

    private List<Pattern> BuildPatterns()
    {
        var patterns = new List<Pattern>();
        foreach (var (concept, sequence) in _forms)
            if (!IsSingle(sequence))
                patterns.Add(Build(concept, sequence));
        foreach (var (rule, sequence) in _evidence)
            patterns.Add(Build(_conceptNames.Count + rule, sequence));
        return patterns;
    }

    private Pattern Build(int target, PatternText.Sequence sequence) => new()
    {
        Target = target,
        AtStart = sequence.AtStart,
        AtEnd = sequence.AtEnd,
        Elements = [.. sequence.Parts.Select(BuildElement)],
    };

    private Element BuildElement(PatternText.Part part)
    {
        var words = new ulong[(Vocabulary.Count >> 6) + 1];
        var concepts = new List<int>();
        var atLeast = -1;
        var atMost = int.MaxValue;
        foreach (var name in Names(part))
        {
            AddWords(words, name);
            if (name[0] == '@' && _hasSpans[_conceptIds[name[1..]]])
                concepts.Add(_conceptIds[name[1..]]);
            else if (name[0] == '#')
                (atLeast, atMost) = atLeast < 0 ? PatternText.Bounds(name) : throw new FormatException("Two numbers in one place of a pattern.");
        }

        return new Element
        {
            Words = words,
            Concepts = [.. concepts],
            AtLeast = atLeast,
            AtMost = atMost,
            Gap = part.Gap,
            GapKind = part.GapKind,
            Optional = part.Optional,
            Longest = Longest(part),
        };
    }

    private void SetLevels(List<Pattern> patterns)
    {
        _levels = new int[_conceptNames.Count];
        for (var round = 0; ; round++)
        {
            if (round > 30)
                throw new FormatException("Concepts of the grammar contain each other.");
            var changed = false;
            foreach (var pattern in patterns)
            {
                var level = 0;
                foreach (var element in pattern.Elements)
                    foreach (var concept in element.Concepts)
                        level = Math.Max(level, _levels[concept] + 1);
                pattern.Level = level;
                if (pattern.Target >= _conceptNames.Count || _levels[pattern.Target] >= level)
                    continue;
                _levels[pattern.Target] = level;
                changed = true;
            }

            if (!changed)
                return;
        }
    }

    /// <summary>Puts each pattern under the words and concepts of its rarest element.</summary>
    private int[][] Index(List<Pattern> patterns, out int[][] byConcept)
    {
        var words = new List<int>[Vocabulary.Count];
        var concepts = new List<int>[_conceptNames.Count];
        var numbers = Enumerable.Range(Vocabulary.Number, Vocabulary.Count - 1).Where(id => id == Vocabulary.Number || Vocabulary.ValueOf(id) >= 0).ToArray();
        for (var p = 0; p < patterns.Count; p++)
        {
            var pattern = patterns[p];
            // The work of a trial is the places where the pattern could begin: a rare word far inside is no bargain.
            var best = long.MaxValue;
            var reach = 0;
            for (var e = 0; e < pattern.Elements.Length; e++)
            {
                if (e > 0)
                    reach = Math.Min(reach + pattern.Elements[e - 1].Longest + pattern.Elements[e].Gap + 2, 40);
                var cost = (long)Cost(pattern.Elements[e]) * (2 + reach);
                if (cost >= best)
                    continue;
                best = cost;
                pattern.Anchor = e;
                pattern.Reach = reach;
            }

            var anchor = pattern.Elements[pattern.Anchor];
            foreach (var id in anchor.AtLeast >= 0 ? Ids(anchor.Words).Union(numbers) : Ids(anchor.Words))
                (words[id] ??= []).Add(p);
            foreach (var concept in anchor.Concepts)
                (concepts[concept] ??= []).Add(p);
        }

        byConcept = Array.ConvertAll(concepts, list => list?.ToArray() ?? []);
        return Array.ConvertAll(words, list => list?.ToArray() ?? []);
    }

    private static IEnumerable<int> Ids(ulong[] words)
    {
        for (var i = 0; i < words.Length; i++)
            for (var left = words[i]; left != 0; left &= left - 1)
                yield return (i * 64) + System.Numerics.BitOperations.TrailingZeroCount(left);
    }

    private int Cost(Element element)
    {
        if (element.Optional)
            return 1_000_000;
        var cost = element.AtLeast >= 0 ? 400 : 0;
        foreach (var id in Ids(element.Words))
            cost += _common.GetValueOrDefault(id, 1);
        return cost + (element.Concepts.Length * 60);
    }
}
