using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Exercises;

/// <summary>
/// One turn of one run, in plain C#: file the answer under the open step, then walk past everything that is known to the first open question.
/// The walking itself is the waterfall of <c>ExerciseDialog</c>, which calls <see cref="Reach"/> step by step.
/// </summary>
public sealed class ExerciseTurn(Turn turn, Exercise exercise, ExerciseRun run)
{
    private const string Engine = "engine";
    private const int LastAttempt = 3;

    private readonly List<Say> says = [];
    private readonly string? openAtStart = turn.Cursor.Run == run.Id ? turn.Cursor.Step : null;
    private bool asked;
    private Answers? read;
    private int readAt;

    public Exercise Exercise => exercise;

    public ExerciseRun Run => run;

    public Turn Turn => turn;

    /// <summary>The answers as they stand. Every change of them is an entry, so until the next one what was found out about them holds.</summary>
    public Answers Answers
    {
        get
        {
            if (read is null || readAt != turn.Entries.Count)
            {
                read = new Answers(run.Answers) { Earlier = turn.Person.Past, Now = turn.LocalNow };
                readAt = turn.Entries.Count;
            }

            return read;
        }
    }

    // A question opened again is answered anew: what stood there is shown, and replaced by what comes.
    private Answers AnswersAt(Step step) =>
        run.Reopened == step.Id && run.Answers.GetValueOrDefault(step.Id) is { Open: false }
            ? new Answers(run.Answers.Where(a => a.Key != step.Id).ToDictionary()) { Earlier = turn.Person.Past, Now = turn.LocalNow }
            : Answers;

    private Step? OpenStep => exercise.Step(turn.Cursor.Run == run.Id ? turn.Cursor.Step : null);

    /// <summary>Opens a new run. Its first question is asked by the waterfall that follows.</summary>
    /// <param name="turn">This turn.</param>
    /// <param name="exercise">What to open.</param>
    /// <param name="from">A run that waits for this one to end.</param>
    /// <param name="id">Id of the run; null: a new one.</param>
    public static ExerciseTurn Start(Turn turn, Exercise exercise, string? from = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(exercise);
        id ??= turn.IdFor("run", exercise.Id);
        var facts = new Dictionary<string, string> { ["language"] = turn.Language, ["dose"] = Dose(turn, exercise) };
        if (from is not null)
        {
            facts["from"] = from;
        }

        turn.Record(EntryKind.RunStarted, e => e with
        {
            Run = id,
            Exercise = exercise.Id,
            Facts = facts,
            Status = turn.Person.Profile.PrivateMode || (!turn.Person.Profile.Agreed && !exercise.Hidden) ? "off-the-record" : null,
        });
        turn.Cursor = Opened(turn, id);
        return new ExerciseTurn(turn, exercise, turn.Person.Run(id)!);
    }

