using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.People;

/// <summary>Reads where someone lives: one of our countries, a state of the US, or a place that we have no lines for.</summary>
public static class CountryReading
{
    public const string Elsewhere = "elsewhere";

    /// <summary>Option ids, the code in lower case.</summary>
    public static readonly IReadOnlyList<string> Ids =
        ["us", "ca", "gb", "ie", "au", "nz", "in", "za", "de", "fr", "es", "it", "nl", "br", "mx", "jp", "sg", Elsewhere];

    private static readonly Phrases Lead = new("""
        i am in, i am from, i live in, in, from, it is, i am, living in, based in, we are in, we live in, currently in, right now in
        estoy en, soy de, vivo en, en, de, vivimos en, ahora en, es
        """);

    private static readonly Phrases Other = new("""
        somewhere else, elsewhere, another country, other, other country, not listed, not on the list, none of these, none of those, different country
        otro pais, en otro pais, en otro lugar, otro lugar, otro, otra, en otra parte, ninguno de estos, no esta en la lista
        """);

    public static StepReading? Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (TextShape.IsInsult(context.Text) || TextShape.IsUnsure(context.Text))
        {
            return null;
        }

        var key = Folding.Key(context.Text);
        var named = PlaceNames.Longest(key, Ids.Select(id => (id, context.Titles(new StepOption(id)))));
        var state = UsStates.Find(context.Text, codes: false);
        if (state is not null && (named is null || IsPartOf(named.Value.Key, state, key)))
        {
            return Chosen(context, "us") with { Also = ("state", new Answer { Raw = context.Text, Chosen = [state] }) };
        }

        if (named is { } found)
        {
            return Chosen(context, found.Id);
        }

        return Other.Has(context.Text) || IsPlace(key)
            ? Chosen(context, Elsewhere)
            : new StepReading(Outcome.Unclear) { Say = "country.unclear", SayOwn = true };
    }

    private static StepReading Chosen(StepContext context, string id) =>
        new(Outcome.Complete, new Answer { Raw = context.Text, Chosen = [id], Text = id == Elsewhere ? context.Text.Trim() : null });

    // "New Mexico" is not Mexico; "Texas, USA" is both.
    private static bool IsPartOf(string country, string state, string key) =>
        country.StartsWith("us", StringComparison.Ordinal) || country.StartsWith("united", StringComparison.Ordinal)
        || UsStates.Find(key.Replace(country, "", StringComparison.Ordinal), codes: false) != state;

    // "Portugal", "I live in Costa Rica": one to three words that are nothing else.
    private static bool IsPlace(string key)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lead = Lead.At(words, 0);
        var rest = words[lead..];
        return rest.Length is >= 1 and <= 3 && (lead > 0 || rest.Length <= 2)
            && rest.All(w => w.Length > 2 && w.All(char.IsLetter)) && YesNoReading.Read(key) == YesNo.Unclear && !Lead.HasWords(rest);
    }
}
