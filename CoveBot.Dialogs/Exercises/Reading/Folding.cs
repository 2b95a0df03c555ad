using System.Text;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>
/// Our own folding of case, accents and typographic signs: the same on every machine, with or without ICU.
/// </summary>
public static class Folding
{
    // Pairs: the plain letters, then what folds to them.
    private static readonly Dictionary<int, string> _plain = Letters(
        "a àáâãäåāăąǎ", "ae æ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẽ", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "j ĵ", "k ķ",
        "l ĺļľŀł", "n ñńņňŉ", "o òóôõöøōŏő", "oe œ", "r ŕŗř", "s śŝşšș", "ss ß", "t ţťŧț", "u ùúûüũūŭůűų", "w ŵ",
        "y ýÿŷ", "z źżž", "a ª", "o º");

    /// <summary>One word for what people write in several ways; applied to what they write and to our tables alike.</summary>
    private static readonly Dictionary<string, string[]> _spellings = Spellings("""
        im=i am; ive=i have; id=i would; youre=you are; ur=your; u=you; r=are; thats=that is; its=it is; theres=there is
        whats=what is; wats=what is; wat=what; wut=what; whatre=what are; wheres=where is; whos=who is; hows=how is; lets=let us
        dont=do not; doesnt=does not; didnt=did not; cant=can not; cannot=can not; wont=will not; isnt=is not; arent=are not
        wasnt=was not; havent=have not; hasnt=has not; wouldnt=would not; couldnt=could not; shouldnt=should not; aint=is not
        dnt=do not; didt=did not; gonna=going to; wanna=want to; gotta=got to; lemme=let me; gimme=give me; outta=out of; prolly=probably; prly=probably; pls=please; plz=please
        plis=please; pleas=please; thx=thanks; okay=ok; okey=ok; okie=ok; okk=ok; oki=ok; prob=probably; probs=probably; abt=about
        tho=though; cuz=because; bc=because; rn=right now; tmrw=tomorrow; tmr=tomorrow; tomorow=tomorrow; tommorow=tomorrow; tmw=tomorrow
        porfavor=por favor; xfa=porfa; xfavor=por favor; porfis=porfa; q=que; ke=que; xq=por que; pq=por que; porq=por que; porque=por que
        tmb=tambien; nop=nope; talvez=tal vez; aveces=a veces
        """);

    /// <summary>The words of a message, folded and in one spelling, with a space between: what tables of phrases are looked up by.</summary>
    public static string Key(string text) => string.Join(' ', Wording.Aside(text).Keys);

    /// <summary>The words and numbers of a message in one spelling. Not to be changed.</summary>
    internal static List<Token> Words(string text) => Wording.Of(text).Words;

    /// <summary>Words and numbers in one spelling. A word that stands for several keeps its place for each.</summary>
    internal static List<Token> Spell(List<Token> tokens)
    {
        var words = new List<Token>(tokens.Count + 2);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && _spellings.TryGetValue(token.Key, out var parts))
                words.AddRange(parts.Select(part => token with { Key = part }));
            else if (token.Kind is TokenKind.Word or TokenKind.Number)
                words.Add(token);
        }

        return words;
    }

    /// <summary>A word in our one spelling.</summary>
    internal static IEnumerable<Token> Spelled(Token word)
        => _spellings.TryGetValue(word.Key, out var parts)
            ? parts.Select(part => word with { Key = part })
            : [word];

    /// <summary>Writes a letter, folded; returns how many characters it is.</summary>
    internal static int Letter(Rune rune, Span<char> to)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.Value is >= 0xFF41 and <= 0xFF5A)
            return new Rune(lower.Value - 0xFEE0).EncodeToUtf16(to);
        if (!_plain.TryGetValue(lower.Value, out var plain))
            return lower.EncodeToUtf16(to);
        plain.CopyTo(to);
        return plain.Length;
    }

    /// <summary>"sooooo" is "so".</summary>
    internal static string Shorten(Span<char> word)
    {
        var kept = 0;
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
                run++;
            var letter = word[i];
            i += run;
            for (run = run >= 3 ? 1 : run; run > 0; run--)
                word[kept++] = letter;
        }

        return new string(word[..kept]);
    }

    internal static string Sign(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - 0xFEE0)).ToString(),
        >= 0x2010 and <= 0x2015 or 0x2212 or 0xFE63 => "-",
        0x2044 or 0x2215 or 0xF7 => "/",
        0x66A => "%",
        0x301C or 0x223C or 0x2248 => "~",
        0x60C or 0x3001 => ",",
        0x61B => ";",
        0x61F => "?",
        0x2026 => "...",
        0x2192 or 0x279C or 0x21D2 => "->",
        _ => rune.ToString(),
    };

    internal static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '`' or 0xB4 or 0x2018 or 0x2019 or 0x2BC or 0xFF07;

    /// <summary>Joiners, variation selectors, the keycap, text direction marks, a soft hyphen.</summary>
    internal static bool IsInvisible(Rune rune) => rune.Value
        is 0xAD or 0x20E3 or 0xFEFF or 0x61C
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE007F) or (>= 0x300 and <= 0x36F);

    private static Dictionary<int, string> Letters(params string[] rows)
    {
        var map = new Dictionary<int, string>();
        foreach (var row in rows)
        {
            var space = row.IndexOf(' ', StringComparison.Ordinal);
            foreach (var rune in row[(space + 1)..].EnumerateRunes())
                map[rune.Value] = row[..space];
        }

        return map;
    }

    private static Dictionary<string, string[]> Spellings(string rows)
        => rows.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1].Split(' '), StringComparer.Ordinal);
}
