using System.Text.Json.Nodes;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// Joins the Direct Line server to a Bot Framework bot: middleware, then the bot, one scope per turn.
/// What the bot sends is appended to the conversation at once.
/// </summary>
public sealed class DirectLineAdapter : BotAdapter, IConversationBot
{
    private readonly IServiceProvider _services;

    public DirectLineAdapter(IServiceProvider services, IEnumerable<Microsoft.Bot.Builder.IMiddleware> middleware)
    {
        _services = services;
        foreach (var piece in middleware)
            Use(piece);
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var replies = turnContext.TurnState.Get<TurnReplies>()
            ?? throw new InvalidOperationException("This turn did not come from a Direct Line conversation.");
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = new ResourceResponse(await SendAsync(replies, activities[i], cancellationToken) ?? "");
        return responses;
    }

    /// <summary>Direct Line has no updates; what was said stays said.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line does not update activities.");

    /// <summary>Direct Line has no deletions. To forget, use <see cref="Dialogs.Memory.IConversationHistory"/>.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line does not delete activities.");

    /// <summary>
    /// A turn of the bot's own (a reminder), queued behind the conversation's other turns: never await it inside one of them.
    /// </summary>
    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    public override async Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        var conversation = continuationActivity.Conversation?.Id ?? throw new ArgumentException("The reference names no conversation.", nameof(continuationActivity));
        var person = continuationActivity.From?.Id ?? throw new ArgumentException("The reference names no person.", nameof(continuationActivity));
        // Asked for late: the turns know this adapter as their bot.
        var turns = _services.GetRequiredService<DirectLineTurns>();
        var open = await turns.OpenAsync(conversation, person);
        await turns.BeginAsync(open, replies => RunAsync(continuationActivity, replies, callback, cancellationToken));
    }

    async Task<bool> IConversationBot.TurnAsync(JsonObject activity, TurnReplies replies, CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        var bot = scope.ServiceProvider.GetRequiredService<IBot>();
        return await RunAsync(ActivityJson.Read(activity), replies, bot.OnTurnAsync, ct);
    }

    private async Task<bool> RunAsync(Activity activity, TurnReplies replies, BotCallbackHandler callback, CancellationToken ct)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(replies);
        await RunPipelineAsync(context, callback, ct);
        return context.TurnState.Get<KeepHistory>()?.MayKeep ?? false;
    }

    private static async Task<string?> SendAsync(TurnReplies replies, Activity activity, CancellationToken ct)
    {
        if (activity.Type == ActivityTypesEx.Delay)
        {
            await Task.Delay(activity.Value is int wait ? wait : 1000, ct);
            return null;
        }

        return await replies.ShowAsync(ActivityJson.Write(activity));
    }
}
