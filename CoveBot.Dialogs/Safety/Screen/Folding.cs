namespace CoveBot.Dialogs.Safety;

/// <summary>
/// Folds one character to plain lower-case ASCII by hand, so that it works where ICU is absent
/// (InvariantGlobalization): accents, full width, styled letters, look-alikes from other scripts.
/// </summary>
internal static class Folding
{
    /// <summary>The character is to be left out altogether (zero width, combining, direction marks).</summary>
    public const char Nothing = '\uFFFF';

    private static readonly char[] Table = BuildTable();

    /// <summary>Folds a character of the basic plane; a space stands for anything that separates words.</summary>
    public static char Fold(char c) => Table[c];

    /// <summary>Folds a code point beyond the basic plane; 0 when it is no letter or digit.</summary>
    public static char FoldAstral(int code)
    {
        if (code is >= 0x1D400 and <= 0x1D6A3)
            return Styled((code - 0x1D400) % 52);
        if (code is >= 0x1D7CE and <= 0x1D7FF)
            return (char)('0' + ((code - 0x1D7CE) % 10));
        if (code is >= 0x1F110 and <= 0x1F129)
            return (char)('a' + code - 0x1F110);
        if (code is >= 0x1F130 and <= 0x1F149)
            return (char)('a' + code - 0x1F130);
        if (code is >= 0x1F150 and <= 0x1F169)
            return (char)('a' + code - 0x1F150);
        if (code is >= 0x1F170 and <= 0x1F189)
            return (char)('a' + code - 0x1F170);
        // Skin tones, tags and variation selectors say nothing here.
        if (code is >= 0x1F3FB and <= 0x1F3FF or >= 0xE0000 and <= 0xE01EF)
            return Nothing;
        return '\0';
    }

    private static char Styled(int index) => (char)('a' + (index % 26));

    private static char[] BuildTable()
    {
        var table = new char[65536];
        Array.Fill(table, ' ');
        for (var c = '!'; c <= '~'; c++)
            table[c] = c is >= 'A' and <= 'Z' ? (char)(c + 32) : c;
        table['\n'] = '\n';
        table['\r'] = '\n';
        table['\u2028'] = '\n';
        table['\u2029'] = '\n';

        void Map(string from, char to)
        {
            foreach (var c in from)
                table[c] = to;
        }

        Map("àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄǍȀȂẠẢẤẦẨẪẬẮẰẲẴẶªаАαάΑᴀɑ", 'a');
        Map("ḃḅḇɓƀвВΒʙ", 'b');
        Map("çćĉċčÇĆĈĊČсСϲᴄ¢", 'c');
        Map("ďđḋḍḏĎĐԁᴅð", 'd');
        Map("èéêëēĕėęěȅȇẹẻẽếềểễệÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆеЕёЁεέΕєᴇ", 'e');
        Map("ḟƒꜰ", 'f');
        Map("ĝğġģǧǵĜĞĠĢɢɡ", 'g');
        Map("ĥħḣḥḧĤĦһНнΗʜ", 'h');
        Map("ìíîïĩīĭįıǐȉȋịỉÌÍÎÏĨĪĬĮİІіΙιίɪ¡", 'i');
        Map("ĵǰĴјЈᴊ", 'j');
        Map("ķǩḱḳĶкКκΚᴋ", 'k');
        Map("ĺļľŀłḷḻĹĻĽĿŁӏʟ", 'l');
        Map("ḿṁṃмМΜᴍ", 'm');
        Map("ñńņňŉǹṅṇÑŃŅŇǸпΝɴ", 'n');
        Map("òóôõöøōŏőǒȍȏọỏốồổỗộớờởỡợơÒÓÔÕÖØŌŎŐǑỌỎỐỒỔỖỘƠºоОοόΟᴏ", 'o');
        Map("ṕṗрРρΡᴘ", 'p');
        Map("ŕŗřṙṛŔŖŘʀгГ", 'r');
        Map("śŝşšșṡṣŚŜŞŠȘѕЅꜱ", 's');
        Map("ţťŧțṫṭŢŤŦȚтТτΤᴛ", 't');
        Map("ùúûüũūŭůűųǔȕȗụủứừửữựưÙÚÛÜŨŪŬŮŰŲǓỤỦƯυύᴜ", 'u');
        Map("ṽṿνѵᴠ", 'v');
        Map("ŵẁẃẅẇẉŴẀẂẄωшᴡ", 'w');
        Map("ẋẍхХχΧ", 'x');
        Map("ýÿŷȳẏỳỵỷỹÝŸŶỲуУʏΥγ", 'y');
        Map("źżžẑẓŹŻŽΖᴢ", 'z');
        Map("\u2018\u2019\u201A\u201B\u2032\u00B4\u0060\u02BC\u02B9\uFF07", '\'');
        Map("\u201C\u201D\u201E\u00AB\u00BB", '"');
        Map("\u2026", ' ');
        Map("\u00BF", ' ');
        Map("\u3002", '.');
        for (var i = 0; i < 26; i++)
        {
            table[0x24B6 + i] = table[0x24D0 + i] = table[0x249C + i] = (char)('a' + i);
            table[0xFF21 + i] = table[0xFF41 + i] = (char)('a' + i);
        }

        for (var i = 0; i < 10; i++)
            table[0xFF10 + i] = (char)('0' + i);
        const string superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        for (var i = 0; i < 10; i++)
            table[superscripts[i]] = (char)('0' + i);
        foreach (var (c, to) in new[] { ('\uFF01', '!'), ('\uFF1F', '?'), ('\uFF0E', '.'), ('\uFF04', '$'), ('\uFF20', '@'), ('\uFF0A', '*') })
            table[c] = to;

        for (var c = 0x0300; c <= 0x036F; c++)
            table[c] = Nothing;
        for (var c = 0x1AB0; c <= 0x1AFF; c++)
            table[c] = Nothing;
        for (var c = 0x20D0; c <= 0x20FF; c++)
            table[c] = Nothing;
        for (var c = 0xFE00; c <= 0xFE0F; c++)
            table[c] = Nothing;
        for (var c = 0x200B; c <= 0x200F; c++)
            table[c] = Nothing;
        for (var c = 0x202A; c <= 0x202E; c++)
            table[c] = Nothing;
        for (var c = 0x2060; c <= 0x206F; c++)
            table[c] = Nothing;
        foreach (var c in "\u00AD\u034F\u061C\u180E\uFEFF\u115F\u1160\u3164\uFFA0")
            table[c] = Nothing;
        return table;
    }
}
