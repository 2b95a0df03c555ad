using System.Text.Json.Serialization;

namespace CoveBot.Channels.DirectLine;

internal sealed record TokenPayload(
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("use")] string Use,
    [property: JsonPropertyName("exp")] long Expires);

/// <summary>Answer of generate, refresh, start and reconnect (channels.md, section 10).</summary>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null);

/// <summary>Answer of the page's own token endpoint.</summary>
internal sealed record PageAnswer(
    string ConversationId,
    string UserId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

internal sealed record IdAnswer(string Id);

internal sealed record ErrorAnswer(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TokenPayload))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(PageAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
