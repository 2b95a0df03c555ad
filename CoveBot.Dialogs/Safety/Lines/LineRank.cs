namespace CoveBot.Dialogs.Safety;

/// <summary>Which lines fit a kind of danger, best first.</summary>
internal static class LineRank
{
    /// <summary>From here on a line is a stand-in: never before one that is meant for this danger.</summary>
    public const int Reserve = 10;

    private static readonly string[] General = ["suicide", "general"];

    private static readonly Dictionary<Category, string[]> Meant = new()
    {
        [Category.Abuse] = ["domestic_violence", "sexual_assault"],
        [Category.Medical] = ["poison"],
        [Category.EatingDisorder] = ["eating_disorder", "general", "suicide"],
        [Category.Substance] = ["suicide", "substance", "general"],
    };

    /// <summary>0 is best; null: not for this person.</summary>
    public static int? Of(CrisisLine line, Category category, bool isMinor, string? region)
    {
        if (line.Region is { } only && !only.Equals(region, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (isMinor && Young(line, category) is { } young)
        {
            return young;
        }

        if (line.Audience is not null || line.Type is "youth" or "youth_suicide")
        {
            return null;
        }

        var meant = Array.IndexOf(Meant.GetValueOrDefault(category, General), line.Type);
        if (meant >= 0)
        {
            return isMinor ? meant + 2 : meant;
        }

        var standIn = Array.IndexOf(General, line.Type);
        return standIn >= 0 ? Reserve + standIn : null;
    }

    /// <summary>The number for everything, else the one for this danger, else the first.</summary>
    public static EmergencyNumber? Emergency(IReadOnlyList<EmergencyNumber> numbers, Category category)
    {
        var wanted = category is Category.Abuse or Category.HarmToOthers ? "police" : "ambulance";
        return numbers.FirstOrDefault(n => n.Note is null || n.Note.StartsWith("text-to", StringComparison.Ordinal))
            ?? numbers.FirstOrDefault(n => n.Note == "from mobiles")
            ?? numbers.FirstOrDefault(n => n.Note!.Contains(wanted, StringComparison.Ordinal))
            ?? (numbers.Count > 0 ? numbers[0] : null);
    }

    private static int? Young(CrisisLine line, Category category) => line.Type switch
    {
        "child_abuse" when category == Category.Abuse => 0,
        "youth" => 0,
        "youth_suicide" when category is Category.Suicide or Category.SelfHarm => 1,
        _ => null,
    };
}
