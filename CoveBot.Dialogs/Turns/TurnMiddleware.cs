using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace CoveBot.Dialogs.Turns;

/// <summary>
/// Opens and closes a turn: screen, lock, load → the turn → outgoing check, commit, speak (design.md, section 5).
/// The screen runs before the lock; nothing is sent before it is committed; the same activity id gets the same replies.
/// </summary>
public sealed partial class TurnMiddleware(
    IScreen screen,
    Identities identities,
    PersonStates people,
    PersonLocks locks,
    WordBook words,
    OutgoingCheck outgoing,
    TimeProvider clock,
    ILogger<TurnMiddleware> logger) : IMiddleware
{
    private const int MostReplays = 5;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (IncomingActivity.Read(turnContext.Activity) is not { } incoming)
        {
            return;
        }

        var verdict = incoming.IsArrival ? Verdict.None : screen.Read(incoming.Text);
        try
        {
            await TakeTurnAsync(turnContext, next, incoming, verdict, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await SorryAsync(turnContext, next, incoming, verdict, e, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TakeTurnAsync(ITurnContext context, NextDelegate next, Incoming incoming, Verdict verdict, CancellationToken ct)
    {
        var person = await identities.PersonOfAsync(incoming.Channel, incoming.Sender, ct).ConfigureAwait(false);
        using var mine = await locks.EnterAsync(person, ct).ConfigureAwait(false);
        for (var replay = 0; ; replay++)
        {
            var state = await people.OpenAsync(person, ct).ConfigureAwait(false);
            var cause = Turn.CauseOf(incoming);
            var before = state.AnsweredBefore(cause);
            if (before is null && state.AnsweredLongAgo(cause))
            {
                before = await people.RepliesOfAsync(person, cause, ct).ConfigureAwait(false);
            }

            if (before is not null)
            {
                await SpeakAsync(context, before, ct).ConfigureAwait(false);
                people.GiveBack(state);
                return;
            }

            var turn = new Turn(incoming, verdict, state, words, clock.GetUtcNow());
            context.TurnState.Set(turn);
            await next(ct).ConfigureAwait(false);
            var replies = turn.Close(Checked(turn));
            if (await people.CommitAsync(turn, ct).ConfigureAwait(false))
            {
                context.TurnState.Set(new KeepHistory { MayKeep = Keeping.Words(turn) });
                await SpeakAsync(context, replies, ct).ConfigureAwait(false);
                return;
            }

            if (replay == MostReplays)
            {
                throw new InvalidOperationException("The person's journal kept growing while this turn was taken.");
            }
        }
    }

    // Nothing is deleted. What was said is not filed: the person is asked to send it once more. Someone at risk gets the crisis reply all the same.
    private async Task SorryAsync(ITurnContext context, NextDelegate next, Incoming incoming, Verdict verdict, Exception e, CancellationToken ct)
    {
        LogFailed(logger, Turn.CauseOf(incoming), e.GetType().Name, Where(e));
        var turn = new Turn(incoming, verdict, new PersonState(), words, clock.GetUtcNow());
        if (verdict.Tier >= 2)
        {
            context.TurnState.Set(turn);
            await next(ct).ConfigureAwait(false);
        }
        else
        {
            turn.Say("engine", "sorry");
        }

        await SpeakAsync(context, Checked(turn), ct).ConfigureAwait(false);
    }

    private IReadOnlyList<Reply> Checked(Turn turn)
    {
        var replies = turn.Replies();
        var passed = new List<Reply>(replies.Count);
        foreach (var reply in replies)
        {
            passed.Add(outgoing.Check(reply, turn.Language));
            if (!ReferenceEquals(passed[^1], reply))
            {
                LogStopped(logger, string.Join(' ', reply.Keys));
            }
        }

        return passed;
    }

    // A reply that cannot be delivered does not fail the turn: it stays in the outbox under this activity's id.
    private async Task SpeakAsync(ITurnContext context, IReadOnlyList<Reply> replies, CancellationToken ct)
    {
        if (replies.Count == 0)
        {
            return;
        }

        try
        {
            await context.SendActivitiesAsync([.. replies.Select(r => OutgoingActivity.Of(r, context.Activity))], ct).ConfigureAwait(false);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogNotDelivered(logger, context.Activity.ChannelId ?? "", e.GetType().Name);
        }
    }

    // Exception messages may hold what was typed; type and place do not.
    private static string Where(Exception e) => e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("CoveBot", StringComparison.Ordinal))?.Trim() ?? "";

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Turn} failed: {Exception} {Where}")]
    private static partial void LogFailed(ILogger logger, string turn, string exception, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outgoing check stopped a reply made of {Keys}.")]
    private static partial void LogStopped(ILogger logger, string keys);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply on {Channel} was not delivered: {Exception}. It is kept.")]
    private static partial void LogNotDelivered(ILogger logger, string channel, string exception);
}
