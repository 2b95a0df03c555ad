using System.Security.Cryptography;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Tests.Safety.Talk;

public sealed class LinesTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 25, 3, 0, 0, TimeSpan.Zero);
    private static readonly CrisisLines Lines = CrisisLines.Load();

    public static TheoryData<string, Category> Everywhere()
    {
        var data = new TheoryData<string, Category>();
        foreach (var country in Lines.Countries)
        {
            foreach (var category in Enum.GetValues<Category>())
            {
                data.Add(country, category);
            }
        }

        return data;
    }

    [Fact]
    public void The_file_has_seventeen_countries_and_seventy_lines_with_unique_ids()
    {
        Assert.Equal(17, Lines.Countries.Count());
        Assert.Equal(70, Lines.All.Count());
        Assert.Equal(70, Lines.All.Select(l => l.Id).Distinct().Count());
        Assert.Equal(67, Lines.All.Count(l => l.Confirmed));
        Assert.All(Lines.All, l => Assert.NotEmpty(l.Languages));
    }

    /// <summary>This is the one test that fails when its day comes: then a person checks every line on its own site.</summary>
    [Fact]
    public void The_lines_were_reviewed_in_time() =>
        Assert.True(
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) <= Lines.ReviewBy,
            $"The crisis lines were due for review on {Lines.ReviewBy:O}: check each on its own site, then move review_by.");

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Every_country_gives_someone_who_answers_now(string country, Category category)
    {
        foreach (var minor in new[] { false, true })
        {
            var help = Lines.For(country, category, ChannelKind.Web, "en", minor, Night);
            Assert.True(help.KnowsCountry);
            Assert.NotNull(help.Emergency);
            Assert.InRange(help.Lines.Count, country == "IT" ? 0 : 1, 2);
            Assert.All(help.Lines, l => Assert.Equal(country, l.Country));
            Assert.All(help.Lines, l => Assert.True(l.Confirmed, l.Id));
            Assert.All(help.Lines, l => Assert.True(LineHours.IsOpen(l, Night), l.Id));
        }
    }

    [Theory]
    [InlineData("US", Category.Suicide, "us-988", "us-ctl")]
    [InlineData("US", Category.Abuse, "us-ndvh", "us-rainn")]
    [InlineData("US", Category.Medical, "us-poison", "us-988")]
    [InlineData("US", Category.Substance, "us-988", "us-samhsa")]
    [InlineData("GB", Category.Suicide, "gb-samaritans", "gb-shout")]
    [InlineData("GB", Category.Abuse, "gb-ndah", "gb-samaritans")]
    [InlineData("ES", Category.Abuse, "es-016", "es-024")]
    [InlineData("JP", Category.Suicide, "jp-yorisoi", "jp-inochi")]
    public void The_line_fits_the_danger(string country, Category category, string first, string second)
    {
        var noonInTokyoToo = new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
        var help = Lines.For(country, category, ChannelKind.Web, country is "ES" ? "es" : "en", isMinor: false, noonInTokyoToo);
        var ids = help.Lines.Select(l => l.Id).Order().ToArray();
        Assert.Equal(new[] { first, second }.Order(), ids);
    }

    [Theory]
    [InlineData("GB", "gb-shout")]
    [InlineData("IE", "ie-pieta")]
    [InlineData("ZA", "za-sadag-suicide")]
    [InlineData("AU", "au-lifeline")]
    [InlineData("NZ", "nz-tautoko", Category.Abuse, "nz-refuge")]
    public void On_a_phone_what_takes_texts_comes_first(string country, string first, Category category = Category.Suicide, string? abuse = null)
    {
        var help = Lines.For(country, category, ChannelKind.Sms, "en", isMinor: false, Night);
        Assert.Equal(abuse ?? first, help.Lines[0].Id);
        Assert.True(abuse is not null || help.Lines[0].TakesTexts);
    }

    [Theory]
    [InlineData("CA", "ca-khp")]
    [InlineData("GB", "gb-childline")]
    [InlineData("AU", "au-kids")]
    [InlineData("ES", "es-anar")]
    public void Young_people_get_the_youth_line(string country, string line)
    {
        Assert.Contains(Lines.For(country, Category.Suicide, ChannelKind.Web, "en", isMinor: true, Night).Lines, l => l.Id == line);
        Assert.DoesNotContain(Lines.For(country, Category.Suicide, ChannelKind.Web, "en", isMinor: false, Night).Lines, l => l.Id == line);
    }

    [Fact]
    public void A_line_for_a_region_or_an_audience_is_not_given_to_everyone()
    {
        var help = Enum.GetValues<Category>().SelectMany(c => Lines.Countries.SelectMany(k => Lines.For(k, c, ChannelKind.Web, "en", false, Night).Lines));
        Assert.All(help, l => Assert.True(l.Region is null && l.Audience is null, l.Id));
        Assert.Contains(Lines.For("GB", Category.Abuse, ChannelKind.Web, "en", false, Night, "Scotland").Lines, l => l.Id == "gb-sct-da");
    }

    [Theory]
    [InlineData("it-tai", "2026-11-25T12:00:00Z", true)]
    [InlineData("it-tai", "2026-11-25T03:00:00Z", false)]
    [InlineData("jp-inochi", "2026-11-25T08:00:00Z", true)]
    [InlineData("jp-inochi", "2026-11-25T14:00:00Z", false)]
    [InlineData("in-icall", "2026-11-25T10:00:00Z", true)]
    [InlineData("in-icall", "2026-11-29T10:00:00Z", false)]
    [InlineData("de-nummer", "2026-11-28T14:00:00Z", true)]
    [InlineData("de-nummer", "2026-11-29T14:00:00Z", false)]
    [InlineData("us-alliance-ed", "2026-11-25T18:00:00Z", true)]
    [InlineData("us-alliance-ed", "2026-11-28T18:00:00Z", false)]
    [InlineData("jp-8008", "2026-11-25T03:00:00Z", false)]
    [InlineData("jp-dvplus", "2026-11-25T20:00:00Z", true)]
    [InlineData("us-988", "2026-11-25T03:00:00Z", true)]
    public void Hours_are_read_in_the_line_s_own_zone(string line, string at, bool open) =>
        Assert.Equal(open, LineHours.IsOpen(Lines.Find(line)!, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void At_night_Italy_falls_to_its_emergency_number()
    {
        var help = Lines.For("IT", Category.Suicide, ChannelKind.Web, "en", isMinor: false, Night);
        Assert.Empty(help.Lines);
        Assert.Equal("112", help.Emergency!.Number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("other")]
    [InlineData("PE")]
    public void Without_a_known_country_there_is_the_directory_and_no_number(string? country)
    {
        var help = Lines.For(country, Category.Suicide, ChannelKind.Web, "en", isMinor: false, Night);
        Assert.False(help.KnowsCountry);
        Assert.Null(help.Emergency);
        Assert.Equal("intl-findahelpline", Assert.Single(help.Lines).Id);
    }

    [Theory]
    [InlineData("BR", Category.Abuse, "190")]
    [InlineData("BR", Category.Medical, "192")]
    [InlineData("JP", Category.HarmToOthers, "110")]
    [InlineData("JP", Category.Suicide, "119")]
    [InlineData("SG", Category.Abuse, "999")]
    [InlineData("SG", Category.Medical, "995")]
    [InlineData("FR", Category.Suicide, "112")]
    [InlineData("ZA", Category.Medical, "112")]
    [InlineData("GB", Category.Suicide, "999")]
    [InlineData("AU", Category.Suicide, "000")]
    public void The_emergency_number_fits_the_danger(string country, Category category, string number) =>
        Assert.Equal(number, Lines.For(country, category, ChannelKind.Web, "en", false, Night).Emergency!.Number);

    [Theory]
    [InlineData("de-ts", true, "08001110111")]
    [InlineData("de-ts", false, "0800 111 0 111")]
    [InlineData("gb-nhs111", true, "111 (option 2)")]
    [InlineData("in-telemanas", true, "14416")]
    [InlineData("us-vcl", true, "988 then press 1")]
    [InlineData("us-ndvh", true, "18007997233")]
    public void A_number_on_a_phone_can_be_tapped(string line, bool tappable, string shown) =>
        Assert.Equal(shown, Lines.Find(line)!.Number(tappable));

    [Fact]
    public void A_broken_file_is_refused()
    {
        using var wrong = new MemoryStream("""{"schema":"crisis_lines/2"}"""u8.ToArray());
        Assert.Throws<InvalidOperationException>(() => CrisisLines.Load(wrong));
    }

    [SharedDataFact]
    public void The_copy_is_the_file_it_was_copied_from()
    {
        using var ours = typeof(CrisisLines).Assembly.GetManifestResourceStream("Safety/Lines/crisis_lines.json")!;
        Assert.Equal(SHA256.HashData(File.ReadAllBytes(SharedData.Path("crisis_lines.json"))), SHA256.HashData(ours));
    }
}
