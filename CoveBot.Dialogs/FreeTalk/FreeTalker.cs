using CoveBot.Dialogs.Commands;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>
/// A free-text turn outside an exercise: what to recall, what to offer, then writing (design.md, section 5).
/// The message is kept as said; nothing is read into it.
/// </summary>
public sealed class FreeTalker(IJournal journal, Invitations invitations, IReplyWriter writer)
{
    private const int MostEvidence = 3;

    /// <summary>Words of this very conversation are not brought up as memory.</summary>
    private static readonly TimeSpan OldEnough = TimeSpan.FromHours(12);

    public async ValueTask<Handled> AnswerAsync(Turn turn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var declines = Invitations.Declines(turn);
        var asked = invitations.AskedFor(turn);
        turn.Cursor = turn.Cursor with { Confirm = null, ConfirmArg = null, Offered = [] };
        if (AgeReading.SaysMinor(turn.Text))
        {
            turn.Record(EntryKind.Profile, e => e with { Step = "age", Facts = new Dictionary<string, string> { [Profile.Fact.Adult] = "no" } });
        }

        if (asked is not null)
        {
            return new Handled(ExerciseTurn.Start(turn, asked));
        }

        if (Tongue.Follow(turn))
        {
            turn.Say("engine", "language");
        }

        var plan = await PlanAsync(turn, declines ? TalkKind.Declines : KindOf(turn), ct).ConfigureAwait(false);
        await writer.WriteAsync(turn, plan, ct).ConfigureAwait(false);
        return Handled.Said;
    }

    // "Stop", "later", "bye": with nothing open they leave.
    private static TalkKind KindOf(Turn turn) => TalkKinds.Of(turn.Text) switch
    {
        TalkKind.LeaveBe => TalkKind.LeaveBe,
        var kind => CommandReading.Read(turn.Text, turn.Incoming.Kind == ChannelKind.Sms)?.Kind switch
        {
            CommandKind.Pause => TalkKind.Goodbye,
            CommandKind.Skip or CommandKind.Done when kind is TalkKind.Sharing or TalkKind.FewWords => TalkKind.NothingOpen,
            _ => kind,
        },
    };

    private async ValueTask<TalkPlan> PlanAsync(Turn turn, TalkKind kind, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        var items = RecallItems.Of(entries);
        var telling = kind is TalkKind.Sharing or TalkKind.LongText or TalkKind.Advice;
        var kept = telling || kind is TalkKind.Medication or TalkKind.Diagnosis ? turn.Record(EntryKind.Said, e => e with { Text = turn.Text }) : null;
        var theme = telling ? TalkThemes.Of(turn.Text) : TalkTheme.None;
        var listening = kind == TalkKind.JustTalk || (Invitations.Listening(turn) && theme != TalkTheme.Panic);
        var recalled = kind is TalkKind.Sharing && turn.Person.Profile.Recall && !RecalledJustNow(turn)
            ? Recall.Best(turn.Text, [.. items.Where(i => turn.Now - i.At >= OldEnough && !RecalledToday(entries, i, turn))])
            : null;
        if (recalled is not null)
        {
            turn.Record(EntryKind.Recalled, e => e with { Facts = new Dictionary<string, string> { [RecallItems.OfFact] = recalled.Id } });
        }

        return new TalkPlan
        {
            Kind = kind,
            Reflection = telling ? Reflection.Of(theme == TalkTheme.Circling ? TalkThemes.WithoutCircling(turn.Text) : turn.Text, turn.Language) : Reflection.None,
            Theme = theme,
            Recalled = recalled,
            Evidence = kind == TalkKind.WhyDoYouThink ? [.. Recall.About([.. Stems.Of(TalkKinds.WhyAbout(turn.Text)).Select(Stems.Mark)], items).Take(MostEvidence)] : [],
            Offers = kind == TalkKind.SomethingToDo ? invitations.SmallOnes() : listening ? [] : invitations.Fitting(turn, theme),
            Listening = listening,
            SaidId = kept?.Id,
        };
    }

    private static bool RecalledJustNow(Turn turn) =>
        turn.Person.Outbox.TakeLast(2).Any(t => t.Replies.Any(r => r.Keys.Any(k => k.StartsWith($"{ScriptedReplyWriter.Scope}/recall", StringComparison.Ordinal))));

    private static bool RecalledToday(IReadOnlyList<JournalEntry> entries, RecallItem item, Turn turn)
    {
        var zone = turn.Person.Profile.TimeZone();
        return entries.Any(e => e.Kind == EntryKind.Recalled && e.Facts?.GetValueOrDefault(RecallItems.OfFact) == item.Id
            && TimeZoneInfo.ConvertTime(e.At, zone).Date == turn.LocalNow.Date);
    }
}
