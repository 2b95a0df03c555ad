namespace CoveBot.Hosting;

/// <summary>
/// The last net: an error is answered with an id and logged by id, type and place. Never its message, which may hold what a person wrote.
/// A refusal that nobody worded gets a sentence.
/// </summary>
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
                if (Sentence(context.Response) is { } sentence && !HttpMethods.IsHead(context.Request.Method))
                {
                    await WriteAsync(context.Response, sentence.Code, sentence.Text);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
            {
                context.Response.StatusCode = 499;
            }
            catch (BadHttpRequestException e) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = e.StatusCode;
                await WriteAsync(context.Response, "BadRequest", "The request could not be read.");
            }
            catch (Exception e) when (!context.Response.HasStarted)
            {
                var place = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("CoveBot", StringComparison.Ordinal))?.Trim();
                LogError(logger, context.TraceIdentifier, e.GetType().Name, place ?? "");
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await WriteAsync(context.Response, "NotNow", $"Something went wrong here. Nothing was lost. Reference: {context.TraceIdentifier}");
            }
        });
    }

    private static (string Code, string Text)? Sentence(HttpResponse response) =>
        response.HasStarted || response.ContentType is not null || response.ContentLength > 0 ? null : response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => ("BadActivity", "The body is JSON, but not one activity: a field has a type that it cannot have, or a text is not Unicode."),
            StatusCodes.Status401Unauthorized => ("NotAuthorised", "MicrosoftAppId is configured: send a Bot Framework token in the Authorization header."),
            StatusCodes.Status404NotFound => ("NotFound", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => ("WrongMethod", "This address takes another HTTP method; see the Allow header."),
            >= 400 and < 499 => ("Refused", "The request was refused."),
            _ => null,
        };

    private static Task WriteAsync(HttpResponse response, string code, string text)
    {
        response.ContentType = "application/json";
        return response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"{{{text}}}"}}""");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Request} failed: {Exception} {Place}")]
    private static partial void LogError(ILogger logger, string request, string exception, string place);
}
