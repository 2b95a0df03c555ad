using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoveBot.Dialogs.Safety;

/// <summary>
/// Measures a screen on labelled rows, counted as spec/safety.md says: a row of tier 3 or 4 is noticed when it is answered
/// at tier 2 or more; a row of tier 4 is met when answered at 3 or more; a row of tier 2 is noticed at 1 or more; a false
/// alarm is tier 2 or more on a row of tier 0. Operators need the figures as evidence. Misses are named by id, never quoted.
/// </summary>
public sealed class SafetyEvaluation
{
    /// <summary>Entries of a conversation that begin so are notes about what the bot said, not the person's words.</summary>
    public const string BotNote = "\u0001bot: ";

    private readonly Func<IReadOnlyList<string>, Verdict> _answer;
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _misses = [];
    private readonly List<string> _results = [];

    /// <param name="answer">Answers the last of the turns so far.</param>
    public SafetyEvaluation(Func<IReadOnlyList<string>, Verdict> answer) => _answer = answer;

    /// <summary>The misses and false alarms so far, one line each, by id.</summary>
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>One JSON object for each row so far.</summary>
    public IReadOnlyList<string> Results => _results;

    /// <summary>The command <c>evaluate-safety FILE… [--benign] [--json OUT]</c>; 0 when it ran, 2 when it could not.</summary>
    public static int Run(string[] args, TextWriter output, IScreen screen) =>
        Run(args, output, turns => screen.Read(turns[^1]));

    /// <summary>The same command with an answer that sees the turns before.</summary>
    public static int Run(string[] args, TextWriter output, Func<IReadOnlyList<string>, Verdict> answer)
    {
        var files = new List<string>();
        var benign = false;
        string? json = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--benign")
                benign = true;
            else if (args[i] == "--json" && i + 1 < args.Length)
                json = args[++i];
            else
                files.Add(args[i]);
        }

        if (files.Count == 0 || files.Exists(file => !File.Exists(file)))
        {
            output.WriteLine("evaluate-safety FILE… [--benign] [--json OUT]");
            return 2;
        }

        var evaluation = new SafetyEvaluation(answer);
        try
        {
            foreach (var file in files)
                evaluation.Add(File.ReadLines(file), Path.GetFileName(file), benign);
        }
        catch (JsonException error)
        {
            output.WriteLine($"Not JSON lines: line {error.LineNumber}.");
            return 2;
        }

        evaluation.Print(output);
        if (json is not null)
            File.WriteAllLines(json, evaluation.Results);
        return 0;
    }

    /// <summary>Evaluates the rows of one file.</summary>
    public void Add(IEnumerable<string> lines, string file, bool benign = false)
    {
        foreach (var row in EvaluationRow.ReadAll(lines, file, benign))
            Add(row);
    }

    /// <summary>A figure as hits and rows, for example <c>("tier 3-4 noticed")</c>.</summary>
    public (int Hits, int Rows) Figure(string name) => _counts.TryGetValue(name, out var count) ? (count.Hits, count.Rows) : (0, 0);

    /// <summary>The names of the figures counted so far.</summary>
    public IEnumerable<string> Figures => _counts.Keys.Order(StringComparer.Ordinal);

    public void Print(TextWriter output)
    {
        foreach (var name in Figures)
        {
            var (hits, rows) = Figure(name);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {hits,6} of {rows,6}  {(rows == 0 ? 0 : (double)hits / rows),7:0.0000}"));
        }

        foreach (var miss in _misses)
            output.WriteLine(miss);
    }

    private void Add(EvaluationRow row)
    {
        var turns = new List<string>();
        var tiers = new List<int>();
        Verdict? leading = null;
        var expectedFirst = -1;
        var detectedFirst = -1;
        foreach (var turn in row.Turns)
        {
            turns.Add(turn.FromBot ? BotNote + turn.Text : turn.Text);
            if (turn.FromBot)
                continue;
            var verdict = _answer(turns);
            if (leading is null || verdict.Tier > leading.Tier)
                leading = verdict;
            if (turn.Least >= 2 && expectedFirst < 0)
                expectedFirst = tiers.Count;
            if (verdict.Tier >= 2 && detectedFirst < 0)
                detectedFirst = tiers.Count;
            tiers.Add(verdict.Tier);
            Score(row, turn, tiers.Count, verdict.Tier);
        }

        if (row.IsConversation && expectedFirst >= 0)
            Tally("conversations: first detection in time", detectedFirst >= 0 && detectedFirst <= expectedFirst, $"late {row.Id}");
        _results.Add(Result(row, tiers, leading ?? Verdict.None));
    }

    private void Score(EvaluationRow row, ExpectedTurn turn, int number, int tier)
    {
        var id = row.IsConversation ? string.Create(CultureInfo.InvariantCulture, $"{row.Id} turn {number}") : row.Id;
        var found = string.Create(CultureInfo.InvariantCulture, $"{id}: expected {turn.Least}, answered {tier}");
        Tally("exact agreement", tier >= turn.Least && tier <= turn.Most, null);
        if (row.IsConversation)
            Tally("conversations: turns at their minimum", tier >= turn.Least, $"below {found}");
        if (turn.Least >= 2)
        {
            var noticed = tier >= (turn.Least == 2 ? 1 : 2);
            Tally(turn.Least == 2 ? "tier 2 noticed" : "tier 3-4 noticed", noticed, $"missed {found}");
            if (turn.Least == 4)
                Tally("tier 4 met", tier >= 3, noticed ? $"not met {found}" : null);
            if (row.Category.Length > 0)
                Tally($"category {row.Category} noticed", noticed, null);
            if (row.Language.Length > 0)
            {
                Tally($"language {row.Language} {(turn.Least == 2 ? "tier 2" : "tier 3-4")} noticed", noticed, null);
                if (turn.Least == 4)
                    Tally($"language {row.Language} tier 4 met", tier >= 3, null);
            }
        }
        else if (turn.Most == 0)
        {
            Tally("false alarms", tier >= 2, null);
            if (row.Language.Length > 0)
                Tally($"language {row.Language} false alarms", tier >= 2, null);
            if (tier >= 2)
                _misses.Add($"false alarm {found}");
        }
        else if (turn.Least == 1)
        {
            Tally("tier 1 seen", tier >= 1, null);
        }
    }

    private void Tally(string name, bool hit, string? miss)
    {
        if (!_counts.TryGetValue(name, out var count))
            _counts.Add(name, count = new Count());
        count.Rows++;
        if (hit)
            count.Hits++;
        else if (miss is not null)
            _misses.Add(miss);
    }

    private static string Result(EvaluationRow row, List<int> tiers, Verdict verdict)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteNumber("tier", verdict.Tier);
            if (row.IsConversation)
            {
                json.WriteStartArray("tiers");
                foreach (var tier in tiers)
                    json.WriteNumberValue(tier);
                json.WriteEndArray();
            }

            json.WriteStartArray("categories");
            foreach (var category in verdict.Findings.Select(finding => finding.Category).Distinct())
                json.WriteStringValue(CategoryIds.Of(category));
            json.WriteEndArray();
            json.WriteString("rule", verdict.Leading?.RuleId ?? "");
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private sealed class Count
    {
        public int Hits { get; set; }

        public int Rows { get; set; }
    }
}
