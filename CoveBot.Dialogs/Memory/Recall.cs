namespace CoveBot.Dialogs.Memory;

/// <summary>
/// Finds earlier words of the person that fit what they write now: overlap of stems, rare ones weighing more (BM25 in small).
/// Pure; what may be shown, and when, is for the caller to say.
/// </summary>
public static class Recall
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;

    /// <summary>Stems that must be shared before words are brought up unasked.</summary>
    private const int Enough = 2;

    /// <summary>The one item that truly fits, or null: two words in common, of which one is not in everything they write.</summary>
    public static RecallItem? Best(string text, IReadOnlyList<RecallItem> items)
    {
        var query = Stems.Of(text);
        var ranked = Rank(query, items);
        return ranked.Count > 0 && ranked[0] is { Shared: >= Enough } best && best.Shared * 4 >= Math.Min(query.Count, Stems.Of(best.Item.Text).Count) ? best.Item : null;
    }

    /// <summary>Items that hold all the words asked for, newest first; where there are none, those that hold some, best first.</summary>
    public static IReadOnlyList<RecallItem> About(IReadOnlyCollection<string> marks, IReadOnlyList<RecallItem> items)
    {
        var all = items.Where(i => Stems.HasAll(i.Text, marks)).OrderByDescending(i => i.At).ToList();
        return all.Count > 0 || marks.Count < Enough
            ? all
            : [.. items.Select(i => (Item: i, Shared: Stems.Of(i.Text).Select(Stems.Mark).Intersect(marks).Count())).Where(i => i.Shared * 2 >= marks.Count).OrderByDescending(i => i.Shared).ThenByDescending(i => i.Item.At).Select(i => i.Item)];
    }

    private static List<(RecallItem Item, double Score, int Shared)> Rank(IReadOnlyList<string> query, IReadOnlyList<RecallItem> items)
    {
        if (query.Count == 0 || items.Count == 0)
        {
            return [];
        }

        var stems = items.Select(i => Stems.Of(i.Text)).ToList();
        var average = Math.Max(1, stems.Average(s => s.Count));
        var found = new List<(RecallItem Item, double Score, int Shared)>();
        for (var i = 0; i < items.Count; i++)
        {
            var shared = query.Intersect(stems[i]).ToList();
            var weight = 1 + Saturation * (1 - LengthShare + LengthShare * stems[i].Count / average);
            var score = shared.Sum(s => Rarity(s, stems) * (Saturation + 1) / weight);
            if (shared.Count > 0)
            {
                found.Add((items[i], score * Worth(items[i]), shared.Count));
            }
        }

        return [.. found.OrderByDescending(f => f.Score).ThenByDescending(f => f.Item.At)];
    }

    private static double Rarity(string stem, List<IReadOnlyList<string>> all)
    {
        var with = all.Count(s => s.Contains(stem));
        return Math.Log(1 + ((all.Count - with + 0.5) / (with + 0.5)));
    }

    // What someone wanted to keep is worth more than what they said in passing.
    private static double Worth(RecallItem item) => item.Group switch
    {
        RecallGroup.Kept => 1.5,
        RecallGroup.Agenda or RecallGroup.Tasks => 1.2,
        _ => 1,
    };
}
