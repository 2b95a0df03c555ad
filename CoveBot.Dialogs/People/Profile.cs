using System.Text.Json.Serialization;

namespace CoveBot.Dialogs.People;

/// <summary>What a person told us about themselves and how they want to be met. Filled from <c>profile</c> entries; facts are stored under the names in <see cref="Fact"/>.</summary>
public sealed class Profile
{
    /// <summary>Names of facts: stored, permanent.</summary>
    public static class Fact
    {
        public const string Agreed = "agreed";
        public const string Adult = "adult";
        public const string Country = "country";
        public const string Region = "region";
        public const string Zone = "zone";
        public const string Name = "name";
        public const string Language = "language";
        public const string Private = "private-mode";
        public const string Recall = "recall";
        public const string Onboarded = "onboarded";
    }

    public Dictionary<string, string> Facts { get; init; } = [];

    /// <summary>Agreed that what they write is kept. Before that nothing with text is stored (design.md, section 6).</summary>
    [JsonIgnore]
    public bool Agreed => Facts.TryGetValue(Fact.Agreed, out var version) && version is not ("no" or "");

    [JsonIgnore]
    public bool Declined => this[Fact.Agreed] == "no";

    /// <summary>null: not asked or not said.</summary>
    [JsonIgnore]
    public bool? Adult => this[Fact.Adult] switch { "yes" => true, "no" => false, _ => null };

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    [JsonIgnore]
    public string? Country => this[Fact.Country];

    /// <summary>US state, two letters, or null.</summary>
    [JsonIgnore]
    public string? Region => this[Fact.Region];

    /// <summary>IANA time zone id, or null: UTC until stated.</summary>
    [JsonIgnore]
    public string? Zone => this[Fact.Zone];

    [JsonIgnore]
    public string? Name => this[Fact.Name];

    /// <summary>en or es, or null: the channel's.</summary>
    [JsonIgnore]
    public string? Language => this[Fact.Language];

    /// <summary>Off the record until switched off.</summary>
    [JsonIgnore]
    public bool PrivateMode => this[Fact.Private] == "on";

    /// <summary>Whether earlier words may be brought up unasked.</summary>
    [JsonIgnore]
    public bool Recall => this[Fact.Recall] != "off";

    [JsonIgnore]
    public bool Onboarded => Facts.ContainsKey(Fact.Onboarded);

    private string? this[string fact] => Facts.TryGetValue(fact, out var value) && value.Length > 0 ? value : null;

    /// <summary>The person's time zone; UTC where none is stated or the machine does not know it.</summary>
    public TimeZoneInfo TimeZone() =>
        Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
