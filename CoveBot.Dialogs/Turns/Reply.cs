namespace CoveBot.Dialogs.Turns;

/// <summary>A choice that the person may tap instead of typing.</summary>
/// <param name="Title">What the button shows.</param>
/// <param name="Value">What tapping it says.</param>
public sealed record ReplyAction(string Title, string Value);

/// <summary>One message of ours, free of any channel's types. This, never an Activity, is what the outbox stores.</summary>
public sealed record Reply
{
    public required string Text { get; init; }

    public IReadOnlyList<ReplyAction> Actions { get; init => field = value ?? []; } = [];

    /// <summary>Keys of the texts it was made of (<c>scope/key</c>), first to last: reply ids for tests and audits.</summary>
    public IReadOnlyList<string> Keys { get; init => field = value ?? []; } = [];

    /// <summary>Words of the person quoted inside <see cref="Text"/>: exempt from the outgoing check.</summary>
    public IReadOnlyList<string> Quotes { get; init => field = value ?? []; } = [];
}
