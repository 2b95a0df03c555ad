namespace CoveBot.Dialogs.Safety;

/// <summary>Cuts text into the words of the <see cref="Vocabulary"/>, keeping where each stood in the original.</summary>
internal sealed class Tokeniser(Vocabulary vocabulary, IReadOnlyDictionary<string, string> emoji)
{
    private readonly Dictionary<int, string> _emoji = ByCodePoint(emoji);

    /// <summary>The folded text and, for each of its characters, the place it came from.</summary>
    internal sealed class Folded
    {
        public char[] Text = new char[1024];
        public int[] Origin = new int[1024];
        public int Length;

        public void Add(char c, int origin)
        {
            if (Length == Text.Length)
            {
                Array.Resize(ref Text, Length * 2);
                Array.Resize(ref Origin, Length * 2);
            }

            Text[Length] = c;
            Origin[Length++] = origin;
        }
    }

    public void Read(ReadOnlySpan<char> text, int offset, Folded folded, TokenBuffer tokens)
    {
        Fold(text, offset, folded);
        tokens.Clear();
        var chars = folded.Text.AsSpan(0, folded.Length);
        var i = 0;
        while (i < chars.Length)
        {
            var c = chars[i];
            if (!IsWordChar(c))
            {
                if (c is '?' or '!' or ';' or '\n' || (c == '.' && EndsSentence(chars, i)))
                    tokens.BreakSentence();
                else if (c is ',' or ':')
                    tokens.NoteComma();
                i++;
                continue;
            }

            var start = i;
            while (i < chars.Length && IsWordChar(chars[i]) && i - start < 60)
                i++;
            i = ReadRun(chars, start, i, folded, tokens);
        }
    }

    private void Fold(ReadOnlySpan<char> text, int offset, Folded folded)
    {
        folded.Length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsSurrogate(c))
            {
                if (c is >= '\u2190' and <= '\u2BFF' && _emoji.TryGetValue(c, out var sign))
                {
                    AddWord(folded, sign, offset + i);
                    continue;
                }

                var f = Folding.Fold(c);
                if (f != Folding.Nothing)
                    folded.Add(f, offset + i);
                continue;
            }

