using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn, as an adapter makes it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private List<SendActivitiesHandler>? _onSend;
    private List<UpdateActivityHandler>? _onUpdate;
    private List<DeleteActivityHandler>? _onDelete;
    private List<Activity>? _buffered;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
    }

    /// <summary>A turn like another one, with its state and handlers, about a different activity.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        if (turnContext is TurnContext other)
        {
            _onSend = other._onSend;
            _onUpdate = other._onUpdate;
            _onDelete = other._onDelete;
            _buffered = other.BufferedReplyActivities;
            Locale = other.Locale;
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public string? Locale { get; set; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The replies of a turn whose sender wants them in the response.</summary>
    public List<Activity> BufferedReplyActivities => _buffered ??= [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onSend ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onUpdate ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onDelete ??= []).Add(handler);
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        var reply = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            reply.Speak = speak;
        reply.InputHint = string.IsNullOrEmpty(inputHint) ? InputHints.AcceptingInput : inputHint;
        return SendActivityAsync(reply, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            var addressed = (Activity)activity;
            addressed.ApplyConversationReference(reference);
            outgoing.Add(addressed);
        }

        return _onSend is null ? DeliverAsync(outgoing, cancellationToken) : SendPastAsync(0, outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = (Activity)activity;
        addressed.ApplyConversationReference(Activity.GetConversationReference());
        return UpdatePastAsync(0, addressed, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeletePastAsync(0, reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeletePastAsync(0, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing)
            TurnState.Dispose();
    }

    private Task<ResourceResponse[]> SendPastAsync(int handler, List<Activity> outgoing, CancellationToken cancellationToken) =>
        _onSend is { } handlers && handler < handlers.Count
            ? handlers[handler](this, outgoing, () => SendPastAsync(handler + 1, outgoing, cancellationToken))
            : DeliverAsync(outgoing, cancellationToken);

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return Buffer(outgoing);

        var sent = outgoing.ToArray();
        var responses = await Adapter.SendActivitiesAsync(this, sent, cancellationToken).ConfigureAwait(false) ?? [];
        for (var i = 0; i < sent.Length; i++)
        {
            if (i < responses.Length && responses[i] is { } response)
                sent[i].Id = response.Id;
            NoteSent(sent[i]);
        }

        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        var responses = new ResourceResponse[outgoing.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = outgoing[i];
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            NoteSent(activity);
            responses[i] = new ResourceResponse();
        }

        return responses;
    }

    private void NoteSent(Activity activity)
    {
        if (activity.Type != ActivityTypes.Trace)
            Responded = true;
    }

    private async Task<ResourceResponse> UpdatePastAsync(int handler, Activity activity, CancellationToken cancellationToken) =>
        _onUpdate is { } handlers && handler < handlers.Count
            ? await handlers[handler](this, activity, () => UpdatePastAsync(handler + 1, activity, cancellationToken)).ConfigureAwait(false)
            : await Adapter.UpdateActivityAsync(this, activity, cancellationToken).ConfigureAwait(false);

    private Task DeletePastAsync(int handler, ConversationReference reference, CancellationToken cancellationToken) =>
        _onDelete is { } handlers && handler < handlers.Count
            ? handlers[handler](this, reference, () => DeletePastAsync(handler + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
