using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The small steps of reading and writing the schema by hand.</summary>
internal static class HandJson
{
    /// <summary>Names that nearly every activity says; they are kept once.</summary>
    private static readonly (byte[] Utf8, string Text)[][] s_words = WordsByLength(
        "message", "event", "invoke", "typing", "conversationUpdate", "trace", "expectReplies", "normal", "user", "bot", "skill",
        "directline", "webchat", "emulator", "msteams", "test", "sms", "telegram", "plain", "markdown", "en-US", "en-us", "en",
        "es-ES", "es-MX", "es-US", "es", "acceptingInput", "expectingInput", "ignoringInput", "Bot", "User", "You", "personal",
        "BotState", "Bot State");

    public static void BeginObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
    }

    /// <summary>Goes to the next name of an object; false at its end.</summary>
    public static bool NextName(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonException();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>The name the reader stands on, as plain bytes.</summary>
    public static ReadOnlySpan<byte> Name(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

    public static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        _ => throw new JsonException(),
    };

    /// <summary>A text that is likely one of a few.</summary>
    public static string? Word(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped && reader.ValueSpan.Length < s_words.Length)
        {
            foreach (var (utf8, text) in s_words[reader.ValueSpan.Length])
            {
                if (reader.ValueSpan.SequenceEqual(utf8))
                    return text;
            }
        }

        return Text(ref reader);
    }

    public static bool? Truth(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new JsonException(),
    };

    /// <summary>A value of a kind too rare to be read by hand.</summary>
    public static T? Rare<T>(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, SchemaJson<T>.Info);

    public delegate T? ItemReader<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> source);

    public static List<T>? Items<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ItemReader<T> read)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (read(ref reader, source) is { } item)
                items.Add(item);
        }

        return items;
    }

    public static void Unknown(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ref Dictionary<string, RawJson>? unknown)
    {
        var name = reader.GetString()!;
        reader.Read();
        (unknown ??= new(2))[name] = RawJson.Read(ref reader, source);
    }

    public static void Text(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void Truth(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value is { } truth)
            writer.WriteBoolean(name, truth);
    }

    public static void Moment(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset? value)
    {
        if (value is { } moment)
            writer.WriteString(name, moment);
    }

    public static void Loose(Utf8JsonWriter writer, JsonEncodedText name, object? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        LooseJson.Write(writer, value);
    }

    public static void Rare<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value)
        where T : class
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, SchemaJson<T>.Info);
    }

    public static void Items<T>(Utf8JsonWriter writer, JsonEncodedText name, IList<T>? values, Action<Utf8JsonWriter, T> write)
    {
        if (values is null)
            return;
        writer.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
                write(writer, value);
        }

        writer.WriteEndArray();
    }

    public static void Unknown(Utf8JsonWriter writer, Dictionary<string, RawJson>? unknown)
    {
        if (unknown is null)
            return;
        foreach (var (name, raw) in unknown)
        {
            writer.WritePropertyName(name);
            raw.WriteTo(writer);
        }
    }

    private static (byte[] Utf8, string Text)[][] WordsByLength(params string[] words)
    {
        var longest = words.Max(word => word.Length);
        return [.. Enumerable.Range(0, longest + 1).Select(length => words.Where(word => word.Length == length).Select(word => (Encoding.UTF8.GetBytes(word), word)).ToArray())];
    }
}
