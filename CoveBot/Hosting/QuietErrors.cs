namespace CoveBot.Hosting;

/// <summary>The last net: an error is answered with an id and logged by id, type and place. Never its message, which may hold what a person wrote.</summary>
public static partial class QuietErrors
{
    public static IApplicationBuilder UseQuietErrors(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(QuietErrors));
        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
            {
                context.Response.StatusCode = 499;
            }
            catch (BadHttpRequestException e) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = e.StatusCode;
            }
            catch (Exception e) when (!context.Response.HasStarted)
            {
                var place = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("CoveBot", StringComparison.Ordinal))?.Trim();
                LogError(logger, context.TraceIdentifier, e.GetType().Name, place ?? "");
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync($$$"""{"error":{"code":"NotNow","message":"Something went wrong here. Nothing was lost. Reference: {{{context.TraceIdentifier}}}"}}""");
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Request} failed: {Exception} {Place}")]
    private static partial void LogError(ILogger logger, string request, string exception, string place);
}
