using System.Text;
using System.Text.RegularExpressions;

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
public static partial class Moments
{
    private static readonly Phrases _now = new("now, right now, just now, ahora, ahora mismo, ahorita, ahorita mismo, recien, a moment ago, moments ago, a second ago, hace un momento, hace un segundo, this minute, at the moment, en este momento, this second, immediately, asap, right away, de inmediato, ya, ya mismo, just happened, acaba de pasar, today now, hoy ahora");

    /// <param name="text">The message.</param>
    /// <param name="now">The person's local now.</param>
    /// <param name="preferPast">Of several readings take the last one before now, not the first one after.</param>
    public static MomentReading? Read(string text, DateTimeOffset now, bool preferPast)
    {
        if (_now.Has(text))
            return new(now, true, true);
        if (now.Year is < 100 or > 9800)
            return null;
        var line = Line(text);
        if (Relative(line, now) is { } relative)
            return relative;
        var today = now.DateTime.Date;
        var day = SpokenDay.Find(line, today, preferPast);
        var time = SpokenTime.Find(line);
        if (day is null && time is null)
            return null;
        var at = time is null ? Start(day!, today, preferPast) : day is null ? Nearest(time, now, preferPast) : OnDay(day, time, now, preferPast);
        return new(new DateTimeOffset(at, now.Offset), time is not null, day is not null) { IsRough = time?.IsRough ?? false };
    }

    /// <summary>A duration in minutes; seconds are rounded up to whole minutes. A bare number is minutes.</summary>
    public static int? Minutes(string text)
    {
        var line = Line(text);
        if (Durations.Minutes(line) is { } minutes)
            return minutes is >= 0 and <= 100_000 ? (int)Math.Ceiling(Math.Round(minutes, 3)) : null;
        var numbers = NumberExpressions.Of(text).Where(node => node.Number is not null).ToList();
        var words = NumberExpressions.Of(text).Where(node => node.IsWord).Select(node => node.Token.Key).ToList();
        return numbers is [{ Number: { Of: 0, Form: NumberForm.Plain or NumberForm.Above or NumberForm.AtMost, High: <= 1440, IsChange: false } number }]
            && Fillers.Count(words) <= Fillers.Most && Bare().IsMatch(line)
            ? (int)Math.Ceiling((number.Low + number.High) / 2)
            : null;
    }

    /// <summary>"an hour ago", "hace dos horas", "in 20 minutes", "dentro de tres días".</summary>
    private static MomentReading? Relative(string line, DateTimeOffset now)
    {
        if (Durations.FromNow(line) is not { } minutes)
            return null;
        var at = now.AddMinutes(minutes);
        if (minutes % 1440 != 0 || SpokenTime.Find(line) is not { } time)
            return new(at, minutes % 1440 != 0, true);
        return new(new DateTimeOffset(OnDay(new(at.DateTime.Date), time, now, minutes < 0), now.Offset), true, true) { IsRough = time.IsRough };
    }

    private static DateTime Start(SpokenDate day, DateTime today, bool preferPast)
        => day.IsOpenWeekday && day.Date == today && !preferPast ? today.AddDays(7) : day.Date;

    private static DateTime OnDay(SpokenDate day, DayTime time, DateTimeOffset now, bool preferPast)
    {
        var at = day.Date.AddHours(Hour(time, day.Date == now.DateTime.Date ? now : null, preferPast)).AddMinutes(time.Minute);
        if (!day.IsOpenWeekday || day.Date != now.DateTime.Date)
            return at;
        return preferPast && at > now.DateTime ? at.AddDays(-7) : !preferPast && at <= now.DateTime ? at.AddDays(7) : at;
    }

    /// <summary>4 is the afternoon and 8 the morning, unless today's clock speaks for the other.</summary>
    private static int Hour(DayTime time, DateTimeOffset? now, bool preferPast)
    {
        if (!time.IsOpen)
            return time.Hour;
        var usual = time.Hour is 12 or <= 6 ? (time.Hour % 12) + 12 : time.Hour;
        if (now is null)
            return usual;
        var other = (usual + 12) % 24;
        var clock = now.Value.DateTime.TimeOfDay.TotalHours;
        var fits = new Func<int, bool>(hour => preferPast ? hour + (time.Minute / 60.0) <= clock : hour + (time.Minute / 60.0) > clock);
        return !fits(usual) && fits(other) ? other : usual;
    }

    private static DateTime Nearest(DayTime time, DateTimeOffset now, bool preferPast)
    {
        var hours = time.IsOpen ? [time.Hour % 12, (time.Hour % 12) + 12] : new[] { time.Hour };
        var days = Enumerable.Range(-1, 3).Select(offset => now.DateTime.Date.AddDays(offset));
        var all = days.SelectMany(day => hours.Select(hour => day.AddHours(hour).AddMinutes(time.Minute))).Order().ToList();
        if (preferPast)
            return all.Last(at => at <= now.DateTime);
        // Nobody plans for 4 in the morning without saying so.
        return all.First(at => at > now.DateTime && (!time.IsOpen || at.Hour >= 6));
    }

    /// <summary>The words of a message, folded, in one spelling, numbers in digits, signs apart, a space at either end.</summary>
    private static string Line(string text)
    {
        var line = new StringBuilder(" ");
        var tokens = Tokens.Of(text).SelectMany(token => token.Kind == TokenKind.Word ? Folding.Spelled(token) : [token]).Where(token => token.Kind != TokenKind.Emoji).ToList();
        var keys = tokens.ConvertAll(token => token.Key);
        for (var i = 0; i < tokens.Count;)
        {
            var (value, count) = tokens[i].Kind == TokenKind.Word && keys[i] is not ("one" or "a" or "second") ? NumberWords.Read(keys, i) : (0, 0);
            if (keys[i] == "once" && i > 0 && keys[i - 1] == "las")
                (value, count) = (11, 1);
            if (keys[i] == "one" && i > 0 && keys[i - 1] is "at" or "past" or "to" or "around")
                (value, count) = (1, 1);
            line.Append(count > 0 ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : keys[i]).Append(' ');
            i += Math.Max(count, 1);
        }

        return line.ToString();
    }

    [GeneratedRegex(@"^(?:(?!:|/).)*$", RegexOptions.Singleline)]
    private static partial Regex Bare();
}
