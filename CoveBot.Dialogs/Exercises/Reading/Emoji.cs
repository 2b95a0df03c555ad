using System.Globalization;
using System.Text;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>What an emoji says (3.5).</summary>
public static class Emoji
{
    private static readonly (string Id, string Signs)[] _feelings =
    [
        ("sad", "😢 😭 😞 😔 🙁 ☹ 😿 💔 🥺 😥 😓 😟 🥀 🌧 😪"),
        ("fear", "😨 😰 😱 😧 😦 🫣 😖 🙀 😬 🫨 👻"),
        ("anger", "😠 😡 🤬 😤 👿 💢 😾 🖕 🔥"),
        ("numb", "😶 😐 😑 🫥 🪨 🧊 🗿"),
        ("tired", "😴 🥱 😩 😫 🛌 💤 🥴 🪫"),
        ("calm", "😌 🧘 ☺ 🕊 🌊 🍃 😇 🙏"),
        ("joy", "😀 😃 😄 😁 😆 😂 🤣 😊 🙂 😍 🥰 🤗 🤩 🥳 😎 ❤ 💛 💚 💙 💜 🧡 🩷 ✨ 🎉 😺 😸 🌞 ☀ 🌈 😋"),
        ("mixed", "🥲 🙃 😕 😵 🫤 🤷 😅 🎭 🤔 🌀 😣 🤯 🫠"),
    ];

    private static readonly (string Id, string[] Signs)[] _emoticons =
    [
        ("sad", [":'(", ":,(", ":(", ":-(", "=(", ":c", ":[", "t_t", ";_;", "</3", "):", "qq", "ಥ_ಥ"]),
        ("anger", [">:(", ">:-(", ">:[", ":@"]),
        ("fear", ["d:", ":o", ":-o", "o_o"]),
        ("numb", [":|", ":-|", "-_-", "._."]),
        ("joy", [":)", ":-)", ":d", ":-d", "=)", "=d", "xd", "<3", "^_^", "^^", ";)", ":]", "c:", "(:", ":p"]),
        ("mixed", [":/", ":-/", ":\\", ":s", ":')", "¯\\_(ツ)_/¯"]),
    ];

    private static readonly Dictionary<int, string> _byRune = _feelings
        .SelectMany(row => row.Signs.Split(' ').Select(sign => (row.Id, Rune: sign.EnumerateRunes().First().Value)))
        .ToDictionary(pair => pair.Rune, pair => pair.Id);

    /// <summary>Nothing but emoji or emoticons, at least one.</summary>
    public static bool IsOnlyEmoji(string text)
    {
        if (Emoticon(text) is not null)
            return true;
        var any = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsEmoji(rune))
                any = true;
            else if (!Rune.IsWhiteSpace(rune) && !Folding.IsInvisible(rune))
                return false;
        }

        return any && !text.Contains('\u20E3', StringComparison.Ordinal);
    }

    /// <summary>sad, fear, anger, numb, tired, calm, joy or mixed (also where two differ); null if no emoji here has a feeling.</summary>
    public static string? FeelingId(string text)
    {
        var ids = FeelingIds(text).Select(feeling => feeling.Id).Distinct().ToList();
        return ids.Count switch { 0 => null, 1 => ids[0], _ => "mixed" };
    }

    /// <summary>Each emoji of the message that has a feeling, each feeling once.</summary>
    internal static IReadOnlyList<(string Id, string Sign)> FeelingIds(string text)
    {
        if (Emoticon(text) is { } emoticon)
            return [(emoticon, text.Trim())];
        return [.. text.EnumerateRunes()
            .Where(rune => _byRune.ContainsKey(rune.Value))
            .Select(rune => (Id: _byRune[rune.Value], Sign: rune.ToString()))
            .DistinctBy(feeling => feeling.Id)];
    }

    /// <summary>The emoji says yes (true) or no (false) by itself.</summary>
    internal static bool? Nod(string text)
    {
        bool? nod = null;
        foreach (var rune in text.EnumerateRunes())
        {
            bool? one = rune.Value switch
            {
                0x1F44D or 0x1F44C or 0x2705 or 0x2714 or 0x1F646 or 0x1F197 or 0x2611 or 0x1FAE1 or 0x1F4AF => true,
                0x1F44E or 0x274C or 0x1F645 or 0x1F6AB or 0x2716 or 0x26D4 or 0x274E => false,
                _ => null,
            };
            if (one is null)
                continue;
            if (nod is not null && nod != one)
                return null;
            nod = one;
        }

        return nod;
    }

    internal static bool IsEmoji(Rune rune) => rune.Value
        is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) or (>= 0x2300 and <= 0x23FF)
            or 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x3030 or 0x303D or 0x3297 or 0x3299 or 0xA9 or 0xAE
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune.Value is not 0xB0 and not 0xFFFD);

    private static string? Emoticon(string text)
    {
        var sign = text.Trim().ToLowerInvariant();
        if (sign.Length is 0 or > 12)
            return null;
        sign = sign.TrimEnd('(', ')') is { Length: > 0 } stem && stem.Length < sign.Length ? stem + sign[stem.Length] : sign;
        return _emoticons.FirstOrDefault(row => row.Signs.Contains(sign, StringComparer.Ordinal)).Id;
    }
}
