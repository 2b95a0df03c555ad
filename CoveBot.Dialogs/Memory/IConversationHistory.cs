namespace CoveBot.Dialogs.Memory;

/// <summary>A channel's own history of a conversation: what is forgotten goes from there too.</summary>
public interface IConversationHistory
{
    /// <summary>Removes these messages and the replies to them, from the log and from what is shown on the next load.</summary>
    Task EraseAsync(string conversation, IReadOnlyCollection<string> activityIds, CancellationToken ct);

    /// <summary>Removes a conversation's whole history.</summary>
    Task DeleteAsync(string conversation, CancellationToken ct);
}
