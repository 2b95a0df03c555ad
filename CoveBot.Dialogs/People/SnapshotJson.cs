using System.Text.Json.Serialization;

namespace CoveBot.Dialogs.People;

/// <summary>How a snapshot is written. It may always be thrown away, so it follows the code, not the other way round.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate)]
[JsonSerializable(typeof(PersonState))]
public sealed partial class SnapshotJson : JsonSerializerContext;
