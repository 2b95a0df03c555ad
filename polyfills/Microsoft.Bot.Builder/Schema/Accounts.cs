using System.Globalization;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot on a channel.</summary>
[JsonConverter(typeof(ChannelAccountJson))]
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    internal Dictionary<string, RawJson>? Unknown { get; set; }
}

/// <summary>A conversation on a channel.</summary>
[JsonConverter(typeof(ConversationAccountJson))]
public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? aadObjectId = null, string? role = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    public string? ConversationType { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    public string? TenantId { get; set; }

    internal Dictionary<string, RawJson>? Unknown { get; set; }
}

/// <summary>Enough to speak in a conversation again later.</summary>
public class ConversationReference
{
    [JsonConstructor]
    public ConversationReference()
    {
    }

    public ConversationReference(string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null, ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    public ConversationReference(CultureInfo? locale, string? activityId = null, ChannelAccount? user = null, ChannelAccount? bot = null, ConversationAccount? conversation = null, string? channelId = null, string? serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        Locale = locale?.Name;
        ServiceUrl = serviceUrl;
    }

    [JsonPropertyName("activityId")] public string? ActivityId { get; set; }

    [JsonPropertyName("user")] public ChannelAccount? User { get; set; }

    [JsonPropertyName("bot")] public ChannelAccount? Bot { get; set; }

    [JsonPropertyName("conversation")] public ConversationAccount? Conversation { get; set; }

    [JsonPropertyName("channelId")] public string? ChannelId { get; set; }

    [JsonPropertyName("locale")] public string? Locale { get; set; }

    [JsonPropertyName("serviceUrl")] public string? ServiceUrl { get; set; }

    /// <summary>The event with which the bot begins a turn of its own in this conversation.</summary>
    public Activity GetContinuationActivity() => new Activity
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

/// <summary>What is needed to open a conversation.</summary>
public class ConversationParameters
{
    [JsonConstructor]
    public ConversationParameters()
    {
    }

    public ConversationParameters(bool? isGroup = null, ChannelAccount? bot = null, IList<ChannelAccount>? members = null, string? topicName = null, Activity? activity = null, object? channelData = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    [JsonPropertyName("isGroup")] public bool? IsGroup { get; set; }

    [JsonPropertyName("bot")] public ChannelAccount? Bot { get; set; }

    [JsonPropertyName("members")] public IList<ChannelAccount>? Members { get; set; }

    [JsonPropertyName("topicName")] public string? TopicName { get; set; }

    [JsonPropertyName("activity")] public Activity? Activity { get; set; }

    [JsonPropertyName("channelData"), JsonConverter(typeof(LooseJson))] public object? ChannelData { get; set; }

    [JsonPropertyName("tenantId")] public string? TenantId { get; set; }
}

/// <summary>A conversation that was opened.</summary>
public class ConversationResourceResponse
{
    [JsonConstructor]
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    [JsonPropertyName("activityId")] public string? ActivityId { get; set; }

    [JsonPropertyName("serviceUrl")] public string? ServiceUrl { get; set; }

    [JsonPropertyName("id")] public string? Id { get; set; }
}
