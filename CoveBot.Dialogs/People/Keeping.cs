using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.People;

/// <summary>
/// What of a turn may be stored (design.md, section 6): before agreement the cursor and a safety event's tier, category and time, no text;
/// off the record the same; otherwise everything.
/// </summary>
public static class Keeping
{
    /// <summary>Whether everything of this person may be stored now.</summary>
    public static bool All(PersonState person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Profile is { Agreed: true, PrivateMode: false } && !person.Runs.Exists(r => r.OffTheRecord);
    }

    /// <summary>Whether the words of this turn may be stored, here and in a channel's history.</summary>
    public static bool Words(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return !turn.DropAll && turn.Person.Profile is { Agreed: true, PrivateMode: false } && turn.Person.OpenRun is not { OffTheRecord: true }
            && !turn.OffTheRecord && turn.FinishedOffTheRecord.Count == 0;
    }

    /// <summary>The entries to store, stripped where they must be.</summary>
    public static IReadOnlyList<JournalEntry> Of(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.DropAll)
        {
            return StillAtRisk(turn);
        }

        if (Words(turn) && !turn.Entries.Any(e => IsOff(turn, e)))
        {
            return turn.Entries;
        }

        return [.. turn.Entries.Select(e => Strip(turn, e)).OfType<JournalEntry>()];
    }

    // Who deletes everything is not safer for it: the floor stays, without words.
    private static List<JournalEntry> StillAtRisk(Turn turn) =>
        turn.Person is { Safety: { Tier: > 0 } safety, SafetyAt: { } at }
            ? [new JournalEntry { Id = turn.IdFor(EntryKind.Safety), Kind = EntryKind.Safety, At = at, Safety = Bare(safety) }]
            : [];

    private static JournalEntry? Strip(Turn turn, JournalEntry entry) => entry.Kind switch
    {
        _ when IsMark(turn, entry) => new JournalEntry
        {
            Id = entry.Id,
            Kind = entry.Kind,
            At = entry.At,
            Cause = entry.Cause,
            Channel = entry.Channel,
            Run = entry.Run,
            Exercise = entry.Exercise,
            Status = entry.Status,
        },
        EntryKind.Turn => entry with { Replies = null, Asked = Where(turn, entry.Asked) },
        EntryKind.Safety when !turn.Person.Profile.Agreed => entry with { Safety = Bare(entry.Safety) },
        EntryKind.Safety => entry,
        EntryKind.Profile when turn.Person.Profile.Agreed => entry,
        EntryKind.Profile => OptOut(entry),
        _ when turn.Person.Profile.Agreed && !turn.Person.Profile.PrivateMode && !turn.OffTheRecord && !IsOff(turn, entry) => entry,
        _ => null,
    };

    // That a stored run went off the record, and that it ended: without these a restart would take it for an ordinary one.
    private static bool IsMark(Turn turn, JournalEntry entry) =>
        turn.Person.Profile.Agreed && entry.Run is { } run && turn.Person.WentOff.Contains(run)
        && (entry.Kind == EntryKind.RunFinished || entry is { Kind: EntryKind.Privacy, Status: "off-the-record" });

    // That someone said no, or is under 18: an opt-out, and no text.
    private static JournalEntry? OptOut(JournalEntry entry)
    {
        var facts = (entry.Facts ?? new Dictionary<string, string>())
            .Where(f => f is { Key: Profile.Fact.Agreed or Profile.Fact.Adult, Value: "no" }).ToDictionary();
        return facts.Count > 0 ? entry with { Facts = facts } : null;
    }

    private static bool IsOff(Turn turn, JournalEntry entry) =>
        entry.Run is { } run && (turn.Person.Run(run)?.OffTheRecord ?? turn.FinishedOffTheRecord.Contains(run));

    private static Cursor? Where(Turn turn, Cursor? cursor) => cursor is null ? null
        : turn.Person.Profile.Agreed ? cursor with { Confirm = null, ConfirmArg = null, Offered = [] }
        : new Cursor { Run = cursor.Run, Step = cursor.Step, Turn = cursor.Turn };

    private static SafetyEvent? Bare(SafetyEvent? safety) =>
        safety is null ? null : new SafetyEvent { Tier = safety.Tier, Seen = safety.Seen, Categories = safety.Categories, Pending = safety.Pending };
}
