namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Reads one rating out of one message (3.4).</summary>
public static class Numbers
{
    private const string _allowedSigns = "%~/-+.,!?()[]:;=\"*#<>&\n…";

    /// <summary>Letters; a longer message is not one rating.</summary>
    private const int _longest = 400;

    /// <param name="text">The message as typed or heard.</param>
    /// <param name="scale">The scale that was asked for.</param>
    /// <param name="lastWasOfTen">The person's last rating was given as x/10.</param>
    /// <param name="keypad">The message came from telephone keys.</param>
    public static NumberReading Read(string text, Scale scale, bool lastWasOfTen = false, bool keypad = false)
        => Read(text, scale, isHighGood: null, lastWasOfTen, keypad);

    /// <summary>The same for a scale whose good end is known.</summary>
    /// <param name="text">The message as typed or heard.</param>
    /// <param name="scale">The scale that was asked for.</param>
    /// <param name="isHighGood">
    /// Which end is good, for words like "really bad" and "great". Null: on a scale of a hundred high is distress, on the others such words say nothing.
    /// </param>
    /// <param name="lastWasOfTen">The person's last rating was given as x/10.</param>
    /// <param name="keypad">The message came from telephone keys.</param>
    public static NumberReading Read(string text, Scale scale, bool? isHighGood, bool lastWasOfTen = false, bool keypad = false)
    {
        if (text.Trim().Length > _longest)
            return new(NumberOutcome.None);
        var nodes = NumberExpressions.Of(text);
        var numbers = nodes.Count(node => node.Number is not null);
        if (numbers == 0)
            return Words(text, scale, isHighGood);
        if (numbers > 1)
        {
            nodes = AfterCorrection(nodes);
            numbers = nodes.Count(node => node.Number is not null);
        }

        if (numbers > 1)
            return Several(text, nodes, scale);
        return Stands(nodes) ? OnScale(nodes.First(node => node.Number is not null).Number!, scale, lastWasOfTen, keypad) : new(NumberOutcome.None);
    }

    /// <summary>A number that was said, put on the scale or asked about.</summary>
    internal static NumberReading OnScale(NumberExpression said, Scale scale, bool lastWasOfTen, bool keypad)
    {
        if (said.IsChange || (said.IsSlashed && said.High <= 10 && scale.High == 100))
            return new(NumberOutcome.Several, Pairs: []);
        if (said.IsSlashed && said.High == scale.High)
            said = said with { High = said.Low };
        if (said.Form == NumberForm.Below)
            return new(NumberOutcome.AskBelow, scale.Low);
        if (Factor(said, scale) is not { } factor)
            return new(NumberOutcome.None);
        var isBare = said.Of == 0 && said.Form != NumberForm.Percent;
        if (isBare && scale.High == 10 && said.Low >= 20 && said.High is >= 20 and <= 100)
            return Between(NumberOutcome.AskTen, said, 0.1, scale);
        if (isBare && scale.High == 100 && said.Low > 0 && said.High is >= 1 and <= 10 && (lastWasOfTen || keypad))
        {
            return lastWasOfTen && said.Low == said.High && said.Low % 1 != 0
                ? Between(NumberOutcome.Read, said, 10, scale) with { OfTen = true }
                : Between(NumberOutcome.AskUnit, said, 1, scale);
        }

        var high = Round(said.High * factor);
        if (high > scale.High || (said.Form == NumberForm.Above && said.Low * factor >= scale.High))
            return new(NumberOutcome.AskOver, scale.High, OverScale: true);
        if (Round(said.Low * factor) < scale.Low || (said.Form == NumberForm.AtMost && said.Low * factor <= scale.Low))
            return new(NumberOutcome.AskBelow, scale.Low);
        return high - Round(said.Low * factor) > Math.Max(2, (scale.High - scale.Low) * 0.3)
            ? new(NumberOutcome.Several, Pairs: [])
            : Between(NumberOutcome.Read, said, factor, scale) with { OfTen = said.Of == 10 && scale.High == 100 };
    }

    private static NumberReading Between(NumberOutcome outcome, NumberExpression said, double factor, Scale scale)
    {
        var isRange = said.Low != said.High;
        return new(
            outcome,
            Math.Clamp((int)Round((said.Low + said.High) / 2 * factor), scale.Low, scale.High),
            isRange ? Confidence.Range : Confidence.Exact,
            RangeLow: isRange ? Math.Clamp((int)Round(said.Low * factor), scale.Low, scale.High) : null,
            RangeHigh: isRange ? Math.Clamp((int)Round(said.High * factor), scale.Low, scale.High) : null);
    }

    private static double Round(double value) => Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>Null: said on a scale that this one cannot be reckoned from.</summary>
    private static double? Factor(NumberExpression said, Scale scale)
    {
        if (said.Form == NumberForm.Percent)
            return scale.Low == 0 && scale.High is 100 or 10 ? scale.High / 100.0 : null;
        if (said.Of == 0 || said.Of == scale.High)
            return 1;
        return scale.High is 100 or 10 ? scale.High / (double)said.Of : null;
    }

