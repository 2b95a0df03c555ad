using System.Globalization;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>
/// "Forget X": finds it, shows how much, asks, and makes it gone (dialog-contract 3.9, rule 6).
/// Between question and answer the cursor holds a count and marks of stems (or an id), never words.
/// </summary>
public sealed class Forgetting(IJournal journal, Erasure erasure, ExerciseCatalog catalog)
{
    private const string Scope = MemoryTalk.Scope;

    /// <summary>What was said longer ago is not what "this" means.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(12);

    private static readonly HashSet<string> Everything = ["everything", "all", "all of it", "it all", "all my data", "my data", "todo", "todo lo mio", "todos mis datos", "mis datos"];

    private static readonly HashSet<string> LastOne =
        ["that", "it", "this", "that one", "the last one", "the last message", "what i said", "what i just said", "my last message", "last", "eso", "esto", "lo ultimo", "lo que dije", "lo que te dije", "el ultimo mensaje", "mi ultimo mensaje", "lo de recien"];

    /// <summary>Whether "forget …" means all there is.</summary>
    public static bool IsEverything(string? what) => what is not null && Everything.Contains(Exercises.Reading.Folding.Key(what));

    /// <summary>Finds what is meant and asks; says so where there is nothing.</summary>
    public async ValueTask<bool> AskAsync(Turn turn, string? what, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var entries = await ReadAsync(turn, ct).ConfigureAwait(false);
        if (Target(turn, what, entries) is not { } target)
        {
            turn.Say(Scope, "forget-what");
            return false;
        }

        var found = Find(entries, target);
        if (found.Count == 0)
        {
            turn.Say(Scope, "forget-none");
            return false;
        }

        var count = Count(found.Where(e => !IsCorrected(entries, e)));
        var marks = Marks(target);
        var told = found.Where(e => RecallItems.Words(e).Length > 0).ToList();
        var newest = told.Where(e => Stems.HasAll(RecallItems.Words(e), marks)).MaxBy(e => e.At) ?? told.MaxBy(e => e.At)!;
        turn.Say(
            Scope,
            count == 1 ? "forget-one" : "forget-many",
            Arg.Of("count", count),
            Arg.Of("date", Dates.Day(newest.At, turn)),
            Arg.Quote("words", Ask.Shorten(Meant(newest, marks), 60)));
        turn.OfferText("engine", "action.yes");
        turn.OfferText("engine", "action.no");
        turn.Cursor = turn.Cursor with { Confirm = "memory-forget", ConfirmArg = string.Create(CultureInfo.InvariantCulture, $"{count}|{target}") };
        return true;
    }

    /// <summary>They said yes.</summary>
    public async ValueTask ForgetAsync(Turn turn, string asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(asked);
        var (told, target) = (asked[..asked.IndexOf('|', StringComparison.Ordinal)], asked[(asked.IndexOf('|', StringComparison.Ordinal) + 1)..]);
        var entries = await ReadAsync(turn, ct).ConfigureAwait(false);
        var found = Find(entries, target);

        // Taken again after a crash, what was found the first time is gone already: the count that was told holds.
        var count = found.Count > 0 ? Count(found.Where(e => !IsCorrected(entries, e))) : int.Parse(told, CultureInfo.InvariantCulture);
        await EraseAsync(turn, entries, found, Marks(target), ct).ConfigureAwait(false);
        turn.Record(EntryKind.Forgotten, e => e with { Facts = new Dictionary<string, string> { ["count"] = count.ToString(CultureInfo.InvariantCulture) } });
        turn.Say(Scope, count == 1 ? "forgot-one" : "forgot-many", Arg.Of("count", count));
    }

    /// <summary>Erases one item with what came of it (not asked first: they said to drop it).</summary>
    public async ValueTask DropAsync(Turn turn, string id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var entries = await ReadAsync(turn, ct).ConfigureAwait(false);
        var found = Find(entries, $"e:{id}");
        await EraseAsync(turn, entries, found, [], ct).ConfigureAwait(false);
        turn.Record(EntryKind.Forgotten, e => e with { Facts = new Dictionary<string, string> { ["count"] = Count(found).ToString(CultureInfo.InvariantCulture) } });
    }

