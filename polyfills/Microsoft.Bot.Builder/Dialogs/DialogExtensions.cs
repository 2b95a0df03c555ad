using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog for a turn.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialog, or begins it where none is open; then tells whoever debugs where the dialogs stand.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dc = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var turn = await dc.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        if (turn.Status == DialogTurnStatus.Empty)
            await dc.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false);
        await turnContext.SendActivityAsync(Snapshot(dc), cancellationToken).ConfigureAwait(false);
    }

    private static Activity Snapshot(DialogContext dc) => new()
    {
        Type = ActivityTypes.Trace,
        Name = "BotState",
        Label = "Bot State",
        ValueType = "https://www.botframework.com/schemas/botState",
        Value = new Dictionary<string, object> { ["dialogStack"] = dc.Stack.ConvertAll(instance => instance.Id) },
    };
}
