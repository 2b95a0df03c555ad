using CoveBot.Dialogs.Commands;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.FreeTalk;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs;

/// <summary>What a message that was no answer led to: the run to walk on from, or null where everything is said.</summary>
public sealed record Handled(ExerciseTurn? Walk)
{
    public static readonly Handled Said = new((ExerciseTurn?)null);
}

/// <summary>
/// Everything that may come between a question and its answer, in one table (dialog-contract 3.1, 3.2):
/// commands, questions on the side, a switch to another exercise. Each ends in the same question again, asked once, or in rest.
/// </summary>
public sealed class Interruptions
{
    private const string Engine = "engine";

    private readonly ExerciseCatalog catalog;
    private readonly MemoryTalk memory;
    private readonly MainMenu menu;
    private readonly IJournal journal;
    private readonly Dictionary<CommandKind, Func<Turn, ExerciseTurn?, Command, Handled?>> table;

    public Interruptions(ExerciseCatalog catalog, MemoryTalk memory, MainMenu menu, IJournal journal)
    {
        this.catalog = catalog;
        this.memory = memory;
        this.menu = menu;
        this.journal = journal;
        table = new()
        {
            [CommandKind.Pause] = (t, run, _) => Pause(t, run),
            [CommandKind.Back] = (t, run, _) => InRun(t, run, r => r.Back() ? null : "nothing-before"),
            [CommandKind.Skip] = (t, run, c) => Skip(t, run, c),
            [CommandKind.Repeat] = (t, run, _) => InRun(t, run, r => { r.Repeat(); return null; }),
            [CommandKind.Why] = (t, run, _) => InRun(t, run, r => { r.Why(); return null; }),
            [CommandKind.Edit] = Edit,
            [CommandKind.Where] = (t, run, _) => InRun(t, run, r => { r.Where(); return null; }),
            [CommandKind.SaveForSession] = SaveForSession,
            [CommandKind.Menu] = (t, run, _) => Menu(t, run),
            [CommandKind.StartOver] = (t, run, _) => run is null ? Menu(t, run) : Confirm(t, "restart", run.Run.Id, "confirm-restart"),
            [CommandKind.Resume] = (t, run, _) => Resume(t, run),
            [CommandKind.Undo] = (t, run, _) => Undo(t, run),
            [CommandKind.Done] = (t, run, _) => Done(t, run),
            [CommandKind.EnoughDone] = (t, run, _) => FinishEarly(t, run),
            [CommandKind.LanguageEnglish] = (t, run, _) => Language(t, run, "en"),
            [CommandKind.LanguageSpanish] = (t, run, _) => Language(t, run, "es"),
        };
    }

    /// <summary>The small question that the last turn ended on, if this message answers it; null where it does not.</summary>
    public async ValueTask<Handled?> ConfirmedAsync(Turn turn, ExerciseTurn? open, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var asked = turn.Person.Cursor;
        if (asked.Confirm is null)
        {
            return null;
        }

        var answer = YesNoReading.Read(turn.Text);
        switch (asked.Confirm)
        {
            case "restart" when open is not null && answer != YesNo.Unclear:
                return answer == YesNo.Yes ? Restart(turn, open) : KeepGoing(turn, open);
            case "switch" when answer == YesNo.Yes || catalog.Named(turn.Text)?.Id == asked.ConfirmArg:
                return Switch(turn, open, catalog.Find(asked.ConfirmArg)!);
            case "switch" when answer == YesNo.No:
                return KeepGoing(turn, open);
            case "resume-old" when turn.Person.Run(asked.ConfirmArg) is { } run && catalog.Find(run.Exercise) is { } exercise:
                return ResumeOld(turn, exercise, run);
            case "resume-which" when Chosen(turn, asked) is { } run:
                return new Handled(ExerciseTurn.Resume(turn, catalog.Find(run.Exercise)!, run));
            case { } kind when kind.StartsWith("memory-", StringComparison.Ordinal):
                return await memory.ConfirmedAsync(turn, open, asked, answer, ct).ConfigureAwait(false);
            default:
                return null;
        }
    }

