namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Small slips of the finger.</summary>
internal static class Typos
{
    /// <summary>Shorter words are not guessed at.</summary>
    public const int Shortest = 5;

    /// <summary>At most one letter wrong, missing, added or swapped with its neighbour; both words have five letters or more.</summary>
    public static bool Near(string typed, string meant)
    {
        if (typed == meant)
            return true;
        if (typed.Length < Shortest || meant.Length < Shortest || Math.Abs(typed.Length - meant.Length) > 1)
            return false;
        var i = 0;
        while (i < typed.Length && i < meant.Length && typed[i] == meant[i])
            i++;
        return Same(typed, i + 1, meant, i + 1)
            || Same(typed, i + 1, meant, i)
            || Same(typed, i, meant, i + 1)
            || (i + 1 < typed.Length && i + 1 < meant.Length
                && typed[i] == meant[i + 1] && typed[i + 1] == meant[i] && Same(typed, i + 2, meant, i + 2));
    }

    /// <summary>Two neighbours swapped, or one letter doubled: never another word of its own. For words that must not be guessed.</summary>
    public static bool Slip(string typed, string meant)
    {
        if (typed.Length < Shortest || meant.Length < Shortest || typed[0] != meant[0] || typed == meant)
            return false;
        if (typed.Length == meant.Length + 1)
        {
            for (var i = 1; i < typed.Length; i++)
            {
                if (typed[i] == typed[i - 1] && typed.Remove(i, 1) == meant)
                    return true;
            }

            return false;
        }

        return typed.Length == meant.Length && Near(typed, meant) && typed.Order().SequenceEqual(meant.Order());
    }

    private static bool Same(string a, int fromA, string b, int fromB)
        => fromA <= a.Length && fromB <= b.Length && a.AsSpan(fromA).SequenceEqual(b.AsSpan(fromB));
}
