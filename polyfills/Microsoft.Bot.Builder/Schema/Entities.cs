using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something a message speaks of, in a shape that its type names.</summary>
[JsonConverter(typeof(EntityJson))]
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string? type = null) => Type = type;

    [JsonPropertyName("type")] public string? Type { get; set; }

    internal Dictionary<string, RawJson>? Unknown { get; set; }

    /// <summary>This entity read as a <typeparamref name="T"/>.</summary>
    public T? GetAs<T>() => this is T already ? already : LooseJson.As<T>(this);

    /// <summary>Takes over what <paramref name="obj"/> says.</summary>
    public void SetAs<T>(T obj)
    {
        var read = LooseJson.As<Entity>(obj!);
        Type = read?.Type;
        Unknown = read?.Unknown;
    }

    public bool Equals(Entity? other) => other is not null && (ReferenceEquals(this, other) || EntityJson.Text(this) == EntityJson.Text(other));

    public override bool Equals(object? obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => EntityJson.Text(this).GetHashCode(StringComparison.Ordinal);
}

/// <summary>Somebody is named in the text.</summary>
public class Mention : Entity
{
    [JsonConstructor]
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonPropertyName("mentioned")] public ChannelAccount? Mentioned { get; set; }

    [JsonPropertyName("text")] public string? Text { get; set; }
}

/// <summary>A reaction such as "like".</summary>
public class MessageReaction
{
    [JsonConstructor]
    public MessageReaction()
    {
    }

    public MessageReaction(string? type = null) => Type = type;

    [JsonPropertyName("type")] public string? Type { get; set; }
}

/// <summary>A part of a text, for instance of the message that is answered.</summary>
public class TextHighlight
{
    [JsonConstructor]
    public TextHighlight()
    {
    }

    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    [JsonPropertyName("text")] public string? Text { get; set; }

    [JsonPropertyName("occurrence")] public int? Occurrence { get; set; }
}

/// <summary>An action that goes with a message.</summary>
public class SemanticAction
{
    [JsonConstructor]
    public SemanticAction()
    {
    }

    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null)
    {
        Id = id;
        Entities = entities;
    }

    [JsonPropertyName("id")] public string? Id { get; set; }

    [JsonPropertyName("state")] public string? State { get; set; }

    [JsonPropertyName("entities")] public IDictionary<string, Entity>? Entities { get; set; }
}
