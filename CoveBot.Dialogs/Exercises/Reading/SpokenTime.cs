using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>A time of day as said.</summary>
/// <param name="Hour">0 to 23, or 1 to 12 where <see cref="IsOpen"/>.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="IsOpen">Morning or afternoon was not said.</param>
/// <param name="IsRough">Only a part of the day was said.</param>
internal sealed record DayTime(int Hour, int Minute, bool IsOpen, bool IsRough);

/// <summary>Finds a time of day in a line of folded words: "at 4 : 30 pm", "a las 4 y media de la tarde".</summary>
internal static partial class SpokenTime
{
    private static readonly (string Name, int Hour, Regex Words)[] _parts =
    [
        ("am", 4, Madrugada()),
        ("am", 7, Early()),
        ("am", 9, Morning()),
        ("pm", 15, Afternoon()),
        ("pm", 19, Evening()),
        ("pm", 21, Night()),
    ];

    public static DayTime? Find(string line)
    {
        var part = _parts.FirstOrDefault(one => one.Words.IsMatch(line));
        if (Noon().IsMatch(line))
            return new(12, 0, false, false);
        if (Midnight().IsMatch(line))
            return new(0, 0, false, false);
        if (Clock(line) is not { } clock)
            return part.Name is null ? null : new(part.Hour, 0, false, true);
        var half = clock.Half ?? part.Name;
        if (clock.Hour is > 23 || clock.Minute > 59)
            return null;
        return half is null || clock.Hour is 0 or > 12
            ? new(clock.Hour, clock.Minute, clock.Hour is >= 1 and <= 12 && !clock.IsFull, false)
            : new(Halved(clock.Hour, half, part.Hour), clock.Minute, false, false);
    }

    private static int Halved(int hour, string half, int part)
    {
        if (half == "am")
            return hour % 12;
        // "at 12 at night" and "2 at night" are after midnight.
        return part == 21 && hour is 12 or (>= 1 and <= 4) ? hour % 12 : (hour % 12) + 12;
    }

    private static (int Hour, int Minute, string? Half, bool IsFull)? Clock(string line)
    {
        if (Digital().Match(line) is { Success: true } digital)
            return (Int(digital, 1), Int(digital, 2), Half(digital.Groups[3].Value), digital.Groups[1].Value.Length == 2 && digital.Groups[1].Value[0] == '0');
        if (WithHalf().Match(line) is { Success: true } half)
            return (Int(half, 1), 0, Half(half.Groups[2].Value), half.Groups[2].Value is "h" or "hrs");
        if (Past().Match(line) is { Success: true } past)
            return (Int(past, 2), Minutes(past.Groups[1].Value), null, false);
        if (To().Match(line) is { Success: true } to)
            return (Before(Int(to, 2)), 60 - Minutes(to.Groups[1].Value), null, false);
        if (Spanish().Match(line) is { Success: true } spanish)
        {
            var hour = spanish.Groups[1].Value == "una" ? 1 : Int(spanish, 1);
            if (spanish.Groups[3].Success)
                return (Before(hour), 60 - Minutes(spanish.Groups[3].Value), null, false);
            return (hour, spanish.Groups[2].Success ? Minutes(spanish.Groups[2].Value) : 0, null, false);
        }

        if (BeforePart().Match(line) is { Success: true } part)
            return part.Value.EndsWith("cuarto", StringComparison.Ordinal) ? (Before(Int(part, 1)), 45, null, false) : (Int(part, 1), 0, null, false);
        if (At().Match(line) is { Success: true } at)
            return (Int(at, 1), 0, null, false);
        return AfterDay().Match(line) is { Success: true } after ? (Int(after, 1), 0, null, false) : null;
    }

    private static int Before(int hour) => hour <= 1 ? 12 : hour - 1;

    private static int Minutes(string words) => words switch
    {
        "half" or "media" => 30,
        "quarter" or "a quarter" or "cuarto" or "un cuarto" => 15,
        _ => Math.Min(59, int.Parse(words, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static string? Half(string words) => words.Length == 0 || words[0] is not ('a' or 'p') ? null : words[0] == 'a' ? "am" : "pm";

    private static int Int(Match match, int group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(\d{1,2}) : (\d{2})\b(?: ?(am|pm|a \. ?m|p \. ?m|a m|p m|h|hrs)\b)?")]
    private static partial Regex Digital();

    [GeneratedRegex(@"\b(\d{1,2}) (am|pm|a \. m|p \. m|a m|p m|h|hrs|o clock|oclock)\b")]
    private static partial Regex WithHalf();

    [GeneratedRegex(@"\b(half|a quarter|quarter|\d{1,2}) past (\d{1,2})\b")]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(a quarter|quarter|un cuarto|cuarto|\d{1,2}) (?:to|til|till|para la|para las|pa las) (\d{1,2})\b")]
    private static partial Regex To();

    [GeneratedRegex(@"\b(?:las|la) (\d{1,2}|una)\b(?! (?:vez|semana|noche|tarde|manana|hora|persona|cosa))(?: (?:y|con) (media|un cuarto|cuarto|\d{1,2}))?(?: menos (un cuarto|cuarto|\d{1,2}))?")]
    private static partial Regex Spanish();

    [GeneratedRegex(@"(?:\b(?:at|around|by|until|till|tipo)|@) (?:about |around |like )?(\d{1,2})\b(?! (?:\d|%|/|percent|minutes?|mins?|hours?|days?|weeks?|years?|people))")]
    private static partial Regex At();

    [GeneratedRegex(@"\b(?:today|tonight|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening) (\d{1,2}) $")]
    private static partial Regex AfterDay();

    [GeneratedRegex(@"\b(\d{1,2}) (?:(?:de la|en la|por la|in the|at) (?:manana|tarde|noche|madrugada|morning|afternoon|evening|night)|tonight|menos cuarto)\b")]
    private static partial Regex BeforePart();

    [GeneratedRegex(@"\b(?:noon|midday|mediodia|medio dia)\b")]
    private static partial Regex Noon();

    [GeneratedRegex(@"\b(?:midnight|medianoche|media noche)\b")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"\bmadrugada\b")]
    private static partial Regex Madrugada();

    [GeneratedRegex(@"\b(?:early (?:in the )?morning|early tomorrow|tomorrow early|temprano|first thing)\b")]
    private static partial Regex Early();

    [GeneratedRegex(@"(?<!good )\bmorning\b|\bla manana\b|\besta manana\b")]
    private static partial Regex Morning();

    [GeneratedRegex(@"(?<!good )\bafternoon\b|\b(?:la|esta|ayer|manana|hoy|lunes|martes|miercoles|jueves|viernes|sabado|domingo) tarde\b")]
    private static partial Regex Afternoon();

    [GeneratedRegex(@"(?<!good )\b(?:evening|tonight)\b|\besta noche\b")]
    private static partial Regex Evening();

    [GeneratedRegex(@"(?<!good )\bnight\b|\b(?:la|ayer|manana|hoy|lunes|martes|miercoles|jueves|viernes|sabado|domingo) noche\b|\banoche\b")]
    private static partial Regex Night();
}
