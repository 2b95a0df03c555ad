using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CoveBot.Dialogs.Turns;

/// <summary>Writes a <see cref="Reply"/> as a Bot Framework activity.</summary>
public static class OutgoingActivity
{
    public static Activity Of(Reply reply, Activity incoming)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(incoming);
        var activity = MessageFactory.Text(reply.Text, inputHint: InputHints.ExpectingInput);

        // Plain: asterisks and brackets in someone's own words are theirs, not markup.
        activity.TextFormat = TextFormatTypes.Plain;
        if (reply.Actions.Count > 0)
        {
            activity.SuggestedActions = new SuggestedActions
            {
                To = [incoming.From?.Id ?? ""],
                Actions = [.. reply.Actions.Select(a => new CardAction { Type = ActionTypes.ImBack, Title = a.Title, Value = a.Value })],
            };
        }

        return activity;
    }
}
