using CoveBot.Dialogs.Commands;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>
/// Talk about memory (dialog-contract 3.1, 3.9): what is kept, forget, correct, private, off the record, export, delete.
/// Works inside an open exercise too, and ends in its question again, asked once; or in a small question of its own.
/// </summary>
public sealed class MemoryTalk(IJournal journal, MemoryPages pages, Forgetting forgetting, Erasure erasure)
{
    internal const string Scope = "memory-talk";

    private static readonly Phrases DropIt = new("""
        drop it, drop that, drop, leave it out, take it out, remove it, forget it, forget that, delete it, erase it, nothing, none of it, it is all wrong, all of it
        bórralo, borralo, quitalo, sacalo, olvidalo, olvida eso, dejalo fuera, nada, nada de eso, todo esta mal
        """);

    /// <summary>A command about memory; null where it is none.</summary>
    public async ValueTask<Handled?> TakeAsync(Turn turn, ExerciseTurn? open, Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(command);
        Settle(turn);
        switch (command.Kind)
        {
            case CommandKind.WhatDoYouRemember:
                await pages.ShowAsync(turn, command.Argument, ct).ConfigureAwait(false);
                turn.NextMessage();
                return new Handled(open);
            case CommandKind.Forget when Forgetting.IsEverything(command.Argument):
            case CommandKind.DeleteMyData:
                return Ask(turn, "memory-delete", "delete-ask");
            case CommandKind.Forget:
                return await forgetting.AskAsync(turn, command.Argument, ct).ConfigureAwait(false) ? Handled.Said : new Handled(open);
            case CommandKind.NotTrue:
                return await NotTrueAsync(turn, open, ct).ConfigureAwait(false);
            case CommandKind.DontSaveThis:
                return await DontSaveAsync(turn, open, ct).ConfigureAwait(false);
            case CommandKind.PrivateModeOn or CommandKind.PrivateModeOff:
                return PrivateMode(turn, open, command.Kind == CommandKind.PrivateModeOn);
            case CommandKind.KeepPrivate:
                return await KeepPrivateAsync(turn, open, ct).ConfigureAwait(false);
            case CommandKind.DontBringThingsUp or CommandKind.BringThingsUp:
                var off = command.Kind == CommandKind.DontBringThingsUp;
                Learn(turn, Profile.Fact.Recall, off ? "off" : "on");
                return Say(turn, open, off ? "recall-off" : "recall-on");
            case CommandKind.Export:
                await pages.ExportAsync(turn, ct).ConfigureAwait(false);
                turn.NextMessage();
                return new Handled(open);
            case CommandKind.Import:
                return Say(turn, open, "import");
            case CommandKind.MyData:
                return await MyDataAsync(turn, open, ct).ConfigureAwait(false);
            default:
                return null;
        }
    }

    /// <summary>The answer to a small question of ours; null where the message answers something else.</summary>
    public async ValueTask<Handled?> ConfirmedAsync(Turn turn, ExerciseTurn? open, Cursor asked, YesNo answer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(asked);
        Settle(turn);
        switch (asked.Confirm)
        {
            case "memory-more" when await pages.MoreAsync(turn, asked, ct).ConfigureAwait(false):
                turn.NextMessage();
                return new Handled(open);
            case "memory-forget" when answer == YesNo.Yes:
                await forgetting.ForgetAsync(turn, asked.ConfirmArg!, ct).ConfigureAwait(false);
                return new Handled(Anew(turn, open));
            case "memory-delete" when answer == YesNo.Yes:
                await DeleteAllAsync(turn, ct).ConfigureAwait(false);
                return Handled.Said;
            case "memory-agenda" when answer == YesNo.Yes:
                return await SaveForSessionAsync(turn, open, asked.ConfirmArg!, ct).ConfigureAwait(false);
            case "memory-forget" or "memory-delete" or "memory-agenda" when answer == YesNo.No:
                return Say(turn, open, asked.Confirm == "memory-agenda" ? "not-saved" : "kept");
            case "memory-correct" when CommandReading.Read(turn.Text, turn.Incoming.Kind == ChannelKind.Sms) is null or { Kind: CommandKind.Forget }:
                return await CorrectAsync(turn, open, asked.ConfirmArg!, answer, ct).ConfigureAwait(false);
            case "memory-which" when Numbered(turn.Text, asked.Offered) is { } id:
                return await AskWhatIsRightAsync(turn, open, id, ct).ConfigureAwait(false);
            default:
                return null;
        }
    }