    /// <summary>A command, a question on the side, the name of an exercise; null where the message is none of these.</summary>
    public async ValueTask<Handled?> TakeAsync(Turn turn, ExerciseTurn? open, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (open?.NamesChoice(turn.Text) == true)
        {
            return null;
        }

        if (open is not null && TalkKinds.IsLeaveBe(turn.Text) && CommandReading.Read(turn.Text)?.Kind is null)
        {
            return Pause(turn, open);
        }

        if (open is null && TalkKinds.IsMisread(turn.Text) && HasReflected(turn))
        {
            return null;
        }

        if (Slips.AsksHow(turn.Text) && open is null)
        {
            return Menu(turn, null);
        }

        if (CommandReading.Read(Slips.WithoutPlease(turn.Text), turn.Incoming.Kind == ChannelKind.Sms) is { } command)
        {
            return table.TryGetValue(command.Kind, out var handle) ? handle(turn, open, command)
                : await memory.TakeAsync(turn, open, command, ct).ConfigureAwait(false);
        }

        if (TextShape.IsSideQuestion(turn.Text, out var kind, out var about))
        {
            return await SideQuestionAsync(turn, open, kind, about, ct).ConfigureAwait(false);
        }

        return Named(turn, open) ?? Greeting(turn, open);
    }

    /// <summary>The part of <see cref="TakeAsync"/> that needs no record: before agreement.</summary>
    public Handled? Simple(Turn turn, ExerciseTurn open)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (CommandReading.Read(turn.Text, turn.Incoming.Kind == ChannelKind.Sms) is { Kind: not (CommandKind.SaveForSession or CommandKind.Pause) } command
            && (!open.Exercise.Hidden || command.Kind is CommandKind.Skip or CommandKind.Repeat or CommandKind.Why or CommandKind.Where
                or CommandKind.Menu or CommandKind.LanguageEnglish or CommandKind.LanguageSpanish)
            && table.TryGetValue(command.Kind, out var handle))
        {
            return handle(turn, open, command);
        }

