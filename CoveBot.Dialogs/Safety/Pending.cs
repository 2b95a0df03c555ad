#pragma warning disable CA1822
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace CoveBot.Dialogs.Safety;

public sealed class OutgoingCheck(CrisisLines lines) { public CrisisLines Lines { get; } = lines; public Reply Check(Reply reply, string language) => reply; }
public sealed class SafetyMiddleware(CrisisTalk talk) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = turnContext.TurnState.Get<Turn>();
        return turn is null || turn.Incoming.IsArrival || talk.Take(turn) == SafetyOutcome.Pass ? next(cancellationToken) : Task.CompletedTask;
    }
}