    /// <summary>Everything goes: the journal when the turn ends, the channel's history now.</summary>
    public async ValueTask DeleteAllAsync(Turn turn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        await erasure.DeleteAllAsync(turn, ct).ConfigureAwait(false);
        turn.Say(Scope, "deleted");
        turn.Cursor = new Cursor();
    }

    private async ValueTask<Handled> NotTrueAsync(Turn turn, ExerciseTurn? open, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        var lastCause = entries.LastOrDefault(e => e.Kind == EntryKind.Recalled)?.Cause;
        var shown = entries.Where(e => e.Kind == EntryKind.Recalled && e.Cause == lastCause).Select(e => e.Facts![RecallItems.OfFact]).ToList();
        var still = RecallItems.Of(entries).Select(i => i.Id).ToHashSet();
        shown.RemoveAll(id => !still.Contains(id));
        switch (shown)
        {
            case []:
                return Say(turn, open, "correct-none");
            case [var one]:
                return await AskWhatIsRightAsync(turn, open, one, ct).ConfigureAwait(false);
            default:
                turn.Say(Scope, "correct-which");
                turn.Cursor = turn.Cursor with { Confirm = "memory-which", Offered = shown };
                return Handled.Said;
        }
    }

    private async ValueTask<Handled> AskWhatIsRightAsync(Turn turn, ExerciseTurn? open, string id, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        if (RecallItems.Of(entries).FirstOrDefault(i => i.Id == id) is not { } item)
        {
            return Say(turn, open, "correct-none");
        }

        turn.Say(Scope, "correct-ask", Arg.Of("date", Dates.Day(item.At, turn)), Arg.Quote("words", Exercises.Ask.Shorten(item.Text, 100)));
        turn.OfferText(Scope, "action.drop");
        turn.Cursor = turn.Cursor with { Confirm = "memory-correct", ConfirmArg = id };
        return Handled.Said;
    }

    private async ValueTask<Handled> CorrectAsync(Turn turn, ExerciseTurn? open, string id, YesNo answer, CancellationToken ct)
    {
        if (answer == YesNo.No || DropIt.Has(turn.Text) || CommandReading.Read(turn.Text) is { Kind: CommandKind.Forget })
        {
            await forgetting.DropAsync(turn, id, ct).ConfigureAwait(false);
            return Say(turn, Anew(turn, open), "dropped");
        }

        turn.Record(EntryKind.MemoryItem, e => e with
        {
            Text = turn.Text.Trim(),
            Facts = new Dictionary<string, string> { ["type"] = "correction", ["origin"] = "user_confirmed", [RecallItems.CorrectsFact] = id },
        });
        return Say(turn, open, "corrected", Arg.Quote("words", Exercises.Ask.Shorten(turn.Text.Trim(), 100)));
    }

    private async ValueTask<Handled> DontSaveAsync(Turn turn, ExerciseTurn? open, CancellationToken ct)
    {
        var taken = await forgetting.TakeOutLastAsync(turn, open?.Run.Id, ct).ConfigureAwait(false);
        turn.OffTheRecord = true;
        if (open is not null)
        {
            turn.Record(EntryKind.Privacy, e => e with { Run = open.Run.Id, Exercise = open.Exercise.Id, Status = "off-the-record" });
        }

        var key = (open, taken) switch
        {
            (null, null) => "off-the-record-none",
            (null, _) => "off-the-record",
            (_, null) => "off-the-record-run-none",
            (_, { Rest: true }) => "off-the-record-run-rest",
            _ => "off-the-record-run",
        };
        return taken is null ? Say(turn, open, key) : Say(turn, open, key, Arg.Quote("words", Exercises.Ask.Shorten(taken.Words.ReplaceLineEndings(" "), 50)));
    }

