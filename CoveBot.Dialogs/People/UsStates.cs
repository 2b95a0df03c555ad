using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.People;

/// <summary>The states of the US, with DC and Puerto Rico: names, two-letter codes, time zones.</summary>
public static class UsStates
{
    // Code, names separated by |, and zones where they are not the first letter's: E, C, M, A(rizona), P, K (Alaska), U (Aleutian), H, R (Puerto Rico).
    private const string Table = """
        al Alabama C; ak Alaska KU; az Arizona AM; ar Arkansas C; ca California P; co Colorado M; ct Connecticut E; de Delaware E; dc Washington DC|Washington D.C.|District of Columbia|Distrito de Columbia E;
        fl Florida EC; ga Georgia E; hi Hawaii|Hawái H; id Idaho MP; il Illinois C; in Indiana EC; ia Iowa C; ks Kansas CM; ky Kentucky EC; la Louisiana|Luisiana C; me Maine E; md Maryland E;
        ma Massachusetts E; mi Michigan EC; mn Minnesota C; ms Mississippi|Misisipi C; mo Missouri|Misuri C; mt Montana M; ne Nebraska CM; nv Nevada P; nh New Hampshire|Nuevo Hampshire E; nj New Jersey|Nueva Jersey E;
        nm New Mexico|Nuevo México M; ny New York|Nueva York|NYC E; nc North Carolina|Carolina del Norte E; nd North Dakota|Dakota del Norte CM; oh Ohio E; ok Oklahoma C; or Oregon|Oregón PM; pa Pennsylvania|Pensilvania E;
        ri Rhode Island E; sc South Carolina|Carolina del Sur E; sd South Dakota|Dakota del Sur CM; tn Tennessee CE; tx Texas|Tejas CM; ut Utah M; vt Vermont E; va Virginia E; wa Washington P; wv West Virginia|Virginia Occidental E;
        wi Wisconsin C; wy Wyoming M; pr Puerto Rico R
        """;

    private static readonly Dictionary<char, string> ZoneOf = new()
    {
        ['E'] = "us-eastern",
        ['C'] = "us-central",
        ['M'] = "us-mountain",
        ['A'] = "us-arizona",
        ['P'] = "us-pacific",
        ['K'] = "us-alaska",
        ['U'] = "us-aleutian",
        ['H'] = "us-hawaii",
        ['R'] = "us-puerto-rico",
    };

    private static readonly Dictionary<string, State> States = Table.Split(';', StringSplitOptions.TrimEntries).Select(Read).ToDictionary(s => s.Code);

    /// <summary>Options of the question; they are typed, not tapped.</summary>
    public static IReadOnlyList<StepOption> Options { get; } = [.. States.Values.Select(s => new StepOption(s.Code, s.Names[0]))];

    /// <summary>Ids of the zones of a state; null: the state is not known.</summary>
    public static IReadOnlyList<string>? ZonesOf(string? code) => code is not null && States.TryGetValue(code, out var state) ? state.Zones : null;

    /// <summary>The state that is named in these words, or whose two letters are all of them; null: none.</summary>
    public static string? Find(string text, bool codes)
    {
        var key = Folding.Key(text);
        return codes && States.ContainsKey(key) ? key : PlaceNames.Longest(key, States.Values.Select(s => (s.Code, s.Names)))?.Id;
    }

    private static State Read(string row)
    {
        var first = row.IndexOf(' ', StringComparison.Ordinal);
        var last = row.LastIndexOf(' ');
        return new State(row[..first], row[(first + 1)..last].Split('|'), [.. row[(last + 1)..].Select(z => ZoneOf[z])]);
    }

    private sealed record State(string Code, IReadOnlyList<string> Names, IReadOnlyList<string> Zones);
}
