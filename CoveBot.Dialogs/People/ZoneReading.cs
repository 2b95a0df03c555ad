using System.Globalization;
using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.People;

/// <summary>Reads a time zone from what the clock says there, from a city, or from a zone's own id.</summary>
public static partial class ZoneReading
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(35);
    private static readonly TimeSpan Close = TimeSpan.FromMinutes(12);

    private static readonly (TimeSpan Offset, string Id)[] Odd =
    [
        (new(-9, -30, 0), "Pacific/Marquesas"),
        (new(-3, -30, 0), "America/St_Johns"),
        (new(3, 30, 0), "Asia/Tehran"),
        (new(4, 30, 0), "Asia/Kabul"),
        (new(5, 30, 0), "Asia/Kolkata"),
        (new(5, 45, 0), "Asia/Kathmandu"),
        (new(6, 30, 0), "Asia/Yangon"),
        (new(9, 30, 0), "Australia/Darwin"),
        (new(12, 45, 0), "Pacific/Chatham"),
    ];

    private static readonly Lazy<Dictionary<string, string>> Cities = new(() => TimeZoneInfo.GetSystemTimeZones()
        .Where(z => z.Id.Contains('/', StringComparison.Ordinal) && !z.Id.StartsWith("Etc", StringComparison.Ordinal))
        .GroupBy(z => Folding.Key(z.Id[(z.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')))
        .ToDictionary(g => g.Key, g => g.First().Id));

    /// <summary>One of the zones of a country: by name (left to the options) or by what the clock says there.</summary>
    public static StepReading? Among(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var fitting = Zones.Of(context.Answers.Choice("country"), context.Answers.Choice("state"));
        if (Clock(context.Text) is { } clock)
        {
            return Nearest(clock, fitting, context.LocalNow) is { } id
                ? Chosen(context, new Answer { Raw = context.Text, Chosen = [id] }, Zones.Iana(id)!)
                : Unclear("zone.unclear");
        }

        return City(context.Text) is { } iana && fitting.FirstOrDefault(z => Same(Zones.Iana(z)!, iana, context.LocalNow)) is { } zone
            ? Chosen(context, new Answer { Raw = context.Text, Chosen = [zone] }, Zones.Iana(zone)!)
            : null;
    }

    /// <summary>Any zone of the world, from what the clock says there.</summary>
    public static StepReading? Anywhere(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = context.Text;
        if (TextShape.IsInsult(text) || TextShape.IsUnsure(text))
        {
            return null;
        }

        if (City(text) is { } city)
        {
            return Chosen(context, new Answer { Raw = text, Text = city }, city);
        }

        return Clock(text) switch
        {
            null => Unclear("clock.unclear"),
            { Half: null, Hour: >= 1 and <= 12 } => Unclear("clock.half"),
            { } clock => OfOffset(Offset(clock, context.LocalNow)) is { } id ? Chosen(context, new Answer { Raw = text, Text = id }, id) : Unclear("clock.unclear"),
        };
    }

    private static StepReading Chosen(StepContext context, Answer answer, string iana) =>
        new(Outcome.Complete, answer)
        {
            Say = "zone.set",
            SayOwn = true,
            Args = [Texts.Arg.Of("time", Time(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(context.LocalNow, iana), context.Language))],
        };

    private static string Time(DateTimeOffset at, string language) => language == "es"
        ? at.ToString("H:mm", CultureInfo.InvariantCulture)
        : at.ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();

    private static StepReading Unclear(string key) => new(Outcome.Unclear) { Say = key, SayOwn = true };

    private static bool Same(string one, string other, DateTimeOffset now) =>
        one == other || TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, one).Offset == TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, other).Offset;

    private static string? City(string text)
    {
        var typed = text.Trim();
        if (typed.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(typed, out var zone))
        {
            return zone.Id;
        }

        var key = Folding.Key(typed);
        return key.Length is > 3 and < 40 && Cities.Value.TryGetValue(key, out var id) ? id : null;
    }

    private static string? Nearest(SpokenClock clock, IReadOnlyList<string> zones, DateTimeOffset now) =>
        zones.Select(id => (Id: id, Off: Apart(clock, TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, Zones.Iana(id)!))))
            .Where(z => z.Off <= (clock.Minute is null ? HalfHour : Close))
            .OrderBy(z => z.Off)
            .Select(z => z.Id)
            .FirstOrDefault();

    // How far the clock there is from what was said; without a half of the day, from the nearer one.
    private static TimeSpan Apart(SpokenClock clock, DateTimeOffset there) =>
        clock.Hours.Select(h => Around(there.TimeOfDay - new TimeSpan(h, clock.Minute ?? 15, 0)).Duration()).Min();

    private static TimeSpan Around(TimeSpan span) =>
        span > TimeSpan.FromHours(12) ? span - TimeSpan.FromHours(24) : span < TimeSpan.FromHours(-12) ? span + TimeSpan.FromHours(24) : span;

    // "3 pm" is said from a quarter to three to half past.
    private static TimeSpan Offset(SpokenClock clock, DateTimeOffset now)
    {
        var off = Around(new TimeSpan(clock.Hours[0], clock.Minute ?? 15, 0) - now.UtcDateTime.TimeOfDay);
        var grain = clock.Minute is null ? 60 : 15;
        return TimeSpan.FromMinutes(Math.Round(off.TotalMinutes / grain, MidpointRounding.AwayFromZero) * grain);
    }

    private static string? OfOffset(TimeSpan offset) =>
        offset.Minutes == 0 && offset.Hours is >= -12 and <= 14
            ? offset == TimeSpan.Zero ? "Etc/GMT" : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(offset.Hours > 0 ? '-' : '+')}{Math.Abs(offset.Hours)}")
            : Odd.FirstOrDefault(o => (o.Offset - offset).Duration() < TimeSpan.FromMinutes(10)).Id;

    private static SpokenClock? Clock(string text)
    {
        var said = Said().Match(text.ToLowerInvariant());
        if (!said.Success || !int.TryParse(said.Groups["h"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
        {
            return null;
        }

        int? minute = said.Groups["m"].Success ? int.Parse(said.Groups["m"].Value, CultureInfo.InvariantCulture) : null;
        var half = said.Groups["half"].Value switch
        {
            "" => PartOfDay().Match(text.ToLowerInvariant()) is { Success: true } part ? part.Groups["am"].Success ? "am" : "pm" : null,
            var mark => mark[0] == 'a' ? "am" : "pm",
        };
        return minute is > 59 ? null : new SpokenClock(hour, minute, hour is >= 1 and <= 12 ? half : "24");
    }

    private sealed record SpokenClock(int Hour, int? Minute, string? Half)
    {
        public int[] Hours => Half switch
        {
            "am" => [Hour % 12],
            "pm" => [(Hour % 12) + 12],
            "24" => [Hour],
            _ => [Hour % 12, (Hour % 12) + 12],
        };
    }

    [GeneratedRegex(@"(?<![\d.])(?<h>\d{1,2})(?:\s?[:.h]\s?(?<m>\d{2}))?\s*(?<half>a\.?\s?m\b|p\.?\s?m\b)?(?![\d%])", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    [GeneratedRegex(@"(?<am>\bmorning\b|\bma[nñ]ana\b|\bmadrugada\b)|\bafternoon\b|\bevening\b|\bnight\b|\btarde\b|\bnoche\b|\bnoon\b", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfDay();
}
