using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The properties of one state during one turn. What nobody reads stays the bytes it was stored as; what is read becomes an
/// object once and is serialised once, when the turn is saved.
/// </summary>
internal sealed class StateCache
{
    private readonly List<Property> _properties = new(2);
    private byte[] _stored;

    private StateCache(byte[] stored) => _stored = stored;

    private static ReadOnlySpan<byte> Nothing => "{}"u8;

    /// <summary>A state that says nothing; <paramref name="changed"/> makes sure that this is saved.</summary>
    public static StateCache Empty(bool changed) => new(changed ? [] : Nothing.ToArray());

    public static StateCache Load(byte[] json)
    {
        var cache = new StateCache(json);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = SchemaJson.StoreDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Stored state is not a JSON object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            cache._properties.Add(new Property(name) { Json = json.AsMemory(start, (int)reader.BytesConsumed - start) });
        }

        return cache;
    }

    public bool TryGet<T>(string name, out T? value)
    {
        if (Find(name) is not { } property)
        {
            value = default;
            return false;
        }

        if (!property.IsRead)
            property.Hold(Read<T>(property.Json.Span), SchemaJson<T>.Info);
        if (property.Value is not T and not null)
            property.Hold(LooseJson.As<T>(property.Value), SchemaJson<T>.Info);
        value = property.Value is T held ? held : default;
        return true;
    }

    public void Set<T>(string name, T value)
    {
        if (Find(name) is not { } property)
            _properties.Add(property = new Property(name));
        property.Hold(value, SchemaJson<T>.Info);
    }

    public void Remove(string name)
    {
        if (Find(name) is { } property)
            _properties.Remove(property);
    }

    /// <summary>The JSON to store, or null when it is what is stored already.</summary>
    public byte[]? Changes(bool force)
    {
        using var json = PooledJson.Rent();
        Write(json.Writer);
        json.Writer.Flush();
        if (!force && json.Written.Span.SequenceEqual(_stored))
            return null;
        return _stored = json.Written.ToArray();
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var property in _properties)
        {
            writer.WritePropertyName(property.Name);
            if (!property.IsRead)
                writer.WriteRawValue(property.Json.Span, skipInputValidation: true);
            else if (property.Value is null)
                writer.WriteNullValue();
            else
                Write(writer, property.Value, property.Info!);
        }

        writer.WriteEndObject();
    }

    // The dialog stack is read and written in every turn, by hand.
    private static object? Read<T>(ReadOnlySpan<byte> json) =>
        typeof(T) == typeof(DialogState) && !json.SequenceEqual("null"u8) ? DialogStateJson.Parse(json) : JsonSerializer.Deserialize(json, SchemaJson<T>.Info);

    private static void Write(Utf8JsonWriter writer, object value, JsonTypeInfo info)
    {
        if (value is DialogState state)
            DialogStateJson.Write(writer, state);
        else
            JsonSerializer.Serialize(writer, value, info);
    }

    private Property? Find(string name)
    {
        foreach (var property in _properties)
        {
            if (property.Name == name)
                return property;
        }

        return null;
    }

    private sealed class Property(string name)
    {
        public string Name { get; } = name;

        public ReadOnlyMemory<byte> Json { get; init; }

        public bool IsRead { get; private set; }

        public object? Value { get; private set; }

        public JsonTypeInfo? Info { get; private set; }

        public void Hold(object? value, JsonTypeInfo info)
        {
            IsRead = true;
            Value = value;
            Info = info;
        }
    }
}
