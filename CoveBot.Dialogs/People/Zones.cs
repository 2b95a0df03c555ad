namespace CoveBot.Dialogs.People;

/// <summary>The time zones that onboarding offers: our ids (stored answers, permanent) and their IANA ids (profile).</summary>
public static class Zones
{
    private static readonly Dictionary<string, string> IanaById = new(StringComparer.Ordinal)
    {
        ["us-eastern"] = "America/New_York",
        ["us-central"] = "America/Chicago",
        ["us-mountain"] = "America/Denver",
        ["us-arizona"] = "America/Phoenix",
        ["us-pacific"] = "America/Los_Angeles",
        ["us-alaska"] = "America/Anchorage",
        ["us-aleutian"] = "America/Adak",
        ["us-hawaii"] = "Pacific/Honolulu",
        ["us-puerto-rico"] = "America/Puerto_Rico",
        ["ca-newfoundland"] = "America/St_Johns",
        ["ca-atlantic"] = "America/Halifax",
        ["ca-eastern"] = "America/Toronto",
        ["ca-central"] = "America/Winnipeg",
        ["ca-saskatchewan"] = "America/Regina",
        ["ca-mountain"] = "America/Edmonton",
        ["ca-yukon"] = "America/Whitehorse",
        ["ca-pacific"] = "America/Vancouver",
        ["mx-centre"] = "America/Mexico_City",
        ["mx-southeast"] = "America/Cancun",
        ["mx-pacific"] = "America/Hermosillo",
        ["mx-northwest"] = "America/Tijuana",
        ["br-noronha"] = "America/Noronha",
        ["br-brasilia"] = "America/Sao_Paulo",
        ["br-amazon"] = "America/Manaus",
        ["br-acre"] = "America/Rio_Branco",
        ["au-east"] = "Australia/Sydney",
        ["au-queensland"] = "Australia/Brisbane",
        ["au-south"] = "Australia/Adelaide",
        ["au-north"] = "Australia/Darwin",
        ["au-west"] = "Australia/Perth",
        ["es-mainland"] = "Europe/Madrid",
        ["es-canaries"] = "Atlantic/Canary",
        ["gb"] = "Europe/London",
        ["ie"] = "Europe/Dublin",
        ["nz"] = "Pacific/Auckland",
        ["in"] = "Asia/Kolkata",
        ["za"] = "Africa/Johannesburg",
        ["de"] = "Europe/Berlin",
        ["fr"] = "Europe/Paris",
        ["it"] = "Europe/Rome",
        ["nl"] = "Europe/Amsterdam",
        ["jp"] = "Asia/Tokyo",
        ["sg"] = "Asia/Singapore",
    };

    // Shown where the state is not known: the rare ones are typed.
    private static readonly string[] OfUs = ["us-eastern", "us-central", "us-mountain", "us-pacific", "us-arizona", "us-alaska", "us-hawaii"];

    /// <summary>Every id that names one of several zones of a country.</summary>
    public static IEnumerable<string> Named => IanaById.Keys.Where(id => id.Contains('-', StringComparison.Ordinal));

    /// <summary>The IANA id of one of our ids; null: not ours.</summary>
    public static string? Iana(string? id) => id is null ? null : IanaById.GetValueOrDefault(id);

    /// <summary>The zones that fit a country (its option's id) and, in the US, a state.</summary>
    public static IReadOnlyList<string> Of(string? country, string? state) => country switch
    {
        null => [],
        "us" => UsStates.ZonesOf(state) ?? OfUs,
        _ when IanaById.ContainsKey(country) => [country],
        _ => [.. IanaById.Keys.Where(id => id.StartsWith($"{country}-", StringComparison.Ordinal))],
    };

    /// <summary>The one zone that fits, as an IANA id; null where there are several or none.</summary>
    public static string? Only(string? country, string? state) => Of(country, state) is [var one] ? Iana(one) : null;
}
