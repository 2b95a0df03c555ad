using System.Net;
using System.Text.Json.Nodes;
using CoveBot.Dialogs.Safety;
using CoveBot.Pages;

namespace CoveBot.Tests.DirectLine;

/// <summary>Crisis help: every country of the file, nothing that is not confirmed, nothing that needs a script.</summary>
public class HelpPageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Every_country_shows_its_numbers_and_its_confirmed_lines_only(string language)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        foreach (var (code, country) in Countries())
        {
            var html = WebUtility.HtmlDecode(await host.Http.GetStringAsync(new Uri($"/help?country={code}&lang={language}", UriKind.Relative)));
            Assert.All(country.Emergency, emergency => Assert.Contains($"href=\"tel:{emergency.Number}\"", html, StringComparison.Ordinal));
            Assert.All(country.Lines, line => Assert.Equal(line.Confirmed, html.Contains($"<h3>{line.Name}</h3>", StringComparison.Ordinal)));
            Assert.DoesNotContain("recalled", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("open-helplines", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("US", "href=\"tel:988\"", "href=\"sms:741741\"")]
    [InlineData("DE", "href=\"tel:08001110111\"", "href=\"tel:116123\"")]
    [InlineData("IN", "href=\"tel:14416\"", "href=\"tel:18008914416\"")]
    [InlineData("JP", "href=\"tel:%238008\"", "href=\"tel:0120279338\"")]
    public async Task Numbers_can_be_tapped(string country, string one, string other)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var html = await host.Http.GetStringAsync(new Uri("/help?country=" + country, UriKind.Relative));
        Assert.Contains(one, html, StringComparison.Ordinal);
        Assert.Contains(other, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/help?country=XX")]
    [InlineData("/help?country=%3Cscript%3E")]
    public async Task Without_a_country_nobody_is_sent_to_a_number_of_another_one(string path)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var html = await host.Http.GetStringAsync(new Uri(path, UriKind.Relative));
        Assert.DoesNotContain("tel:911", html, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:988", html, StringComparison.Ordinal);
        Assert.Contains("https://findahelpline.com/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_kind_of_line_every_hour_and_every_country_has_words()
    {
        foreach (var language in new[] { "en", "es" })
        {
            var words = JsonNode.Parse(new PageFiles().Text($"words.{language}.json"))!.AsObject();
            foreach (var (code, country) in Countries())
            {
                Assert.True(language == "en" || words.ContainsKey("country." + code), code);
                Assert.All(country.Lines.Where(line => line.Confirmed), line =>
                {
                    Assert.True(words.ContainsKey("type." + line.Type), line.Type);
                    Assert.True(words.ContainsKey("hours." + line.Hours), line.Hours);
                });
            }
        }
    }

    private static IEnumerable<(string Code, CountryLines Country)> Countries()
    {
        var lines = CrisisLines.Load();
        return lines.Countries.Select(code => (code, lines.Of(code)!));
    }
}
