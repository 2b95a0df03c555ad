using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoveBot.Dialogs.Exercises;

namespace CoveBot.Dialogs.Memory;

/// <summary>
/// How everything is written that is stored: camelCase, nulls and zeros left out, enums by name.
/// What a newer CoveBot added is passed over on reading: unknown kinds stay strings, unknown fields are ignored, unknown enum names become the first one.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(JournalEntry))]
public sealed partial class StoredJson : JsonSerializerContext
{
    private const int LargestKeptBuffer = 64 * 1024;

    // What is stored is read by us alone, so only what JSON itself asks for is escaped: Spanish stays as it is.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Scratch? t_scratch;

    /// <summary>The stored text of a value.</summary>
    public static string Write(object value, JsonTypeInfo type)
    {
        var scratch = t_scratch ?? new Scratch();
        t_scratch = null;
        JsonSerializer.Serialize(scratch.Writer, value, type);
        scratch.Writer.Flush();
        var text = Encoding.UTF8.GetString(scratch.Buffer.WrittenSpan);
        if (scratch.Buffer.Capacity <= LargestKeptBuffer)
        {
            scratch.Clear();
            t_scratch = scratch;
        }

        return text;
    }

    /// <summary>The value of a stored text.</summary>
    /// <exception cref="InvalidDataException">It is not such a value. The message names <paramref name="place"/>, never the text.</exception>
    public static object Read(string text, JsonTypeInfo type, string place)
    {
        try
        {
            if (JsonSerializer.Deserialize(text, type) is { } value)
                return value;
        }
        catch (JsonException)
        {
            // Its message may quote the text: not passed on.
        }

        throw new InvalidDataException($"What is stored at {place} is not a {type.Type.Name}.");
    }

    private sealed class Scratch
    {
        public Scratch() => Writer = new Utf8JsonWriter(Buffer, Compact);

        public ArrayBufferWriter<byte> Buffer { get; } = new(4096);

        public Utf8JsonWriter Writer { get; }

        public void Clear()
        {
            Buffer.ResetWrittenCount();
            Writer.Reset();
        }
    }
}

/// <summary>By name; a name of the future reads as <see cref="Confidence.Exact"/>.</summary>
internal sealed class ConfidenceJson : JsonConverter<Confidence>
{
    public override Confidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Enum.TryParse<Confidence>(reader.GetString(), ignoreCase: true, out var value) ? value : default;
        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, Confidence value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value switch
        {
            Confidence.Word => "word",
            Confidence.Range => "range",
            Confidence.Voice => "voice",
            _ => "exact",
        });
}
