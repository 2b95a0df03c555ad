using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Commands;

/// <summary>Our own words, typed in a hurry: titles of exercises, a misspelt please, "how do I use this".</summary>
internal static partial class Slips
{
    private const int Shortest = 8;
    private const int Longest = 48;
    private const int MostWrong = 2;

    /// <summary>The message without a misspelt "please" at its end.</summary>
    public static string WithoutPlease(string text) => Please().Replace(text, "");

    /// <summary>"How does this work", "i dont no how to use this thing".</summary>
    public static bool AsksHow(string text) => text.Length < 90 && How().IsMatch(Folding.Key(text));

    /// <summary>The exercise whose title, in either language, this is give or take two letters; titles of eight letters and more.</summary>
    public static Exercise? Named(string text, ExerciseCatalog catalog, WordBook words)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var typed = Folding.Key(WithoutPlease(text));
        return typed.Length is < Shortest - 1 or > Longest ? null
            : catalog.All.FirstOrDefault(e => !e.Hidden && WordBook.Languages.SelectMany(l => words.Variants(e.Id, "title", l)).Select(Folding.Key)
                .Any(title => title.Length >= Shortest && title[0] == typed[0] && Distance(typed, title) <= MostWrong));
    }

    // Letters wrong, missing, added or swapped with their neighbour.
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostWrong)
        {
            return MostWrong + 1;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    [GeneratedRegex(@"[\s,]+(?:plese|pleas|pleaze|plase|plaese|plesae|pls+|plz+|por ?fabor|porfabor|porfas|xfa|xfavor)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Please();

    [GeneratedRegex(@"^(?:(?:ok|sorry|so|hey|but) )?(?:i do not (?:know|no|get|understand) )?how (?:do i use|do you use|to use|does|do i work|to work|can i use) (?:this|it|you)(?: (?:thing|app|bot|chat|program|site|page))?(?: work)?$|^(?:no se )?como (?:se usa|uso|usar|funciona|usarlo|se utiliza)(?: (?:esto|esta cosa|este chat|la app|este bot|esta app))?$", RegexOptions.CultureInvariant)]
    private static partial Regex How();
}
