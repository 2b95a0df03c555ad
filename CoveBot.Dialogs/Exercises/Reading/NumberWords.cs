namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Numbers in words, English and Spanish: "seventy-five", "setenta y cinco", "a hundred".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> _values = Table("""
        zero=0 cero=0 one=1 uno=1 two=2 dos=2 three=3 tres=3 four=4 cuatro=4 five=5 cinco=5 six=6 seis=6 seven=7 siete=7 eight=8 ocho=8
        nine=9 nueve=9 ten=10 diez=10 eleven=11 twelve=12 doce=12 thirteen=13 trece=13 fourteen=14 catorce=14 fifteen=15 quince=15
        sixteen=16 dieciseis=16 seventeen=17 diecisiete=17 eighteen=18 dieciocho=18 nineteen=19 diecinueve=19
        twenty=20 veinte=20 veintiuno=21 veintiun=21 veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27
        veintiocho=28 veintinueve=29 thirty=30 treinta=30 forty=40 cuarenta=40 fifty=50 cincuenta=50 sixty=60 sesenta=60 seventy=70
        setenta=70 eighty=80 ochenta=80 ninety=90 noventa=90 hundred=100 cien=100 ciento=100 doscientos=200 trescientos=300
        quinientos=500 thousand=1000 mil=1000 million=1000000 millon=1000000
        fourty=40 fivty=50 fity=50 sixy=60 sevnty=70 sevety=70 seventey=70 sevent=70 eigty=80 eighy=80 eigthy=80 ninty=90 ninetey=90
        twenny=20 tweny=20 twentey=20 thrity=30 thirthy=30 hunderd=100 hundrd=100 hunred=100 trenta=30 cuarente=40 cinquenta=50
        sincuenta=50 sesanta=60 setanta=70 ochetna=80 nobenta=90 sien=100 seite=7 nuebe=9 sinco=5 onehundred=100
        """);

    /// <summary>Reads a number in words from <paramref name="at"/> on: its value and how many words it took, 0 for none.</summary>
    public static (int Value, int Count) Read(IReadOnlyList<string> words, int at)
    {
        if (!_values.TryGetValue(words[at], out var total))
            return at + 1 < words.Count && words[at] == "a" && words[at + 1] is "hundred" or "thousand" or "million"
                ? Count(Read(words, at + 1), 1)
                : (0, 0);
        var count = 1;
        while (at + count < words.Count)
        {
            var joined = words[at + count] is "and" or "y" ? 1 : 0;
            if (at + count + joined >= words.Count || !_values.TryGetValue(words[at + count + joined], out var next))
                break;
            if (joined == 0 && next is 100 or 1000 or 1000000 && total is > 0 && total < next)
                total *= next;
            else if (Continues(total, next, words[at + count], joined == 1))
                total += next;
            else
                break;
            count += 1 + joined;
        }

        return (total, count);
    }

    /// <summary>Seventy five, setenta y cinco, a hundred and ten; not "seventy and forty", nor "two three".</summary>
    private static bool Continues(int total, int next, string joint, bool isJoined)
    {
        if (total % 1000 == 0 && total > 0)
            return next < 1000 && (!isJoined || joint == "and");
        if (total % 100 == 0 && total > 0)
            return next is > 0 and < 100 && (!isJoined || joint == "and");
        if (total % 100 == 10 && joint == "y")
            return next is >= 6 and <= 9;
        return total % 10 == 0 && total % 100 >= 20 && next is >= 1 and <= 9 && (!isJoined || joint == "y");
    }

    private static (int Value, int Count) Count((int Value, int Count) read, int more) => (read.Value, read.Count + more);

    private static Dictionary<string, int> Table(string rows)
        => rows.Split([' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split('='))
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
