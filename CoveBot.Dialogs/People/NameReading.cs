using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.People;

/// <summary>Reads what someone wants to be called: "Sam", "call me Sam", "me llamo Ana María".</summary>
public static class NameReading
{
    private const int MostWords = 3;
    private const int MostLetters = 40;

    private static readonly Phrases Lead = new("""
        call me, you can call me, please call me, i am, my name is, my name, name is, the name is, it is, i go by, people call me, friends call me, everyone calls me, hi i am, hello i am, hey i am, let us say
        llamame, me llamo, mi nombre es, soy, dime, puedes llamarme, me dicen, me puedes decir, puedes decirme, hola soy, que sea
        """);

    private static readonly Phrases Trail = new("is fine, is ok, please, thanks, thank you, will do, works, is good, esta bien, por favor, gracias, nomas, for now, will be fine");

    private static readonly Phrases NoName = new("""
        no name, anonymous, nothing, no one, nobody, it does not matter, does not matter, whatever, anything, you choose, i would rather not say, rather not say, i would rather not, i do not want to say, prefer not to say, none of your business, not telling
        sin nombre, anonimo, anonima, nada, nadie, no importa, da igual, lo que sea, como quieras, prefiero no decir, prefiero no decirlo, no quiero decir, mejor no
        """);

    public static StepReading? Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = context.Text.Trim();
        if (TextShape.IsInsult(text))
        {
            return null;
        }

        if (NoName.Has(text) || YesNoReading.Read(text) == YesNo.No || TextShape.IsUnsure(text))
        {
            return new StepReading(Outcome.Complete, new Answer { Raw = text, Skipped = true });
        }

        return Find(text) is { } name
            ? new StepReading(Outcome.Complete, new Answer { Raw = text, Text = name })
            : new StepReading(Outcome.Unclear) { Say = "name.unclear", SayOwn = true };
    }

    /// <summary>The name, as typed; null: these words are none.</summary>
    public static string? Find(string text)
    {
        var tokens = Tokens.Of(text).Where(t => t.Kind is TokenKind.Word or TokenKind.Number).ToList();
        var spelled = tokens.SelectMany(t => t.Kind == TokenKind.Word ? Folding.Spelled(t) : [t]).ToList();
        var keys = spelled.ConvertAll(t => t.Key);
        var from = Lead.At(keys, 0);
        var to = keys.Count;
        for (var at = from + 1; at < keys.Count; at++)
        {
            if (Trail.At(keys, at) is > 0 and var count && at + count == keys.Count)
            {
                to = at;
                break;
            }
        }

        if (to - from is < 1 or > MostWords || spelled[from].Kind != TokenKind.Word)
        {
            return null;
        }

        var name = text[spelled[from].Start..spelled[to - 1].End];
        return name.Length > MostLetters || YesNoReading.Read(name) == YesNo.Yes ? null : Capital(name);
    }

    // "sam" is typed in a hurry; "McKay" and "bell hooks" are as they are.
    private static string Capital(string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? name : string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));
}
