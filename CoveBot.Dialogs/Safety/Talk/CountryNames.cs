namespace CoveBot.Dialogs.Safety;

/// <summary>Reads a country's name or short form, in English and Spanish. Only the countries of the lines file.</summary>
internal static class CountryNames
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["US"] = ["us", "usa", "u s", "u s a", "united states", "america", "the states", "estados unidos", "eeuu", "ee uu", "eua"],
        ["CA"] = ["canada"],
        ["GB"] = ["uk", "u k", "gb", "united kingdom", "great britain", "britain", "england", "scotland", "wales", "northern ireland", "reino unido", "inglaterra", "escocia", "gales", "gran bretana"],
        ["IE"] = ["ireland", "eire", "irlanda", "republic of ireland"],
        ["AU"] = ["australia", "oz"],
        ["NZ"] = ["new zealand", "nz", "aotearoa", "nueva zelanda", "nueva zelandia"],
        ["IN"] = ["india"],
        ["ZA"] = ["south africa", "sudafrica", "rsa"],
        ["DE"] = ["germany", "deutschland", "alemania"],
        ["FR"] = ["france", "francia"],
        ["ES"] = ["spain", "espana"],
        ["IT"] = ["italy", "italia"],
        ["NL"] = ["netherlands", "the netherlands", "holland", "paises bajos", "holanda"],
        ["BR"] = ["brazil", "brasil"],
        ["MX"] = ["mexico"],
        ["JP"] = ["japan", "japon"],
        ["SG"] = ["singapore", "singapur"],
    };

    /// <summary>Said, but not one of ours.</summary>
    public const string Elsewhere = "other";

    /// <summary>ISO 3166-1 alpha-2; <see cref="Elsewhere"/> for another short name; null when it reads like something else.</summary>
    public static string? Read(string text)
    {
        var said = TalkText.Fold(text).Replace(",", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
        foreach (var (code, names) in Names)
        {
            if (Array.Exists(names, n => said == n || (n.Length > 3 && $" {said} ".Contains($" {n} ", StringComparison.Ordinal))
                || said.EndsWith($" the {n}", StringComparison.Ordinal) || said.EndsWith($" in {n}", StringComparison.Ordinal)
                || said.EndsWith($" en {n}", StringComparison.Ordinal)))
            {
                return code;
            }
        }

        var words = TalkText.Words(said);
        return words is 1 or 2 && said.Length > 3 && said.All(c => char.IsLetter(c) || c == ' ')
            && ResponseReading.Read(text) == Response.Other ? Elsewhere : null;
    }
}
