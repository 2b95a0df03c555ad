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
}

/// <summary>Reads feelings with strengths: "sad 80, angry 6/10".</summary>
public static class Ratings
{
    public static RatedList Read(string text, Scale scale, int most) => new([], false, false, false);
}
