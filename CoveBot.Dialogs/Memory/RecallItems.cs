using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.People;

namespace CoveBot.Dialogs.Memory;

/// <summary>What a journal holds that can be shown again: the last form of every answer, without what was corrected or taken back.</summary>
public static class RecallItems
{
    /// <summary>Fact of a memory item or a recall: the entry that it is about.</summary>
    public const string OfFact = "of";

    /// <summary>Fact of a memory item: the entry that it puts right.</summary>
    public const string CorrectsFact = "corrects";

    /// <summary>Kinds of entries that hold words of the person.</summary>
    public static bool HoldsWords(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind is EntryKind.Said or EntryKind.Agenda or EntryKind.MemoryItem or EntryKind.TaskItem or EntryKind.Answered or EntryKind.Undone or EntryKind.Touch
            && entry.Exercise != Onboarding.Id;
    }

    /// <summary>All words of an entry, as typed.</summary>
    public static string Words(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string?[] parts =
        [
            entry.Text, entry.Answer?.Text, entry.Answer?.Raw,
            .. entry.Answer?.Items?.SelectMany(i => new[] { i.Text, i.Raw }) ?? [],
            .. entry.Kind is EntryKind.TaskItem or EntryKind.Touch ? entry.Facts?.Values ?? [] : [],
        ];
        return string.Join('\n', parts.Where(p => !string.IsNullOrWhiteSpace(p)).Distinct());
    }

    /// <summary>Items in the order of writing.</summary>
    public static IReadOnlyList<RecallItem> Of(IReadOnlyList<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var corrected = entries.Select(e => e.Facts?.GetValueOrDefault(CorrectsFact)).OfType<string>().ToHashSet();
        var isPrivate = Private(entries);
        var items = new List<RecallItem>();
        foreach (var entry in LastAnswers(entries).Concat(entries.Where(e => e.Text is { Length: > 0 })).OrderBy(e => e.At))
        {
            if (HoldsWords(entry) && !corrected.Contains(entry.Id) && Group(entry) is { } group && Shown(entry) is { Length: > 0 } text)
            {
                items.Add(new RecallItem(entry.Id, entry.At, group, text, isPrivate(entry)) { Exercise = entry.Exercise });
            }
        }

        // A thought that was kept at the end of an exercise is shown as kept, not twice.
        var kept = items.Where(i => i.Group is RecallGroup.Kept or RecallGroup.Tasks).Select(i => i.Text).ToHashSet();
        items.RemoveAll(i => i.Group == RecallGroup.Answers && kept.Contains(i.Text));
        return items;
    }

    private static string? Group(JournalEntry entry) => entry.Kind switch
    {
        EntryKind.MemoryItem => RecallGroup.Kept,
        EntryKind.Agenda => RecallGroup.Agenda,
        EntryKind.TaskItem => RecallGroup.Tasks,
        EntryKind.Answered => RecallGroup.Answers,
        EntryKind.Said => RecallGroup.Said,
        _ => null,
    };

    private static string Shown(JournalEntry entry) =>
        entry.Text ?? (entry.Answer is { Skipped: false } answer && (answer.Text is not null || answer.Items is { Count: > 0 }) ? ExerciseTurn.Words(answer) : "");

    // Of each step the entry whose value stands: later ones replace it, an undo takes it back.
    private static IEnumerable<JournalEntry> LastAnswers(IReadOnlyList<JournalEntry> entries)
    {
        var last = new Dictionary<(string?, string?), JournalEntry?>();
        foreach (var entry in entries)
        {
            if (entry.Kind == EntryKind.Answered)
            {
                last[(entry.Run, entry.Step)] = entry;
            }
            else if (entry.Kind == EntryKind.Undone)
            {
                last[(entry.Run, entry.Step)] = entry.Answer is null ? null : entry with { Kind = EntryKind.Answered };
            }
        }

        return last.Values.OfType<JournalEntry>();
    }

    private static Func<JournalEntry, bool> Private(IReadOnlyList<JournalEntry> entries)
    {
        var runs = new Dictionary<string, bool>();
        var ones = new HashSet<string>();
        foreach (var entry in entries.Where(e => e is { Kind: EntryKind.Privacy, Privacy: not null }))
        {
            if (entry.Run is { } run)
            {
                runs[run] = entry.Privacy == "private";
            }
            else if (entry.Facts?.GetValueOrDefault(OfFact) is { } id)
            {
                ones.Add(id);
            }
        }

        return e => e.Privacy == "private" || ones.Contains(e.Id) || (e.Run is { } run && runs.GetValueOrDefault(run));
    }
}
