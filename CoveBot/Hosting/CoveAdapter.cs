using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CoveBot.Hosting;

/// <summary>The Bot Framework door: one turn, safety first. An error never deletes anything (TurnMiddleware answers it).</summary>
public sealed class CoveAdapter : CloudAdapter
{
    public CoveAdapter(BotFrameworkAuthentication authentication, TurnMiddleware turn, SafetyMiddleware safety, ILogger<CoveAdapter> logger)
        : base(authentication, logger)
    {
        Use(turn);
        Use(safety);
    }
}
