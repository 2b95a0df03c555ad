namespace CoveBot.Dialogs.Safety;

/// <summary>
/// Every word the grammar knows, as a number, with the ways people write it: aliases ("kms", "kiero"), look-alike signs
/// ("$uicide", "k!ll", "s*icide"), repeated letters, one slip of the finger, words run together ("killmyself").
/// </summary>
internal sealed class Vocabulary
{
    public const int Other = 0;
    public const int Number = 1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = ["", "#"];
    private readonly List<int> _values = [-1, -1];
    private readonly Dictionary<string, int[]> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _collapsed = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, int Id)> _prefixes = [];
    private readonly Dictionary<ulong, int> _slips = [];
    private readonly HashSet<string> _ordinary = new(StringComparer.Ordinal);
    private readonly HashSet<int> _guarded = [];
    private readonly List<(string Word, int Id)> _masked = [];
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;
    private Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _aliasesBySpan;
    private Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _collapsedBySpan;
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _ordinaryBySpan;

    public int Count => _words.Count;

    public string Word(int id) => _words[id];

    public int ValueOf(int id) => _values[id];

    public int Define(string word)
    {
        if (_ids.TryGetValue(word, out var id))
            return id;
        id = _words.Count;
        _ids.Add(word, id);
        _words.Add(word);
        _values.Add(-1);
        return id;
    }

    /// <summary>A beginning of words ("suicid*"); stands for every unknown word that begins so.</summary>
    public int DefinePrefix(string prefix)
    {
        var id = Define(prefix + "*");
        if (!_prefixes.Contains((prefix, id)))
            _prefixes.Add((prefix, id));
        return id;
    }

    public void SetValue(string word, int value) => _values[Define(word)] = value;

    public void Alias(string written, string meant)
    {
        var words = meant.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _aliases[written] = Array.ConvertAll(words, Define);
    }

    /// <summary>The words meant by a spelling, or null when it is no alias.</summary>
    public IEnumerable<string>? Meant(string written) => _aliases.TryGetValue(written, out var ids) ? ids.Select(Word) : null;

    /// <summary>Words that are right as they are, however near they come to one that matters.</summary>
    public void Ordinary(string word) => _ordinary.Add(word);

    /// <summary>A word that people disguise or mistype and that must be found all the same.</summary>
    public void Guard(string word)
    {
        var id = Define(word);
        if (!_guarded.Add(id))
            return;
        _masked.Add((word, id));
        if (word.Length < 4)
            return;
        for (var i = 1; i < word.Length; i++)
            _slips.TryAdd(HashWithout(word, i), id);
    }

    public IEnumerable<int> WordsBeginning(string prefix)
    {
        for (var id = 2; id < _words.Count; id++)
            if (_words[id].StartsWith(prefix, StringComparison.Ordinal))
                yield return id;
    }

    public void Freeze()
    {
        Span<char> key = stackalloc char[64];
        foreach (var word in _words.Skip(2).Concat(_aliases.Keys).Distinct(StringComparer.Ordinal))
        {
            if (word.Length > 60 || word.EndsWith('*'))
                continue;
            var written = new string(key[..Collapse(word, key)]);
            _collapsed[written] = _collapsed.TryGetValue(written, out var others) ? [.. others, word] : [word];
        }

        _prefixes.Sort((a, b) => b.Prefix.Length.CompareTo(a.Prefix.Length));
        _idsBySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _aliasesBySpan = _aliases.GetAlternateLookup<ReadOnlySpan<char>>();
        _collapsedBySpan = _collapsed.GetAlternateLookup<ReadOnlySpan<char>>();
        _ordinaryBySpan = _ordinary.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryAlias(ReadOnlySpan<char> written, out int[] ids) => _aliasesBySpan.TryGetValue(written, out ids!);

    /// <summary>The known spelling of which repeated letters make this one ("diiie"), or null.</summary>
    public string? Unstretch(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 60)
            return null;
        Span<char> key = stackalloc char[64];
        var length = Collapse(word, key);
        if (length == word.Length || !_collapsedBySpan.TryGetValue(key[..length], out var candidates))
            return null;
        string? nearest = null;
        var best = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var difference = Stretch(word, candidate);
            if (difference < 0 || difference >= best)
                continue;
            best = difference;
            nearest = candidate;
        }

        return nearest;
    }

    public bool TryExact(ReadOnlySpan<char> word, out int id) => _idsBySpan.TryGetValue(word, out id);

    public bool IsGuarded(int id) => _guarded.Contains(id);

    /// <summary>The word meant by letters that are no word the grammar knows; <see cref="Other"/> when none is.</summary>
    public int Guess(ReadOnlySpan<char> word)
    {
        if (word.Length > 60 || _ordinaryBySpan.Contains(word))
            return Other;
        var begun = Beginning(word);
        if (begun != Other)
            return begun;
        // "thinkin", "cuttin".
        if (word.Length >= 5 && word.EndsWith("in"))
        {
            Span<char> full = stackalloc char[64];
            word.CopyTo(full);
            full[word.Length] = 'g';
            if (_idsBySpan.TryGetValue(full[..(word.Length + 1)], out var ing))
                return ing;
        }

        var spanish = RespellK(word);
        if (spanish == Other && word.Contains('k'))
        {
            Span<char> collapsed = stackalloc char[64];
            spanish = RespellK(collapsed[..Collapse(word, collapsed)]);
        }

        if (spanish == Other && HasRuns(word))
        {
            Span<char> collapsed = stackalloc char[64];
            spanish = Beginning(collapsed[..Collapse(word, collapsed)]);
        }

        if (spanish != Other)
            return spanish;
        return word.Length >= 4 ? Slip(word) : Other;
    }

    /// <summary>A word of which some letters are hidden ("s*icide"). The mask is '*'.</summary>
    public int Unmask(ReadOnlySpan<char> masked)
    {
        foreach (var (word, id) in _masked)
        {
            if (word.Length != masked.Length)
                continue;
            var shown = 0;
            var same = true;
            for (var i = 0; i < word.Length && same; i++)
            {
                if (masked[i] == '*')
                    continue;
                same = masked[i] == word[i];
                shown++;
            }

            if (same && shown >= 2)
                return id;
        }

        return Other;
    }

    private int Beginning(ReadOnlySpan<char> word)
    {
        foreach (var (prefix, id) in _prefixes)
            if (word.StartsWith(prefix))
                return id;
        return Other;
    }

    private static bool HasRuns(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
            if (word[i] == word[i - 1])
                return true;
        return false;
    }

    private static int Collapse(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        foreach (var c in word)
            if (length == 0 || key[length - 1] != c)
                key[length++] = c;
        return length;
    }

    /// <summary>
    /// How unevenly the letters of a word are repeated, or -1 when it is another word. Letters may be added, not taken
    /// away: "diie" is "die", "hoped" is not "hopped".
    /// </summary>
    private static int Stretch(ReadOnlySpan<char> written, string word)
    {
        var w = 0;
        var i = 0;
        var difference = 0;
        var times = written.Length % word.Length == 0 ? written.Length / word.Length : 0;
        var even = times > 1;
        while (i < written.Length && w < word.Length)
        {
            var c = written[i];
            if (c != word[w])
                return -1;
            var runWritten = 0;
            while (i < written.Length && written[i] == c)
            {
                i++;
                runWritten++;
            }

            var runWord = 0;
            while (w < word.Length && word[w] == c)
            {
                w++;
                runWord++;
            }

            if (runWritten < runWord)
                return -1;
            difference += (runWritten - runWord) * (runWritten - runWord);
            even &= runWritten == times * runWord;
        }

        if (i < written.Length || w < word.Length)
            return -1;
        // Every letter doubled, or only the last drawn out, is the likeliest.
        return even ? 0 : written.StartsWith(word) ? written.Length - word.Length : difference + 1;
    }

    /// <summary>Texting Spanish writes k for qu and c: "kiero", "aki", "komer".</summary>
    private int RespellK(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 30 || !word.Contains('k'))
            return Other;
        Span<char> spelled = stackalloc char[64];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != 'k')
            {
                spelled[length++] = word[i];
            }
            else if (i + 1 < word.Length && word[i + 1] is 'i' or 'e')
            {
                spelled[length++] = 'q';
                spelled[length++] = 'u';
            }
            else
            {
                spelled[length++] = 'c';
            }
        }

        return _idsBySpan.TryGetValue(spelled[..length], out var id) ? id : Other;
    }

    private int Slip(ReadOnlySpan<char> word)
    {
        // A letter left out.
        if (_slips.TryGetValue(Hash(word), out var id) && word.Length >= 5 && word[0] == _words[id][0])
            return id;
        for (var i = 1; i < word.Length; i++)
        {
            var hash = HashWithout(word, i);
            // A letter too many is caught by the exact word, a wrong letter or two that changed places by its shortened forms.
            if (word.Length >= 6 && _slips.TryGetValue(hash, out id) && word[0] == _words[id][0] && _words[id].Length == word.Length
                && (_words[id].Length >= 7 || IsSwap(word, _words[id])))
                return id;
            if (word.Length < 6 && _slips.TryGetValue(hash, out id) && IsSwap(word, _words[id]))
                return id;
        }

        if (word.Length >= 6)
        {
            Span<char> shorter = stackalloc char[64];
            for (var i = 1; i < word.Length; i++)
            {
                word[..i].CopyTo(shorter);
                word[(i + 1)..].CopyTo(shorter[i..]);
                if (_idsBySpan.TryGetValue(shorter[..(word.Length - 1)], out id) && _guarded.Contains(id))
                    return id;
            }
        }

        return Other;
    }

    private static bool IsSwap(ReadOnlySpan<char> written, string word)
    {
        if (written.Length != word.Length)
            return false;
        var i = 0;
        while (i < word.Length && written[i] == word[i])
            i++;
        return i + 1 < word.Length && written[i] == word[i + 1] && written[i + 1] == word[i]
            && written[(i + 2)..].SequenceEqual(word.AsSpan(i + 2));
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static ulong HashWithout(ReadOnlySpan<char> word, int index)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
            if (i != index)
                hash = (hash ^ word[i]) * 1099511628211UL;
        return hash;
    }
}
