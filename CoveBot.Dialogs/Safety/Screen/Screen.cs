namespace CoveBot.Dialogs.Safety;

/// <summary>
/// The local screen (spec/safety.md): normalise, split into sentences, match the grammar of the JSON files beside this
/// class, weigh denial and frames, report. A fault of its own counts as tier 2, never as "clear".
/// </summary>
public sealed class Screen : IScreen
{
    /// <summary>The rule id of a fault inside the screen.</summary>
    public const string FaultRule = "screen.fault";

    private const int ChunkLength = 4000;
    private const int ChunkOverlap = 500;

    private static readonly Lazy<Grammar> Shipped = new(GrammarFile.Load);

    [ThreadStatic]
    private static Reading? t_reading;

    private readonly Grammar _grammar;

    public Screen()
        : this(Shipped.Value)
    {
    }

    internal Screen(Grammar grammar) => _grammar = grammar;

    internal Grammar Grammar => _grammar;

    public Verdict Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Verdict.None;
#pragma warning disable CA1031 // A fault must never look like "clear", whatever it is.
        try
        {
            return Take().Read(text);
        }
        catch (Exception)
        {
            t_reading = null;
            return new Verdict(2, [new Finding(Category.Suicide, 2, Subject.Unclear, FaultRule, 0, text.Length)]);
        }
#pragma warning restore CA1031
    }

    /// <summary>The work done for a text, in steps of the matcher; a measure for tests that does not depend on the clock.</summary>
    internal long CountSteps(string text)
    {
        var reading = new Reading(_grammar);
        reading.Read(text);
        return reading.Steps;
    }

    private Reading Take() => t_reading is { } reading && reading.Grammar == _grammar ? reading : t_reading = new Reading(_grammar);

    /// <summary>The work space of one thread.</summary>
    private sealed class Reading(Grammar grammar)
    {
        private readonly Tokeniser.Folded _folded = new();
        private readonly TokenBuffer _tokens = new();
        private readonly Matcher _matcher = new(grammar);
        private readonly List<Finding> _findings = [];
        private bool _means;

        public Grammar Grammar => grammar;

        public long Steps => _matcher.Steps;

        public Verdict Read(string text)
        {
            _findings.Clear();
            _means = false;
            for (var from = 0; ;)
            {
                var to = Math.Min(text.Length, from + ChunkLength);
                grammar.Tokeniser.Read(text.AsSpan(from, to - from), from, _folded, _tokens);
                _matcher.Run(_tokens);
                foreach (var (rule, start, end) in _matcher.Hits)
                    Weigh(grammar.Rules[rule], start, end);
                if (to == text.Length)
                    break;
                from = to - ChunkOverlap;
            }

            if (_findings.Count == 0)
                return _means ? new Verdict(0, []) { MeansQuestion = true } : Verdict.None;
            _findings.Sort(static (a, b) => a.Tier != b.Tier ? b.Tier.CompareTo(a.Tier) : a.Start.CompareTo(b.Start));
            return new Verdict(_findings[0].Tier, _findings.ToArray()) { MeansQuestion = _means };
        }

        private void Weigh(Rule rule, int start, int end)
        {
            // A question about means is read with what was said around it ("I lost my job. Which bridges …").
            var around = (From: Math.Max(0, start - 30), To: Math.Min(_tokens.Count, end + 30));
            var (from, to) = rule.Means ? around : Scope(start, end);
            var needed = rule.Wide ? around : (From: from, To: to);
            var clause = rule.Means ? around : Clause(start, end, from, to);
            if (Any(rule.Unless, clause.From, clause.To) || (rule.Needs.Length > 0 && !Any(rule.Needs, needed.From, needed.To)) || (rule.Also.Length > 0 && !Any(rule.Also, needed.From, needed.To)))
                return;
            var tier = rule.Tier;
            foreach (var (raised, concept) in rule.Raise)
                if (raised > tier && _matcher.Contains(concept, needed.From, needed.To))
                    tier = raised;
            foreach (var (lowered, concept) in rule.Lower)
                if (lowered < tier && _matcher.Contains(concept, from, to))
                    tier = lowered;
            if (rule.Denied >= 0 && tier > rule.Denied && IsDenied(start))
                tier = rule.Denied;
            if (rule.Means)
                _means = true;
            if (tier <= 0)
                return;
            var begin = _tokens.Start[start];
            var length = Math.Max(_tokens.End[end - 1] - begin, 1);
            for (var i = 0; i < _findings.Count; i++)
            {
                if (_findings[i].RuleId != rule.Id)
                    continue;
                if (_findings[i].Tier >= tier)
                    return;
                _findings.RemoveAt(i);
                break;
            }

            _findings.Add(new Finding(rule.Category, tier, rule.Subject, rule.Id, begin, length));
        }

        /// <summary>Where frames of a finding are looked for: its sentences, sixteen words to either side at most.</summary>
        private (int From, int To) Scope(int start, int end)
        {
            var from = start;
            while (from > 0 && start - from < 16 && _tokens.Sentence[from - 1] == _tokens.Sentence[start])
                from--;
            var to = end;
            while (to < _tokens.Count && to - end < 16 && _tokens.Sentence[to] == _tokens.Sentence[end - 1])
                to++;
            return (from, to);
        }

        /// <summary>Where a frame may silence a finding: not beyond a "but", for what is said there is another matter.</summary>
        private (int From, int To) Clause(int start, int end, int from, int to)
        {
            var left = start;
            while (left > from && !Grammar.Holds(grammar.Turns, _tokens.Id[left - 1]))
                left--;
            var right = end;
            while (right < to && !Grammar.Holds(grammar.Turns, _tokens.Id[right]))
                right++;
            return (left, right);
        }

        private bool Any(int[] concepts, int from, int to)
        {
            foreach (var concept in concepts)
                if (_matcher.Contains(concept, from, to))
                    return true;
            return false;
        }

        /// <summary>A negation shortly before, with no "but" and no comma between, that is not one of the false denials ("can't stop").</summary>
        private bool IsDenied(int start)
        {
            for (var at = start - 1; at >= 0 && start - at <= 5; at--)
            {
                if (_tokens.Sentence[at] != _tokens.Sentence[start] || Grammar.Holds(grammar.Turns, _tokens.Id[at]) || _tokens.Comma[at + 1])
                    return false;
                if (_tokens.Negator[at])
                    return _matcher.EndOf(grammar.NotNegation, at) < 0;
                if (!_tokens.Filler[at] && !Grammar.Holds(grammar.DenialBridge, _tokens.Id[at]))
                    return false;
            }

            return false;
        }
    }
}
