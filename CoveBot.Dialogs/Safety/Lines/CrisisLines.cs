using System.Globalization;
using System.Text.Json;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Safety;

/// <summary>
/// The lines file: the only place that numbers come from. Picks at most two lines that a person can reach now, on this channel,
/// in their language, and the emergency number for this kind of danger. Without a country: the directory, never a national number.
/// </summary>
public sealed class CrisisLines
{
    private const string Resource = "Safety/Lines/crisis_lines.json";
    private const string Schema = "crisis_lines/1";

    private readonly Dictionary<string, CountryLines> countries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CrisisLine> directories = [];
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);

    private CrisisLines(JsonElement root)
    {
        if (Required(root, "schema") != Schema)
        {
            throw new InvalidOperationException($"The lines file is not {Schema}.");
        }

        ReviewBy = DateOnly.Parse(Required(root, "review_by"), CultureInfo.InvariantCulture);
        foreach (var country in root.GetProperty("countries").EnumerateObject())
        {
            var lines = country.Value.GetProperty("lines").EnumerateArray().Select(l => Line(l, country.Name)).ToArray();
            countries.Add(country.Name, new CountryLines(Required(country.Value, "name"), Emergencies(country.Value), lines));
        }

        var fallback = root.GetProperty("fallback");
        directories.AddRange(fallback.GetProperty("lines").EnumerateArray().Select(l => Line(l, "")));
        EmergencyAnywhere = Emergencies(fallback)[0];
    }

    /// <summary>A person checks every line again before this day.</summary>
    public DateOnly ReviewBy { get; }

    /// <summary>ISO codes of the countries in the file.</summary>
    public IEnumerable<string> Countries => countries.Keys;

    /// <summary>Lists of lines all over the world, for a country that is not in the file.</summary>
    public IReadOnlyList<CrisisLine> Directories => directories;

    /// <summary>The emergency number that answers in many countries, where none is known.</summary>
    public EmergencyNumber EmergencyAnywhere { get; }

    public IEnumerable<CrisisLine> All => countries.Values.SelectMany(c => c.Lines).Concat(directories);

    /// <summary>Reads the embedded file.</summary>
    /// <exception cref="InvalidOperationException">The file is not as its schema says.</exception>
    public static CrisisLines Load()
    {
        using var stream = typeof(CrisisLines).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"No {Resource}.");
        return Load(stream);
    }

    /// <summary>Reads a lines file.</summary>
    /// <exception cref="InvalidOperationException">The file is not as its schema says.</exception>
    public static CrisisLines Load(Stream stream)
    {
        using var json = JsonDocument.Parse(stream);
        return new CrisisLines(json.RootElement);
    }

    /// <summary>The line with an id, or null.</summary>
    public CrisisLine? Find(string id) => All.FirstOrDefault(l => l.Id == id);

    /// <summary>Everything in the file about a country, confirmed or not; null where it has none.</summary>
    public CountryLines? Of(string? country) => country is null ? null : countries.GetValueOrDefault(country);

    public bool Knows(string? country) => country is not null && countries.ContainsKey(country);

    /// <summary>Whether a digit string (nothing but digits) is a number of the file.</summary>
    public bool HasNumber(string digits) => numbers.Contains(digits);

    /// <summary>At most two lines and the emergency number. <paramref name="at"/> decides who is open.</summary>
    public HelpNow For(string? country, Category category, ChannelKind kind, string language, bool isMinor, DateTimeOffset at, string? region = null)
    {
        if (country is null || !countries.TryGetValue(country, out var known))
        {
            return new HelpNow([directories[0]], null, KnowsCountry: false);
        }

        var fitting = known.Lines
            .Select((line, order) => (Line: line, Rank: LineRank.Of(line, category, isMinor, region), Order: order))
            .Where(l => l.Rank is not null)
            .ToList();
        var usable = fitting.Where(l => l.Line.Confirmed).ToList();
        usable = usable.Count > 0 ? usable : fitting;
        var open = usable.Where(l => LineHours.IsOpen(l.Line, at)).ToList();
        var chosen = open
            .OrderBy(l => l.Rank!.Value >= LineRank.Reserve)
            .ThenBy(l => kind == ChannelKind.Sms && !l.Line.TakesTexts)
            .ThenBy(l => !l.Line.Speaks(language))
            .ThenBy(l => !l.Line.Free)
            .ThenBy(l => l.Rank)
            .ThenBy(l => l.Order)
            .Select(l => l.Line)
            .Take(2)
            .ToArray();
        return new HelpNow(chosen, LineRank.Emergency(known.Emergency, category), KnowsCountry: true);
    }

    /// <summary>The service that answers the same digits in the US and in Canada, for a phone of either (file rule 1); null if the file has none.</summary>
    public CrisisLine? SharedNorthAmerican() => Find("us-988") is { } us && Find("ca-988")?.Phone == us.Phone ? us : null;

    private CrisisLine Line(JsonElement line, string country)
    {
        var sms = line.TryGetProperty("sms", out var s) ? s : default;
        var read = new CrisisLine
        {
            Id = Required(line, "id"),
            Country = country,
            Name = Required(line, "name"),
            Type = Required(line, "type"),
            Phone = Optional(line, "phone"),
            SmsTo = Optional(sms, "to"),
            SmsBody = Optional(sms, "body"),
            WhatsApp = Optional(line, "whatsapp"),
            ChatUrl = Optional(line, "chat_url"),
            Website = Optional(line, "website"),
            Hours = Required(line, "hours"),
            Languages = [.. line.GetProperty("languages").EnumerateArray().Select(l => l.GetString()!)],
            Free = line.GetProperty("free").GetBoolean(),
            Audience = Optional(line, "audience"),
            Region = Optional(line, "region"),
            Status = Required(line, "status"),
        };
        if (read.Phone is null && read.SmsTo is null && read.Website is null)
        {
            throw new InvalidOperationException($"{read.Id} cannot be reached in any way.");
        }

        foreach (var number in new[] { read.Phone, read.SmsTo, read.WhatsApp, Optional(line, "e164"), read.ChatUrl, read.Website, read.Name })
        {
            Know(number);
        }

        return read;
    }

    private List<EmergencyNumber> Emergencies(JsonElement country)
    {
        var list = country.GetProperty("emergency").EnumerateArray()
            .Select(e => new EmergencyNumber(Required(e, "number"), Optional(e, "note"))).ToList();
        list.ForEach(e => Know(e.Number));
        return list;
    }

    // Every run of digits, alone and as a whole number ("0800 111 0 111 / 116 123" are two numbers).
    private void Know(string? shown)
    {
        foreach (var one in (shown ?? "").Split(["/ ", " or ", " then ", "(", ":"], StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = new string([.. one.Where(char.IsAsciiDigit)]);
            if (digits.Length > 0)
            {
                numbers.Add(digits);
            }
        }
    }

    private static string Required(JsonElement element, string name) =>
        Optional(element, name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The lines file lacks a {name}.");

    private static string? Optional(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
