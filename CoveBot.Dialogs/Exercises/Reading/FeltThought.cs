namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>"I feel that he hates me": a thought in the clothes of a feeling.</summary>
internal static class FeltThought
{
    private static readonly Phrases _feel = new("""
        feel, feels, felt, feeling, i feel, i felt, i am feeling, i was feeling, i just feel, i keep feeling, i always feel, makes me feel, made me feel
        siento, senti, sentia, sintiendo, siento yo, me siento, me senti, me sentia, me hace sentir, me hizo sentir, sentir
        """);

    private static readonly Phrases _that = new("that, as if, as though, que, como si, como que");

    private static readonly Phrases _like = new("like, como");

    private static readonly Phrases _subject = new("""
        i, he, she, they, we, you, it, everyone, everybody, nobody, no one, people, someone, my, his, her, their, your, our, this, there, nothing, everything
        el, ella, ellos, ellas, todos, todo el mundo, nadie, la gente, alguien, mi, mis, su, sus, tu, esto
        """);

    /// <summary>"me siento como un 7", "I feel like shit": no thought follows.</summary>
    private static readonly Phrases _notThought = new("""
        shit, crap, garbage, trash, hell, crying, poop, screaming, throwing up, myself, nothing, sleeping, it, doing nothing
        mierda, la mierda, basura, siempre, llorar, gritar, dormir
        """);

    /// <summary>Where a thought starts among the words and where its lead-in did; null if there is none.</summary>
    public static (int LeadIn, int Start)? Find(List<Token> words)
    {
        var keys = words.Select(word => word.Key).ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            var feel = _feel.At(keys, i);
            if (feel == 0)
                continue;
            if (StartAfter(keys, i + feel) is { } start && start < keys.Count && !SaysFeeling(keys, start))
                return (i, start);
            // "I feel sad and like nobody cares"
            for (var j = i + feel; j < Math.Min(keys.Count - 2, i + feel + 5); j++)
            {
                if (keys[j] is "and" or "y" && StartAfter(keys, j + 1) is { } later && later < keys.Count && !SaysFeeling(keys, later))
                    return (j, later);
            }

            i += feel - 1;
        }

        return null;
    }

    private static int? StartAfter(List<string> keys, int at)
    {
        if (at >= keys.Count)
            return null;
        if (keys[at] is "really" or "just" or "so" or "kind" or "kinda" && at + 1 < keys.Count)
            at += keys[at] == "kind" ? 2 : 1;
        if (at >= keys.Count)
            return null;
        var that = _that.At(keys, at);
        if (that > 0)
            return at + that;
        if (_like.At(keys, at) > 0)
            return IsThoughtAfterLike(keys, at + 1) ? at + 1 : null;
        return keys[at] is not ("nothing" or "everything" or "it" or "mi" or "todos") && _subject.At(keys, at) > 0 && keys.Count - at >= 2 ? at : null;
    }

    private static bool IsThoughtAfterLike(List<string> keys, int at)
        => at < keys.Count && _notThought.At(keys, at) == 0 && Feelings.NameAt(keys, at) == 0 && Strengths.DegreeAt(keys, at) == 0
            && (keys[at] is not ("a" or "an" or "un" or "una") || (at + 1 < keys.Count && !IsNumber(keys, at + 1)))
            && !IsNumber(keys, at);

    /// <summary>"I feel that I am sad" says a feeling after all.</summary>
    private static bool SaysFeeling(List<string> keys, int at)
    {
        var be = string.Join(' ', keys.Skip(at).Take(2)) == "i am" ? 2 : keys[at] is "estoy" or "am" ? 1 : string.Join(' ', keys.Skip(at).Take(2)) == "me siento" ? 2 : 0;
        if (be == 0 || at + be >= keys.Count)
            return false;
        var degree = Strengths.DegreeAt(keys, at + be);
        return at + be + degree < keys.Count && Feelings.NameAt(keys, at + be + degree) > 0;
    }

    private static bool IsNumber(List<string> keys, int at) => char.IsDigit(keys[at][0]) || NumberWords.Read(keys, at).Count > 0;
}
