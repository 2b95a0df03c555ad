using System.Text.RegularExpressions;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Pages;

/// <summary>Telephone numbers as the lines file shows them.</summary>
internal static partial class PhoneNumbers
{
    /// <summary>Shorter ones would be found in many a sentence.</summary>
    private const int FewestDigits = 3;

    /// <summary>A telephone number inside a text: two digits at least, or a digit code after a sign; not the "1" of "press 1".</summary>
    [GeneratedRegex(@"[+#]?\d[\d \-]*\d")]
    public static partial Regex Any();

    /// <summary>What is dialled, for an address.</summary>
    public static string Dialled(string shown) => Uri.EscapeDataString(NotDialled().Replace(shown, ""));

    /// <summary>Every number that can be called and that Cove may say, as it is shown: longest first, so that a part never goes before its whole.</summary>
    public static IEnumerable<string> Callable(CrisisLines crisis)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        var lines = crisis.All.Select(line => line.Phone ?? "");
        var emergency = crisis.Countries.SelectMany(code => crisis.Of(code)!.Emergency).Select(number => number.Number);
        return lines.Concat(emergency)
            .SelectMany(shown => Any().Matches(shown).Select(number => number.Value))
            .Where(number => number.Count(char.IsAsciiDigit) >= FewestDigits && number != "100")
            .Distinct()
            .OrderByDescending(number => number.Length).ThenBy(number => number, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[ \-]")]
    private static partial Regex NotDialled();
}
