using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// The stored form of the dialog stack. Plain values and dictionaries stand as they are; anything else is
/// <c>{"$type":…,"$value":…}</c>, so that it comes back as what it was.
/// </summary>
internal sealed class DialogStateJson : JsonConverter<DialogState>
{
    private const string Stack = "stack";
    private const string Prompt = "prompt";
    private const string Json = "json";
    private const string Map = "map";

    private static readonly ConcurrentDictionary<Type, string> s_names = new();
    private static readonly ConcurrentDictionary<string, Type?> s_types = new(StringComparer.Ordinal);

    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) => Write(writer, value);

    public static DialogState Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = SchemaJson.StoreDepth });
        reader.Read();
        return Read(ref reader, json);
    }

    public static void Write(Utf8JsonWriter writer, DialogState value)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("dialogStack"u8);
        foreach (var instance in value.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, instance.Id);
            if (instance.Version is not null)
                writer.WriteString("version"u8, instance.Version);
            if (instance.StackIndex is { } index)
                writer.WriteNumber("stackIndex"u8, index);
            writer.WritePropertyName("state"u8);
            WriteEntries(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static DialogState Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject);
        var state = new DialogState();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("dialogStack"u8))
            {
                reader.Read();
                reader.Skip();
                continue;
            }

            reader.Read();
            Expect(reader.TokenType == JsonTokenType.StartArray);
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                state.DialogStack.Add(ReadInstance(ref reader, source));
        }

        return state;
    }

    private static DialogInstance ReadInstance(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        var instance = new DialogInstance();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                instance.Id = reader.GetString() ?? string.Empty;
            }
            else if (reader.ValueTextEquals("version"u8))
            {
                reader.Read();
                instance.Version = reader.GetString();
            }
            else if (reader.ValueTextEquals("stackIndex"u8))
            {
                reader.Read();
                instance.StackIndex = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("state"u8))
            {
                reader.Read();
                instance.State = ReadValue(ref reader, source) as Dictionary<string, object?> ?? [];
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return instance;
    }

    private static object? ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return null;
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.Number: return reader.TryGetInt64(out var whole) ? whole : reader.GetDouble();
            case JsonTokenType.StartObject: break;
            default: throw new JsonException();
        }

        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$type"u8)
            ? ReadTyped(ref reader, source)
            : ReadEntries(ref reader, source);
    }

    /// <summary>From the first name inside an object to its end.</summary>
    private static Dictionary<string, object?> ReadEntries(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        var entries = new Dictionary<string, object?>();
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = KnownName(ref reader);
            reader.Read();
            entries[name] = ReadValue(ref reader, source);
            reader.Read();
        }

        return entries;
    }

    private static object? ReadTyped(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        reader.Read();
        var type = reader.GetString()!;
        reader.Read();
        Expect(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$value"u8));
        reader.Read();
        object? value;
        switch (type)
        {
            case Stack:
                value = Read(ref reader, source);
                break;
            case Prompt:
                value = PromptOptions.Read(ref reader, source);
                break;
            case Json:
                value = RawJson.Read(ref reader, source);
                break;
            case Map:
                Expect(reader.TokenType == JsonTokenType.StartObject);
                reader.Read();
                value = ReadEntries(ref reader, source);
                break;
            default:
                var known = s_types.GetOrAdd(type, Resolve) ?? throw new JsonException("Stored dialog state is of a type that is not here.");
                value = JsonSerializer.Deserialize(ref reader, SchemaJson.Of(known));
                break;
        }

        reader.Read();
        Expect(reader.TokenType == JsonTokenType.EndObject);
        return value;
    }

    private static void WriteEntries(Utf8JsonWriter writer, IDictionary<string, object?> entries)
    {
        writer.WriteStartObject();
        if (entries is Dictionary<string, object?> plain)
        {
            foreach (var (name, value) in plain)
                WriteEntry(writer, name, value);
        }
        else
        {
            foreach (var (name, value) in entries)
                WriteEntry(writer, name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case Dictionary<string, object?> entries when !entries.ContainsKey("$type"): WriteEntries(writer, entries); break;
            default: WriteTyped(writer, value); break;
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartObject();
        switch (value)
        {
            case DialogState state:
                writer.WriteString("$type"u8, Stack);
                writer.WritePropertyName("$value"u8);
                Write(writer, state);
                break;
            case PromptOptions options when value.GetType() == typeof(PromptOptions):
                writer.WriteString("$type"u8, Prompt);
                writer.WritePropertyName("$value"u8);
                PromptOptions.Write(writer, options);
                break;
            case RawJson or JsonElement:
                writer.WriteString("$type"u8, Json);
                writer.WritePropertyName("$value"u8);
                LooseJson.Write(writer, value);
                break;
            case Dictionary<string, object?> entries:
                writer.WriteString("$type"u8, Map);
                writer.WritePropertyName("$value"u8);
                WriteEntries(writer, entries);
                break;
            default:
                var type = value.GetType();
                writer.WriteString("$type"u8, s_names.GetOrAdd(type, NameOf));
                writer.WritePropertyName("$value"u8);
                JsonSerializer.Serialize(writer, value, SchemaJson.Of(type));
                break;
        }

        writer.WriteEndObject();
    }

    private static string NameOf(Type type) => type.AssemblyQualifiedName ?? throw new NotSupportedException($"{type} cannot be kept in dialog state.");

    // Nothing is loaded for the sake of a name in a store.
    private static Type? Resolve(string name) => Type.GetType(
        name,
        wanted => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => AssemblyName.ReferenceMatchesDefinition(wanted, loaded.GetName())),
        typeResolver: null,
        throwOnError: false);

    private static string KnownName(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("options"u8) ? "options"
        : reader.ValueTextEquals("state"u8) ? "state"
        : reader.ValueTextEquals("values"u8) ? "values"
        : reader.ValueTextEquals("instanceId"u8) ? "instanceId"
        : reader.ValueTextEquals("stepIndex"u8) ? "stepIndex"
        : reader.ValueTextEquals("dialogs"u8) ? "dialogs"
        : reader.ValueTextEquals("AttemptCount"u8) ? "AttemptCount"
        : reader.GetString()!;

    private static void Expect(bool isSo)
    {
        if (!isSo)
            throw new JsonException("Stored dialog state is not what it should be.");
    }
}
