using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.People;

/// <summary>What someone tells of themselves at any time as a whole message: their name, their country, that they are under 18.</summary>
internal static partial class SelfTold
{
    private const string Scope = "engine";

    /// <summary>True where the message was this, and is answered.</summary>
    public static bool Take(Turn turn)
    {
        var text = turn.Text.Trim();
        if (text.Length > 60 || turn.Person.Profile is not { Agreed: true })
        {
            return false;
        }

        if (AsksName().IsMatch(Folding.Key(text)))
        {
            turn.Say(Scope, turn.Person.Profile.Name is null ? "name-none" : "name-is", [.. turn.Person.Profile.Name is { } known ? new[] { Arg.Quote("name", known) } : []]);
            return true;
        }

        if (CallMe().Match(text) is { Success: true } called && NameReading.Find(called.Groups["n"].Value) is { } name)
        {
            Learn(turn, "name", new() { [Profile.Fact.Name] = name });
            turn.Say(Scope, "name-set", Arg.Quote("name", name));
            return true;
        }

        return Lives().Match(text) is { Success: true } lives && Country(turn, lives.Groups["c"].Value) is { } country && SetCountry(turn, country);
    }

    /// <summary>Files that someone says they are under 18; true where they did.</summary>
    public static bool SaysMinor(Turn turn)
    {
        if (turn.Person.Profile.Adult == false || !AgeReading.SaysMinor(turn.Text))
        {
            return false;
        }

        Learn(turn, "age", new() { [Profile.Fact.Adult] = "no" });
        return true;
    }

    private static string? Country(Turn turn, string said)
    {
        var key = Folding.Key(said);
        var names = CountryReading.Ids.Where(id => id != CountryReading.Elsewhere)
            .Select(id => (Id: id, Names: WordBook.Languages.SelectMany(l => turn.Words.Variants(Onboarding.Id, $"country.{id}", l)).Append(id)));
        return names.FirstOrDefault(c => c.Names.Any(n => Folding.Key(n) == key)).Id;
    }

    // A clock that fits the new country stays; one that does not is the only one there is, or asked for.
    private static bool SetCountry(Turn turn, string id)
    {
        var facts = new Dictionary<string, string> { [Profile.Fact.Country] = id.ToUpperInvariant() };
        if (id != "us")
        {
            facts[Profile.Fact.Region] = "";
        }

        var fits = Zones.Of(id, null).Any(z => Zones.Iana(z) == turn.Person.Profile.Zone);
        if (!fits && Zones.Only(id, null) is { } zone)
        {
            facts[Profile.Fact.Zone] = zone;
        }

        Learn(turn, "country", facts);
        turn.Say(Scope, "country-set", Arg.Of("country", turn.Words.First(Onboarding.Id, $"country.{id}", turn.Language)));
        return true;
    }

    private static void Learn(Turn turn, string step, Dictionary<string, string> facts) =>
        turn.Record(EntryKind.Profile, e => e with { Step = step, Facts = facts });

    [GeneratedRegex(@"^(?:please |por favor,? )?(?:(?:you can |just )?call me|my name is|change my name to|ll[aá]mame|puedes llamarme|me llamo|mi nombre es)\s+(?!(?:later|back|crazy|stupid|dumb|names?|when|if|a|an|the|out|tomorrow|today|now|on|at|by|loco|loca|cuando|luego|mañana|ahora|así)\b)(?<n>\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallMe();

    [GeneratedRegex(@"^(?:what is my name|do you know my name|what do you call me|who am i to you|como me llamo|cual es mi nombre|sabes mi nombre|sabes como me llamo)$", RegexOptions.CultureInvariant)]
    private static partial Regex AsksName();

    [GeneratedRegex(@"^(?:(?:please )?(?:change|set|switch|update) (?:my |the )?(?:country|location) (?:to|as)|my country is(?: now)?|i am(?: now)? in|i['’]?m(?: now)? in|i(?: now)? live in|i(?: have|['’]ve)? moved to|cambia(?:r)? (?:mi |el )?pa[ií]s a|mi pa[ií]s es|(?:ahora )?estoy en|(?:ahora )?vivo en|me mud[eé] a)\s+(?:the |los |el )?(?<c>.+?)(?: now| right now| at the moment| ahora)?[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lives();
}
