namespace CoveBot.Dialogs.Routines;

/// <summary>When something may be sent (mechanics.md, 6.2).</summary>
public static class Schedule
{
    /// <summary>Quiet from this hour, local.</summary>
    public const int QuietFrom = 21;

    /// <summary>Quiet until this hour, local.</summary>
    public const int QuietUntil = 8;

    /// <summary>The first minute after the quiet hours that may be used: 09:00.</summary>
    public const int Morning = 9;

    /// <summary>The same time, or the next 09:00 where it falls into the quiet hours (21:00–08:00, local).</summary>
    public static DateTimeOffset OutOfQuietHours(DateTimeOffset local) =>
        local.Hour >= QuietFrom ? new DateTimeOffset(local.Date.AddDays(1).AddHours(Morning), local.Offset)
        : local.Hour < QuietUntil ? new DateTimeOffset(local.Date.AddHours(Morning), local.Offset)
        : local;
}