    private static Handled PrivateMode(Turn turn, ExerciseTurn? open, bool on)
    {
        Learn(turn, Profile.Fact.Private, on ? "on" : "off");
        if (on && open is not null)
        {
            turn.Record(EntryKind.Privacy, e => e with { Run = open.Run.Id, Exercise = open.Exercise.Id, Status = "off-the-record" });
        }

        return Say(turn, open, on ? "private-on" : "private-off");
    }

    private async ValueTask<Handled> KeepPrivateAsync(Turn turn, ExerciseTurn? open, CancellationToken ct)
    {
        if (open is not null)
        {
            turn.Record(EntryKind.Privacy, e => e with { Run = open.Run.Id, Exercise = open.Exercise.Id, Privacy = "private" });
            return Say(turn, open, "private-run");
        }

        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        if (entries.LastOrDefault(e => RecallItems.HoldsWords(e) && e.Kind != EntryKind.Undone) is not { } last)
        {
            return Say(turn, null, "private-none");
        }

        turn.Record(EntryKind.Privacy, e => e with { Run = last.Run, Privacy = "private", Facts = last.Run is null ? new Dictionary<string, string> { [RecallItems.OfFact] = last.Id } : null });
        return Say(turn, null, last.Run is null ? "private-one" : "private-run");
    }

    private async ValueTask<Handled> MyDataAsync(Turn turn, ExerciseTurn? open, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        if (entries.Count == 0)
        {
            return Say(turn, open, "list-empty");
        }

        var items = RecallItems.Of(entries);
        return Say(
            turn,
            open,
            "my-data",
            Arg.Of("date", Dates.Day(entries[0].At, turn)),
            Arg.Of("said", items.Count(i => i.Group == RecallGroup.Said)),
            Arg.Of("runs", entries.Where(e => e.Kind == EntryKind.RunStarted && e.Exercise != Onboarding.Id).Select(e => e.Run).Distinct().Count()),
            Arg.Of("answers", items.Count(i => i.Group == RecallGroup.Answers)),
            Arg.Of("kept", items.Count(i => i.Group is RecallGroup.Kept or RecallGroup.Tasks)),
            Arg.Of("agenda", items.Count(i => i.Group == RecallGroup.Agenda)));
    }

    private async ValueTask<Handled> SaveForSessionAsync(Turn turn, ExerciseTurn? open, string id, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        if (entries.FirstOrDefault(e => e.Id == id)?.Text is not { } words)
        {
            turn.Say("engine", "agenda-what");
            return new Handled(open);
        }

        turn.Record(EntryKind.Agenda, e => e with { Text = words, Privacy = "ask" });
        turn.Say("engine", "agenda-saved", Arg.Quote("words", Exercises.Ask.Shorten(words, 160)));
        return new Handled(open);
    }

    // After an erasure the run is another object: what was forgotten is not in it.
    private static ExerciseTurn? Anew(Turn turn, ExerciseTurn? open) =>
        open is not null && turn.Person.Run(open.Run.Id) is { } run ? new ExerciseTurn(turn, open.Exercise, run) : null;

    private static string? Numbered(string text, IReadOnlyList<string> offered) =>
        Choices.Read(text, [.. offered.Select((id, i) => new Option(id, [$"{i + 1}"]))]).Ids is [var id] ? id : null;

    private static void Learn(Turn turn, string fact, string value) =>
        turn.Record(EntryKind.Profile, e => e with { Step = fact, Facts = new Dictionary<string, string> { [fact] = value } });

    private static void Settle(Turn turn)
    {
        if (turn.Cursor.Confirm?.StartsWith("memory-", StringComparison.Ordinal) == true)
        {
            turn.Cursor = turn.Cursor with { Confirm = null, ConfirmArg = null, Offered = [] };
        }
    }

    private static Handled Ask(Turn turn, string confirm, string key)
    {
        turn.Say(Scope, key);
        turn.OfferText("engine", "action.yes");
        turn.OfferText("engine", "action.no");
        turn.Cursor = turn.Cursor with { Confirm = confirm, ConfirmArg = null };
        return Handled.Said;
    }

    private static Handled Say(Turn turn, ExerciseTurn? open, string key, params Arg[] args)
    {
        turn.Say(Scope, key, args);
        return new Handled(open);
    }
}
