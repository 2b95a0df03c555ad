using System.Runtime.CompilerServices;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>A table of phrases in both languages, written as people write them and compared folded.</summary>
internal sealed class Phrases
{
    private static readonly Phrases _before = new("""
        ok, um, uh, hmm, hm, mm, mmm, er, well, oh, ah, please, hey, so, and, yeah, alright, right, actually, honestly, sorry, cove, covebot, hey cove
        bueno, pues, eh, este, por favor, porfa, oye, ay, vale, entonces, ahora, perdon, mira
        """);

    private static readonly Phrases _after = new("""
        please, thanks, thank you, thx, now, right now, lol, lmao, haha, hahaha, tbh, ok, for now, then, though, cove, i guess, i think, sorry
        por favor, porfa, gracias, ahora, ya, jaja, jajaja, jeje, entonces, perdon, creo, por ahora
        """);

    private readonly HashSet<string> _keys;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _spans;

    private readonly HashSet<string> _firsts;

    /// <summary>Single words long enough to be misspelt.</summary>
    private readonly string[] _long;

    public Phrases(string table)
    {
        _keys = table.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Folding.Key)
            .ToHashSet(StringComparer.Ordinal);
        _spans = _keys.GetAlternateLookup<ReadOnlySpan<char>>();
        _long = [.. _keys.Where(key => key.Length >= Typos.Shortest && !key.Contains(' ', StringComparison.Ordinal))];
        _firsts = _keys.Select(key => key.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Longest = _keys.Max(key => key.Count(c => c == ' ') + 1);
    }

    /// <summary>Words in the longest phrase.</summary>
    public int Longest { get; }

    /// <summary>All phrases, folded.</summary>
    public IEnumerable<string> Keys => _keys;

    public bool HasKey(string key) => _keys.Contains(key);

    /// <summary>One word of this table, give or take a letter.</summary>
    public bool HasNear(string word) => HasKey(word) || (word.Length >= Typos.Shortest && Array.Exists(_long, key => Typos.Near(word, key)));

    /// <summary>A slip of the finger in a word of this table, and no other word.</summary>
    public bool HasSlip(string word) => word.Length >= Typos.Shortest && Array.Exists(_long, key => Typos.Slip(word, key));

    /// <summary>The whole message is one of these phrases, courtesies aside.</summary>
    public bool Has(string text) => Array.Exists(Wording.Of(text).Bare, HasKey);

    /// <summary>The same for words already cut.</summary>
    public bool HasWords(string[] words) => Bare(words).Any(HasKey);

    /// <summary>How many words from <paramref name="at"/> on make the longest phrase of this table; 0 for none.</summary>
    public int At(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count || !_firsts.Contains(words[at]))
            return 0;
        var most = Math.Min(Longest, words.Count - at);
        Span<int> ends = stackalloc int[most];
        var joined = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[256]);
        for (var i = 0; i < most; i++)
        {
            joined.AppendLiteral(i > 0 ? " " : "");
            joined.AppendLiteral(words[at + i]);
            ends[i] = joined.Text.Length;
        }

        while (most > 0 && !_spans.Contains(joined.Text[..ends[most - 1]]))
            most--;
        joined.Clear();
        return most;
    }

    /// <summary>The words as they are, then with courtesies taken off before and after, one more at a time.</summary>
    public static IEnumerable<string> Bare(string[] words)
    {
        for (var start = 0; start < words.Length;)
        {
            for (var end = words.Length; end > start;)
            {
                yield return string.Join(' ', words[start..end]);
                var off = Courtesy(_after, words[start..end], fromEnd: true);
                if (off == 0)
                    break;
                end -= off;
            }

            var step = Courtesy(_before, words[start..], fromEnd: false);
            if (step == 0)
                break;
            start += step;
        }
    }

    private static int Courtesy(Phrases table, string[] words, bool fromEnd)
    {
        for (var count = Math.Min(table.Longest, words.Length); count > 0; count--)
        {
            var part = fromEnd ? words[^count..] : words[..count];
            if (table.HasKey(string.Join(' ', part)))
                return count;
        }

        return 0;
    }
}