    /// <summary>Opens a paused run again; its open question follows with an anchor.</summary>
    public static ExerciseTurn Resume(Turn turn, Exercise exercise, ExerciseRun run)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(run);
        turn.Record(EntryKind.RunResumed, e => e with { Run = run.Id, Exercise = run.Exercise });
        turn.Cursor = Opened(turn, run.Id);
        var resumed = new ExerciseTurn(turn, exercise, run);
        resumed.SayAnchor();
        return resumed;
    }

    /// <summary>Pauses the open run. What was answered stays.</summary>
    public void Pause(string status = RunStatus.Paused)
    {
        turn.Record(EntryKind.RunPaused, e => e with { Run = run.Id, Exercise = exercise.Id, Status = status });
        turn.Cursor = Opened(turn, null);
    }

    /// <summary>Files what was said under the open step. Afterwards the waterfall goes on.</summary>
    public void File()
    {
        if (OpenStep is not { } step)
        {
            FileUnderOldId();
            return;
        }

        if (run.Reopened == step.Id && TextShape.IsKeep(turn.Text))
        {
            Keep();
            return;
        }

        var reading = Read(step);
        if (reading.Also is var (other, answer))
        {
            Put(other, answer);
        }

        switch (reading.Outcome)
        {
            case Outcome.Complete or Outcome.More:
                Filed(step, reading);
                break;
            case Outcome.Confirm:
                SayReading(reading);
                turn.Cursor = turn.Cursor with { Confirm = reading.Confirm, ConfirmArg = $"{reading.ConfirmNumber}" };
                OfferConfirm(reading);
                asked = true;
                break;
            case Outcome.Aside:
                SayReading(reading);
                break;
            case Outcome.Passed:
                PassOver(step);
                break;
            default:
                NotUnderstood(step, reading);
                break;
        }
    }

    /// <summary>Skips the open question; a core question is first offered in an easier form.</summary>
    public void Skip()
    {
        if (OpenStep is not { } step)
        {
            return;
        }

        if (step.Needed && turn.Words.Has(exercise.Id, $"{step.TextKey}.needed", "en"))
        {
            Say($"{step.TextKey}.needed", step);
            Offer(step);
            asked = true;
        }
        else if (run.Reopened == step.Id)
        {
            Keep();
        }
        else if (step.SkipOne(Answers) is { } withoutOne)
        {
            Put(step.Id, withoutOne);
        }
        else if (step.IsCore(Answers) && turn.Cursor.Attempts == 0 && Answers[step.Id] is null && turn.Words.Has(exercise.Id, $"{step.TextKey}.easier", "en"))
        {
            turn.Cursor = turn.Cursor with { Attempts = 1, Confirm = null };
            Say($"{step.TextKey}.easier", step);
            Offer(step);
            asked = AsksByItself($"{step.TextKey}.easier");
        }
        else
        {
            Put(step.Id, Kept(step) ?? new Answer { Raw = turn.Text, Skipped = true });
        }
    }

    /// <summary>Ends the list that is open; null where the open step is no list.</summary>
    public bool EndList()
    {
        if (OpenStep is not Ask { Many: > 0 } step)
        {
            return false;
        }

        Put(step.Id, new Answer { Raw = turn.Text, Items = Answers.Items(step.Id) });
        return true;
    }

    /// <summary>Opens the question before the open one again, with the old answer; false where there is none.</summary>
    public bool Back()
    {
        var questions = exercise.Questions(Answers, run.Dose);
        var at = questions.TakeWhile(s => s != OpenStep).Count();
        for (var i = Math.Min(at, questions.Count) - 1; i >= 0; i--)
        {
            if (Answers[questions[i].Id] is not null)
            {
                return Reopen(questions[i]);
            }
        }

        return false;
    }

    /// <summary>Opens question <paramref name="number"/> (from 1) again; false where it is not answered yet.</summary>
    public bool Edit(int number)
    {
        var questions = exercise.Questions(Answers, run.Dose);
        return number >= 1 && number <= questions.Count && Answers[questions[number - 1].Id] is not null && Reopen(questions[number - 1]);
    }

    /// <summary>Opens the answered question whose id or name holds this word.</summary>
    public bool Edit(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var word = name.Trim();
        var step = exercise.Questions(Answers, run.Dose).FirstOrDefault(s => Answers[s.Id] is not null && IsCalled(s, word));
        return step is not null && Reopen(step);
    }

    /// <summary>Takes back the last answer; what was taken back, or null where there is nothing.</summary>
    public string? Undo()
    {
        if (run.Trail.Count == 0)
        {
            return null;
        }

        var last = run.Trail[^1];
        var gone = run.Answers.GetValueOrDefault(last.Step);
        turn.Record(EntryKind.Undone, e => e with { Run = run.Id, Exercise = exercise.Id, Step = last.Step, Answer = last.Before });
        turn.Cursor = turn.Cursor with { Step = last.Step, Attempts = 0, Probed = false, Confirm = null };
        return gone is null ? "" : Words(gone);
    }

    /// <summary>Another wording, with an example where there is one.</summary>
    public void Repeat()
    {
        if (OpenStep is { } step && turn.Words.Has(exercise.Id, $"{step.TextKey}.example", "en"))
        {
            Say($"{step.TextKey}.example", step);
            asked = AsksByItself($"{step.TextKey}.example");
            if (asked)
            {
                SayOptions(step);
                Offer(step);
            }
        }
    }

    /// <summary>
    /// A calming exercise that was left more than its window ago: only how it is now is asked, then it is closed (3.6).
    /// False where there is no such question.
    /// </summary>
    public bool AskHowItIsNow()
    {
        const string After = "distress-after";
        if (!exercise.Calming || exercise.Step(After) is null)
        {
            return false;
        }

        foreach (var step in exercise.Questions(Answers, run.Dose).Where(s => s.Id != After && !s.IsSettled(Answers)))
        {
            Put(step.Id, Kept(step) ?? new Answer { Skipped = true, Reason = "expired" });
        }

        return true;
    }

    /// <summary>Whether "done" is an answer to the open question itself.</summary>
    public bool DoneIsAnswer => OpenStep is Pace;

    /// <summary>Whether this is, word for word, one of the choices that the open question shows.</summary>
    public bool NamesChoice(string text) =>
        OpenStep is Pick pick && pick.Options(Answers).Any(o => WordBook.Languages.Any(l => TitlesOf(pick, o, l).Any(t => t.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether any question of this exercise is called so.</summary>
    public bool HasQuestion(string name) => exercise.Questions(Answers, run.Dose).Any(s => IsCalled(s, name.Trim()));

    /// <summary>Whether the open question takes free words.</summary>
    public bool TakesWords => OpenStep is Ask or Rated;

    /// <summary>Closes the run without an ending: its answers stay. One that has all it needs counts as completed.</summary>
    public void Abandon()
    {
        turn.Record(EntryKind.RunFinished, e => e with
        {
            Run = run.Id,
            Exercise = exercise.Id,
            Status = IsEnough(Answers) ? RunStatus.Completed : RunStatus.Abandoned,
            Privacy = run.Privacy,
        });
        turn.Cursor = Opened(turn, null);
    }

    /// <summary>One sentence of rationale.</summary>
    public void Why()
    {
        var key = OpenStep is { } step && turn.Words.Has(exercise.Id, $"{step.TextKey}.why", "en") ? $"{step.TextKey}.why" : "why";
        Say(key, OpenStep);
    }

    /// <summary>Step n of m, with the anchor line.</summary>
    public void Where()
    {
        var questions = exercise.Questions(Answers, run.Dose);
        var at = questions.TakeWhile(s => s != OpenStep).Count() + 1;
        turn.Say(Engine, "where", Arg.Of("n", Math.Min(at, questions.Count)), Arg.Of("of", questions.Count), Arg.Of("title", Title()));
        SayLastWords();
    }

    /// <summary>Title in the person's language.</summary>
    public string Title() => turn.Words.First(exercise.Id, "title", turn.Language);

    /// <summary>
    /// A step of the waterfall: true where its question is now open (the turn ends here), false to go on to the next.
    /// </summary>
    public bool Reach(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (!exercise.IsShown(step, Answers, run.Dose))
        {
            return false;
        }

        if (step is Say say)
        {
            says.Add(say);
            return false;
        }

        if (step.IsSettled(Answers) && run.Reopened != step.Id)
        {
            says.Clear();
            return false;
        }

        AskNow(step);
        return true;
    }

    /// <summary>The end of the waterfall: closes the run, says what changed, records what came of it.</summary>
    public void Finish(bool early = false)
    {
        var answers = Answers;
        var asksAboutSafety = exercise.AsksAboutSafety?.Invoke(answers) == true;
        var missing = !IsEnough(answers);
        foreach (var say in early ? [] : says)
        {
            Say(say.TextKey, say);
        }

        // What broke off off the record has nothing to close with: none of it stays.
        foreach (var line in run.OffTheRecord && early ? [] : exercise.Closing?.Invoke(answers) ?? [])
        {
            turn.Say(exercise.Id, line.Key, [.. line.Args.Select(Worded), .. Anchors()]);
        }

        if (run.OffTheRecord)
        {
            turn.FinishedOffTheRecord.Add(run.Id);
        }

        RecordOutcome(answers);
        turn.Record(EntryKind.RunFinished, e => e with
        {
            Run = run.Id,
            Exercise = exercise.Id,
            Status = missing ? RunStatus.CompletedPartial : RunStatus.Completed,
            Privacy = run.Privacy,
        });
        turn.Cursor = Opened(turn, null);
        if (!exercise.Hidden)
        {
            turn.Say(Engine, run.OffTheRecord ? "not-saved" : "saved");
            if (asksAboutSafety)
            {
                AskAboutSafety();
                return;
            }

            OfferWayOn();
        }
    }

    /// <summary>What stands in an answer, to show it.</summary>
    public static string Words(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Items is { } items
            ? string.Join(", ", items.Select(i => i.Number is { } n ? $"{i.Text} {n}" : i.Text))
            : answer.Text ?? answer.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? answer.Raw;
    }

    // What counts as completed: every core question that is shown has an answer, or what the exercise says is enough.
    private bool IsEnough(Answers answers) => exercise.Enough?.Invoke(answers)
        ?? exercise.Questions(answers, run.Dose).All(s => !s.IsCore(answers) || answers.Has(s.Id) || (answers[s.Id] is null && s.IsSettled(answers)));

    private static Cursor Opened(Turn turn, string? run) =>
        turn.Cursor with { Run = run, Step = null, Attempts = 0, Probed = false, Confirm = null, ConfirmArg = null, Offered = [] };

    // Little energy in the last half day, or a micro form asked for: the short form, where there is one (3.10, 6.3).
    private static string Dose(Turn turn, Exercise exercise) =>
        exercise.Micro.Count > 0 && turn.Person.Energy is { Value: <= 2 } energy && turn.Now - energy.At < TimeSpan.FromHours(12) ? "micro" : "standard";

    private StepReading Read(Step step) => TextShape.IsInsult(turn.Text) ? new StepReading(Outcome.Aside) { Say = "calm" } : step.Read(new StepContext
    {
        Text = turn.Text,
        Answers = AnswersAt(step),
        Language = turn.Language,
        LocalNow = turn.LocalNow,
        RatesOutOfTen = turn.Person.RatesOutOfTen,
        Keypad = turn.Incoming.Kind == ChannelKind.Voice,
        Confirm = turn.Cursor.Confirm,
        ConfirmNumber = int.TryParse(turn.Cursor.ConfirmArg, out var n) ? n : 0,
        Probed = turn.Cursor.Probed,
        LastTime = turn.Person.LastAnswer(exercise.Id, step.Id),
        Word = key => turn.Words.First(Engine, key, turn.Language),
        Titles = o => [.. WordBook.Languages.SelectMany(l => TitlesOf(step, o, l)).Distinct()],
    });

    private IEnumerable<string> TitlesOf(Step step, StepOption option, string language) =>
        option.Title is { } title ? [title]
        : turn.Words.Has(exercise.Id, $"{step.TextKey}.{option.Id}", language) ? turn.Words.Variants(exercise.Id, $"{step.TextKey}.{option.Id}", language)
        : [option.Id];

    private void Filed(Step step, StepReading reading)
    {
        Put(step.Id, reading.Answer!);
        SayReading(reading);
        if (reading.SayAsks)
        {
            Offer(step);
            turn.Cursor = turn.Cursor with { Probed = true };
            asked = true;
        }

        if (step is Pick { Starts.Count: > 0 } pick && reading.Answer!.Chosen is [var chosen] && pick.Starts.TryGetValue(chosen, out var other))
        {
            Switch = other;
        }
    }

    /// <summary>An exercise that the answer asked for: this run waits.</summary>
    public string? Switch { get; private set; }

    // The same words, at the next question.
    private void PassOver(Step step)
    {
        Put(step.Id, new Answer { Skipped = true, Reason = "passed" });
        if (exercise.Questions(Answers, run.Dose).FirstOrDefault(s => !s.IsSettled(Answers)) is { } next)
        {
            turn.Cursor = turn.Cursor with { Step = next.Id, Attempts = 0, Probed = false };
            File();
        }
    }

    private void NotUnderstood(Step step, StepReading reading)
    {
        var attempts = turn.Cursor.Attempts + 1;
        if (attempts >= LastAttempt)
        {
            Put(step.Id, step.SkipOne(Answers) ?? Kept(step) ?? new Answer
            {
                Raw = turn.Text,
                Skipped = true,
                Reason = reading.Outcome == Outcome.Stuck ? "unsure" : "third-failure",
            });
            return;
        }

        turn.Cursor = turn.Cursor with { Attempts = attempts, Confirm = null };
        if (reading.Outcome == Outcome.Stuck && reading.Say is null)
        {
            var key = $"{step.TextKey}.{(attempts == 1 ? "example" : "easier")}";
            if (turn.Words.Has(exercise.Id, key, "en"))
            {
                Say(key, step);
                asked = AsksByItself(key);
                if (asked)
                {
                    SayOptions(step);
                }
            }
            else
            {
                turn.Say(Engine, "stuck");
            }
        }

        SayReading(reading);
        var namesSkip = reading.Say is "rate-unclear" or "rate-words" or "rate-words-short" or "feeling-unclear" or "text-unclear";
        if (attempts >= 2 && !step.Needed && !namesSkip)
        {
            turn.Say(Engine, "offer-skip");
        }

        Offer(step);
        asked |= reading.Say is not null || attempts >= 2;
    }

    // What a list or a partial answer holds already is never thrown away by moving on.
    private Answer? Kept(Step step) =>
        Answers[step.Id] is { } kept && (kept.Items is { Count: > 0 } || kept.Text is not null) ? kept with { Open = false } : null;

    // A step that the definition no longer has: the words are kept under its old id, and the talk goes on.
    private void FileUnderOldId()
    {
        if (turn.Cursor.Run == run.Id && turn.Cursor.Step is { } old)
        {
            Put(old, new Answer { Raw = turn.Text, Text = turn.Text });
        }
    }

    private bool Reopen(Step step)
    {
        turn.Record(EntryKind.Reopened, e => e with { Run = run.Id, Exercise = exercise.Id, Step = step.Id });
        turn.Cursor = turn.Cursor with { Step = step.Id, Attempts = 0, Probed = false, Confirm = null };
        var words = Answers[step.Id] is { Skipped: false } answer ? Ask.Shorten(Words(answer), 160) : "";
        turn.Say(Engine, words.Length > 0 ? "reopened" : "reopened-empty", Arg.Quote("words", words));
        return true;
    }

    // What stood there stays.
    private void Keep()
    {
        turn.Record(EntryKind.Reopened, e => e with { Run = run.Id, Exercise = exercise.Id });
        turn.Cursor = turn.Cursor with { Confirm = null, ConfirmArg = null, Attempts = 0, Probed = false };
    }

    private void Put(string step, Answer answer)
    {
        turn.Record(EntryKind.Answered, e => e with
        {
            Run = run.Id,
            Exercise = exercise.Id,
            Step = step,
            Answer = answer,
            Privacy = exercise.Step(step) is { Private: true } ? "private" : null,
        });
        turn.Cursor = turn.Cursor with { Confirm = null, ConfirmArg = null, Attempts = 0, Probed = turn.Cursor.Probed && answer.Open };
        var learned = exercise.Step(step) is { } known ? exercise.Learns?.Invoke(known, answer).ToDictionary() : null;
        if (learned is { Count: > 0 })
        {
            turn.Record(EntryKind.Profile, e => e with { Step = step, Facts = learned });
        }
    }

    private void AskNow(Step step)
    {
        var wasOpen = openAtStart == step.Id;
        if (!asked)
        {
            foreach (var say in wasOpen || run.Reopened == step.Id ? [] : says)
            {
                Say(Spoken(say), say);
            }

            Say(step.QuestionKey(AnswersAt(step)), step);
            SayOptions(step);
            Offer(step);
        }

        turn.Cursor = turn.Cursor with { Run = run.Id, Step = step.Id, Attempts = wasOpen ? turn.Cursor.Attempts : 0 };
    }

    // An example that is a question stands for it; one that is not is followed by it.
    private bool AsksByItself(string key) => OpenStep is Pace || turn.Words.First(exercise.Id, key, turn.Language).Contains('?', StringComparison.Ordinal);

    // The short form may have words of its own.
    private string Spoken(Say say) =>
        run.Dose == "micro" && turn.Words.Has(exercise.Id, $"{say.TextKey}.micro", turn.Language) ? $"{say.TextKey}.micro" : say.TextKey;

    private void Say(string key, Step? step) =>
        turn.Say(exercise.Id, key, [.. (step?.QuestionValues(Answers) ?? []).Select(Worded), .. Anchors()]);

    private void SayReading(StepReading reading)
    {
        if (reading.Say is { } key)
        {
            turn.Say(reading.SayOwn ? exercise.Id : Engine, key, [.. reading.Args.Select(Worded), .. Anchors()]);
        }
    }

    private IEnumerable<Arg> Anchors() => (exercise.Anchors?.Invoke(Answers) ?? []).Select(Worded);

    private Arg Worded(Arg arg) => arg.IsKey ? Arg.Of(arg.Name, turn.Words.First(exercise.Id, arg.Value, turn.Language)) : arg;

    private void SayOptions(Step step)
    {
        if (step is Pick { Numbered: true })
        {
            var lines = step.Options(Answers).Select((o, i) => $"{i + 1}. {TitlesOf(step, o, turn.Language).First()}").ToList();
            turn.SayFree("\n" + string.Join('\n', lines), "options", [.. lines.Select(l => Arg.Quote("option", l))]);
        }
    }

    private void Offer(Step step)
    {
        if (step is Pick { Shown: true } pick)
        {
            foreach (var option in step.Options(Answers).Where(o => pick.ShownOnly?.Contains(o.Id) ?? true))
            {
                var title = TitlesOf(step, option, turn.Language).First();
                turn.Offer(new ReplyAction(title, title));
            }
        }

        if (step is Ask { Many: > 0, OnePass: false } && Answers.Items(step.Id).Count > 0)
        {
            turn.OfferText(Engine, "action.done");
        }

        if (step is Pace)
        {
            turn.OfferText(Engine, "action.done");
        }

        if (!step.Needed && (!step.IsCore(Answers) || turn.Cursor.Attempts > 0))
        {
            turn.OfferText(Engine, "action.skip");
        }
    }

    private void OfferConfirm(StepReading reading)
    {
        if (reading.Confirm == "unit")
        {
            turn.OfferText(Engine, "action.of-ten", Arg.Of("n", reading.ConfirmNumber));
            turn.OfferText(Engine, "action.of-hundred", Arg.Of("n", reading.ConfirmNumber));
        }
        else
        {
            turn.OfferText(Engine, "action.yes");
            turn.OfferText(Engine, "action.no");
        }
    }

    private void SayAnchor()
    {
        turn.Say(Engine, "resumed", Arg.Of("title", Title()));
        SayLastWords();
    }

    private void SayLastWords()
    {
        var last = run.Trail.LastOrDefault(c => run.Answers.TryGetValue(c.Step, out var a) && !a.Skipped);
        if (last is not null && Words(run.Answers[last.Step]) is { Length: > 0 } words)
        {
            turn.Say(Engine, "last-words", Arg.Quote("words", Ask.Shorten(words, 160)));
        }
    }

    private bool IsCalled(Step step, string word) =>
        step.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || WordBook.Languages.Any(l => turn.Words.Keys(exercise.Id, l).TryGetValue($"{step.TextKey}.name", out var names)
            && names.Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(n, StringComparison.OrdinalIgnoreCase)));

    private void RecordOutcome(Answers answers)
    {
        foreach (var kept in exercise.Remembers?.Invoke(answers) ?? [])
        {
            turn.Record(kept.Type == "agenda" ? EntryKind.Agenda : EntryKind.MemoryItem, e => e with
            {
                Run = run.Id,
                Exercise = exercise.Id,
                Text = kept.Text,
                Privacy = run.Privacy,
                Facts = new Dictionary<string, string> { ["type"] = kept.Type, ["origin"] = "user_said" },
            });
        }

        foreach (var task in exercise.Tasks?.Invoke(answers) ?? [])
        {
            turn.Record(EntryKind.TaskItem, e => e with { Run = run.Id, Exercise = exercise.Id, Text = task.Title, Facts = Facts(task) });
        }

        foreach (var touch in exercise.FollowUps?.Invoke(new FollowUpContext(answers, turn.LocalNow)) ?? [])
        {
            turn.Record(EntryKind.Touch, e => e with { Run = run.Id, Exercise = exercise.Id, Facts = Routines.Touch.Facts(touch) });
        }
    }

    // Once, and directly; the answer is read by the safety talk (E01, follow-up).
    private void AskAboutSafety()
    {
        turn.Record(EntryKind.Safety, e => e with
        {
            Safety = (turn.Person.Safety ?? new Safety.SafetyEvent()) with { Tier = Math.Max(1, turn.Person.Safety?.Tier ?? 0), Seen = 0, Pending = "suicide" },
        });
        turn.NextMessage();
        turn.Say(exercise.Id, "low-mood");
        turn.Say("crisis-talk", "ask-suicide");
    }

    private static Dictionary<string, string> Facts(AgreedTask task)
    {
        var facts = new Dictionary<string, string> { ["source"] = task.Source, ["status"] = "agreed" };
        if (task.Why is { Length: > 0 } why)
        {
            facts["why"] = why;
        }

        if (task.When is { Length: > 0 } when)
        {
            facts["when"] = when;
        }

        if (task.SizeMinutes is { } size)
        {
            facts["size-min"] = size.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return facts;
    }

    private void OfferWayOn()
    {
        if (turn.Person.Run(run.From) is not null)
        {
            turn.Say(Engine, "go-back");
            turn.OfferText(Engine, "action.resume");
        }

        turn.OfferText(Engine, "action.menu");
    }
}
