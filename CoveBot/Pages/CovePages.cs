using CoveBot.Dialogs.Safety;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoveBot.Pages;

/// <summary>The pages that people open: the chat and the crisis help.</summary>
public static class CovePages
{
    public static IServiceCollection AddCovePages(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => CrisisLines.Load());
        return services
            .AddSingleton<PageFiles>(_ => new PageFiles())
            .AddSingleton<PageLanguages>()
            .AddSingleton<ChatPage>()
            .AddSingleton<HelpPage>();
    }

    public static WebApplication MapCovePages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/", (HttpContext http, ChatPage page) => page.Show(http));
        app.MapGet("/help", (HttpContext http, HelpPage page) => page.Show(http));
        foreach (var name in PageFiles.Kinds.Keys)
            app.MapGet("/" + name, (HttpContext http, PageFiles files) => files.Serve(http, name));
        return app;
    }
}
