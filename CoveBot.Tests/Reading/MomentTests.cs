using System.Globalization;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Tests.Reading;

public sealed class MomentTests
{
    /// <summary>A Wednesday, two in the afternoon.</summary>
    private static readonly DateTimeOffset _now = new(2025, 3, 12, 14, 0, 0, TimeSpan.FromHours(-5));

    [Theory]
    [InlineData("today at 4", "2025-03-12 16:00")]
    [InlineData("tomorrow at 4", "2025-03-13 16:00")]
    [InlineData("tmrw 9am", "2025-03-13 09:00")]
    [InlineData("mañana a las 8", "2025-03-13 08:00")]
    [InlineData("manana a las 8 de la noche", "2025-03-13 20:00")]
    [InlineData("mañana por la mañana", "2025-03-13 09:00")]
    [InlineData("pasado mañana a las 10", "2025-03-14 10:00")]
    [InlineData("tomorrow morning", "2025-03-13 09:00")]
    [InlineData("Thursday 3pm", "2025-03-13 15:00")]
    [InlineData("thursday at 3", "2025-03-13 15:00")]
    [InlineData("el jueves a las tres", "2025-03-13 15:00")]
    [InlineData("wednesday 3pm", "2025-03-12 15:00")]
    [InlineData("wednesday 1pm", "2025-03-19 13:00")]
    [InlineData("martes 5pm", "2025-03-18 17:00")]
    [InlineData("tonight at 8", "2025-03-12 20:00")]
    [InlineData("15:30", "2025-03-12 15:30")]
    [InlineData("at 3:30 pm", "2025-03-12 15:30")]
    [InlineData("at 3:30 p.m.", "2025-03-12 15:30")]
    [InlineData("a las 4 y media de la tarde", "2025-03-12 16:30")]
    [InlineData("a las 8 menos cuarto", "2025-03-12 19:45")]
    [InlineData("half past four", "2025-03-12 16:30")]
    [InlineData("quarter to 5", "2025-03-12 16:45")]
    [InlineData("a la una", "2025-03-13 13:00")]
    [InlineData("a las once de la noche", "2025-03-12 23:00")]
    [InlineData("noon tomorrow", "2025-03-13 12:00")]
    [InlineData("mañana al mediodía", "2025-03-13 12:00")]
    [InlineData("in 20 minutes", "2025-03-12 14:20")]
    [InlineData("in half an hour", "2025-03-12 14:30")]
    [InlineData("dentro de una hora", "2025-03-12 15:00")]
    [InlineData("en 2 días a las 9", "2025-03-14 09:00")]
    [InlineData("at 4", "2025-03-12 16:00")]
    [InlineData("now", "2025-03-12 14:00")]
    [InlineData("ahora mismo", "2025-03-12 14:00")]
    [InlineData("March 20 at 5", "2025-03-20 17:00")]
    [InlineData("el 20 de marzo a las 17h", "2025-03-20 17:00")]
    [InlineData("2025-03-20 18:00", "2025-03-20 18:00")]
    [InlineData("I'll call her tomorrow at 4 from home", "2025-03-13 16:00")]
    [InlineData("in the morning", "2025-03-13 09:00")]
    public void A_plan_lies_ahead(string text, string expected)
    {
        var reading = Moments.Read(text, _now, preferPast: false);
        Assert.Equal((expected, true, _now.Offset), (Shown(reading), reading!.HasTime, reading.At.Offset));
    }

