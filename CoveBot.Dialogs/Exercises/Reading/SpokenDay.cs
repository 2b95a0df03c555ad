using System.Globalization;
using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>A day as said.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsOpenWeekday">A weekday's name without "last" or "next": it may be a week off.</param>
internal sealed record SpokenDate(DateTime Date, bool IsOpenWeekday = false);

/// <summary>Finds a day in a line of folded words: "yesterday", "el jueves que viene", "3 de marzo".</summary>
internal static partial class SpokenDay
{
    private static readonly string[][] _weekdays =
    [
        ["sunday", "domingo", "sun"], ["monday", "lunes", "mon"], ["tuesday", "martes", "tue", "tues"],
        ["wednesday", "miercoles", "wed", "weds"], ["thursday", "jueves", "thu", "thur", "thurs"], ["friday", "viernes", "fri"], ["saturday", "sabado", "sat"],
    ];

    private static readonly string[][] _months =
    [
        ["january", "enero", "jan"], ["february", "febrero", "feb"], ["march", "marzo"], ["april", "abril", "apr"], ["may", "mayo"], ["june", "junio", "jun"],
        ["july", "julio", "jul"], ["august", "agosto", "aug"], ["september", "septiembre", "setiembre", "sept", "sep"], ["october", "octubre", "oct"],
        ["november", "noviembre", "nov"], ["december", "diciembre", "dec"],
    ];

    public static SpokenDate? Find(string line, DateTime today, bool preferPast)
    {
        if (Written(line, today, preferPast) is { } written)
            return new(written);
        if (BeforeYesterday().IsMatch(line))
            return new(today.AddDays(-2));
        if (AfterTomorrow().IsMatch(line))
            return new(today.AddDays(2));
        if (Yesterday().IsMatch(line))
            return new(today.AddDays(-1));
        if (Tomorrow().IsMatch(line))
            return new(today.AddDays(1));
        if (Weekday(line, today, preferPast) is { } weekday)
            return weekday;
        if (Today().IsMatch(line))
            return new(today);
        if (Weekend().Match(line) is { Success: true } weekend)
            return new(Saturday(today, weekend.Value.Contains("last", StringComparison.Ordinal) || weekend.Value.Contains("pasado", StringComparison.Ordinal) || preferPast));
        if (NextWeek().IsMatch(line))
            return new(today.AddDays(7));
        return LastWeek().IsMatch(line) ? new(today.AddDays(-7)) : null;
    }

    private static DateTime Saturday(DateTime today, bool isPast)
    {
        var ahead = ((int)DayOfWeek.Saturday - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(isPast ? ahead - 7 : ahead);
    }

    private static SpokenDate? Weekday(string line, DateTime today, bool preferPast)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var day = Array.FindIndex(_weekdays, names => names.Contains(words[i].TrimEnd('s')) || names.Contains(words[i]));
            var before = i > 0 ? words[i - 1] : "";
            // "I sat in the sun": the short names only where a day is expected.
            if (day < 0 || (words[i].Length <= 5 && words[i] != "lunes" && i > 0 && before is not ("on" or "this" or "next" or "last" or "by" or "until" or "every" or ",")))
                continue;
            var ahead = (day - (int)today.DayOfWeek + 7) % 7;
            var after = i + 1 < words.Length ? words[i + 1] : "";
            var afterNext = i + 2 < words.Length ? words[i + 2] : "";
            if (before is "last" or "pasado" || after == "pasado")
                return new(today.AddDays(ahead == 0 ? -7 : ahead - 7));
            if (before is "next" or "proximo" || after is "proximo" || (after == "que" && afterNext == "viene"))
                return new(today.AddDays(ahead == 0 ? 7 : ahead));
            return new(today.AddDays(preferPast && ahead > 0 ? ahead - 7 : ahead), IsOpenWeekday: true);
        }

        return null;
    }

    private static DateTime? Written(string line, DateTime today, bool preferPast)
    {
        if (Iso().Match(line) is { Success: true } iso)
            return Date(Int(iso, 1), Int(iso, 2), Int(iso, 3));
        foreach (Match match in MonthDay().Matches(line))
        {
            var isDayFirst = match.Groups[1].Success;
            var name = match.Groups[isDayFirst ? 2 : 3].Value;
            var month = Array.FindIndex(_months, names => names.Contains(name)) + 1;
            if (month > 0)
                return InYear(month, Int(match, isDayFirst ? 1 : 4), today, preferPast);
        }

        if (Slashed().Match(line) is not { Success: true } slashed)
            return null;
        var (first, second) = (Int(slashed, 1), Int(slashed, 2));
        var isSpanish = TextShape.LooksSpanish(line);
        return first > 12 || (isSpanish && second <= 12) ? InYear(second, first, today, preferPast) : InYear(first, second, today, preferPast);
    }

    private static DateTime? InYear(int month, int day, DateTime today, bool preferPast)
    {
        if (Date(today.Year, month, day) is not { } date)
            return null;
        if (preferPast && date > today)
            return today.Year > 1 ? Date(today.Year - 1, month, day) : null;
        return !preferPast && date < today && today.Year < 9999 ? Date(today.Year + 1, month, day) : date;
    }

    private static DateTime? Date(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    private static int Int(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(\d{4}) - (\d{2}) - (\d{2})\b")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(\d{1,2})(?: (?:st|nd|rd|th))?(?: de| of)? ([a-z]{3,10})\b|\b([a-z]{3,10}) (?:the )?(\d{1,2})\b(?! :)(?! (?:am|pm)\b)")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(\d{1,2}) / (\d{1,2})\b")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\bday before yesterday\b|\bante ?ayer\b|\bantier\b|\bantes de ayer\b|\bantesdeayer\b")]
    private static partial Regex BeforeYesterday();

    [GeneratedRegex(@"\bday after tomorrow\b|\bpasado manana\b")]
    private static partial Regex AfterTomorrow();

    [GeneratedRegex(@"\byesterday\b|\bayer\b|\blast night\b|\banoche\b|\byest\b|\byday\b")]
    private static partial Regex Yesterday();

    [GeneratedRegex(@"\btomorrow\b|(?<!\b(?:la|esta) )\bmanana\b")]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"\btoday\b|\bhoy\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b|\besta (?:manana|tarde|noche)\b")]
    private static partial Regex Today();

    [GeneratedRegex(@"\b(?:last |this |next )?weekend\b|\bfin de semana(?: pasado)?\b|\bfinde(?: pasado)?\b")]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\bnext week\b|\bproxima semana\b|\bsemana que viene\b|\bsemana proxima\b|\bin a week\b|\ben una semana\b")]
    private static partial Regex NextWeek();

    [GeneratedRegex(@"\blast week\b|\bsemana pasada\b")]
    private static partial Regex LastWeek();
}
