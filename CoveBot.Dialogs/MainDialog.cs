using CoveBot.Dialogs.Commands;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.FreeTalk;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CoveBot.Dialogs;

/// <summary>
/// The router, top to bottom: agreement? → interruption? → open exercise? → free talk. Safety has spoken before it (SafetyMiddleware).
/// Its stack lives for one turn: every turn starts here, and the answers say where the conversation stands.
/// </summary>
public sealed class MainDialog : Dialog, IBot
{
    private const string Engine = "engine";

    private readonly ExerciseCatalog catalog;
    private readonly Interruptions interruptions;
    private readonly FreeTalker freeTalk;
    private readonly Doorway doorway;
    private readonly DialogSet dialogs;

    public MainDialog(ExerciseCatalog catalog, Interruptions interruptions, FreeTalker freeTalk, Doorway doorway)
        : base(nameof(MainDialog))
    {
        this.catalog = catalog;
        this.interruptions = interruptions;
        this.freeTalk = freeTalk;
        this.doorway = doorway;
        dialogs = ExerciseDialog.CompileAll(catalog);
        dialogs.Add(this);
    }

    /// <summary>One turn. The turn itself was opened by <c>TurnMiddleware</c>.</summary>
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<Turn>() is null
            ? Task.CompletedTask
            : new DialogContext(dialogs, turnContext, new DialogState()).BeginDialogAsync(Id, cancellationToken: cancellationToken);
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var turn = dc.Context.TurnState.Get<Turn>()!;
        var walk = await RouteAsync(turn, cancellationToken).ConfigureAwait(false);

        // An answer may open another exercise (grounding first): then that one is walked, and this one waits.
        if (walk?.Switch is { } other && catalog.Find(other) is { } next)
        {
            walk.Pause();
            walk = ExerciseTurn.Start(turn, next, from: walk.Run.Id);
        }