            if (!char.IsHighSurrogate(c) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
                continue;
            var code = char.ConvertToUtf32(c, text[i + 1]);
            var letter = Folding.FoldAstral(code);
            if (letter == '\0')
                AddWord(folded, _emoji.GetValueOrDefault(code, ""), offset + i);
            else if (letter != Folding.Nothing)
                folded.Add(letter, offset + i);
            i++;
        }
    }

    private static void AddWord(Folded folded, string word, int origin)
    {
        folded.Add(' ', origin);
        foreach (var c in word)
            folded.Add(c, origin);
        folded.Add(' ', origin);
    }

    private static bool IsWordChar(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '\'' or '$' or '@' or '!' or '*' or '|';

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z';

    /// <summary>A full stop ends a sentence unless it is one of several dots, or stands between letters as in "k.i.l.l".</summary>
    private static bool EndsSentence(ReadOnlySpan<char> chars, int i)
    {
        if ((i + 1 < chars.Length && chars[i + 1] == '.') || (i > 0 && chars[i - 1] == '.'))
            return false;
        return i + 1 >= chars.Length || !IsWordChar(chars[i + 1]);
    }

    private int ReadRun(ReadOnlySpan<char> chars, int start, int end, Folded folded, TokenBuffer tokens)
    {
        // Trim signs that are punctuation at the edges of a word.
        while (start < end && chars[start] is '\'' or '*' or '|' or '!')
        {
            if (chars[start] == '!')
                tokens.BreakSentence();
            start++;
        }

        var stop = end;
        var breaks = false;
        while (stop > start && chars[stop - 1] is '\'' or '*' or '|' or '!' or '@' or '$')
            breaks |= chars[--stop] == '!';
        if (stop > start)
        {
            // Letters written one by one: "s u i c i d e", "k.i.l.l".
            if (stop - start == 1 && IsLetter(chars[start]))
            {
                var joined = ReadSpaced(chars, start, folded, tokens);
                if (joined > start)
                    return joined;
            }

            ReadWord(chars, start, stop, folded, tokens);
        }

        if (breaks)
            tokens.BreakSentence();
        return end;
    }

    /// <summary>Three or more single letters in a row are one word written apart; returns where they end, or the start when it is no word.</summary>
    private int ReadSpaced(ReadOnlySpan<char> chars, int start, Folded folded, TokenBuffer tokens)
    {
        Span<char> letters = stackalloc char[48];
        Span<int> places = stackalloc int[48];
        var count = 0;
        var i = start;
        while (i < chars.Length && count < 48)
        {
            if (!IsLetter(chars[i]) || (i + 1 < chars.Length && IsWordChar(chars[i + 1])))
                break;
            letters[count] = chars[i];
            places[count++] = i;
            var next = i + 1;
            while (next < chars.Length && next - i <= 4 && chars[next] is ' ' or '.' or '-' or '_' or ',' or '/')
                next++;
            i = next;
        }

        if (count < 3)
            return start;
        // A lone "i" or "a" may stand before the word that is spelled out.
        for (var skip = 0; skip < 2 && count - skip >= 3; skip++)
        {
            var run = letters[skip..count];
            if (!TrySegment(run, out var cuts, out var pieces))
                continue;
            for (var s = 0; s < skip; s++)
                ReadWord(chars, places[s], places[s] + 1, folded, tokens);
            var from = 0;
            for (var p = 0; p < pieces; p++)
            {
                var to = (int)((cuts >> (p * 6)) & 63);
                AddText(run[from..to], folded.Origin[places[skip + from]], folded.Origin[places[skip + to - 1]] + 1, tokens);
                from = to;
            }

            return places[count - 1] + 1;
        }

        return start;
    }

    private void ReadWord(ReadOnlySpan<char> chars, int start, int end, Folded folded, TokenBuffer tokens)
    {
        Span<char> word = stackalloc char[64];
        var length = 0;
        int letters = 0, digits = 0, signs = 0, apostrophes = 0;
        for (var i = start; i < end; i++)
        {
            var c = chars[i];
            if (c == '\'')
            {
                apostrophes++;
                continue;
            }

            word[length++] = c;
            if (IsLetter(c))
                letters++;
            else if (c is >= '0' and <= '9')
                digits++;
            else
                signs++;
        }

        var from = folded.Origin[start];
        var to = folded.Origin[end - 1] + 1;
        var text = word[..length];
        if (letters == length)
        {
            // "i'll" is not "ill", "we'll" is not "well": the apostrophe counts where it tells two words apart.
            var tail = end;
            while (tail > start && chars[tail - 1] == 'l')
                tail--;
            if (apostrophes == 1 && end - tail >= 2 && tail - start >= 2 && chars[tail - 1] == '\'')
            {
                AddText(text[..(tail - 1 - start)], from, folded.Origin[tail - 2] + 1, tokens);
                AddText("will", folded.Origin[tail - 1], to, tokens);
                return;
            }

            AddText(text, from, to, tokens);
            return;
        }

        if (digits == length || (letters == 0 && signs > 0))
        {
            AddNumber(text, from, to, tokens);
            return;
        }

        if (TryKnown(text, from, to, tokens) || TryDecode(text, from, to, tokens))
            return;
        Split(text, chars, start, folded, tokens);
    }

    private static void AddNumber(ReadOnlySpan<char> text, int from, int to, TokenBuffer tokens)
    {
        var value = 0;
        var any = false;
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                continue;
            any = true;
            value = Math.Min((value * 10) + (c - '0'), 99_999_999);
        }

        if (any)
            tokens.Add(Vocabulary.Number, value, from, to);
    }

    private bool TryKnown(ReadOnlySpan<char> text, int from, int to, TokenBuffer tokens)
    {
        if (vocabulary.TryAlias(text, out var ids))
        {
            foreach (var id in ids)
                tokens.Add(id, vocabulary.ValueOf(id), from, to);
            return true;
        }

        if (!vocabulary.TryExact(text, out var exact))
            return false;
        tokens.Add(exact, vocabulary.ValueOf(exact), from, to);
        return true;
    }

    private void AddText(ReadOnlySpan<char> text, int from, int to, TokenBuffer tokens)
    {
        if (TryKnown(text, from, to, tokens))
            return;
        if (vocabulary.Unstretch(text) is { } stretched && TryKnown(stretched, from, to, tokens))
            return;
        // A word cut in two: "sui cide", "my self".
        if (tokens.Count > 0 && text.Length >= 2 && TryJoin(text, to, tokens))
            return;
        if (text.Length >= 7 && TrySegment(text, out var cuts, out var pieces) && pieces > 1)
        {
            var start = 0;
            for (var p = 0; p < pieces; p++)
            {
                var end = (int)((cuts >> (p * 6)) & 63);
                TryKnown(text[start..end], from, to, tokens);
                start = end;
            }

            return;
        }

        var id = vocabulary.Guess(text);
        tokens.Add(id, id == Vocabulary.Other ? -1 : vocabulary.ValueOf(id), from, to);
        if (id == Vocabulary.Other)
            tokens.RememberUnknown(text);
    }

    private bool TryJoin(ReadOnlySpan<char> text, int to, TokenBuffer tokens)
    {
        var previous = tokens.Count - 1;
        var last = tokens.LastUnknown;
        if (last.Length < 2 || last.Length + text.Length > 24)
            return false;
        Span<char> joined = stackalloc char[64];
        last.CopyTo(joined);
        text.CopyTo(joined[last.Length..]);
        if (!vocabulary.TryExact(joined[..(last.Length + text.Length)], out var id) || !vocabulary.IsGuarded(id))
            return false;
        tokens.Id[previous] = id;
        tokens.End[previous] = to;
        return true;
    }

    /// <summary>Reads digits and signs as the letters they look like.</summary>
    private bool TryDecode(ReadOnlySpan<char> text, int from, int to, TokenBuffer tokens)
    {
        Span<char> decoded = stackalloc char[64];
        for (var variant = 0; variant < 2; variant++)
        {
            var hidden = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                decoded[i] = c switch
                {
                    '0' => 'o',
                    '1' or '!' or '|' => variant == 0 ? 'i' : 'l',
                    '2' => 'z',
                    '3' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '6' or '9' => 'g',
                    '7' => 't',
                    '8' => 'b',
                    _ => c,
                };
                if (c == '*')
                    hidden++;
            }

            var word = decoded[..text.Length];
            if (hidden > 0)
            {
                var id = vocabulary.Unmask(word);
                if (id == Vocabulary.Other)
                    continue;
                tokens.Add(id, vocabulary.ValueOf(id), from, to);
                return true;
            }

            if (TryKnown(word, from, to, tokens))
                return true;
            if (word.Length >= 5)
            {
                var guess = vocabulary.Guess(word);
                if (guess != Vocabulary.Other && vocabulary.IsGuarded(guess))
                {
                    tokens.Add(guess, vocabulary.ValueOf(guess), from, to);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"20mg", "me@home": letters and digits go their own ways.</summary>
    private void Split(ReadOnlySpan<char> text, ReadOnlySpan<char> chars, int start, Folded folded, TokenBuffer tokens)
    {
        var i = 0;
        var place = start;
        while (i < text.Length)
        {
            var kind = Kind(text[i]);
            var j = i;
            while (j < text.Length && Kind(text[j]) == kind)
                j++;
            while (place < chars.Length - 1 && chars[place] == '\'')
                place++;
            var from = folded.Origin[Math.Min(place, folded.Length - 1)];
            place += j - i;
            var to = folded.Origin[Math.Min(place, folded.Length) - 1] + 1;
            if (kind == 1)
                AddText(text[i..j], from, to, tokens);
            else if (kind == 2)
                AddNumber(text[i..j], from, to, tokens);
            i = j;
        }

        static int Kind(char c) => IsLetter(c) ? 1 : c is >= '0' and <= '9' ? 2 : 3;
    }

    /// <summary>
    /// Cuts letters into known words when one of them is guarded ("killmyself"). Cuts are ends, six bits each.
    /// </summary>
    private bool TrySegment(ReadOnlySpan<char> letters, out UInt128 cuts, out int pieces)
    {
        cuts = 0;
        pieces = 0;
        var n = letters.Length;
        if (n is < 3 or > 40)
            return false;
        Span<int> best = stackalloc int[n + 1];
        Span<int> from = stackalloc int[n + 1];
        Span<bool> guarded = stackalloc bool[n + 1];
        best.Fill(int.MaxValue);
        best[0] = 0;
        guarded.Clear();
        for (var end = 1; end <= n; end++)
        {
            for (var start = Math.Max(0, end - 14); start < end; start++)
            {
                if (best[start] == int.MaxValue)
                    continue;
                var length = end - start;
                var piece = letters[start..end];
                if (length == 1 && piece[0] is not ('i' or 'a'))
                    continue;
                if (!vocabulary.TryExact(piece, out var id))
                    continue;
                var cost = best[start] + 1;
                if (cost < best[end])
                {
                    best[end] = cost;
                    from[end] = start;
                    guarded[end] = guarded[start] || vocabulary.IsGuarded(id);
                }
            }
        }

        if (best[n] > 20 || !guarded[n])
            return false;
        Span<int> ends = stackalloc int[24];
        for (var at = n; at > 0; at = from[at])
            ends[pieces++] = at;
        for (var p = 0; p < pieces; p++)
            cuts |= (UInt128)(uint)ends[pieces - 1 - p] << (p * 6);
        return true;
    }

    private static Dictionary<int, string> ByCodePoint(IReadOnlyDictionary<string, string> emoji)
    {
        var map = new Dictionary<int, string>();
        foreach (var (sign, word) in emoji)
            map[char.ConvertToUtf32(sign, 0)] = word;
        return map;
    }
}