    [Theory]
    [InlineData("an hour ago", "2025-03-12 13:00")]
    [InlineData("hour and a half ago", "2025-03-12 12:30")]
    [InlineData("hace dos horas", "2025-03-12 12:00")]
    [InlineData("hace una hora y media", "2025-03-12 12:30")]
    [InlineData("just now", "2025-03-12 14:00")]
    [InlineData("this morning at 6", "2025-03-12 06:00")]
    [InlineData("yesterday at 4", "2025-03-11 16:00")]
    [InlineData("ayer a las 4", "2025-03-11 16:00")]
    [InlineData("last night", "2025-03-11 21:00")]
    [InlineData("anoche", "2025-03-11 21:00")]
    [InlineData("Thursday 3pm", "2025-03-06 15:00")]
    [InlineData("at 8", "2025-03-12 08:00")]
    [InlineData("in the morning", "2025-03-12 09:00")]
    [InlineData("el sábado por la noche", "2025-03-08 21:00")]
    [InlineData("hace 2 días a las 4", "2025-03-10 16:00")]
    public void A_report_lies_behind(string text, string expected)
    {
        var reading = Moments.Read(text, _now, preferPast: true);
        Assert.Equal((expected, true), (Shown(reading), reading!.HasTime));
    }

    [Theory]
    [InlineData("yesterday", true, "2025-03-11")]
    [InlineData("ayer", true, "2025-03-11")]
    [InlineData("anteayer", true, "2025-03-10")]
    [InlineData("today", true, "2025-03-12")]
    [InlineData("tomorrow", false, "2025-03-13")]
    [InlineData("friday", false, "2025-03-14")]
    [InlineData("friday", true, "2025-03-07")]
    [InlineData("el viernes que viene", false, "2025-03-14")]
    [InlineData("el lunes pasado", true, "2025-03-10")]
    [InlineData("wednesday", false, "2025-03-19")]
    [InlineData("3 de marzo", true, "2025-03-03")]
    [InlineData("March 20", true, "2024-03-20")]
    [InlineData("2 days ago", true, "2025-03-10")]
    [InlineData("hace una semana", true, "2025-03-05")]
    [InlineData("next week", false, "2025-03-19")]
    public void A_day_alone_has_no_time(string text, bool preferPast, string expected)
    {
        var reading = Moments.Read(text, _now, preferPast)!;
        Assert.Equal((expected, false, true), (Shown(reading)[..10], reading.HasTime, reading.HasDay));
    }

    [Theory]
    [InlineData("")]
    [InlineData("70")]
    [InlineData("at 70")]
    [InlineData("after lunch")]
    [InlineData("when my boss emails me")]
    [InlineData("good morning")]
    [InlineData("I sat down in the sun")]
    [InlineData("20 minutes")]
    [InlineData("es tarde")]
    [InlineData("I want to feel better now")]
    [InlineData("99:99")]
    [InlineData("February 31")]
    public void Words_without_a_moment_have_none(string text) => Assert.Null(Moments.Read(text, _now, preferPast: false));

    [Theory]
    [InlineData("10 minutes", 10)]
    [InlineData("10 min", 10)]
    [InlineData("10m", 10)]
    [InlineData("ten", 10)]
    [InlineData("about 10", 10)]
    [InlineData("como 10 minutos", 10)]
    [InlineData("half an hour", 30)]
    [InlineData("media hora", 30)]
    [InlineData("an hour", 60)]
    [InlineData("una hora", 60)]
    [InlineData("una hora y media", 90)]
    [InlineData("hour and a half", 90)]
    [InlineData("dos horas y media", 150)]
    [InlineData("1.5 hours", 90)]
    [InlineData("1h30", 90)]
    [InlineData("1:30", 90)]
    [InlineData("1 hour 20 min", 80)]
    [InlineData("2 hours", 120)]
    [InlineData("un cuarto de hora", 15)]
    [InlineData("three quarters of an hour", 45)]
    [InlineData("5-10 minutes", 8)]
    [InlineData("a couple of minutes", 2)]
    [InlineData("90 seconds", 2)]
    [InlineData("45 secs", 1)]
    public void A_duration_is_minutes(string text, int expected) => Assert.Equal(expected, Moments.Minutes(text));

    [Theory]
    [InlineData("")]
    [InlineData("all day")]
    [InlineData("I took 20 pills")]
    [InlineData("at 5 pm")]
    [InlineData("idk")]
    public void Words_without_a_duration_have_none(string text) => Assert.Null(Moments.Minutes(text));

    private static string Shown(MomentReading? reading) => reading?.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "none";
}
