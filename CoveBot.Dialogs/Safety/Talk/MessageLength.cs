using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Safety;

/// <summary>How long a crisis message may be: two text messages on a phone (law.md S-7), a short paragraph elsewhere (voice.md).</summary>
public static class MessageLength
{
    public const int MostSeptets = 306;
    public const int MostUnits = 268;
    public const int MostCharacters = 500;

    private const string Gsm =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string GsmPairs = "^{}\\[~]|€";

    public static bool Fits(string text, ChannelKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        return kind switch
        {
            ChannelKind.Sms => Septets(text) is { } septets ? septets <= MostSeptets : text.Length <= MostUnits,
            _ => text.Length <= MostCharacters,
        };
    }

    /// <summary>Length in GSM-7 septets; null when a character needs UCS-2.</summary>
    public static int? Septets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var septets = 0;
        foreach (var c in text)
        {
            var cost = Gsm.Contains(c, StringComparison.Ordinal) ? 1 : GsmPairs.Contains(c, StringComparison.Ordinal) ? 2 : 0;
            if (cost == 0)
            {
                return null;
            }

            septets += cost;
        }

        return septets;
    }
}
