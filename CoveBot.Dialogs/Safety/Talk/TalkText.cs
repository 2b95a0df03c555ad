using System.Text;

namespace CoveBot.Dialogs.Safety;

/// <summary>A message as the talk reads it: lower case, no accents, no apostrophes, commas and stops apart. Works without ICU.</summary>
internal static class TalkText
{
    private const int Longest = 4000;
    private const string Accented = "áàäâãéèëêíìïîóòöôõúùüûñç";
    private const string Plain = "aaaaaeeeeiiiiooooouuuunc";

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(Math.Min(text.Length, Longest) + 8);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            Append(folded, char.ToLowerInvariant(c));
        }

        while (folded.Length > 0 && folded[^1] is ' ' or ',')
        {
            folded.Length--;
        }

        return folded.ToString().TrimStart(' ', ',');
    }

    public static int Words(string folded)
    {
        var words = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            words += folded[i] is not (' ' or ',') && (i == 0 || folded[i - 1] == ' ') ? 1 : 0;
        }

        return words;
    }

    private static void Append(StringBuilder folded, char c)
    {
        var accent = Accented.IndexOf(c, StringComparison.Ordinal);
        if (accent >= 0)
        {
            folded.Append(Plain[accent]);
        }
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u2705' or '\u274C')
        {
            folded.Append(c);
        }
        else if (c is ',' or '.' or ';' or ':' or '!' or '?' or '\n')
        {
            Space(folded);
            if (folded.Length > 0 && (folded.Length < 2 || folded[^2] != ','))
            {
                folded.Append(", ");
            }
        }
        else if (c is not ('\'' or '\u2019' or '\u2018' or '`' or '\u00B4' or '\u200B' or '\u200D' or '\uFE0F' or '*' or '_'))
        {
            Space(folded);
        }
    }

    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
