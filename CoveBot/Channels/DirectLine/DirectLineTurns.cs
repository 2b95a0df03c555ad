using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// Takes what a person sends to the bot, one turn at a time per conversation, at least once and in order:
/// kept, then shown, then asked; and marked when it is answered.
/// </summary>
internal sealed class DirectLineTurns(
    DirectLineConversations conversations,
    DirectLineHistory history,
    IConversationBot bot,
    ILogger<DirectLineTurns> logger)
{
    /// <summary>The conversation of a token, ready for use; unanswered messages of an earlier process are already on their way to the bot.</summary>
    public Task<Conversation> OpenAsync(string conversation, string user) => conversations.OpenAsync(conversation, user, Redeliver);

    /// <summary>Tells the bot that somebody is there, so that it can greet; never shown to clients (channels.md, section 10).</summary>
    public async Task GreetAsync(Conversation conversation)
    {
        if (!conversation.TakeGreeting())
            return;
        await conversation.Order.WaitAsync(CancellationToken.None);
        string id;
        try
        {
            id = ReplyId.Arrival(conversation.Id, conversation.NextSeq());
        }
        finally
        {
            conversation.Order.Release();
        }

        var arrival = IncomingActivity.Arrival(conversation, id);
        _ = conversation.Queue(id, () => RunAsync(conversation, id, arrival, said: null, keptBefore: false));
    }

    /// <summary>Takes one activity of the person. The task that comes back is its turn; false: the bot failed.</summary>
    public async Task<Task<bool>> AcceptAsync(Conversation conversation, JsonObject activity, string id, CancellationToken ct)
    {
        await conversation.Room.WaitAsync(ct);
        await conversation.Order.WaitAsync(CancellationToken.None);
        Task<bool>? turn = null;
        try
        {
            turn = conversation.TurnOf(id) ?? await TakeAsync(conversation, activity, id);
            return turn;
        }
        finally
        {
            conversation.Order.Release();
            _ = Leave(conversation, turn ?? Task.FromResult(false));
        }

        static async Task Leave(Conversation conversation, Task turn)
        {
            await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            conversation.Room.Release();
        }
    }

    /// <summary>A turn that the bot itself begins (a reminder).</summary>
    public Task<bool> BeginAsync(Conversation conversation, Func<TurnReplies, Task<bool>> turn)
    {
        var id = $"{conversation.Id}|own-{Guid.NewGuid():N}";
        return conversation.Queue(id, async () =>
        {
            var replies = new TurnReplies(conversation, id);
            var mayKeep = await turn(replies);
            await CloseAsync(conversation, said: null, replies.Messages, mayKeep, keptBefore: false);
            return true;
        });
    }

    /// <summary>Keeps, shows, asks: in this order, under <see cref="Conversation.Order"/>.</summary>
    private async Task<Task<bool>> TakeAsync(Conversation conversation, JsonObject activity, string id)
    {
        var shown = ShownActivity.From(activity, id, conversation.NextSeq());
        var said = (string?)activity["type"] == "message" ? shown : null;
        var kept = said is not null && conversation.MayKeep && await KeepAsync(conversation, said);
        conversation.Show(shown);
        return conversation.Queue(id, () => RunAsync(conversation, id, activity, said, kept));
    }

    private void Redeliver(Conversation conversation, ShownActivity said)
    {
        var activity = JsonNode.Parse(said.Json)!.AsObject();
        _ = conversation.Queue(said.Id, () => RunAsync(conversation, said.Id, activity, said, keptBefore: true));
    }

    private async Task<bool> RunAsync(Conversation conversation, string id, JsonObject activity, ShownActivity? said, bool keptBefore)
    {
        var replies = new TurnReplies(conversation, id);
        bool mayKeep;
        try
        {
            mayKeep = await bot.TurnAsync(activity, replies, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever the bot throws, the conversation goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // The message stays unmarked: it is asked again when it is sent again, or after a restart.
            logger.LogError("The bot failed on activity {Activity} with {Error}.", id, error.GetType().FullName);
            return false;
        }

        // With the agreement comes what they agreed to.
        var greeting = said is not null && mayKeep && !conversation.MayKeep ? conversation.Greeting : [];
        if (said is not null)
            conversation.MayKeep = mayKeep;
        await CloseAsync(conversation, said, [.. greeting, .. replies.Messages], mayKeep, keptBefore);
        return true;
    }

    private async Task<bool> KeepAsync(Conversation conversation, ShownActivity said)
    {
        try
        {
            await history.KeepAsync(conversation.Id, said);
            return true;
        }
#pragma warning disable CA1031 // The bot hears a person even where the disk is full.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.LogError("Activity {Activity} could not be kept ({Error}).", said.Id, error.GetType().FullName);
            return false;
        }
    }

    private async Task CloseAsync(Conversation conversation, ShownActivity? said, IReadOnlyList<ShownActivity> replies, bool mayKeep, bool keptBefore)
    {
        try
        {
            await history.CloseAsync(conversation.Id, said, replies, mayKeep, keptBefore);
        }
#pragma warning disable CA1031 // The replies are shown; what is not marked is asked again after a restart.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.LogError("A turn of conversation {Conversation} could not be kept ({Error}).", conversation.Id, error.GetType().FullName);
        }
    }
}
