using System.Globalization;
using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Safety;

/// <summary>Reads the hours of a line as the file writes them, in the line's own time zone. What cannot be read counts as closed: a line that is open for sure comes first.</summary>
public static partial class LineHours
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["US"] = "America/New_York",
        ["CA"] = "America/Toronto",
        ["GB"] = "Europe/London",
        ["IE"] = "Europe/Dublin",
        ["AU"] = "Australia/Sydney",
        ["NZ"] = "Pacific/Auckland",
        ["IN"] = "Asia/Kolkata",
        ["ZA"] = "Africa/Johannesburg",
        ["DE"] = "Europe/Berlin",
        ["FR"] = "Europe/Paris",
        ["ES"] = "Europe/Madrid",
        ["IT"] = "Europe/Rome",
        ["NL"] = "Europe/Amsterdam",
        ["BR"] = "America/Sao_Paulo",
        ["MX"] = "America/Mexico_City",
        ["JP"] = "Asia/Tokyo",
        ["SG"] = "Asia/Singapore",
    };

    private static readonly string[] Days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    /// <summary>Day and night without a doubt.</summary>
    public static bool IsAlways(string hours) =>
        hours == "24/7" || hours.StartsWith("phone 24/7", StringComparison.Ordinal);

    /// <summary>Whether a line is open at an instant.</summary>
    public static bool IsOpen(CrisisLine line, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Always)
        {
            return true;
        }

        if (!Zones.TryGetValue(line.Country, out var id) || !TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return false;
        }

        var local = TimeZoneInfo.ConvertTime(at, zone);
        if (line.Hours.StartsWith("weekdays, business hours", StringComparison.Ordinal))
        {
            return local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && local.Hour is >= 9 and < 17;
        }

        return Window().Match(line.Hours) is { Success: true } window && OnDay(line.Hours, local.DayOfWeek) && Within(window, local.TimeOfDay);
    }

    private static bool OnDay(string hours, DayOfWeek day)
    {
        var span = DaySpan().Match(hours);
        if (!span.Success)
        {
            return hours.Contains("daily", StringComparison.Ordinal);
        }

        var from = Array.IndexOf(Days, span.Groups[1].Value);
        var length = (Array.IndexOf(Days, span.Groups[2].Value) - from + 7) % 7;
        return ((int)day - from + 7) % 7 <= length;
    }

    private static bool Within(Match window, TimeSpan time)
    {
        var from = Time(window.Groups["later"].Success ? window.Groups["later"].Value : window.Groups["from"].Value);
        return time >= from && time < Time(window.Groups["to"].Value);
    }

    private static TimeSpan Time(string text) => new(
        int.Parse(text[..2], CultureInfo.InvariantCulture), int.Parse(text[3..], CultureInfo.InvariantCulture), 0);

    [GeneratedRegex(@"(?<from>\d\d:\d\d)(?:/(?<later>\d\d:\d\d))?-(?<to>\d\d:\d\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Window();

    [GeneratedRegex(@"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)-(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b", RegexOptions.CultureInvariant, 200)]
    private static partial Regex DaySpan();
}
