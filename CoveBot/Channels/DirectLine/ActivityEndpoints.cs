using System.Text.Json.Nodes;

namespace CoveBot.Channels.DirectLine;

/// <summary>Send and upload (channels.md, sections 1.3, 1.4 and 10).</summary>
internal static class ActivityEndpoints
{
    /// <summary>How long a POST waits for its turn: long enough to report a failure, short enough for a slow bot. Replies go by stream.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static async Task<IResult> SendAsync(HttpContext http, string conversationId, DirectLineServer server)
    {
        var (conversation, refusal) = await server.OpenAsync(http, conversationId);
        if (conversation is null)
            return refusal!;
        if (http.Request.ContentLength > Body.Limit
            || await Body.ReadAsync(http.Request.Body, Body.Limit, http.RequestAborted) is not { } body)
            return Errors.TooLarge;
        return IncomingActivity.Parse(body) is { } sent ? await TakeAsync(http, server, conversation, sent) : Errors.NotAnActivity;
    }

    /// <summary>Files are not read here. Their names and kinds go to the bot, which says so; the content is dropped as it arrives.</summary>
    public static async Task<IResult> UploadAsync(HttpContext http, string conversationId, DirectLineServer server)
    {
        var (conversation, refusal) = await server.OpenAsync(http, conversationId);
        if (conversation is null)
            return refusal!;
        var (sent, error) = await Upload.ReadAsync(http);
        return sent is null ? error! : await TakeAsync(http, server, conversation, sent);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, DirectLineServer server, Conversation conversation, JsonObject sent)
    {
        if (IncomingActivity.BadField(sent) is { } field)
            return Errors.BadField(field);
        var id = IncomingActivity.Id(sent, conversation.Id);
        if (IncomingActivity.IsForBot(sent))
        {
            var turn = await server.Turns.AcceptAsync(conversation, IncomingActivity.Complete(sent, conversation), id, http.RequestAborted);
            await Task.WhenAny(turn, Task.Delay(Patience));
            if (turn is { IsCompletedSuccessfully: true, Result: false })
                return Errors.BotFailed;
        }

        return Results.Json(new IdAnswer(id), DirectLineJson.Default.IdAnswer);
    }
}
