namespace CoveBot.Dialogs.Safety;

/// <summary>One line that a person can reach, as the lines file writes it.</summary>
public sealed record CrisisLine
{
    public required string Id { get; init; }

    /// <summary>ISO 3166-1 alpha-2; empty for the directories.</summary>
    public required string Country { get; init; }

    public required string Name { get; init; }

    /// <summary>suicide, general, youth, domestic_violence, poison …</summary>
    public required string Type { get; init; }

    /// <summary>The string to show. May name several numbers.</summary>
    public string? Phone { get; init; }

    public string? SmsTo { get; init; }

    /// <summary>The line's own keyword for a first text.</summary>
    public string? SmsBody { get; init; }

    public string? WhatsApp { get; init; }

    public string? ChatUrl { get; init; }

    public string? Website { get; init; }

    public required string Hours { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public bool Free { get; init; }

    public string? Audience { get; init; }

    public string? Region { get; init; }

    /// <summary>confirmed or recalled.</summary>
    public required string Status { get; init; }

    public bool Confirmed => Status == "confirmed";

    /// <summary>Open day and night, every day.</summary>
    public bool Always => LineHours.IsAlways(Hours);

    /// <summary>A text can be sent to it without knowing more than its keyword.</summary>
    public bool TakesTexts => SmsTo is not null && SmsBody?.Contains('<', StringComparison.Ordinal) != true;

    /// <summary>Speaks the language itself or through interpreters.</summary>
    public bool Speaks(string language) => Languages.Any(l =>
        l.Equals(language, StringComparison.OrdinalIgnoreCase) || l.Contains("interpreter", StringComparison.Ordinal));

    /// <summary>The first number of <see cref="Phone"/>; on a phone without spaces or hyphens, so that it can be tapped.</summary>
    public string? Number(bool tappable) => Phone is null ? null : Dialled(Phone, tappable);

    /// <summary>Where a text goes.</summary>
    public string? TextNumber(bool tappable) => SmsTo is null ? null : Dialled(SmsTo, tappable);

    private static readonly string[] Alternatives = [" / ", " or "];

    private static string Dialled(string phone, bool tappable)
    {
        var cut = Alternatives.Select(s => phone.IndexOf(s, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(phone.Length).Min();
        var first = phone[..cut];
        if (!tappable)
        {
            return first;
        }

        var words = first.IndexOfAny(['(', 't']);
        var digits = words < 0 ? first : first[..words];
        var rest = words < 0 ? "" : " " + first[words..];
        return digits.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal) + rest;
    }
}

/// <summary>An emergency number of a country.</summary>
/// <param name="Number">As dialled.</param>
/// <param name="Note">What it is for or where it works; null: for everything.</param>
public sealed record EmergencyNumber(string Number, string? Note);

/// <summary>What the lines file has about one country.</summary>
/// <param name="Name">In English.</param>
/// <param name="Emergency">The number for everything first.</param>
/// <param name="Lines">In the order of the file, confirmed or not.</param>
public sealed record CountryLines(string Name, IReadOnlyList<EmergencyNumber> Emergency, IReadOnlyList<CrisisLine> Lines);

/// <summary>What to show to one person now.</summary>
/// <param name="Lines">At most two.</param>
/// <param name="Emergency">The number for this kind of danger; null: "your local emergency number".</param>
/// <param name="KnowsCountry">False: directory and local emergency number only.</param>
public sealed record HelpNow(IReadOnlyList<CrisisLine> Lines, EmergencyNumber? Emergency, bool KnowsCountry);
