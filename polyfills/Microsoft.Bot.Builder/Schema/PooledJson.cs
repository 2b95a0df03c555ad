using System.Buffers;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A JSON writer with its buffer, used again and again by one thread after the other.</summary>
internal sealed class PooledJson : IDisposable
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static PooledJson? s_idle;

    private readonly ArrayBufferWriter<byte> _buffer = new(2048);

    private PooledJson() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SchemaJson.Options.Encoder, SkipValidation = true });

    public Utf8JsonWriter Writer { get; }

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public static PooledJson Rent()
    {
        var idle = s_idle ?? new PooledJson();
        s_idle = null;
        return idle;
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        if (_buffer.Capacity > LargestKept)
        {
            Writer.Dispose();
            return;
        }

        _buffer.ResetWrittenCount();
        Writer.Reset();
        s_idle = this;
    }
}
