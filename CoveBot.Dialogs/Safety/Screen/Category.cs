namespace CoveBot.Dialogs.Safety;

/// <summary>The nine kinds of danger CoveBot looks for (spec/safety.md, "Signals by class").</summary>
public enum Category
{
    Suicide,
    SelfHarm,
    HarmToOthers,
    Abuse,
    Medical,
    EatingDisorder,
    Substance,
    Psychosis,
    Mania,
}

/// <summary>About whom something was said.</summary>
public enum Subject
{
    Self,
    Other,
    Unclear,
}

/// <summary>The permanent ids of the categories, as data and logs write them.</summary>
public static class CategoryIds
{
    private static readonly string[] Ids =
        ["suicide", "self_harm", "harm_to_others", "abuse", "medical", "eating_disorder", "substance", "psychosis", "mania"];

    public static string Of(Category category) => Ids[(int)category];

    public static bool TryParse(string? id, out Category category)
    {
        var index = Array.IndexOf(Ids, id);
        category = (Category)Math.Max(index, 0);
        return index >= 0;
    }

    public static Category Parse(string id) =>
        TryParse(id, out var category) ? category : throw new FormatException("Not a safety category id.");
}
