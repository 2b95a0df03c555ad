using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.Bot.Builder;

namespace CoveBot.Hosting;

/// <summary>
/// <c>POST /api/messages</c>: Bot Framework activities. Without an app id it is open to this machine only (docs: settings).
/// What cannot be a turn is refused here, so that the polyfill and the original SDK answer alike.
/// </summary>
public static class MessagesEndpoint
{
    /// <summary>The greatest body in bytes. A message of a person is a few hundred.</summary>
    public const int MostBytes = 512 * 1024;

    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/messages", TakeAsync);

    private static async Task TakeAsync(HttpContext context, CoveAdapter adapter, IBot bot, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["MicrosoftAppId"]) && !Loopback.IsLoopback(context))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "LoopbackOnly", "Without MicrosoftAppId this address answers only this machine.");
            return;
        }

        var body = await WholeAsync(context.Request, context.RequestAborted);
        if (body is not { } whole)
        {
            context.Request.BodyReader.CancelPendingRead();
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "TooLarge", $"An activity may have {MostBytes} bytes at most.");
            return;
        }

        var problem = ActivityShape.Problem(whole);
        context.Request.BodyReader.AdvanceTo(whole.Start, whole.Start);
        if (problem is not null)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "BadActivity", problem);
            return;
        }

        await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
    }

    // The whole body, still unread for who comes after; null where it is too large.
    private static async ValueTask<ReadOnlySequence<byte>?> WholeAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        while (true)
        {
            ReadResult read = await request.BodyReader.ReadAsync(ct);
            if (read.Buffer.Length > MostBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                return read.Buffer;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"{{{JsonEncodedText.Encode(message)}}}"}}""", context.RequestAborted);
    }
}
