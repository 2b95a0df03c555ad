using Microsoft.Bot.Schema;

namespace CoveBot.Dialogs.Turns;

/// <summary>Reads a Bot Framework activity into an <see cref="Incoming"/>.</summary>
public static class IncomingActivity
{
    /// <summary>The message or arrival, or null for everything that needs no answer (typing, reactions, events).</summary>
    public static Incoming? Read(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var arrival = activity.Type == ActivityTypes.ConversationUpdate
            && activity.MembersAdded?.Any(m => m.Id != activity.Recipient?.Id) == true;
        if (activity.Type != ActivityTypes.Message && !arrival)
        {
            return null;
        }

        return new Incoming
        {
            Channel = activity.ChannelId ?? "",
            Conversation = activity.Conversation?.Id ?? "",
            Sender = (arrival ? activity.MembersAdded!.First(m => m.Id != activity.Recipient?.Id).Id : activity.From?.Id) ?? "",
            ActivityId = activity.Id ?? Guid.NewGuid().ToString("N"),
            Text = activity.Text ?? "",
            Locale = activity.Locale ?? "",
            Kind = KindOf(activity.ChannelId),
            HasAttachment = activity.Attachments is { Count: > 0 },
            IsArrival = arrival,
        };
    }

    private static ChannelKind KindOf(string? channel) => channel switch
    {
        "sms" => ChannelKind.Sms,
        "msteams" => ChannelKind.Teams,
        "voice" => ChannelKind.Voice,
        _ => ChannelKind.Web,
    };
}
