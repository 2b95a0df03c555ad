using System.Text.Json;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Pages;

/// <summary>The one file of crisis lines (CoveBot.Dialogs/Safety/Lines/crisis_lines.json), as far as the help page shows it.</summary>
internal sealed record CrisisFile(IReadOnlyDictionary<string, CrisisCountry> Countries, CrisisCountry Fallback)
{
    public static CrisisFile Load()
    {
        using var stream = typeof(KeepHistory).Assembly.GetManifestResourceStream("Safety/Lines/crisis_lines.json")
            ?? throw new InvalidOperationException("crisis_lines.json is not embedded.");
        return JsonSerializer.Deserialize(stream, PageJson.Default.CrisisFile)!;
    }
}

internal sealed record CrisisCountry(string Name, IReadOnlyList<EmergencyNumber> Emergency, IReadOnlyList<CrisisLine> Lines);

internal sealed record EmergencyNumber(string Number);

/// <summary>A line of help. Only confirmed ones are shown.</summary>
internal sealed record CrisisLine(
    string Id, string Name, string Type, string? Phone, TextLine? Sms, string? Whatsapp, string? ChatUrl, string? Website, string Hours, string Status)
{
    public bool IsConfirmed => Status == "confirmed";
}

internal sealed record TextLine(string To, string? Body);