        if (walk is not null)
        {
            dc.Context.TurnState.Set(walk);
            await dc.BeginDialogAsync(walk.Exercise.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        doorway.After(turn);
        if (!turn.HasSpoken && !turn.Incoming.IsArrival)
        {
            turn.Say(Engine, "welcome-back");
            turn.OfferText(Engine, "action.menu");
        }

        return EndOfTurn;
    }

    // The run to walk on from here, or null where everything is said.
    private async ValueTask<ExerciseTurn?> RouteAsync(Turn turn, CancellationToken ct)
    {
        if (SayLost(turn) && !turn.Incoming.IsArrival && !IsOwnErrand(turn))
        {
            turn.OffTheRecord = true;
            turn.OfferText(Engine, "action.menu");
            return null;
        }

        if (turn.Incoming.IsArrival)
        {
            return Arrive(turn);
        }

        if (!turn.Person.Profile.Agreed)
        {
            return await BeforeAgreementAsync(turn, ct).ConfigureAwait(false);
        }

        var left = PauseIfLeftAlone(turn);
        if (left is not null && Greetings.Is(turn.Text))
        {
            return AskAboutOld(turn, left);
        }

        var open = Open(turn);
        if (turn.Person.Profile.Adult is null && (open is null || open.Exercise.Id == Onboarding.Id))
        {
            return AgeFirst(turn);
        }

        if (SelfTold.SaysMinor(turn) && doorway.IsTooYoung(turn.Person.Profile))
        {
            return null;
        }

        if (turn.Cursor.Confirm is null && open?.Exercise.Id != Onboarding.Id && SelfTold.Take(turn))
        {
            return open;
        }

        if (await interruptions.ConfirmedAsync(turn, open, ct).ConfigureAwait(false) is { } confirmed)
        {
            return confirmed.Walk;
        }

        if (await interruptions.TakeAsync(turn, open, ct).ConfigureAwait(false) is { } taken)
        {
            return taken.Walk;
        }

        if (open is not null)
        {
            open.File();
            return open;
        }

        if (turn.Text.Trim().Length == 0)
        {
            turn.Say(Engine, "cannot-read");
            return null;
        }

        return (await freeTalk.AnswerAsync(turn, ct).ConfigureAwait(false)).Walk;
    }

    // An exercise that was off the record ends with the process. True where its question was open: what comes now was meant for it.
    private static bool SayLost(Turn turn)
    {
        if (turn.Person.Lost.Count == 0)
        {
            return false;
        }

        var wasOpen = turn.Person.Lost.Exists(r => r.Id == turn.Cursor.Run);
        foreach (var lost in turn.Person.Lost.ToList())
        {
            turn.Record(EntryKind.RunFinished, e => e with { Run = lost.Id, Exercise = lost.Exercise, Status = RunStatus.Abandoned });
        }

        turn.Person.Lost.Clear();
        turn.Say(MemoryTalk.Scope, "off-the-record-lost");
        if (wasOpen)
        {
            turn.Cursor = turn.Cursor with { Run = null, Step = null, Confirm = null, ConfirmArg = null, Offered = [] };
            turn.Person.Cursor = turn.Cursor;
        }

        return wasOpen;
    }

    private bool IsOwnErrand(Turn turn) =>
        catalog.Named(turn.Text) is not null
        || CommandReading.Read(turn.Text, turn.Incoming.Kind == ChannelKind.Sms) is { Kind: not (CommandKind.Skip or CommandKind.Done or CommandKind.Back or CommandKind.Repeat or CommandKind.Undo) };

    private ExerciseTurn? Open(Turn turn) =>
        turn.Person.OpenRun is { } run && catalog.Find(run.Exercise) is { } exercise ? new ExerciseTurn(turn, exercise, run) : null;

    private ExerciseTurn? Arrive(Turn turn)
    {
        if (!turn.Person.Profile.Agreed)
        {
            return turn.Person.Profile.Declined ? null : Onboard(turn);
        }

        if (PauseIfLeftAlone(turn) is { } old)
        {
            return AskAboutOld(turn, old);
        }

        if (Open(turn) is { } open)
        {
            turn.Say(Engine, "hello");
            open.Where();
            return open;
        }

        turn.Say(Engine, "welcome-back");
        turn.OfferText(Engine, "action.menu");
        return null;
    }

    // Onboarding asks for agreement; until it is given, calming exercises are open to everyone and live in memory.
    private async ValueTask<ExerciseTurn?> BeforeAgreementAsync(Turn turn, CancellationToken ct)
    {
        Tongue.Follow(turn);
        var open = Open(turn);
        if (await interruptions.WithdrawAsync(turn, ct).ConfigureAwait(false))
        {
            return null;
        }

        if (catalog.Named(turn.Text) is { Calming: true } calming && open?.Exercise != calming)
        {
            return ExerciseTurn.Start(turn, calming);
        }

        if (open is null || open.Exercise.Id == Onboarding.Id)
        {
            if (turn.Cursor.Run != Doorway.RunOf(turn.Person.Id) && doorway.Meet(turn))
            {
                return null;
            }

            open = Onboard(turn);
        }

        return SimplyFiled(turn, open);
    }

    // Agreed, and left before saying whether they are an adult: that is asked first.
    private ExerciseTurn? AgeFirst(Turn turn)
    {
        if (catalog.Named(turn.Text) is { Calming: true } calming)
        {
            return ExerciseTurn.Start(turn, calming);
        }

        return SimplyFiled(turn, Onboard(turn));
    }

    private ExerciseTurn? SimplyFiled(Turn turn, ExerciseTurn open)
    {
        if (interruptions.Simple(turn, open) is { } taken)
        {
            return taken.Walk;
        }

        if (turn.Cursor.Step is not null)
        {
            open.File();
        }

        return open;
    }

    // Filed again each turn until agreement is given, so that the run is in the journal from the moment it may be.
    private ExerciseTurn Onboard(Turn turn)
    {
        var onboarding = catalog.Find(Onboarding.Id)!;
        var id = Doorway.RunOf(turn.Person.Id);
        var step = turn.Cursor.Run == id ? turn.Cursor.Step : null;
        var started = ExerciseTurn.Start(turn, onboarding, id: id);
        turn.Cursor = turn.Cursor with { Step = step };
        return started;
    }

    // After the exercise's window the open question is no longer what the next message answers (3.6).
    private ExerciseTurn? PauseIfLeftAlone(Turn turn)
    {
        if (Open(turn) is not { Exercise.Hidden: false } open || turn.Now - open.Run.LastAt <= open.Exercise.ResumeWindow)
        {
            return null;
        }

        open.Pause();
        return open;
    }

    private static ExerciseTurn? AskAboutOld(Turn turn, ExerciseTurn old)
    {
        if (old.Exercise.Calming)
        {
            var resumed = ExerciseTurn.Resume(turn, old.Exercise, old.Run);
            resumed.AskHowItIsNow();
            return resumed;
        }

        turn.Say(Engine, "resume-old", Arg.Of("title", old.Title()));
        turn.Cursor = turn.Cursor with { Confirm = "resume-old", ConfirmArg = old.Run.Id };
        turn.OfferText(Engine, "action.resume");
        turn.OfferText(Engine, "action.start-over");
        turn.OfferText(Engine, "action.leave");
        return null;
    }
}
