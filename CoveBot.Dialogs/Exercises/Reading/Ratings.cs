namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Feelings with their strengths, as read from one message.</summary>
/// <param name="Items">One feeling each; <see cref="Item.Number"/> is null where no strength was given, and <see cref="Item.Raw"/> holds the words where more than the name was said.</param>
/// <param name="IsThought">"I feel that he…": a thought, not a feeling.</param>
/// <param name="EmojiOnly">The whole message was emoji; the items' texts are feeling ids.</param>
/// <param name="Unsure">"idk".</param>
public sealed record RatedList(IReadOnlyList<Item> Items, bool IsThought, bool EmojiOnly, bool Unsure)
{
    /// <summary>The thought without its "I feel that", as typed.</summary>
    public string? Thought { get; init; }

    /// <summary>Named beyond what was asked for.</summary>
    public IReadOnlyList<Item> Extra { get; init; } = [];

    /// <summary>Every item has its number, one at least is a feeling we know, and nothing else was said.</summary>
    internal bool AllNumbered { get; init; }
}

/// <summary>Reads feelings with strengths: "sad 80, angry 6/10".</summary>
public static class Ratings
{
    private static readonly Phrases _everything = new("both, both of them, all, all of them, each, everything, ambos, ambas, todo, todos, todas, los dos, las dos, cada uno, cada una, both at, all at");

    /// <param name="text">The message.</param>
    /// <param name="scale">The scale of the strengths.</param>
    /// <param name="most">How many are asked for; the rest is <see cref="RatedList.Extra"/>.</param>
    public static RatedList Read(string text, Scale scale, int most)
    {
        if (Emoji.IsOnlyEmoji(text))
            return Limited([.. Emoji.FeelingIds(text).Select(feeling => new Item { Text = feeling.Id, Raw = feeling.Sign })], most) with { EmojiOnly = true };
        if (TextShape.IsUnsure(text))
            return new([], false, false, true);
        var words = Folding.Words(text);
        var thought = FeltThought.Find(words);
        var before = thought is { } found ? text[..words[found.LeadIn].Start] : text;
        var list = Named(before, scale, most);
        return thought is null ? list : list with { IsThought = true, AllNumbered = false, Thought = Body(text[words[thought.Value.Start].Start..]) };
    }

    private static RatedList Named(string text, Scale scale, int most)
    {
        var nodes = NumberExpressions.Of(text);
        var areOfTen = nodes.Any(node => node.Number is { Of: 10 });
        var groups = Attached(Segments(nodes).SelectMany(Pairs).ToList());
        var labels = groups.ConvertAll(group => Labels.Of(text, group.Words));
        var isStory = labels.Exists(label => label.IsSentence && label.Names.Count == 0);
        var items = new List<Item>();
        var isClean = true;
        for (var i = 0; i < groups.Count; i++)
        {
            var number = groups[i].Number is { } said ? OnScale(said, scale, areOfTen) : null;
            if (number is not null && _everything.HasKey(labels[i].Key))
                items = items.ConvertAll(item => item.Number is null ? item with { Number = number.Value.Value, OfTen = number.Value.OfTen } : item);
            else if (labels[i].Names.Count > 0 && (labels[i].IsKnown || !isStory))
                items.AddRange(Items(text, groups[i], labels[i], number));
            else
                isClean &= labels[i].IsEmpty && groups[i].Number is null;
        }

        isClean &= items.TrueForAll(item => item.Number is not null) && labels.Exists(label => label.IsKnown) && !labels.Exists(label => label.IsSentence);
        return Limited(items, most) with { AllNumbered = isClean };
    }

