using System.Text;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Tests.Safety.Screening;

/// <summary>What must not change the verdict: spelling tricks, harmless talk around it, length (issue 3, "It must show" 3).</summary>
public sealed class ScreenPropertyTests
{
    private const string Harmless = "Today I walked to the market and bought bread. The weather was nice and I met an old friend. We talked about the garden for a while. ";

    private static readonly CoveBot.Dialogs.Safety.Screen Screen = new();

    private static readonly string[] Texts = [.. ScreenFiles.Rows(ScreenFiles.Own("cases.en.jsonl")).Concat(ScreenFiles.Rows(ScreenFiles.Own("cases.es.jsonl"))).Select(row => row.GetProperty("text").GetString()!)];

    public static TheoryData<string, Func<string, string>> Disguises => new()
    {
        { "upper case", text => text.ToUpperInvariant() },
        { "curly quotes", text => text.Replace('\'', '\u2019') },
        { "missing apostrophes", text => text.Replace("'", "", StringComparison.Ordinal) },
        { "zero width", text => string.Join('\u200B', text.ToCharArray()) },
        { "soft hyphens", text => string.Join('\u00AD', text.ToCharArray()) },
        { "wide spaces", text => text.Replace(" ", " \u00A0 ", StringComparison.Ordinal) },
        { "full width", text => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)) },
        { "styled letters", Styled },
        { "accents", text => text.Replace("e", "\u00E9", StringComparison.Ordinal).Replace("a", "\u00E0", StringComparison.Ordinal) },
        { "combining accents", text => string.Concat(text.Select(c => char.IsAsciiLetter(c) ? c + "\u0301" : c.ToString())) },
        { "look-alike letters", text => text.Replace('a', '\u0430').Replace('e', '\u0435').Replace('o', '\u043E') },
        { "emoji", text => "\U0001F642 " + text + " \U0001F602\U0001F602\U0001F64F" },
        { "blanks around", text => "   " + text + "   \n" },
        { "laughter", text => text + " lol jk" },
        { "doubled letters", text => string.Concat(text.Select(c => char.IsLetter(c) ? $"{c}{c}" : c.ToString())) },
        { "stretched last letters", text => string.Join(' ', text.Split(' ').Select(word => word.Length > 3 && char.IsAsciiLetter(word[^1]) ? word + word[^1] + word[^1] : word)) },
    };

    [Theory]
    [MemberData(nameof(Disguises))]
    public void A_disguise_does_not_lower_the_tier(string name, Func<string, string> disguise)
    {
        var lowered = Texts.Where(text => Screen.Read(disguise(text)).Tier < Screen.Read(text).Tier).ToList();
        Assert.True(lowered.Count == 0, $"{name}: {lowered.Count}\n{string.Join('\n', lowered.Take(20))}");
    }

    [Fact]
    public void Harmless_talk_around_a_message_keeps_its_tier()
    {
        foreach (var length in new[] { 100, 700, 2000 })
        {
            var talk = new StringBuilder();
            while (talk.Length < length)
                talk.Append(Harmless);
            foreach (var text in Texts)
            {
                var tier = Screen.Read(text).Tier;
                Assert.Equal(tier, Screen.Read($"{talk}\n{text}\n{talk}").Tier);
            }
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("i want to kill ")]
    [InlineData("kill myself ")]
    [InlineData("s u i c i d e ")]
    [InlineData("k*ll $ui ")]
    [InlineData("\U0001F52A\u0301")]
    [InlineData("no ")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("!1@$|*'")]
    [InlineData("\uD83D")]
    public void Work_grows_in_line_with_length(string piece)
    {
        var small = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        var large = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Assert.True(Screen.CountSteps(large) <= (12 * Screen.CountSteps(small)) + 1000);
    }

    [Fact]
    public void No_text_throws()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var chars = new char[random.Next(1, 400)];
            for (var i = 0; i < chars.Length; i++)
                chars[i] = random.Next(4) == 0 ? (char)random.Next(0, 65536) : " aeiklmnost'!*$@1."[random.Next(18)];
            Assert.DoesNotContain(Screen.Read(new string(chars)).Findings, finding => finding.RuleId == CoveBot.Dialogs.Safety.Screen.FaultRule);
        }
    }

    [Fact]
    public void Evidence_lies_inside_the_original_text()
    {
        foreach (var text in Texts)
            foreach (var finding in Screen.Read("\u200B" + text.Replace(" ", " \u00A0", StringComparison.Ordinal)).Findings)
                Assert.InRange(finding.Start + finding.Length, 1, text.Length * 2);
    }

    [Theory]
    [InlineData("I don't want to go to the party", 0)]
    [InlineData("I never hit my kids", 1)]
    [InlineData("I'm not hungry", 0)]
    [InlineData("I would never kill myself", 1)]
    [InlineData("nunca pensaría en matarme", 1)]
    [InlineData("no tengo ganas de salir", 0)]
    public void A_denial_is_no_alarm(string text, int most) => Assert.InRange(Screen.Read(text).Tier, 0, most);

    [Theory]
    [InlineData("I'm not going to kill myself but I've been saving pills", 3)]
    [InlineData("I won't do it but I can't stop thinking about killing myself", 2)]
    [InlineData("no quiero matarme pero ya junté las pastillas", 3)]
    public void A_denial_does_not_take_back_what_is_disclosed(string text, int least) => Assert.True(Screen.Read(text).Tier >= least);

    [Fact]
    public void Many_threads_agree()
    {
        var expected = Texts.Select(text => Screen.Read(text).Tier).ToArray();
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => Assert.Equal(expected[i % expected.Length], Screen.Read(Texts[i % Texts.Length]).Tier));
    }

    private static string Styled(string text)
    {
        var styled = new StringBuilder();
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z')
                styled.Append(char.ConvertFromUtf32(0x1D41A + c - 'a'));
            else
                styled.Append(c);
        }

        return styled.ToString();
    }
}
