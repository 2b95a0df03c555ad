using System.Text.RegularExpressions;
using CoveBot.Dialogs.People;

namespace CoveBot.Dialogs.Safety;

/// <summary>Reads a country's name or short form, in English and Spanish. Only the countries of the lines file.</summary>
internal static partial class CountryNames
{
    private const int LongestMove = 9;

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

    /// <summary>ISO 3166-1 alpha-2; <see cref="Elsewhere"/> for another country; null when it reads like something else.</summary>
    public static string? Read(string text)
    {
        var said = TalkText.Fold(text).Replace(",", "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
        if (said is "new mexico" or "nuevo mexico" || said.EndsWith(" new mexico", StringComparison.Ordinal))
        {
            return "US";
        }

        foreach (var (code, names) in Names)
        {
            if (Array.Exists(names, n => said == n || (n.Length > 3 && $" {said} ".Contains($" {n} ", StringComparison.Ordinal))
                || said.EndsWith($" the {n}", StringComparison.Ordinal) || said.EndsWith($" in {n}", StringComparison.Ordinal)
                || said.EndsWith($" en {n}", StringComparison.Ordinal)))
            {
                return code;
            }
        }

        if (WorldCountries.Has(PlaceOf(said)))
        {
            return Elsewhere;
        }

        return UsStates.Find(text, codes: false) is not null ? "US" : null;
    }

    /// <summary>A new country told in passing: "I am in the US now", "change country to Canada".</summary>
    public static string? Moved(string text)
    {
        var said = TalkText.Fold(text).Replace(",", "", StringComparison.Ordinal);
        return TalkText.Words(said) <= LongestMove && Move().Match(said) is { Success: true } move ? Read(move.Groups["place"].Value) : null;
    }

    private static string PlaceOf(string said) => Lead().Replace(Tail().Replace(said, ""), "").Trim();

    [GeneratedRegex(@"^((im|i am|we are|were|i live|we live|living|based|its|it is|from|in|currently|now|well|um|ok|the country is|my country is|estoy|vivo|vivimos|soy|es|en|de|ahora|pues|mi pais es) )+(the |los |las )?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lead();

    [GeneratedRegex(@"( (right now|now|at the moment|please|ahora|ahorita|por favor))+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(no |ok |actually |but |pero |en realidad )?((im|i am|we are|i live|i moved to|i am living|im living|estoy|vivo|ahora estoy|ahora vivo|me mude a) (now )?(in |en )?(the |los )?|(please )?((change|switch|set|update) (my |the )?country( is)?( to)?|my country is( now)?|(cambia|cambiar|pon|actualiza) (el |mi )?pais( a| por)?|mi pais es( ahora)?) )(?<place>[a-z ]+?)( (right now|now|at the moment|today|please|ahora|ahorita|hoy|por favor))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Move();
}
