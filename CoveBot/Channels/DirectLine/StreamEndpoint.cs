using System.Net.WebSockets;
using System.Text;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// The WebSocket stream (channels.md, sections 1.2 and 10): everything after the watermark, then whatever comes,
/// each frame with the watermark after it. Empty frames both ways keep it alive.
/// </summary>
internal static class StreamEndpoint
{
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(25);

    public static async Task<IResult> ConnectAsync(
        HttpContext http, string conversationId, DirectLineServer server, IHostApplicationLifetime lifetime)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return Errors.NotASocket;
        var reading = server.Tokens.Read(http.Request.Query["t"], TokenUse.Stream);
        if (reading.Claims is not { } claims)
            return reading.Expired ? Errors.TokenExpired : Errors.InvalidToken;
        if (claims.Conversation != conversationId)
            return Errors.WrongConversation;

        var conversation = await server.Turns.OpenAsync(claims.Conversation, claims.User);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        conversation.StreamOpened();
        try
        {
            var listening = ListenAsync(socket, over);
            await SpeakAsync(socket, conversation, Watermark.Parse(http.Request.Query["watermark"]), over.Token);
            await CloseAsync(socket);
            await listening;
        }
        catch (WebSocketException)
        {
            // Gone without a word; it will be back with its watermark.
        }
        finally
        {
            conversation.StreamClosed();
        }

        return Results.Empty;
    }

    private static async Task SpeakAsync(WebSocket socket, Conversation conversation, long watermark, CancellationToken over)
    {
        for (var live = false; !over.IsCancellationRequested && socket.State == WebSocketState.Open; live = true)
        {
            var changed = conversation.Changed;
            var news = conversation.After(watermark, live);
            watermark = news.Watermark;
            if (news.Activities.Count > 0)
                await SendAsync(socket, news.ToJson());
            else if (live && !await HappensAsync(changed, over))
                await SendAsync(socket, "");
        }
    }

    /// <summary>False: nothing to tell for so long that a sign of life is due.</summary>
    private static async Task<bool> HappensAsync(Task changed, CancellationToken over)
    {
        try
        {
            await changed.WaitAsync(BetweenPings, over);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>What clients say here means nothing (they ping with empty frames); that they leave does.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource over)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), over.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private static async Task SendAsync(WebSocket socket, string frame)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
        catch (OperationCanceledException)
        {
            socket.Abort();
        }
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, CancellationToken.None);
    }
}
