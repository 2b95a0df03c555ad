using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CoveBot.Hosting;

/// <summary>What is the host's own: the clock, the identity key, the adapter, health, and the line that says where to open the page.</summary>
public static class CoveHosting
{
    private const string DefaultAddress = "http://127.0.0.1:3978";

    public static void AddCoveHosting(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (services, configuration) = (builder.Services, builder.Configuration);

        // A missing registration is an error at start, not in the first conversation.
        builder.Host.UseDefaultServiceProvider(o => (o.ValidateOnBuild, o.ValidateScopes) = (true, true));
        builder.Logging.KeepPrivate();
        if (string.IsNullOrEmpty(configuration["urls"]))
        {
            configuration["urls"] = DefaultAddress;
        }

        services.AddHttpClient();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(s => new Identities(
            s.GetRequiredService<IRecordLog>(),
            KeyFile.Derive(s.GetRequiredService<DirectLineSettings>().KeyFile, "identities")));
        services.AddSingleton<BotFrameworkAuthentication>(s => new ConfigurationBotFrameworkAuthentication(configuration));
        services.AddSingleton<CoveAdapter>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware>(s => s.GetRequiredService<TurnMiddleware>());
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware>(s => s.GetRequiredService<SafetyMiddleware>());
    }

    /// <summary><c>/healthz</c>: 200 while the process answers.</summary>
    public static IEndpointConventionBuilder MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/healthz", () => Results.Text("ok"));

    /// <summary>Prints the address to open, once the server listens.</summary>
    public static void SayWhereToOpen(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            Console.Out.WriteLine($"CoveBot is ready. Open {address} in a browser.");
        });
    }
}
