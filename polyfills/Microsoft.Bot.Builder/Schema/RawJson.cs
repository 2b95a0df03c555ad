using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>JSON as it came: its text is its <c>ToString()</c>. Nobody pays for reading it before somebody does.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal sealed class RawJson(byte[] utf8)
{
    public ReadOnlySpan<byte> Utf8 => utf8;

    /// <summary>Takes the value that the reader stands on, whole.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="source">What the reader reads from, if the caller knows.</param>
    public static RawJson Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (source.IsEmpty)
            return new RawJson(JsonMarshal.GetRawUtf8Value(JsonElement.ParseValue(ref reader)).ToArray());
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new RawJson(source[start..(int)reader.BytesConsumed].ToArray());
    }

    public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(utf8, skipInputValidation: true);

    public override string ToString() => Encoding.UTF8.GetString(utf8);
}

/// <summary>Raw JSON is written as it is.</summary>
internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RawJson.Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => value.WriteTo(writer);
}
