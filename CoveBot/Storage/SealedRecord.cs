using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;

namespace CoveBot.Storage;

/// <summary>What a store of documents sees: one closed text and its version. Nothing else is ever handed to one.</summary>
public sealed class SealedRecord : IStoreItem
{
    /// <summary>The closed text.</summary>
    public string Data { get; set; } = "";

    /// <summary>The version that was read; null or <c>*</c>: overwrite whatever is there.</summary>
    [JsonIgnore]
    public string? ETag { get; set; }
}
