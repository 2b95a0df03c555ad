using System.Collections.Concurrent;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CoveBot.Tests.DirectLine;

/// <summary>A bot with one trick per word, and what it was given.</summary>
internal sealed class EchoBot : IBot
{
    /// <summary>What the turns say about storage.</summary>
    public bool MayKeep { get; set; } = true;

    public ConcurrentQueue<Activity> Given { get; } = [];

    /// <summary>Holds "slow" turns until it is set.</summary>
    public TaskCompletionSource Gate { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What "fails" does instead of answering.</summary>
    public bool Fails { get; set; } = true;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        Given.Enqueue(activity);
        var text = activity.Text ?? "";
        turnContext.TurnState.Add(new KeepHistory { MayKeep = MayKeep && !text.StartsWith("off the record", StringComparison.Ordinal) });
        if (activity.Type == ActivityTypes.ConversationUpdate)
        {
            await turnContext.SendActivityAsync("Welcome. This is an echo.", cancellationToken: cancellationToken);
            return;
        }

        switch (text)
        {
            case "slow":
                await Gate.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
                break;
            case "fails" when Fails:
                throw new InvalidOperationException("zebra: the text of a person in an exception");
            case "typing":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                await Task.Delay(300, cancellationToken);
                break;
            case "hidden":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Trace, Name = "trace" }, cancellationToken);
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.EndOfConversation }, cancellationToken);
                break;
            case "choices":
                var pick = MessageFactory.Text("Want to look at the thought behind it, or would you rather just talk?");
                pick.SuggestedActions = new SuggestedActions
                {
                    Actions =
                    [
                        new CardAction(ActionTypes.ImBack, "Look at it", value: "look at it"),
                        new CardAction(ActionTypes.ImBack, "Just talk", value: "just talk"),
                    ],
                };
                await turnContext.SendActivityAsync(pick, cancellationToken);
                return;
            case "card":
                var card = new HeroCard(title: "A card", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")]);
                await turnContext.SendActivityAsync(MessageFactory.Attachment(card.ToAttachment()), cancellationToken);
                return;
        }

        if (activity.Attachments is { Count: > 0 } files)
            await turnContext.SendActivityAsync("files: " + string.Join(", ", files.Select(file => $"{file.Name} ({file.ContentType})")), cancellationToken: cancellationToken);
        else if (activity.Value is not null)
            await turnContext.SendActivityAsync($"value: {activity.Value}", cancellationToken: cancellationToken);
        else
            await turnContext.SendActivityAsync("echo: " + text, cancellationToken: cancellationToken);
    }
}
