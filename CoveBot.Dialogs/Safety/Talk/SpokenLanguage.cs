using System.Text.RegularExpressions;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Safety;

/// <summary>Someone at risk is answered in the language they write, where they never chose one.</summary>
internal static partial class SpokenLanguage
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Takes the language of the message where none was chosen and the channel says another.</summary>
    public static void Follow(Turn turn)
    {
        if (turn.Verdict.Tier < 2 || turn.Person.Profile.Language is not null)
        {
            return;
        }

        var said = TalkText.Fold(turn.Text);
        var (spanish, english) = (Spanish().Count(said), English().Count(said));
        var written = spanish > english ? "es" : english > spanish ? "en" : turn.Language;
        if (written != turn.Language)
        {
            turn.Record(EntryKind.Profile, e => e with { Facts = new Dictionary<string, string> { [Profile.Fact.Language] = written } });
        }
    }

    [GeneratedRegex(@"\b(que|me|mi|mis|el|la|los|las|un|una|de|con|por|para|ya|muy|pero|quiero|estoy|tengo|soy|morir|morirme|vida|matarme|hacerme|dano|yo|nada|todo|se|lo|le|en|mas|esto|pastillas|ayuda)\b", Plain)]
    private static partial Regex Spanish();

    [GeneratedRegex(@"\b(i|im|ive|the|to|my|and|a|is|it|want|die|kill|myself|of|in|you|dont|not|he|she|they|was|have|this|that|for|on|with|just|me|pills|help)\b", Plain)]
    private static partial Regex English();
}
