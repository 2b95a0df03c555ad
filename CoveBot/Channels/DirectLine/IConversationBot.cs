using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>The bot behind the server, in JSON: any bot can sit here. <see cref="DirectLineAdapter"/> is ours.</summary>
internal interface IConversationBot
{
    /// <summary>Gives the bot one activity; replies are shown as they come.</summary>
    /// <returns>Whether this turn's messages may be stored.</returns>
    Task<bool> TurnAsync(JsonObject activity, TurnReplies replies, CancellationToken ct);
}

/// <summary>What a turn has shown so far.</summary>
internal sealed class TurnReplies(Conversation conversation, string turnId)
{
    private readonly List<ShownActivity> _messages = [];

    /// <summary>The messages, for the log. Events and typing are of the moment.</summary>
    public IReadOnlyList<ShownActivity> Messages => _messages;

    /// <summary>Shows one activity of the bot.</summary>
    /// <returns>Its id; null where clients do not get to see its kind (trace, endOfConversation; channels.md, 1.5).</returns>
    public async Task<string?> ShowAsync(JsonObject activity)
    {
        var type = (string?)activity["type"];
        if (type is not ("message" or "event" or "typing"))
            return null;
        activity["channelId"] = DirectLineChannel.Id;
        activity["conversation"] = new JsonObject { ["id"] = conversation.Id };
        activity["from"] = DirectLineChannel.Bot();
        if (activity["recipient"] is null)
            activity["recipient"] = new JsonObject { ["id"] = conversation.User };

        await conversation.Order.WaitAsync(CancellationToken.None);
        try
        {
            var id = type == "typing" ? ReplyId.Passing(turnId, conversation.NextSeq()) : ReplyId.For(turnId, _messages.Count, activity);
            var shown = ShownActivity.From(activity, id, conversation.NextSeq());
            conversation.Show(shown);
            if (type == "message")
                _messages.Add(shown);
            return id;
        }
        finally
        {
            conversation.Order.Release();
        }
    }
}
