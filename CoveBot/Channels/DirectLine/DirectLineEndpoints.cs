using CoveBot.Dialogs.Memory;
using CoveBot.Pages;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoveBot.Channels.DirectLine;

/// <summary>A Direct Line 3.0 server of our own, for Web Chat and any other Direct Line client.</summary>
public static class DirectLineEndpoints
{
    /// <summary>
    /// Needs IRecordLog, TimeProvider and IBot from the services, and runs every bot middleware registered there.
    /// </summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DirectLineSettings.From(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(provider => new DirectLineTokens(KeyFile.Derive(settings.KeyFile, "directline-tokens"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => new PageIdentity(KeyFile.Derive(settings.KeyFile, "page-identity")));
        services.AddSingleton<Callers>();
        services.AddSingleton<DirectLineHistory>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<IConversationHistory>(provider => provider.GetRequiredService<DirectLineConversations>());
        services.AddSingleton<DirectLineTurns>();
        services.AddSingleton<DirectLineServer>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<IConversationBot>(provider => provider.GetRequiredService<DirectLineAdapter>());
        services.AddHostedService<LastTurns>();
        return services.AddCovePages();
    }

    public static WebApplication MapDirectLine(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseWebSockets();
        var line = app.MapGroup(DirectLineServer.Root).AddEndpointFilter(NeverStored);
        line.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        line.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        line.MapPost("/conversations", ConversationEndpoints.StartAsync);
        line.MapGet("/conversations/{conversationId}", ConversationEndpoints.ReconnectAsync);
        line.MapGet("/conversations/{conversationId}/activities", ConversationEndpoints.ReadAsync);
        line.MapPost("/conversations/{conversationId}/activities", ActivityEndpoints.SendAsync);
        line.MapPost("/conversations/{conversationId}/upload", ActivityEndpoints.UploadAsync);
        line.MapGet("/conversations/{conversationId}/stream", StreamEndpoint.ConnectAsync);
        line.Map("/{**rest}", () => Errors.NoSuchOperation);
        app.MapPost("/page/token", PageTokenEndpoint.Issue).AddEndpointFilter(NeverStored);
        return app;
    }

    private static async ValueTask<object?> NeverStored(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Errors.TooLarge;
        }
        catch (Exception error) when (error is BadHttpRequestException or IOException or OperationCanceledException)
        {
            return Errors.NotAnActivity;
        }
    }
}
