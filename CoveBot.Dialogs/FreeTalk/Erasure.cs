using System.Text.Json;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>
/// Makes words be gone: from the journal, the snapshot, our own replies that quote them, and the channel's history.
/// First the snapshot, then the journal: whatever moment the process ends at, nothing brings them back.
/// </summary>
public sealed class Erasure(IJournal journal, ISnapshots snapshots, IRecordLog log, IEnumerable<IConversationHistory> histories)
{
    /// <summary>Shorter words stand in too many messages: only the entries' own turns go for them.</summary>
    private const int ShortestQuote = 12;

    /// <summary>A quote may be cut, never before this many letters.</summary>
    private const int Telling = 28;

    /// <summary>Erases these entries and all that quotes them. The turn's person is what is left afterwards.</summary>
    /// <param name="turn">This turn.</param>
    /// <param name="gone">Entries with words, derived ones among them.</param>
    /// <param name="marks">Stems that the person named; a reply or message that holds all of them goes too.</param>
    public async ValueTask EraseAsync(Turn turn, IReadOnlyList<JournalEntry> gone, IReadOnlyCollection<string> marks, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(gone);
        var person = turn.Person.Id;
        var (entries, _) = await journal.ReadAsync(person, 0, ct).ConfigureAwait(false);
        var texts = gone.SelectMany(Texts).Where(t => t.Length >= ShortestQuote).Select(t => t[..Math.Min(t.Length, Telling)]).Distinct().ToList();
        var causes = gone.Select(e => e.Cause).OfType<string>().ToHashSet();
        var ids = gone.Select(e => e.Id).ToHashSet();
        ids.UnionWith(entries.Where(e => e.Kind == EntryKind.Turn && IsTold(e, texts, marks, causes)).Select(e => e.Id));

        await snapshots.DeleteAsync(person, ct).ConfigureAwait(false);
        await journal.EraseAsync(person, ids, ct).ConfigureAwait(false);
        await EraseHistoryAsync(turn, texts, marks, causes, ct).ConfigureAwait(false);
        Refold(turn.Person, entries.Where(e => !ids.Contains(e.Id)));
        turn.MustRebuild = !turn.Person.HoldsUnkept;
    }

    /// <summary>Takes entries out of the store only: what lives in memory goes on (off the record).</summary>
    public async ValueTask TakeOutAsync(Turn turn, IReadOnlyCollection<string> causes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var person = turn.Person.Id;
        var (entries, _) = await journal.ReadAsync(person, 0, ct).ConfigureAwait(false);
        var gone = entries.Where(e => e.Cause is { } cause && causes.Contains(cause) && RecallItems.HoldsWords(e)).ToList();
        var texts = gone.SelectMany(Texts).Where(t => t.Length >= ShortestQuote).Select(t => t[..Math.Min(t.Length, Telling)]).Distinct().ToList();
        var ids = gone.Concat(entries.Where(e => e.Kind == EntryKind.Turn && IsTold(e, texts, [], causes))).Select(e => e.Id).ToHashSet();
        await snapshots.DeleteAsync(person, ct).ConfigureAwait(false);
        await journal.EraseAsync(person, ids, ct).ConfigureAwait(false);
        await EraseHistoryAsync(turn, texts, [], causes, ct).ConfigureAwait(false);
        turn.Person.HoldsUnkept = true;
    }

    /// <summary>The channel's whole history of this conversation; the journal goes when the turn ends.</summary>
    public async ValueTask DeleteAllAsync(Turn turn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.DropAll = true;
        foreach (var history in histories)
        {
            await history.DeleteAsync(turn.Incoming.Conversation, ct).ConfigureAwait(false);
        }

        await log.DeleteAsync(LogOf(turn), ct).ConfigureAwait(false);
    }

    private static string LogOf(Turn turn) => $"directline/{turn.Incoming.Conversation}";

    private static IEnumerable<string> Texts(JournalEntry entry) => RecallItems.Words(entry).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsTold(JournalEntry entry, List<string> texts, IReadOnlyCollection<string> marks, IReadOnlyCollection<string> causes) =>
        (entry.Cause is { } cause && causes.Contains(cause))
        || (entry.Replies ?? []).Any(r => Holds(r.Text, texts, marks) || r.Actions.Any(a => Holds(a.Title, texts, marks)));

    private static bool Holds(string? text, List<string> texts, IReadOnlyCollection<string> marks) =>
        text is { Length: > 0 } && (texts.Exists(t => text.Contains(t, StringComparison.OrdinalIgnoreCase)) || Stems.HasAll(text, marks));

    private async ValueTask EraseHistoryAsync(Turn turn, List<string> texts, IReadOnlyCollection<string> marks, IReadOnlyCollection<string> causes, CancellationToken ct)
    {
        var records = await log.ReadAsync(LogOf(turn), 0, ct).ConfigureAwait(false);
        var gone = records
            .Where(r => r.Data is { } data && (causes.Contains(Turn.CauseOf(turn.Incoming with { ActivityId = r.Id })) || Spoken(data).Any(t => Holds(t, texts, marks))))
            .Select(r => r.Id)
            .ToHashSet();
        if (gone.Count == 0)
        {
            return;
        }

        foreach (var history in histories)
        {
            await history.EraseAsync(turn.Incoming.Conversation, gone, ct).ConfigureAwait(false);
        }

        // The replies to a message that goes have its id before theirs; "…/handled" marks hold no words.
        var all = records.Where(r => gone.Contains(r.Id) || (r.Data is not null && gone.Any(g => r.Id.StartsWith($"{g}|", StringComparison.Ordinal)))).Select(r => r.Id).ToList();
        await log.EraseAsync(LogOf(turn), all, ct).ConfigureAwait(false);
    }

    // Every text in a stored activity, however deep.
    private static IEnumerable<string> Spoken(string data)
    {
        using var json = JsonDocument.Parse(data);
        return [.. Strings(json.RootElement)];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    // What is in memory follows the journal at once: the open question that comes next must not quote what is gone.
    private static void Refold(PersonState person, IEnumerable<JournalEntry> left)
    {
        var fresh = new PersonState { Id = person.Id };
        foreach (var entry in left)
        {
            fresh.Apply(entry);
        }

        var unkept = person.Runs.Where(r => r.OffTheRecord).ToList();
        person.Runs.Clear();
        person.Runs.AddRange(fresh.Runs.Where(r => unkept.TrueForAll(u => u.Id != r.Id)).Concat(unkept));
        person.Outbox.Clear();
        person.Outbox.AddRange(fresh.Outbox);
        person.LastAnswers.Clear();
        foreach (var (step, answer) in fresh.LastAnswers)
        {
            person.LastAnswers[step] = answer;
        }
    }
}
