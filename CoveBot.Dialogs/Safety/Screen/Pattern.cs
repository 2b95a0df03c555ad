namespace CoveBot.Dialogs.Safety;

/// <summary>What may stand between one element of a pattern and the next.</summary>
internal enum GapKind : byte
{
    /// <summary>Any words of the same sentence, but no negation.</summary>
    Plain,

    /// <summary>Any words of the same sentence.</summary>
    Loose,

    /// <summary>Any words, also of the next sentence.</summary>
    Across,
}

/// <summary>One place of a pattern: a set of words, a concept, or a number within bounds.</summary>
internal sealed class Element
{
    public required ulong[] Words { get; init; }

    /// <summary>Concepts of more than one word, by number; empty for most.</summary>
    public int[] Concepts { get; init; } = [];

    public int AtLeast { get; init; } = -1;

    public int AtMost { get; init; } = int.MaxValue;

    public int Gap { get; init; }

    public GapKind GapKind { get; init; }

    public bool Optional { get; init; }

    public int Longest { get; init; } = 1;

    public bool HasWord(int id) => (Words[id >> 6] & (1UL << (id & 63))) != 0;
}

/// <summary>A sequence of elements. It makes a concept, or it is evidence for a rule.</summary>
internal sealed class Pattern
{
    public required Element[] Elements { get; init; }

    public required int Target { get; init; }

    public bool AtStart { get; init; }

    public bool AtEnd { get; init; }

    public int Level { get; set; }

    public int Anchor { get; set; }

    /// <summary>How far before the anchor the pattern can begin, in words.</summary>
    public int Reach { get; set; }
}
