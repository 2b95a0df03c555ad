namespace CoveBot.Dialogs.Exercises;

/// <summary>An integer rating scale.</summary>
/// <param name="Id">Stored with the answer, for example <c>0-100</c>.</param>
/// <param name="Low">Least value, inclusive.</param>
/// <param name="High">Greatest value, inclusive.</param>
public sealed record Scale(string Id, int Low, int High)
{
    /// <summary>Subjective units, belief, strength of a feeling.</summary>
    public static readonly Scale Hundred = new("0-100", 0, 100);

    /// <summary>Mood, energy, importance.</summary>
    public static readonly Scale Ten = new("0-10", 0, 10);

    /// <summary>DBT diary card.</summary>
    public static readonly Scale Five = new("0-5", 0, 5);

    /// <summary>Values attainment (rings of the bull's eye).</summary>
    public static readonly Scale Seven = new("1-7", 1, 7);
}
