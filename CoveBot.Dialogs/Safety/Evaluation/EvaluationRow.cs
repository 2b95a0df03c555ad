using System.Text.Json;

namespace CoveBot.Dialogs.Safety;

/// <summary>What one message, or one turn of a conversation, is expected to be.</summary>
/// <param name="Text">What the person wrote, or the note about what the bot said.</param>
/// <param name="Least">The tier that must be reached; the tier by which recall is counted.</param>
/// <param name="Most">The tier that should not be passed.</param>
/// <param name="FromBot">The entry is a note about what the bot said; it is not scored.</param>
internal sealed record ExpectedTurn(string Text, int Least, int Most, bool FromBot = false);

/// <summary>A row of an evaluation file: one message (one turn) or a conversation.</summary>
internal sealed record EvaluationRow(string Id, bool IsConversation, string Category, string Language, IReadOnlyList<ExpectedTurn> Turns)
{
    private const int Highest = 4;

    /// <summary>Reads a file of JSON lines. Rows with the same conv_id become one conversation; a missing id becomes file:line.</summary>
    public static IEnumerable<EvaluationRow> ReadAll(IEnumerable<string> lines, string file, bool benign)
    {
        var rows = new List<EvaluationRow>();
        var conversations = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            var conversation = Text(row, "conv_id");
            var id = Text(row, "id") ?? conversation ?? $"{file}:{number}";
            var read = new EvaluationRow(
                id,
                conversation is not null || row.TryGetProperty("turns", out _),
                benign ? "none" : Text(row, "category") ?? "",
                Text(row, "lang") ?? "",
                ReadTurns(row, benign));
            if (conversation is not null && conversations.TryGetValue(conversation, out var at))
            {
                rows[at] = rows[at] with { Turns = [.. rows[at].Turns, .. read.Turns] };
                continue;
            }

            if (conversation is not null)
                conversations.Add(conversation, rows.Count);
            rows.Add(read);
        }

        return rows;
    }

    private static List<ExpectedTurn> ReadTurns(JsonElement row, bool benign)
    {
        var turns = new List<ExpectedTurn>();
        if (!row.TryGetProperty("turns", out var list))
        {
            var (least, most) = benign ? (0, 0) : Bounds(row);
            turns.Add(new ExpectedTurn(Text(row, "text") ?? Text(row, "user") ?? "", least, most));
            return turns;
        }

        var expected = row.TryGetProperty("expect_tier", out var tiers) && tiers.ValueKind == JsonValueKind.Array ? tiers : default;
        var index = 0;
        foreach (var turn in list.EnumerateArray())
        {
            if (turn.ValueKind == JsonValueKind.String)
            {
                // A listed tier of a conversation is a minimum (spec/safety.md).
                var least = !benign && expected.ValueKind == JsonValueKind.Array && index < expected.GetArrayLength() ? expected[index].GetInt32() : 0;
                turns.Add(new ExpectedTurn(turn.GetString()!, least, benign ? 0 : Highest));
            }
            else if (Text(turn, "bot") is { } note)
            {
                turns.Add(new ExpectedTurn(note, 0, Highest, FromBot: true));
                continue;
            }
            else
            {
                var (least, most) = benign ? (0, 0) : Bounds(turn);
                turns.Add(new ExpectedTurn(Text(turn, "user") ?? Text(turn, "text") ?? "", least, most));
            }

            index++;
        }

        return turns;
    }

    private static (int Least, int Most) Bounds(JsonElement row)
    {
        if (Number(row, "tier") is { } tier)
            return (tier, tier);
        return (Number(row, "min_tier") ?? 0, Number(row, "max_tier") ?? Highest);
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    private static int? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
