using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Turns;
using static CoveBot.Dialogs.Safety.SafetyState;

namespace CoveBot.Dialogs.Safety;

/// <summary>What the safety conversation did with a message.</summary>
public enum SafetyOutcome
{
    /// <summary>The normal dialogs go on.</summary>
    Pass,

    /// <summary>Everything was said and recorded; nothing else runs.</summary>
    Answered,
}

/// <summary>
/// The conversation when someone may be at risk (safety.md). Asked before anything else, on every message of everyone.
/// Needs no network, no model, no profile. While the floor is 2 or higher it answers, one question a message, and never ends.
/// </summary>
public sealed class CrisisTalk(CrisisLines lines)
{
    /// <summary>Takes a message.</summary>
    public SafetyOutcome Take(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Incoming.IsArrival || Scene.NothingToSee(turn))
        {
            return SafetyOutcome.Pass;
        }

        SpokenLanguage.Follow(turn);
        var scene = new Scene(turn, lines);
        return scene.Step.Floor < 2 ? new CalmTalk(scene).Take() : Risky(scene);
    }

    private static SafetyOutcome Risky(Scene scene)
    {
        var notes = new TalkNotes(scene);
        if (MayPass(scene))
        {
            // The direct question stays open over the request itself; the exercise's own answers end it.
            var open = scene.Asks == Request.CalmExercise && scene.Turn.Person.OpenRun is null ? Questions.Of(scene.Before?.Pending) : null;
            notes.Record(open is { Calms: Response.No } ? open.Id : null);
            return SafetyOutcome.Pass;
        }

        Freeze(scene, notes);
        if (scene.Counters.ContainsKey(Count.Quiet) && scene.Step is { Raised: false, Arrives: false, Floor: < 4 } && new QuietTalk(scene, notes).Take())
        {
            return SafetyOutcome.Answered;
        }

        if (scene.Step.Raised || scene.Step.Arrives || scene.NewDanger is not null || (scene.Step.NewConversation && scene.Turn.Verdict.Tier >= 2))
        {
            new OpeningTalk(scene, notes).Say();
        }
        else if (scene.Step.NewConversation)
        {
            new CheckInTalk(scene, notes).Say();
        }
        else
        {
            new GoingOnTalk(scene, notes).Say();
        }

        return SafetyOutcome.Answered;
    }

    // 3.7 rule 5, and rights that are never held back.
    private static bool MayPass(Scene scene) =>
        scene.Step is { Raised: false, MeansInContext: false } && scene.Turn.Verdict.Tier < 2
        && (scene.Asks is Request.CalmExercise or Request.Right
            || (CalmExercises.Allows(scene.Turn.Person.OpenRun?.Exercise) && !AnswersSafety(scene) && scene.Asks is not (Request.Lines or Request.Menu)));

    // A correction, or a no to the direct question that is still open, is for the safety talk and not for the exercise.
    private static bool AnswersSafety(Scene scene) =>
        scene.Step.Response == Response.Corrects
        || (scene.Step.Response == Response.No && Questions.Of(scene.Step.Answered) is { Calms: Response.No });

    // The exercise stops where it is; nothing typed is lost, and this message is no answer to it (3.7 rule 1).
    private static void Freeze(Scene scene, TalkNotes notes)
    {
        var turn = scene.Turn;
        if (turn.Person.OpenRun is { } run)
        {
            turn.Record(EntryKind.RunPaused, e => e with { Run = run.Id, Exercise = run.Exercise, Status = RunStatus.InterruptedSafety });
            notes.Frozen = CalmExercises.Allows(run.Exercise) ? notes.Frozen ?? run.Id : run.Id;
        }

        turn.Cursor = turn.Cursor with { Run = null, Step = null, Attempts = 0, Probed = false, Confirm = null, ConfirmArg = null, Offered = [] };
    }
}
