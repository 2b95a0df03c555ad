using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CoveBot.Benchmarks.Talks;

namespace CoveBot.Benchmarks.Load;

/// <summary>One keep-alive HTTP connection that posts one activity after another. Plain sockets: the load must cost less than what it measures.</summary>
internal sealed class Connection : IDisposable
{
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];
    private static long messages;

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly ArrayBufferWriter<byte> body = new(1024);
    private readonly ArrayBufferWriter<byte> request = new(2048);
    private readonly Utf8JsonWriter json;
    private readonly Answer answer = new();
    private readonly Uri address;

    private Connection(Uri address)
    {
        this.address = address;
        json = new Utf8JsonWriter(body);
    }

    public static async Task<Connection> OpenAsync(Uri address)
    {
        var connection = new Connection(address);
        await connection.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
        return connection;
    }

    /// <summary>One turn: says, waits, and has the answer looked at.</summary>
    public async ValueTask TakeTurnAsync(Talk talk)
    {
        Write(talk, talk.Say());
        await socket.SendAsync(request.WrittenMemory);
        answer.Clear();
        while (!answer.IsWhole)
        {
            var read = await socket.ReceiveAsync(answer.Free());
            answer.Take(read);
        }

        talk.Hear(answer.Texts());
    }

    public void Dispose()
    {
        json.Dispose();
        socket.Dispose();
    }

    // As Direct Line and the Emulator send it. The id is new with every message of every round: CoveBot answers a repeated one from its outbox.
    private void Write(Talk talk, string text)
    {
        body.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        json.WriteString("type"u8, "message"u8);
        json.WriteString("id"u8, string.Create(CultureInfo.InvariantCulture, $"{Run}-{Interlocked.Increment(ref messages)}"));
        json.WriteString("timestamp"u8, "2026-11-21T20:00:00.000Z"u8);
        json.WriteString("channelId"u8, "emulator"u8);
        json.WriteString("serviceUrl"u8, "http://127.0.0.1:9/"u8);
        Account("from"u8, talk.Person, "user"u8);
        Account("recipient"u8, "bot", "bot"u8);
        json.WriteStartObject("conversation"u8);
        json.WriteString("id"u8, talk.Person);
        json.WriteEndObject();
        json.WriteString("text"u8, text);
        json.WriteString("textFormat"u8, "plain"u8);
        json.WriteString("locale"u8, talk.Locale);
        json.WriteString("deliveryMode"u8, "expectReplies"u8);
        json.WriteEndObject();
        json.Flush();
        request.ResetWrittenCount();
        var head = string.Create(CultureInfo.InvariantCulture, $"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.WrittenCount}\r\n\r\n");
        Encoding.ASCII.GetBytes(head, request);
        request.Write(body.WrittenSpan);
    }

    private void Account(ReadOnlySpan<byte> name, string id, ReadOnlySpan<byte> role)
    {
        json.WriteStartObject(name);
        json.WriteString("id"u8, id);
        json.WriteString("role"u8, role);
        json.WriteEndObject();
    }
}
