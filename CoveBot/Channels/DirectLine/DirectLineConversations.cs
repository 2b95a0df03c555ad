using System.Collections.Concurrent;
using CoveBot.Dialogs.Memory;

namespace CoveBot.Channels.DirectLine;

/// <summary>The conversations in memory. Others come into being from a valid token and the log.</summary>
internal sealed class DirectLineConversations(DirectLineHistory history, TimeProvider clock, ILogger<DirectLineConversations> logger) : IConversationHistory
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(6);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<Conversation>>> _open = [];
    private DateTimeOffset _swept = clock.GetUtcNow();

    /// <summary>
    /// The conversation, read from the log on its first use in this process.
    /// <paramref name="redeliver"/> then gets what the bot had not answered when the process ended.
    /// </summary>
    public Task<Conversation> OpenAsync(string id, string user, Action<Conversation, ShownActivity> redeliver)
    {
        Sweep();
        return _open.GetOrAdd(id, _ => new Lazy<Task<Conversation>>(() => LoadAsync(id, user, redeliver))).Value;
    }

    /// <summary>The user of a conversation that is known here, in memory or in the log; null where it is not.</summary>
    public async Task<string?> UserOfAsync(string id, CancellationToken ct) =>
        (await FindAsync(id))?.User ?? await history.UserOfAsync(id, ct);

    private async Task<Conversation?> FindAsync(string id) =>
        _open.TryGetValue(id, out var open) ? await open.Value : null;

    /// <summary>Completes when all turns that were asked for are done.</summary>
    public Task WhenQuietAsync() =>
        Task.WhenAll(_open.Values.Where(open => open is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }).Select(open => open.Value.Result.Tail));

    public async Task EraseAsync(string conversation, IReadOnlyCollection<string> activityIds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(activityIds);
        await history.EraseAsync(conversation, IsGone, ct);
        (await FindAsync(conversation))?.Forget(IsGone);

        bool IsGone(string id) => activityIds.Any(gone => id == gone || id.StartsWith(gone + ReplyId.Separator, StringComparison.Ordinal));
    }

    public async Task DeleteAsync(string conversation, CancellationToken ct)
    {
        await history.DeleteAsync(conversation, ct);
        (await FindAsync(conversation))?.Forget(_ => true);
    }

    private async Task<Conversation> LoadAsync(string id, string user, Action<Conversation, ShownActivity> redeliver)
    {
        var conversation = new Conversation(id, user, clock);
        try
        {
            var kept = await history.ReadAsync(id, CancellationToken.None);
            conversation.Restore(kept.Activities);
            conversation.MayKeep = kept.MayKeep;
            foreach (var said in kept.Unhandled)
                redeliver(conversation, said);
        }
#pragma warning disable CA1031 // Somebody in need of help is answered even where the disk is not.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.LogError("The history of conversation {Conversation} cannot be read ({Error}); it goes on without.", id, error.GetType().Name);
        }

        return conversation;
    }

    /// <summary>Lets go of conversations that nobody has used for hours; what may be kept of them is in the log.</summary>
    private void Sweep()
    {
        var now = clock.GetUtcNow();
        if (now - _swept < BetweenSweeps)
            return;
        _swept = now;
        foreach (var (id, open) in _open)
            if (open is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && open.Value.Result.IdleSince is { } since && now - since > Idle)
                _open.TryRemove(id, out _);
    }
}
