using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.People;

/// <summary>Answers in the language that someone writes, and stays with it.</summary>
public static class Tongue
{
    private static readonly Phrases SpanishHello = new("hola, holi, buenas, buenos dias, buenas tardes, buenas noches, que tal, hola que tal, hola cove, hola buenas");

    /// <summary>Sets the person's language where these words are surely in another one; true where it changed.</summary>
    public static bool Follow(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var heard = TextShape.LooksSpanish(turn.Text) || SpanishHello.Has(turn.Text) ? "es" : TextShape.LooksEnglish(turn.Text) ? "en" : turn.Language;
        if (heard == turn.Language)
        {
            return false;
        }

        Keep(turn, heard);
        return true;
    }

    /// <summary>Records the language.</summary>
    public static void Keep(Turn turn, string language)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Record(EntryKind.Profile, e => e with { Step = "language", Facts = new Dictionary<string, string> { [Profile.Fact.Language] = language } });
    }
}
