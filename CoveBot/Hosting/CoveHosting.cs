using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;
using CoveBot.Storage;
using Microsoft.AspNetCore.Connections;
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
        services.AddSingleton(new CoveSettings(AllowMinors: "Allow".Equals(configuration["Cove:Minors"], StringComparison.OrdinalIgnoreCase)));
        services.AddSingleton<CoveAdapter>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware>(s => s.GetRequiredService<TurnMiddleware>());
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware>(s => s.GetRequiredService<SafetyMiddleware>());
    }

    /// <summary><c>/healthz</c>: 200 while the process answers.</summary>
    public static IEndpointConventionBuilder MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/healthz", () => Results.Text("ok"));

    /// <summary>
    /// Serves until it is stopped. Says where to open the page and where it keeps what is written, once the server listens;
    /// a key or a store that cannot be opened, or an address that is taken, ends it with a sentence.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static int Serve(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            // Before the first person comes, not with them.
            _ = app.Services.GetRequiredService<Identities>();
            app.Lifetime.ApplicationStarted.Register(() => SayWhere(app));
            app.Run();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"{e.Message} Something answers there already, perhaps another CoveBot. Choose another address: --urls http://127.0.0.1:3979");
            return 1;
        }
    }

    private static void SayWhere(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.Out.WriteLine($"What people write is kept in {Path.GetFullPath(Storages.DataFolder(app.Configuration))}.");
        Console.Out.WriteLine($"CoveBot is ready. Open {address} in a browser.");
    }
}
