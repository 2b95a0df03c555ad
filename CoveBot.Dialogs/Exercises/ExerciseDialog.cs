using Microsoft.Bot.Builder.Dialogs;

namespace CoveBot.Dialogs.Exercises;

/// <summary>
/// The only engine: compiles a definition into a <see cref="WaterfallDialog"/>, one waterfall step per exercise step.
/// The stack lives for one turn: each turn begins the waterfall anew, and it runs past everything known to the first open question (docs/adr/0001).
/// </summary>
public static class ExerciseDialog
{
    /// <summary>A dialog set with every exercise of the catalogue.</summary>
    public static DialogSet CompileAll(ExerciseCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var dialogs = new DialogSet();
        foreach (var exercise in catalog.All)
        {
            dialogs.Add(Compile(exercise));
        }

        return dialogs;
    }

    /// <summary>The waterfall of one exercise.</summary>
    public static WaterfallDialog Compile(Exercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return new WaterfallDialog(exercise.Id, [.. exercise.Steps.Select(Compile), Finish]);
    }

    private static WaterfallStep Compile(Step step) => (context, ct) =>
        context.Context.TurnState.Get<ExerciseTurn>()!.Reach(step)
            ? Task.FromResult(Dialog.EndOfTurn)
            : context.NextAsync(cancellationToken: ct);

    private static Task<DialogTurnResult> Finish(WaterfallStepContext context, CancellationToken ct)
    {
        context.Context.TurnState.Get<ExerciseTurn>()!.Finish();
        return context.EndDialogAsync(cancellationToken: ct);
    }
}
