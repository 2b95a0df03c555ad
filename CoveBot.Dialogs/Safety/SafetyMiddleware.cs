using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace CoveBot.Dialogs.Safety;

/// <summary>Before everything else in a turn: the crisis talk. If it answered, nothing else runs. If it fails, a fixed text answers: safety fails closed.</summary>
public sealed class SafetyMiddleware(CrisisTalk talk, CrisisLines lines) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.TurnState.Get<Turn>() is { Incoming.IsArrival: false } turn && Take(turn) == SafetyOutcome.Answered)
        {
            return;
        }

        await next(cancellationToken).ConfigureAwait(false);
    }

    private SafetyOutcome Take(Turn turn)
    {
#pragma warning disable CA1031 // Whatever fails in the talk, a person at risk is answered.
        try
        {
            return talk.Take(turn);
        }
        catch (Exception) when (turn.Verdict.Tier >= 2 || turn.Person.Safety is { Tier: >= 2 })
        {
            Fallback(turn);
            return SafetyOutcome.Answered;
        }
        catch (Exception)
        {
            turn.Unsay();
            return SafetyOutcome.Pass;
        }
#pragma warning restore CA1031
    }

    // One fixed text with the emergency number and a line; no state is needed for it.
    private void Fallback(Turn turn)
    {
        turn.Unsay();
        var page = new TalkPage(turn);
        var category = turn.Verdict.Leading?.Category ?? Category.Suicide;
        var help = lines.For(
            turn.Person.Profile.Country, category, turn.Incoming.Kind, turn.Language, turn.Person.Profile.Adult == false, turn.Now);
        var shown = help.Lines.Where(l => l.Type != "poison").Take(1);
        turn.Say(
            TalkPage.Scope,
            "fallback",
            LineWords.Emergency(page, help.Emergency, turn.Incoming.Kind),
            LineWords.Lines(page, shown, turn.Incoming.Kind, links: false));
        if (!turn.Entries.Any(e => e.Kind == EntryKind.Safety))
        {
            var before = turn.Person.Safety ?? new SafetyEvent { Categories = [CategoryIds.Of(category)], Protocol = SafetyProtocol.Version };
            turn.Record(EntryKind.Safety, e => e with { Safety = before with { Tier = Math.Max(before.Tier, turn.Verdict.Tier), Seen = turn.Verdict.Tier } });
        }
    }
}
