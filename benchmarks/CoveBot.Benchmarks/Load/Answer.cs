using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CoveBot.Benchmarks.Talks;

namespace CoveBot.Benchmarks.Load;

/// <summary>One HTTP answer as it arrives: status 200, a body of known length or in chunks, and in it the texts of the activities.</summary>
internal sealed class Answer
{
    private byte[] buffer = new byte[16 * 1024];
    private int filled;
    private int bodyAt;
    private int bodyLength;
    private bool chunked;

    public bool IsWhole { get; private set; }

    public void Clear()
    {
        (filled, bodyAt, bodyLength, chunked) = (0, 0, 0, false);
        IsWhole = false;
    }

    /// <summary>Where the next bytes go.</summary>
    public Memory<byte> Free()
    {
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        return buffer.AsMemory(filled);
    }

    /// <summary>So many bytes came.</summary>
    public void Take(int count)
    {
        if (count == 0)
        {
            throw new WrongReplyException("The server closed the connection.");
        }

        filled += count;
        if (bodyAt == 0)
        {
            ReadHead();
        }

        IsWhole = bodyAt > 0 && (chunked ? buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8) : filled - bodyAt >= bodyLength);
    }

    /// <summary>The texts of its activities.</summary>
    public IReadOnlyList<string> Texts()
    {
        if (chunked)
        {
            Unchunk();
        }

        using var json = JsonDocument.Parse(buffer.AsMemory(bodyAt, bodyLength));
        var texts = new List<string>(2);
        foreach (var activity in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("type").ValueEquals("message"u8))
            {
                texts.Add(activity.GetProperty("text").GetString()!);
            }
        }

        return texts;
    }

    private void ReadHead()
    {
        var head = buffer.AsSpan(0, filled);
        var end = head.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return;
        }

        if (!head.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new WrongReplyException($"The server answered {Encoding.UTF8.GetString(head)}");
        }

        head = head[..(end + 2)];
        bodyAt = end + 4;
        var at = Math.Max(head.IndexOf("Content-Length: "u8), head.IndexOf("content-length: "u8));
        chunked = at < 0;
        if (!chunked && !Utf8Parser.TryParse(head[(at + "Content-Length: ".Length)..], out bodyLength, out _))
        {
            throw new InvalidDataException("The length of the answer is no number.");
        }
    }

    // Pushes the chunks together at the front of the body.
    private void Unchunk()
    {
        var (from, to) = (bodyAt, bodyAt);
        while (Utf8Parser.TryParse(buffer.AsSpan(from, filled - from), out int length, out var digits, 'X') && length > 0)
        {
            from += digits + 2;
            buffer.AsSpan(from, length).CopyTo(buffer.AsSpan(to));
            from += length + 2;
            to += length;
        }

        bodyLength = to - bodyAt;
    }
}
