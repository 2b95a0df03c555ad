using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel and a bot say to each other: a message, an event, a change of members and so on.</summary>
[JsonConverter(typeof(ActivityJson))]
public class Activity :
    IMessageActivity, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity,
    IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity,
    IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity,
    ICommandResultActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(string? type = null, string? id = null, DateTimeOffset? timestamp = null, DateTimeOffset? localTimestamp = null, string? serviceUrl = null, string? channelId = null, ChannelAccount? from = null, ConversationAccount? conversation = null, ChannelAccount? recipient = null, string? textFormat = null, string? attachmentLayout = null, IList<ChannelAccount>? membersAdded = null, IList<ChannelAccount>? membersRemoved = null, IList<MessageReaction>? reactionsAdded = null, IList<MessageReaction>? reactionsRemoved = null, string? topicName = null, bool? historyDisclosed = null, string? locale = null, string? text = null, string? speak = null, string? inputHint = null, string? summary = null, SuggestedActions? suggestedActions = null, IList<Attachment>? attachments = null, IList<Entity>? entities = null, object? channelData = null, string? action = null, string? replyToId = null, string? label = null, string? valueType = null, object? value = null, string? name = null, ConversationReference? relatesTo = null, string? code = null, DateTimeOffset? expiration = null, string? importance = null, string? deliveryMode = null, IList<string>? listenFor = null, IList<TextHighlight>? textHighlights = null, SemanticAction? semanticAction = null, string? localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        LocalTimezone = localTimezone;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
    }

    public string? Type { get; set; }

    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    public string? LocalTimezone { get; set; }

    public string? CallerId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public string? TextFormat { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public IList<MessageReaction>? ReactionsAdded { get; set; }

    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    public string? TopicName { get; set; }

    public bool? HistoryDisclosed { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    public string? Summary { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public IList<Entity>? Entities { get; set; }

    /// <summary>Channel-specific data. What came from the wire yields its JSON text through <c>ToString()</c>.</summary>
    public object? ChannelData { get; set; }

    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    public string? Label { get; set; }

    public string? ValueType { get; set; }

    /// <summary>An open value. What came from the wire yields its JSON text through <c>ToString()</c>.</summary>
    public object? Value { get; set; }

    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    public string? Code { get; set; }

    public DateTimeOffset? Expiration { get; set; }

    public string? Importance { get; set; }

    public string? DeliveryMode { get; set; }

    public IList<string>? ListenFor { get; set; }

    public IList<TextHighlight>? TextHighlights { get; set; }

    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Properties of the wire that this class does not know; they are written back as they came.</summary>
    internal Dictionary<string, RawJson>? Unknown { get; set; }

    public static IMessageActivity CreateMessageActivity() => new Activity
    {
        Type = ActivityTypes.Message,
        Attachments = [],
        Entities = [],
    };

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity { Type = ActivityTypes.ContactRelationUpdate };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [],
        MembersRemoved = [],
    };

    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    public static IHandoffActivity CreateHandoffActivity() => new Activity { Type = ActivityTypes.Handoff };

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity { Type = ActivityTypes.EndOfConversation };

    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, string? label = null) => new Activity
    {
        Type = ActivityTypes.Trace,
        Name = name,
        Label = label,
        ValueType = valueType ?? value?.GetType().Name,
        Value = value,
    };

    /// <summary>A message that answers this activity, addressed back to whoever sent it.</summary>
    public Activity CreateReply(string? text = null, string? locale = null)
    {
        var reply = ReplyOf(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, string? label = null)
    {
        var trace = ReplyOf(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);

    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => As(ActivityTypes.ContactRelationUpdate);

    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    public ITypingActivity? AsTypingActivity() => As(ActivityTypes.Typing);

    public IEndOfConversationActivity? AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);

    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);

    public IMessageUpdateActivity? AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    public IMessageDeleteActivity? AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    public IMessageReactionActivity? AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    public ISuggestionActivity? AsSuggestionActivity() => As(ActivityTypes.Suggestion);

    public ITraceActivity? AsTraceActivity() => As(ActivityTypes.Trace);

    public IHandoffActivity? AsHandoffActivity() => As(ActivityTypes.Handoff);

    public ICommandActivity? AsCommandActivity() => As(ActivityTypes.Command);

    public ICommandResultActivity? AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    /// <summary>Whether there is anything to show: text, a summary, an attachment or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities is null ? [] : [.. Entities.Where(e => string.Equals(e.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(e => e.GetAs<Mention>()).OfType<Mention>()];

    public TypeT? GetChannelData<TypeT>() => ChannelData is null ? default : LooseJson.As<TypeT>(ChannelData);

    public bool TryGetChannelData<TypeT>(out TypeT? instance)
    {
        try
        {
            instance = GetChannelData<TypeT>();
            return ChannelData is not null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            instance = default;
            return false;
        }
    }

    /// <summary>Where this activity stands: who spoke to whom, in which conversation, on which channel.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = HasNoUsableId() ? null : Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity: as one that came in from the user, or as one that goes out from the bot.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether the service URL names a streaming connection rather than an HTTP endpoint.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is { Length: > 0 } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is an activity of the given type, or of a subtype written <c>type/subtype</c>.</summary>
    protected bool IsActivity(string activityType)
    {
        ArgumentNullException.ThrowIfNull(activityType);
        return Type is { } type
            && type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (type.Length == activityType.Length || type[activityType.Length] == '/');
    }

    /// <summary>A copy that shares its parts, for sending without marking the original.</summary>
    internal Activity ShallowCopy() => (Activity)MemberwiseClone();

    private Activity? As(string type) => IsActivity(type) ? this : null;

    private Activity ReplyOf(string type) => new()
    {
        Type = type,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = HasNoUsableId() ? null : Id,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation is null ? null : new ConversationAccount(isGroup: Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name),
    };

    // Direct Line and Web Chat refuse replies to the id of a conversationUpdate.
    private bool HasNoUsableId() =>
        ChannelId is Connector.Channels.Directline or Connector.Channels.Webchat && IsActivity(ActivityTypes.ConversationUpdate);
}
