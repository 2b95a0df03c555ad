using System.Collections.Concurrent;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.People;

/// <summary>
/// Opens and commits where a person stands: snapshot, then the journal behind it, then a place in memory for the next turn.
/// Callers hold the person's lock.
/// </summary>
public sealed class PersonStates(IJournal journal, ISnapshots snapshots)
{
    private const int MostInMemory = 20_000;

    private readonly ConcurrentDictionary<string, PersonState> inMemory = new();

    // Counted apart: the dictionary's own count takes every one of its locks.
    private int held;

    /// <summary>A snapshot is written when this many entries have come since the last.</summary>
    public int EntriesBetweenSnapshots { get; init; } = 96;

    /// <summary>
    /// The state with every entry of the journal in it, or the one kept in memory: if another process has written since, the commit says so,
    /// and the turn opens it again. It is the caller's until <see cref="CommitAsync"/>: a turn that fails gives it up, and the next one reads it anew.
    /// </summary>
    public async ValueTask<PersonState> OpenAsync(string person, CancellationToken ct)
    {
        if (inMemory.TryRemove(person, out var state))
        {
            Interlocked.Decrement(ref held);
            return state;
        }

        state = await snapshots.ReadAsync(person, ct).ConfigureAwait(false) ?? new PersonState { Id = person };
        var (entries, last) = await journal.ReadAsync(person, state.Seq, ct).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            state.Apply(entry);
        }

        state.Seq = Math.Max(state.Seq, last);
        state.LoseUnkept();
        return state;
    }

    /// <summary>The replies of a turn, from the journal; none where they were not kept or are erased.</summary>
    public async ValueTask<IReadOnlyList<Reply>> RepliesOfAsync(string person, string cause, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(person, 0, ct).ConfigureAwait(false);
        return entries.FirstOrDefault(e => e.Kind == EntryKind.Turn && e.Cause == cause)?.Replies ?? [];
    }

    /// <summary>Gives back a state that was opened and not changed.</summary>
    public void GiveBack(PersonState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Hold(state);
    }

    /// <summary>Commits the turn's entries, all or none. False where another process was faster: open again, and decide again.</summary>
    public async ValueTask<bool> CommitAsync(Turn turn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var state = turn.Person;
        var kept = Keeping.Of(turn);
        if (turn.DropAll)
        {
            await journal.DeleteAsync(state.Id, ct).ConfigureAwait(false);
            await snapshots.DeleteAsync(state.Id, ct).ConfigureAwait(false);
            state.Seq = 0;
        }

        if (kept.Count > 0)
        {
            if (await journal.AppendAsync(state.Id, state.Seq, kept, ct).ConfigureAwait(false) is not { } last)
            {
                return false;
            }

            state.Seq = last;
        }

        if (turn.MustRebuild || turn.DropAll)
        {
            await snapshots.DeleteAsync(state.Id, ct).ConfigureAwait(false);
            return true;
        }

        // What may not be stored is in memory only, and leaves it as soon as everything may be stored again.
        state.HoldsUnkept |= kept.Count < turn.Entries.Count || !Keeping.Words(turn);
        if (state.HoldsUnkept && Keeping.All(state))
        {
            return true;
        }

        if (Keeping.All(state) && state.Seq - state.SnapshotSeq >= EntriesBetweenSnapshots)
        {
            state.SnapshotSeq = state.Seq;
            await snapshots.WriteAsync(state, ct).ConfigureAwait(false);
        }

        Hold(state);
        return true;
    }

    private void Hold(PersonState state)
    {
        if (held >= MostInMemory)
        {
            inMemory.Clear();
            held = 0;
        }

        if (inMemory.TryAdd(state.Id, state))
        {
            Interlocked.Increment(ref held);
        }
    }
}