    /// <summary>
    /// "Don't save this": the last message of theirs that was kept goes from the store, however many commands came after it.
    /// Its words, and whether earlier answers of the open run stay; null where there was none.
    /// </summary>
    public async ValueTask<TakenOut?> TakeOutLastAsync(Turn turn, string? run, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var entries = await ReadAsync(turn, ct).ConfigureAwait(false);
        var said = entries.Where(e => IsMessage(e) && turn.Now - e.At < Recent && (run is null || e.Run is null || e.Run == run)).ToList();
        if (said.LastOrDefault() is not { } last)
        {
            return null;
        }

        // "Keep" and "done" write the same again: these go with it.
        var words = Shown(last);
        var same = said.AsEnumerable().Reverse().TakeWhile(e => e.Run == last.Run && e.Step == last.Step && e.Kind == last.Kind && Shown(e) == words).ToList();
        await erasure.TakeOutAsync(turn, [.. (last.Kind == EntryKind.Answered ? same : [last]).Select(e => e.Cause).OfType<string>()], ct).ConfigureAwait(false);
        var rest = said.Exists(e => e.Run is not null && e.Run == run && !same.Contains(e));
        return new TakenOut(last is { Answer.Items: { Count: > 0 } items } ? items[^1].Text : words, rest);
    }

    private static bool IsMessage(JournalEntry entry) =>
        entry is { Kind: EntryKind.Answered or EntryKind.Said or EntryKind.Agenda, Cause: not null, Answer: null or { Skipped: false } }
        && entry.Exercise != Onboarding.Id && Shown(entry).Length > 0;

    private static string Shown(JournalEntry entry) => entry.Text ?? (entry.Answer is { } answer ? ExerciseTurn.Words(answer) : "");

