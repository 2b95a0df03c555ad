using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder.Dialogs;

namespace Microsoft.Bot.Schema;

/// <summary>Compile-time knowledge of how the schema looks as JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(SigninCard))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(PromptOptions))]
[JsonSerializable(typeof(DialogState))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, object>))]
internal sealed partial class SchemaContext : JsonSerializerContext;

/// <summary>The JSON of the wire and of stored state: known types from <see cref="SchemaContext"/>, an application's own by reflection, once a type.</summary>
internal static class SchemaJson
{
    /// <summary>The deepest nesting that is taken from the wire.</summary>
    public const int WireDepth = 64;

    /// <summary>The deepest nesting that is taken from a store: what came from the wire fits into it, with what we put around it.</summary>
    public const int StoreDepth = 256;

    /// <summary>Nulls are left out; text is written as it is, because this JSON never stands inside HTML.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    public static JsonTypeInfo Of(Type type) => Options.GetTypeInfo(type);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaContext.Default, new DefaultJsonTypeInfoResolver()),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = StoreDepth,
            IncludeFields = true,
        };
        options.Converters.Add(new MomentJson());
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>The cached contract of <typeparamref name="T"/>.</summary>
internal static class SchemaJson<T>
{
    public static readonly JsonTypeInfo<T> Info = SchemaJson.Of<T>();
}
