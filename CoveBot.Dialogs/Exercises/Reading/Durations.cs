using System.Globalization;
using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Finds a length of time in a line of folded words.</summary>
internal static partial class Durations
{
    private const string _units = "minutes?|mins?|min|minutos?|minutitos?|m|hours?|hrs?|hr|h|horas?|seconds?|secs?|segundos?|days?|dias?|weeks?|semanas?|months?|mes|meses";

    private const string _amount = @"(?:(\d{1,4}(?:\.\d+)?)(?: (?:-|to|a|or|o) (\d{1,4}))?|(a couple of|a couple|couple of|un par de|a few|few|unos pocos|unos|unas|several|varias|varios|half an|half a|half|media|medio|an?|one|una?|otra))";

    /// <summary>The minutes that all lengths of the line come to, null if there is none.</summary>
    public static double? Minutes(string line)
    {
        if (Quarters().Match(line) is { Success: true } quarters)
            return quarters.Groups[1].Success ? 45 : 15;
        double total = 0;
        var isFound = false;
        foreach (Match match in Length().Matches(line))
        {
            isFound = true;
            total += Amount(match) * Unit(match.Groups[4].Value);
            if (match.Groups[5].Success)
                total += Unit(match.Groups[4].Value) / 2;
        }

        if (!isFound && HourAndHalf().IsMatch(line))
            return 90;
        if (!isFound && Clock().Match(line) is { Success: true } clock)
            return (Number(clock.Groups[1].Value) * 60) + Number(clock.Groups[2].Value);
        // "1h30": what follows the hours without a unit is minutes.
        if (isFound && Tail().Match(line) is { Success: true } tail)
            total += Number(tail.Groups[1].Value);
        return isFound && total <= 5_256_000 ? total : null;
    }

    /// <summary>"20 minutes ago" is -20, "in 20 minutes" 20; null if the line is neither.</summary>
    public static double? FromNow(string line)
    {
        var isPast = Ago().IsMatch(line);
        return (isPast || Ahead().IsMatch(line)) && Minutes(line) is { } minutes ? (isPast ? -minutes : minutes) : null;
    }

    private static double Amount(Match match)
    {
        if (!match.Groups[1].Success)
            return Word(match.Groups[3].Value);
        var first = Number(match.Groups[1].Value);
        return match.Groups[2].Success ? (first + Number(match.Groups[2].Value)) / 2 : first;
    }

    private static double Word(string word) => word switch
    {
        "a" or "an" or "one" or "un" or "una" or "otra" => 1,
        "half an" or "half a" or "half" or "media" or "medio" => 0.5,
        "a couple of" or "a couple" or "couple of" or "un par de" => 2,
        _ => 3,
    };

    private static double Unit(string unit) => unit[0] switch
    {
        'h' => 60,
        's' when unit.StartsWith("sem", StringComparison.Ordinal) => 10_080,
        's' => 1 / 60.0,
        'd' => 1440,
        'w' => 10_080,
        'm' when unit is "mes" or "meses" || unit.StartsWith("month", StringComparison.Ordinal) => 43_200,
        _ => 1,
    };

    private static double Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b" + _amount + " (" + _units + @")\b( and a half\b| y media\b| y medio\b)?")]
    private static partial Regex Length();

    [GeneratedRegex(@"\b(?:" + _units + @")(?: and a half| y media)? (?:ago|earlier|before now|atras)\b|\bhour and a half ago\b|\bhace (?:como |unas? |unos |casi |mas de |ya )?(?:" + _amount + "|hora)")]
    private static partial Regex Ago();

    [GeneratedRegex(@"\b(?:in|within|en|dentro de) (?:about |like |maybe |around |como |unos |unas )?(?:" + _amount + " (?:" + _units + @")\b|(?:an )?hour and a half|hora y media|3 quarters|un cuarto de hora)|\bfrom now\b|\b(?:" + _units + @") later\b")]
    private static partial Regex Ahead();

    [GeneratedRegex(@"\b(?:a )?(3 )?(?:quarters?|cuartos?) (?:of an hour|de hora|of hour)\b")]
    private static partial Regex Quarters();

    [GeneratedRegex(@"\b(?:hour and a half|hora y media)\b")]
    private static partial Regex HourAndHalf();

    [GeneratedRegex(@"^ (\d{1,2}) : (\d{2}) $")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b\d{1,2} (?:h|hrs?|hours?|horas?) (?:and |y |con )?(\d{1,2}) $")]
    private static partial Regex Tail();
}