        return TextShape.IsSideQuestion(turn.Text, out var kind, out _) && kind is SideQuestion.AreYouHuman or SideQuestion.WhoReads
            ? SayAside(turn, open, kind == SideQuestion.WhoReads ? "who-reads" : "am-i-human")
            : null;
    }

    /// <summary>"Delete my data" of someone who is not inside, or not any more: done at once.</summary>
    public async ValueTask<bool> WithdrawAsync(Turn turn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (CommandReading.Read(turn.Text, turn.Incoming.Kind == ChannelKind.Sms)?.Kind != CommandKind.DeleteMyData)
        {
            return false;
        }

        await memory.DeleteAllAsync(turn, ct).ConfigureAwait(false);
        return true;
    }

    private static Handled Then(Turn turn, ExerciseTurn? run)
    {
        turn.Cursor = turn.Cursor with { Confirm = null, ConfirmArg = null, Offered = [] };
        return new Handled(run);
    }

    private static Handled SayAside(Turn turn, ExerciseTurn? run, string key, params Arg[] args)
    {
        turn.Say(Engine, key, args);
        return Then(turn, run);
    }

    private static Handled Confirm(Turn turn, string kind, string arg, string key, params Arg[] args)
    {
        turn.Say(Engine, key, args);
        turn.OfferText(Engine, "action.yes");
        turn.OfferText(Engine, "action.no");
        turn.Cursor = turn.Cursor with { Confirm = kind, ConfirmArg = arg };
        return Handled.Said;
    }

    private static Handled InRun(Turn turn, ExerciseTurn? run, Func<ExerciseTurn, string?> act)
    {
        if (run is null)
        {
            return SayAside(turn, null, "nothing-open");
        }

        if (act(run) is { } problem)
        {
            turn.Say(Engine, problem);
        }

        return Then(turn, run);
    }

    // With nothing open the word is a goodbye: free talk answers it.
    private static Handled? Pause(Turn turn, ExerciseTurn? run)
    {
        if (run is null)
        {
            return null;
        }

        run.Pause();
        turn.Say(Engine, "paused");
        turn.OfferText(Engine, "action.resume");
        turn.OfferText(Engine, "action.menu");
        return Handled.Said;
    }

    private static Handled? Skip(Turn turn, ExerciseTurn? run, Command command)
    {
        if (run is null)
        {
            return null;
        }

        if (command.Argument != "next" || !run.EndList())
        {
            run.Skip();
        }

        return Then(turn, run);
    }

    // "change the sheets" names no step: then it is an answer.
    private static Handled? Edit(Turn turn, ExerciseTurn? run, Command command) =>
        command.Argument is { } name && run is not null
            ? (run.Edit(name) ? Then(turn, run) : run.HasQuestion(name) ? SayAside(turn, run, "cannot-edit") : null)
        : InRun(turn, run, r => command.Number is { } number && r.Edit(number) ? null : "cannot-edit");

    private static Handled? Done(Turn turn, ExerciseTurn? run) =>
        run is null || run.DoneIsAnswer ? null
        : run.EndList() ? Then(turn, run)
        : FinishEarly(turn, run);

    private static Handled? FinishEarly(Turn turn, ExerciseTurn? run)
    {
        if (run is null)
        {
            return null;
        }

        turn.Say(Engine, "done-early");
        run.Finish(early: true);
        return Handled.Said;
    }

    private static Handled Undo(Turn turn, ExerciseTurn? run)
    {
        if (run?.Undo() is { } words)
        {
            return SayAside(turn, run, "undone", Arg.Quote("words", Ask.Shorten(words, 160)));
        }

        return SayAside(turn, run, "nothing-to-undo");
    }

    private static Handled Language(Turn turn, ExerciseTurn? run, string language)
    {
        turn.Record(EntryKind.Profile, e => e with { Facts = new Dictionary<string, string> { [People.Profile.Fact.Language] = language } });
        return SayAside(turn, run, "language");
    }

    private static Handled SaveForSession(Turn turn, ExerciseTurn? run, Command command)
    {
        if (command.Argument is not { Length: > 0 } words)
        {
            return SayAside(turn, run, "agenda-what");
        }

        turn.Record(EntryKind.Agenda, e => e with { Text = words, Privacy = "ask" });
        return SayAside(turn, run, "agenda-saved", Arg.Quote("words", Ask.Shorten(words, 160)));
    }

    private static Handled KeepGoing(Turn turn, ExerciseTurn? run) => SayAside(turn, run, "kept-going");

    private Handled Menu(Turn turn, ExerciseTurn? run)
    {
        menu.Show(turn);
        return run is null ? Then(turn, null) : new Handled(run);
    }

    private Handled? Named(Turn turn, ExerciseTurn? open)
    {
        if ((catalog.Named(turn.Text) ?? (open is null ? Slips.Named(turn.Text, catalog, turn.Words) : null)) is not { } exercise || exercise == open?.Exercise)
        {
            return null;
        }

        return open is null
            ? new Handled(ExerciseTurn.Start(turn, exercise))
            : Confirm(turn, "switch", exercise.Id, "confirm-switch", Arg.Of("title", turn.Words.First(exercise.Id, "title", turn.Language)));
    }

    private static bool HasReflected(Turn turn) =>
        turn.Person.Outbox.LastOrDefault()?.Replies.Any(r => r.Keys.Any(k => k.StartsWith($"{ScriptedReplyWriter.Scope}/", StringComparison.Ordinal))) == true;

    private static Handled? Greeting(Turn turn, ExerciseTurn? open)
    {
        if (!Greetings.Is(turn.Text))
        {
            return null;
        }

        if (open is not null)
        {
            turn.Say(Engine, "hello");
            open.Where();
            return Then(turn, open);
        }

        turn.Say(Engine, "welcome-back");
        turn.OfferText(Engine, "action.menu");
        return Handled.Said;
    }

    private Handled Resume(Turn turn, ExerciseTurn? open)
    {
        if (open is not null)
        {
            open.Where();
            return Then(turn, open);
        }

        var frozen = turn.Person.Safety?.Frozen;
        var paused = turn.Person.Runs.Where(r => catalog.Find(r.Exercise) is { Hidden: false }).Reverse().ToList();
        if (paused.Find(r => r.Id == frozen) is { } interrupted)
        {
            paused = [interrupted];
        }

        switch (paused)
        {
            case []:
                turn.Say(Engine, "nothing-open");
                turn.OfferText(Engine, "action.menu");
                return Handled.Said;
            case [var one] when turn.Now - one.LastAt > catalog.Find(one.Exercise)!.ResumeWindow && catalog.Find(one.Exercise) is { Calming: true } calming:
                var again = ExerciseTurn.Resume(turn, calming, one);
                again.AskHowItIsNow();
                return new Handled(again);
            case [var one] when turn.Now - one.LastAt > catalog.Find(one.Exercise)!.ResumeWindow:
                var title = turn.Words.First(one.Exercise, "title", turn.Language);
                turn.Say(Engine, "resume-old", Arg.Of("title", title));
                turn.OfferText(Engine, "action.resume");
                turn.OfferText(Engine, "action.start-over");
                turn.OfferText(Engine, "action.leave");
                turn.Cursor = turn.Cursor with { Confirm = "resume-old", ConfirmArg = one.Id };
                return Handled.Said;
            case [var one]:
                return new Handled(ExerciseTurn.Resume(turn, catalog.Find(one.Exercise)!, one));
            default:
                turn.Say(Engine, "resume-which");
                foreach (var run in paused)
                {
                    var name = turn.Words.First(run.Exercise, "title", turn.Language);
                    turn.Offer(new ReplyAction(name, name));
                }

                turn.Cursor = turn.Cursor with { Confirm = "resume-which", Offered = [.. paused.Select(r => r.Id)] };
                return Handled.Said;
        }
    }

    private static Handled? ResumeOld(Turn turn, Exercise exercise, ExerciseRun run)
    {
        var command = CommandReading.Read(turn.Text)?.Kind;
        if (command == CommandKind.Resume || (command is null && YesNoReading.Read(turn.Text) == YesNo.Yes))
        {
            return new Handled(ExerciseTurn.Resume(turn, exercise, run));
        }

        if (command == CommandKind.StartOver)
        {
            new ExerciseTurn(turn, exercise, run).Abandon();
            return new Handled(ExerciseTurn.Start(turn, exercise));
        }

        if (turn.Words.Variants(Engine, "action.leave", turn.Language)[0].Equals(turn.Text.Trim(), StringComparison.OrdinalIgnoreCase)
            || YesNoReading.Read(turn.Text) == YesNo.No || TextShape.IsKeep(turn.Text))
        {
            new ExerciseTurn(turn, exercise, run).Abandon();
            return SayAside(turn, null, "left");
        }

        return null;
    }

    private static ExerciseRun? Chosen(Turn turn, Cursor asked)
    {
        var runs = asked.Offered.Select(turn.Person.Run).OfType<ExerciseRun>().ToList();
        var options = runs.Select(r => new Option(r.Id, [.. WordBook.Languages.Select(l => turn.Words.First(r.Exercise, "title", l)), r.Exercise])).ToList();
        return Choices.Read(turn.Text, options).Ids is [var id, ..] ? runs.Find(r => r.Id == id) : null;
    }

    private static Handled Restart(Turn turn, ExerciseTurn open)
    {
        open.Abandon();
        return new Handled(ExerciseTurn.Start(turn, open.Exercise));
    }

    private static Handled Switch(Turn turn, ExerciseTurn? open, Exercise exercise)
    {
        open?.Pause();
        return new Handled(ExerciseTurn.Start(turn, exercise, from: open?.Run.Id));
    }

    private async ValueTask<Handled> SideQuestionAsync(Turn turn, ExerciseTurn? open, SideQuestion kind, string about, CancellationToken ct)
    {
        switch (kind)
        {
            case SideQuestion.AreYouHuman:
                return SayAside(turn, open, "am-i-human");
            case SideQuestion.WhoReads:
                return SayAside(turn, open, "who-reads");
            case SideQuestion.HowLong when open is not null:
                return SayAside(turn, open, "minutes", Arg.Of("minutes", open.Exercise.Minutes));
            case SideQuestion.LastTime when open is null:
                return await memory.TakeAsync(turn, open, new Command(CommandKind.WhatDoYouRemember), ct).ConfigureAwait(false) ?? Handled.Said;
            case SideQuestion.LastTime when open is not null:
                return await LastTimeAsync(turn, open, ct).ConfigureAwait(false);
            case SideQuestion.WhatIs when open is not null && Explained(turn, open, about) is { } key:
                turn.Say(open.Exercise.Id, key);
                return Then(turn, open);
            default:
                return open is null ? await FreeAsync(turn).ConfigureAwait(false) : SayAside(turn, open, "what-is-unknown");
        }
    }

    private static ValueTask<Handled> FreeAsync(Turn turn) => ValueTask.FromResult(SayAside(turn, null, "what-is-unknown"));

    private static string? Explained(Turn turn, ExerciseTurn open, string about)
    {
        var word = about.Trim().ToLowerInvariant().Replace(' ', '-');
        return word.Length == 0 ? null
            : WordBook.Languages.SelectMany(l => turn.Words.Keys(open.Exercise.Id, l).Keys)
                .FirstOrDefault(k => k.StartsWith("what.", StringComparison.Ordinal) && (k.AsSpan(5).SequenceEqual(word) || word.Contains(k[5..], StringComparison.Ordinal)));
    }

    private async ValueTask<Handled> LastTimeAsync(Turn turn, ExerciseTurn open, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        var last = entries.LastOrDefault(e => e.Kind == EntryKind.Answered && e.Exercise == open.Exercise.Id && e.Step == turn.Cursor.Step
            && e.Run != open.Run.Id && e.Answer is { Skipped: false });
        return last is null ? SayAside(turn, open, "last-time-none")
            : SayAside(turn, open, "last-time", Arg.Of("date", Dates.Day(last.At, turn)), Arg.Quote("words", Ask.Shorten(ExerciseTurn.Words(last.Answer!), 160)));
    }
}