    /// <summary>Nothing but fillers, a unit and harmless signs stands around the number.</summary>
    private static bool Stands(List<Node> nodes)
    {
        var words = new List<string>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].IsWord)
                words.Add(nodes[i].Token.Key);
            else if (nodes[i].Number is null && nodes[i].Token.Kind == TokenKind.Sign && !nodes[i].Token.Key.All(c => _allowedSigns.Contains(c, StringComparison.Ordinal)))
                return false;
            else if (nodes[i].Number is not null && IsPartOfWord(nodes, i))
                return false;
        }

        return Fillers.Count(words) is { } fillers && fillers <= Fillers.Most && !IsAge(nodes);
    }

    /// <summary>"7am", "70k", "3rd", "v2": but "70ish" and "7points" are ratings.</summary>
    private static bool IsPartOfWord(List<Node> nodes, int i)
        => (i + 1 < nodes.Count && nodes[i + 1].IsWord && nodes[i + 1].Token.Start == nodes[i].Token.End
                && nodes[i + 1].Token.Key is not ("ish" or "pts" or "points" or "puntos"))
            || (i > 0 && nodes[i - 1].IsWord && nodes[i - 1].Token.End == nodes[i].Token.Start);

    /// <summary>"I'm 12", "tengo 12": but "I'm at 12", "soy un 7" and "tengo 70 de ansiedad" are ratings.</summary>
    private static bool IsAge(List<Node> nodes)
    {
        var number = nodes.FindIndex(node => node.Number is not null);
        var after = nodes.Skip(number + 1).SkipWhile(node => node.Is("de")).TakeWhile(node => node.IsWord).Select(node => node.Token.Key).ToList();
        if (nodes[number].Number is { Form: NumberForm.Percent } or { Of: > 0 }
            || (after.Count > 0 && Math.Max(Feelings.NameAt(after, 0), Feelings.MeasureAt(after, 0)) > 0))
            return false;
        var before = nodes.Take(number).Where(node => node.IsWord).Select(node => node.Token.Key).ToList();
        var isOwn = before.Contains("am") || before.Contains("tengo") || before.Contains("soy") || (before.Count > 0 && before[^1] == "i");
        return isOwn && !before.Any(word => word is "a" or "an" or "at" or "un" or "una" or "en" or "feeling" or "feel" or "say" or "guess" or "go" or "going" or "give" or "think");
    }

    private static NumberReading Words(string text, Scale scale, bool? isHighGood)
    {
        if (TextShape.IsUnsure(text))
            return new(NumberOutcome.Unsure);
        string[] words = [.. Folding.Words(text).Select(word => word.Key)];
        if (words.Length is 0 or > 8)
            return new(NumberOutcome.None);
        var bare = Fillers.Strip(words);
        var isOfFeeling = isHighGood == false || (isHighGood is null && scale.High == 100);
        var keys = Phrases.Bare(words).Append(string.Join(' ', bare)).Append(string.Join(' ', WithoutName(bare, isOfFeeling))).ToList();
        if (keys.Any(Strengths.IsOver))
            return new(NumberOutcome.AskOver, scale.High, OverScale: true);
        var value = keys.Select(key => Strengths.Value(key, scale, isHighGood)).FirstOrDefault(found => found is not null)
            ?? Strengths.DegreeValue(bare, scale, isOfFeeling) ?? Strengths.DegreeValue(words, scale, isOfFeeling);
        if (value is not null)
            return new(NumberOutcome.Read, value, Confidence.Word, FromWord: true);
        return Eleven(words, scale) ?? new(NumberOutcome.None);
    }

    /// <summary>"anxiety is high", "mi animo esta bajo": the name of what is rated comes first.</summary>
    private static string[] WithoutName(string[] words, bool isOfFeeling)
    {
        var name = words.Length > 1 ? Math.Max(Feelings.MeasureAt(words, 0), isOfFeeling ? Feelings.NameAt(words, 0) : 0) : 0;
        return name > 0 && name < words.Length ? Fillers.Strip(words[name..]) : words;
    }

    /// <summary>"once" is eleven only where nothing English is said.</summary>
    private static NumberReading? Eleven(string[] words, Scale scale)
        => words[^1] == "once" && words[..^1].All(word => word is "un" or "creo" or "que" or "como")
            ? OnScale(new(11, 11), scale, false, false)
            : null;

    private static List<Node> AfterCorrection(List<Node> nodes)
    {
        for (var end = nodes.Count - 1; end > 0; end--)
        {
            for (var count = Math.Min(3, end); count > 0; count--)
            {
                var part = nodes.GetRange(end - count, count);
                if (part.All(node => node.IsWord) && Fillers.IsCorrection(string.Join(' ', part.Select(node => node.Token.Key)))
                    && nodes.Skip(end).Any(node => node.Number is not null)
                    && nodes.Take(end - count).Any(node => node.Number is not null) && Stands(nodes.GetRange(0, end - count)))
                    return nodes.GetRange(end, nodes.Count - end);
            }
        }

        return nodes;
    }

    /// <summary>"at 4:30".</summary>
    private static bool IsClock(List<Node> nodes)
        => Enumerable.Range(1, nodes.Count - 2).Any(i => nodes[i].Is(":") && nodes[i - 1].Number is not null && nodes[i + 1].Number is not null);

    private static NumberReading Several(string text, List<Node> nodes, Scale scale)
    {
        if (IsClock(nodes))
            return new(NumberOutcome.None);
        if (Stands([.. nodes.Where(node => node.Number is null), nodes.First(node => node.Number is not null)])
            && nodes.Where(node => node.IsWord).All(node => Feelings.NameAt([node.Token.Key], 0) == 0))
            return new(NumberOutcome.Several, Pairs: []);
        var named = Ratings.Read(text, scale, most: 10);
        return !named.IsThought && named.AllNumbered && named.Items.Count > 1
            ? new(NumberOutcome.Several, Pairs: named.Items)
            : new(NumberOutcome.None);
    }
}