    /// <summary>"sad, 80" and "80, sad": a number between commas belongs to the name before it, or after it if a number comes first.</summary>
    private static List<Group> Attached(List<Group> groups)
    {
        var leads = groups.Count > 0 && groups[0].IsBareNumber;
        var joined = new List<Group>();
        foreach (var group in groups)
        {
            var last = joined.LastOrDefault();
            if (last is not null && leads && last.IsBareNumber && group.Number is null)
                joined[^1] = group with { Number = last.Number };
            else if (last is { Number: null } && !leads && group.IsBareNumber)
                joined[^1] = last with { Number = group.Number };
            else
                joined.Add(group);
        }

        return joined;
    }

    private static IEnumerable<Item> Items(string text, Group group, Label label, (int Value, bool OfTen)? number)
    {
        var raw = text[group.Start..group.End].Trim();
        for (var i = 0; i < label.Names.Count; i++)
        {
            var isRated = i == label.Names.Count - 1 ? number : null;
            yield return new()
            {
                Text = label.Names[i],
                Number = isRated?.Value,
                OfTen = isRated?.OfTen ?? false,
                Raw = raw == label.Names[i] ? null : raw,
            };
        }
    }

    private static (int Value, bool OfTen)? OnScale(NumberExpression said, Scale scale, bool areOfTen)
    {
        var plain = said.Form == NumberForm.Below ? said with { Form = NumberForm.Plain } : said;
        var reading = Numbers.OnScale(plain, scale, areOfTen, keypad: false);
        return reading.Outcome switch
        {
            NumberOutcome.Read => (reading.Value!.Value, reading.OfTen),
            NumberOutcome.AskUnit => (reading.Value!.Value * 10, true),
            _ => null,
        };
    }

    private static RatedList Limited(List<Item> items, int most)
        => new([.. items.Take(most)], false, false, false) { Extra = [.. items.Skip(most)] };

    private static string Body(string text)
    {
        var nodes = NumberExpressions.Of(text);
        var end = nodes.Count > 1 && nodes[^1].Number is not null ? nodes[^1].Token.Start : text.Length;
        return text[..end].Trim().TrimEnd(',', ';', ':', '-', '(').Trim();
    }

    private static IEnumerable<List<Node>> Segments(List<Node> nodes)
    {
        var segment = new List<Node>();
        foreach (var node in nodes)
        {
            var isEnd = node.Number is null && (node.Token.Key is "," or ";" or "\n" or "+" or "&" or "|" or "." or "/" or "!" or "and" or "y" or "e" or "plus" or "also" or "but" or "pero" or "tambien" or "then" or "luego");
            if (!isEnd)
            {
                segment.Add(node);
                continue;
            }

            yield return segment;
            segment = [];
        }

        yield return segment;
    }

    /// <summary>"sad 80 angry 60" or "80 sad 60 angry": whether the number leads shows in how the segment begins.</summary>
    private static IEnumerable<Group> Pairs(List<Node> segment)
    {
        var content = segment.Where(node => node.Number is not null || node.Token.Kind is TokenKind.Word or TokenKind.Emoji).ToList();
        if (content.Count == 0)
            yield break;
        var firstWord = content.FindIndex(node => node.IsWord && Labels.IsContent(node.Token.Key));
        var firstNumber = content.FindIndex(node => node.Number is not null);
        var numberLeads = firstNumber >= 0 && (firstWord < 0 || firstNumber < firstWord);
        var words = new List<Token>();
        NumberExpression? number = null;
        foreach (var node in content)
        {
            if (node.Number is null)
            {
                words.Add(node.Token);
            }
            else if (numberLeads)
            {
                if (number is not null)
                    yield return new(words, number);
                words = number is null ? words : [];
                number = node.Number;
            }
            else
            {
                yield return new(words, node.Number);
                words = [];
            }
        }

        if (words.Count > 0 || (numberLeads && number is not null))
            yield return new(words, number);
    }

    private sealed record Group(List<Token> Words, NumberExpression? Number)
    {
        public bool IsBareNumber => Words.Count == 0 && Number is not null;

        public int Start => Words.Count > 0 ? Words[0].Start : 0;

        public int End => Words.Count > 0 ? Words[^1].End : 0;
    }
}
