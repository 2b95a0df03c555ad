namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>A point in time as said.</summary>
/// <param name="At">The point, in the offset of the given now.</param>
/// <param name="HasTime">A time of day was said, if only "in the morning".</param>
/// <param name="HasDay">A day was said, or follows from the words.</param>
public sealed record MomentReading(DateTimeOffset At, bool HasTime, bool HasDay)
{
    /// <summary>A part of the day, not an hour.</summary>
    public bool IsRough { get; init; }
}

/// <summary>Reads points in time and durations.</summary>
public static class Moments
{
    public static MomentReading? Read(string text, DateTimeOffset now, bool preferPast) => null;

    /// <summary>A duration in minutes, rounded up to one.</summary>
    public static int? Minutes(string text) => null;
}
