#pragma warning disable CA1822
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace CoveBot.Dialogs.Safety;

public enum SafetyOutcome { Pass, Answered }
public sealed class CrisisTalk(CrisisLines lines) { public CrisisLines Lines { get; } = lines; public SafetyOutcome Take(Turn turn) => SafetyOutcome.Pass; }
public sealed class OutgoingCheck(CrisisLines lines) { public CrisisLines Lines { get; } = lines; public Reply Check(Reply reply, string language) => reply; }
public sealed class SafetyMiddleware(CrisisTalk talk) : IMiddleware { public CrisisTalk Talk { get; } = talk; public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => next(cancellationToken); }
