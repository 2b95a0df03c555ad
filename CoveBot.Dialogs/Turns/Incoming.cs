namespace CoveBot.Dialogs.Turns;

/// <summary>How a channel can show things. What differs per channel and nothing else.</summary>
public enum ChannelKind { Web, Sms, Teams, Voice }

/// <summary>One message of a person, free of any channel's types.</summary>
public sealed record Incoming
{
    /// <summary>Bot Framework channel id, for example <c>directline</c>, <c>emulator</c>, <c>msteams</c>.</summary>
    public required string Channel { get; init; }

    public required string Conversation { get; init; }

    /// <summary>The sender's id on this channel.</summary>
    public required string Sender { get; init; }

    /// <summary>Permanent for this message: the same id again gets the same replies.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The raw text; empty for a picture, a sticker or an arrival.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47, as the channel says it; empty when it does not.</summary>
    public string Locale { get; init; } = "";

    public ChannelKind Kind { get; init; } = ChannelKind.Web;

    /// <summary>Attachments that we cannot read (3.5).</summary>
    public bool HasAttachment { get; init; }

    /// <summary>The person arrived (conversationUpdate) and said nothing yet.</summary>
    public bool IsArrival { get; init; }
}
