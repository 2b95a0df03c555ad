using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>What a reply to free words is made of, decided before it is written.</summary>
public sealed record TalkPlan
{
    public required TalkKind Kind { get; init; }

    /// <summary>What the person said, in their own words.</summary>
    public Reflection Reflection { get; init; } = Reflection.None;

    public TalkTheme Theme { get; init; }

    /// <summary>Earlier words that truly fit, or null.</summary>
    public RecallItem? Recalled { get; init; }

    /// <summary>Records that were asked for ("why do you think…"), newest first.</summary>
    public IReadOnlyList<RecallItem> Evidence { get; init; } = [];

    /// <summary>At most two exercises that fit, best first.</summary>
    public IReadOnlyList<Exercise> Offers { get; init; } = [];

    /// <summary>They asked to talk: nothing is offered.</summary>
    public bool Listening { get; init; }

    /// <summary>The entry that holds this message, to keep it for the session.</summary>
    public string? SaidId { get; init; }
}

/// <summary>Writes the reply of a free-text turn. A model, where one is set up; else <see cref="ScriptedReplyWriter"/>.</summary>
public interface IReplyWriter
{
    ValueTask WriteAsync(Turn turn, TalkPlan plan, CancellationToken ct);
}
