namespace CoveBot.Dialogs.Safety;

/// <summary>The compiled grammar: words, concepts, patterns and the rules that they are evidence for.</summary>
internal sealed class Grammar
{
    public required Vocabulary Vocabulary { get; init; }

    public required Tokeniser Tokeniser { get; init; }

    public required Pattern[] Patterns { get; init; }

    public required Rule[] Rules { get; init; }

    /// <summary>Target numbers below this are concepts; from here on they are rules.</summary>
    public required int ConceptCount { get; init; }

    public required int Levels { get; init; }

    /// <summary>Patterns to try when a word is met, by word.</summary>
    public required int[][] ByWord { get; init; }

    /// <summary>Patterns to try when a concept is met, by concept.</summary>
    public required int[][] ByConcept { get; init; }

    /// <summary>The one-word forms of each concept.</summary>
    public required ulong[][] ConceptWords { get; init; }

    public required ulong[] Fillers { get; init; }

    public required ulong[] Negators { get; init; }

    /// <summary>Concepts of more than one word that read like a denial and are none ("can't stop", "no puedo dejar de").</summary>
    public required int NotNegation { get; init; }

    /// <summary>Words that may stand between a denial and what it denies ("I don't *think I would ever* …").</summary>
    public required ulong[] DenialBridge { get; init; }

    /// <summary>Words after which a denial no longer reaches ("but", "pero").</summary>
    public required ulong[] Turns { get; init; }

    public static bool Holds(ulong[] words, int id) => (words[id >> 6] & (1UL << (id & 63))) != 0;
}
