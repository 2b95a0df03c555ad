namespace CoveBot.Dialogs.Exercises.Everyday;

/// <summary>One mood on one day, in the person's zone.</summary>
public readonly record struct MoodOn(DateOnly Day, int Mood);

/// <summary>When low moods in a row ask for a word about safety: never a label, a kind question (E01).</summary>
public static class LowMood
{
    private const int LowDays = 3;
    private const int Drop = 3;

    /// <summary>Whether this mood, after those of the last two weeks, is such a moment: low on three days of seven, or three below the median of the two weeks before.</summary>
    /// <param name="before">Earlier moods, in any order.</param>
    /// <param name="now">The one that was filed.</param>
    public static bool IsNoticed(IEnumerable<MoodOn> before, MoodOn now)
    {
        ArgumentNullException.ThrowIfNull(before);
        var past = before.Where(m => m.Day <= now.Day && m.Day > now.Day.AddDays(-15)).ToList();
        var isLow = now.Mood <= DailyCheckIn.LowMood;
        var lowDays = past.Append(now).Where(m => m.Mood <= DailyCheckIn.LowMood && m.Day > now.Day.AddDays(-7)).Select(m => m.Day).Distinct().Count();
        return (isLow && lowDays >= LowDays) || UsualBefore(past, now.Day) - now.Mood >= Drop;
    }

    // The median of the daily medians; null before there are three days to compare with.
    private static double? UsualBefore(List<MoodOn> past, DateOnly today)
    {
        var days = past.Where(m => m.Day < today).GroupBy(m => m.Day, m => m.Mood).Select(day => Median(day.Select(m => (double)m))).ToList();
        return days.Count < 3 ? null : Median(days);
    }

    private static double Median(IEnumerable<double> values)
    {
        List<double> sorted = [.. values.Order()];
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
