using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and what it asks again.</summary>
/// <remarks>Options that come from the store are read when somebody looks at them: an answer that will do needs none of them.</remarks>
[JsonConverter(typeof(PromptOptionsJson))]
public class PromptOptions
{
    private object? _prompt;
    private object? _retryPrompt;

    public PromptOptions()
    {
    }

    public Activity? Prompt
    {
        get => Look(ref _prompt);
        set => _prompt = value;
    }

    public Activity? RetryPrompt
    {
        get => Look(ref _retryPrompt);
        set => _retryPrompt = value;
    }

    public object? Validations { get; set; }

    public string? RecognizeLanguage { get; set; }

    internal static PromptOptions Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        HandJson.BeginObject(ref reader);
        var options = new PromptOptions();
        while (HandJson.NextName(ref reader))
        {
            var name = HandJson.Name(ref reader);
            if (name.SequenceEqual("prompt"u8))
            {
                reader.Read();
                options._prompt = LooseJson.Read(ref reader, source) as RawJson;
            }
            else if (name.SequenceEqual("retryPrompt"u8))
            {
                reader.Read();
                options._retryPrompt = LooseJson.Read(ref reader, source) as RawJson;
            }
            else if (name.SequenceEqual("validations"u8))
            {
                reader.Read();
                options.Validations = LooseJson.Read(ref reader, source);
            }
            else if (name.SequenceEqual("recognizeLanguage"u8))
            {
                reader.Read();
                options.RecognizeLanguage = HandJson.Text(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return options;
    }

    internal static void Write(Utf8JsonWriter writer, PromptOptions value)
    {
        writer.WriteStartObject();
        WriteActivity(writer, "prompt"u8, value._prompt);
        WriteActivity(writer, "retryPrompt"u8, value._retryPrompt);
        if (value.Validations is not null)
        {
            writer.WritePropertyName("validations"u8);
            LooseJson.Write(writer, value.Validations);
        }

        if (value.RecognizeLanguage is not null)
            writer.WriteString("recognizeLanguage"u8, value.RecognizeLanguage);
        writer.WriteEndObject();
    }

    private static void WriteActivity(Utf8JsonWriter writer, ReadOnlySpan<byte> name, object? held)
    {
        if (held is null)
            return;
        writer.WritePropertyName(name);
        if (held is RawJson raw)
            raw.WriteTo(writer);
        else
            ActivityJson.Write(writer, (Activity)held);
    }

    private static Activity? Look(ref object? held)
    {
        if (held is RawJson raw)
            held = ActivityJson.Parse(raw.Utf8, SchemaJson.StoreDepth);
        return (Activity?)held;
    }
}

/// <summary>The stored form of <see cref="PromptOptions"/>.</summary>
internal sealed class PromptOptionsJson : JsonConverter<PromptOptions>
{
    public override PromptOptions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PromptOptions.Read(ref reader, []);

    public override void Write(Utf8JsonWriter writer, PromptOptions value, JsonSerializerOptions options) => PromptOptions.Write(writer, value);
}
