using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Open values: text, numbers and truth values are read as such; of objects and arrays the application gets something whose
/// <c>ToString()</c> is the JSON text. Anything is written as what it is.
/// </summary>
internal sealed class LooseJson : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Write(writer, value);

    public static object? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number => reader.GetDouble(),
        _ => RawJson.Read(ref reader, source),
    };

    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or JsonElement { ValueKind: JsonValueKind.Undefined }: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case RawJson raw: raw.WriteTo(writer); break;
            default: JsonSerializer.Serialize(writer, value, SchemaJson.Of(value.GetType())); break;
        }
    }

    /// <summary>An open value read as a <typeparamref name="T"/>, by way of its JSON.</summary>
    public static T? As<T>(object value) => value switch
    {
        T already => already,
        RawJson raw => JsonSerializer.Deserialize(raw.Utf8, SchemaJson<T>.Info),
        JsonElement element => element.Deserialize(SchemaJson<T>.Info),
        _ => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, SchemaJson.Of(value.GetType())), SchemaJson<T>.Info),
    };
}
