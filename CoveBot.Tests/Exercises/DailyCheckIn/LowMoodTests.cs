using CoveBot.Dialogs.Exercises.Everyday;

namespace CoveBot.Tests.Exercises;

public class LowMoodTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Three_low_days_of_seven_are_noticed() => Assert.True(IsNoticed(2, (1, 1), (6, 2)));

    [Fact]
    public void Two_low_days_are_not() => Assert.False(IsNoticed(2, (6, 2)));

    [Fact]
    public void Several_low_moods_of_one_day_are_one_day() => Assert.False(IsNoticed(1, (0, 2), (0, 1), (0, 0)));

    [Fact]
    public void A_low_day_a_week_ago_is_past() => Assert.False(IsNoticed(2, (1, 2), (7, 1)));

    [Fact]
    public void A_better_mood_after_low_days_is_not_asked_about() => Assert.False(IsNoticed(4, (1, 2), (2, 2), (3, 2)));

    [Fact]
    public void Three_below_the_usual_is_noticed() => Assert.True(IsNoticed(4, (1, 7), (2, 7), (9, 8)));

    [Fact]
    public void Two_below_the_usual_is_not() => Assert.False(IsNoticed(5, (1, 7), (2, 7), (9, 8)));

    [Fact]
    public void The_usual_is_the_median_of_daily_medians() => Assert.True(IsNoticed(4, (1, 7), (1, 7), (1, 7), (2, 3), (3, 7), (4, 7)));

    [Fact]
    public void Two_days_are_no_usual() => Assert.False(IsNoticed(3, (1, 9), (2, 9)));

    [Fact]
    public void What_is_older_than_two_weeks_does_not_count() => Assert.False(IsNoticed(4, (1, 7), (2, 7), (15, 9)));

    private static bool IsNoticed(int now, params (int DaysAgo, int Mood)[] before) =>
        LowMood.IsNoticed(before.Select(b => new MoodOn(Today.AddDays(-b.DaysAgo), b.Mood)), new MoodOn(Today, now));
}
