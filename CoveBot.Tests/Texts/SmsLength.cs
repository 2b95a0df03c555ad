using System.Globalization;
using System.Text;

namespace CoveBot.Tests.Texts;

/// <summary>How long a text is as an SMS: GSM 03.38 septets where every sign is in its alphabet, else UTF-16 units.</summary>
public static class SmsLength
{
    private const int Septets = 306;
    private const int Units = 268;

    private const string Alphabet =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    /// <summary>What is left of two or three segments; below zero: too long.</summary>
    public static int Left(string text) =>
        text.Normalize(NormalizationForm.FormC) is var signs && signs.All(c => Alphabet.Contains(c, StringComparison.Ordinal) || Extension.Contains(c, StringComparison.Ordinal))
            ? Septets - signs.Sum(c => Extension.Contains(c, StringComparison.Ordinal) ? 2 : 1)
            : Units - signs.Length;

    public static string Describe(string text) => string.Create(CultureInfo.InvariantCulture, $"{-Left(text)} over: {text}");
}