    private async ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(Turn turn, CancellationToken ct) =>
        (await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false)).Entries;

    private async ValueTask EraseAsync(Turn turn, IReadOnlyList<JournalEntry> entries, IReadOnlyList<JournalEntry> found, IReadOnlyCollection<string> marks, CancellationToken ct)
    {
        await erasure.EraseAsync(turn, found, marks, ct).ConfigureAwait(false);
        foreach (var rest in Rests(turn, entries, found, marks))
        {
            var still = rest;
            turn.Record(EntryKind.Answered, e => e with { Run = still.Run, Exercise = still.Exercise, Step = still.Step, Answer = still.Answer });
        }

        foreach (var named in found.Where(e => e.Kind == EntryKind.Profile))
        {
            var facts = named.Facts!.Where(f => f.Key != Profile.Fact.Name).Append(new(Profile.Fact.Name, "")).ToDictionary();
            turn.Record(EntryKind.Profile, e => e with { Step = "forgotten", Facts = facts });
        }
    }

    // Of a list the things that were not meant stay; of a run still open the question that it stands at is asked again, or one that the rest is built on.
    private IEnumerable<JournalEntry> Rests(Turn turn, IReadOnlyList<JournalEntry> entries, IReadOnlyList<JournalEntry> found, IReadOnlyCollection<string> marks)
    {
        var finished = entries.Where(e => e.Kind == EntryKind.RunFinished).Select(e => e.Run).ToHashSet();
        foreach (var step in found.Where(e => e.Kind is EntryKind.Answered).GroupBy(e => (e.Run, e.Step)))
        {
            var last = step.Last();
            var items = marks.Count == 0 ? [] : last.Answer?.Items?.Where(i => !Stems.HasAll(i.Text, marks) && !Stems.HasAll(i.Raw, marks)).ToList() ?? [];
            if (items.Count > 0)
            {
                yield return last with { Answer = last.Answer! with { Items = items, Raw = string.Join("; ", items.Select(i => i.Text)), Text = null } };
            }
            else if (!finished.Contains(last.Run) && !IsAskedAgain(turn, last))
            {
                yield return last with { Answer = new Answer { Skipped = true, Reason = "forgotten" } };
            }
        }
    }

    private bool IsAskedAgain(Turn turn, JournalEntry entry) =>
        turn.Person.Run(entry.Run) is { } run && catalog.Find(run.Exercise) is { } exercise && exercise.Step(entry.Step) is { } step && step.IsCore(new Answers(run.Answers))
        && ((turn.Cursor.Run == run.Id && turn.Cursor.Step == step.Id) || exercise.Steps.OfType<Pick>().Any(p => p.From == step.Id));

    private static string? Target(Turn turn, string? what, IReadOnlyList<JournalEntry> entries)
    {
        var key = what is null ? "" : Exercises.Reading.Folding.Key(what);
        if (key.Length == 0 || LastOne.Contains(key))
        {
            return Last(entries) is { } last ? $"e:{last.Id}" : null;
        }

        if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= turn.Person.Cursor.Offered.Count)
        {
            return $"e:{turn.Person.Cursor.Offered[number - 1]}";
        }

        var stems = Stems.Of(what);
        return stems.Count == 0 ? null : $"h:{string.Join('.', stems.Select(Stems.Mark))}";
    }

    // Of a list the thing that was named, not the first or last of it.
    private static string Meant(JournalEntry entry, string[] marks)
    {
        var lines = (entry.Answer?.Items?.Select(i => i.Text) ?? []).Concat(RecallItems.Words(entry).Split('\n'));
        return lines.FirstOrDefault(l => Stems.HasAll(l, marks)) ?? RecallItems.Words(entry).Split('\n')[0];
    }

    private static string[] Marks(string target) => target.StartsWith("h:", StringComparison.Ordinal) ? target[2..].Split('.') : [];

    private static JournalEntry? Last(IReadOnlyList<JournalEntry> entries) => entries.LastOrDefault(IsMessage);

    private static List<JournalEntry> Find(IReadOnlyList<JournalEntry> entries, string target)
    {
        var marks = Marks(target);
        var meant = marks.Length > 0
            ? entries.Where(e => (HoldsWords(e) && Stems.HasAll(RecallItems.Words(e), marks)) || IsNamed(e, marks)).ToList()
            : OneItem(entries, target[2..]);
        var corrected = meant.Select(e => e.Facts?.GetValueOrDefault(RecallItems.CorrectsFact)).OfType<string>().SelectMany(id => OneItem(entries, id));
        return [.. meant.Concat(Derived(entries, meant)).Concat(corrected).DistinctBy(e => e.Id)];
    }

    private static bool HoldsWords(JournalEntry entry) => RecallItems.HoldsWords(entry) || entry is { Kind: EntryKind.Answered or EntryKind.Undone };

    private static bool IsNamed(JournalEntry entry, string[] marks) =>
        entry.Kind == EntryKind.Profile && Stems.HasAll(entry.Facts?.GetValueOrDefault(Profile.Fact.Name), marks);

    // An answer is one thing, however many entries it grew over.
    private static List<JournalEntry> OneItem(IReadOnlyList<JournalEntry> entries, string id) =>
        entries.FirstOrDefault(e => e.Id == id) is not { } one ? []
        : one.Kind is EntryKind.Answered or EntryKind.Undone ? [.. entries.Where(e => e.Kind is EntryKind.Answered or EntryKind.Undone && e.Run == one.Run && e.Step == one.Step)]
        : [one];

    // What came of an answer: a kept thought, a task, a follow-up in the same words, or put together from them.
    private static IEnumerable<JournalEntry> Derived(IReadOnlyList<JournalEntry> entries, List<JournalEntry> meant)
    {
        foreach (var run in meant.Where(e => e.Run is not null).GroupBy(e => e.Run))
        {
            var words = run.SelectMany(e => RecallItems.Words(e).Split('\n')).Where(w => w.Length > 0).ToList();
            foreach (var entry in entries.Where(e => e.Run == run.Key && e.Kind is EntryKind.MemoryItem or EntryKind.TaskItem or EntryKind.Touch))
            {
                var own = RecallItems.Words(entry).Split('\n');
                if (own.Any(o => o.Length > 3 && words.Exists(w => w.Contains(o, StringComparison.OrdinalIgnoreCase) || (w.Length > 3 && o.Contains(w, StringComparison.OrdinalIgnoreCase)))))
                {
                    yield return entry;
                }
            }
        }
    }

    // What was put right goes with its correction, and is not counted twice.
    private static bool IsCorrected(IReadOnlyList<JournalEntry> entries, JournalEntry entry) =>
        entries.Any(e => e.Facts?.GetValueOrDefault(RecallItems.CorrectsFact) == entry.Id);

    private static int Count(IEnumerable<JournalEntry> found) =>
        found.DistinctBy(e => e.Kind is EntryKind.Answered or EntryKind.Undone ? (e.Run, e.Step) : (null, e.Id)).Count();
}

/// <summary>A message that was taken out of the store.</summary>
/// <param name="Words">What it said.</param>
/// <param name="Rest">Whether earlier answers of the same run stay.</param>
public sealed record TakenOut(string Words, bool Rest);
