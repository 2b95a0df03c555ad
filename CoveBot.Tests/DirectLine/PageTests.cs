using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoveBot.Pages;
using Microsoft.Extensions.DependencyInjection;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>The pages as HTTP sees them: cookie, policy, languages, help.</summary>
public partial class PageTests
{
    private static readonly Uri Token = new("/page/token", UriKind.Relative);

    [Fact]
    public async Task The_cookie_leads_back_to_the_conversation_also_after_a_restart()
    {
        using var world = new World();
        string cookie;
        JsonObject first;
        await using (var host = await ChatHost.StartAsync(world))
        {
            var answer = await host.Http.PostAsync(Token, null);
            cookie = answer.Headers.GetValues("Set-Cookie").Single();
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            first = await JsonAsync(answer);
            Assert.StartsWith("dl_", (string)first["userId"]!, StringComparison.Ordinal);
            Assert.Equal(1800, (int)first["expires_in"]!);
            var other = await JsonAsync(await host.Http.PostAsync(Token, null));
            Assert.NotEqual((string)first["conversationId"]!, (string)other["conversationId"]!);
        }

        await using var again = await ChatHost.StartAsync(world);
        var back = await AskAsync(again, cookie.Split(';')[0]);
        Assert.Equal((string)first["conversationId"]!, (string)back["conversationId"]!);
        Assert.Equal((string)first["userId"]!, (string)back["userId"]!);
        var client = new LineClient(again, (string)back["token"]!, (string)back["conversationId"]!);
        await client.SayAsync("hi");
        await client.UntilAsync("echo: hi");
    }

    [Fact]
    public async Task A_cookie_that_is_not_ours_is_somebody_new()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var cookie = (await host.Http.PostAsync(Token, null)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var known = (string)(await AskAsync(host, cookie))["conversationId"]!;
        foreach (var wrong in new[] { cookie[..^1] + (cookie[^1] == 'A' ? 'B' : 'A'), "cove=", "cove=abc", "cove=????", "cove=" + new string('A', 64), "cove=" + new string('A', 400) })
            Assert.NotEqual(known, (string)(await AskAsync(host, wrong))["conversationId"]!);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Only_our_own_page_gets_a_page_token(string header, string value, HttpStatusCode expected)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        using var request = new HttpRequestMessage(HttpMethod.Post, Token);
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(expected, (await host.Http.SendAsync(request)).StatusCode);
        request.Dispose();
        using var own = new HttpRequestMessage(HttpMethod.Post, Token);
        own.Headers.TryAddWithoutValidation("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, (await host.Http.SendAsync(own)).StatusCode);
    }

    [Fact]
    public async Task Behind_tls_the_cookie_is_secure_and_the_stream_wss()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world, new() { ["Cove:PublicBaseUrl"] = "https://cove.example" });
        using var request = new HttpRequestMessage(HttpMethod.Post, Token);
        request.Headers.Host = "cove.example";
        var answer = await host.Http.SendAsync(request);
        Assert.Contains("; secure", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        using var start = new HttpRequestMessage(HttpMethod.Post, Root + "/conversations");
        start.Headers.Host = "cove.example";
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)(await JsonAsync(answer))["token"]!);
        Assert.StartsWith("wss://cove.example/", (string)(await JsonAsync(await host.Http.SendAsync(start)))["streamUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_nothing_but_what_the_nonce_names()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var answer = await host.Http.GetAsync(new Uri("/", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        var nonce = Nonce().Match(html).Groups[1].Value;
        Assert.Equal(
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data: blob:; connect-src 'self' blob: data: ws://127.0.0.1:{host.Address.Port}; "
            + "worker-src blob:; base-uri 'none'; frame-ancestors 'self'; form-action 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", html, StringComparison.Ordinal);
        Assert.NotEqual(nonce, Nonce().Match(await host.Http.GetStringAsync(new Uri("/", UriKind.Relative))).Groups[1].Value);
        Assert.Contains("href=\"/help?lang=en\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Web_Chat_the_page_says_so_and_leads_to_help()
    {
        var folder = Directory.CreateTempSubdirectory("cove-page-").FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world, configure: services => services.AddSingleton(new PageFiles(folder)));
        var html = WebUtility.HtmlDecode(await host.Http.GetStringAsync(new Uri("/", UriKind.Relative)));
        Assert.Contains("The chat is not part of this installation.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/help?lang=en\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri("/lib/webchat.js", UriKind.Relative))).StatusCode);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "/", "es")]
    [InlineData("de-DE,de;q=0.9", "/", "en")]
    [InlineData("fr;q=0.9, es;q=0.5, en;q=0.4", "/", "es")]
    [InlineData("es", "/?lang=en", "en")]
    [InlineData(null, "/help?lang=es", "es")]
    [InlineData("????", "/help?lang=xx", "en")]
    public async Task Pages_speak_the_language_of_the_browser(string? accepts, string path, string language)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepts is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepts);
        Assert.Contains($"<html lang=\"{language}\">", await (await host.Http.SendAsync(request)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_have_the_same_words()
    {
        var english = Keys("en");
        Assert.Equal(english, Keys("es"));
        Assert.True(english.Count > 50);

        // Countries have their English names in the lines file.
        static List<string> Keys(string language) =>
            [.. JsonNode.Parse(new PageFiles().Text($"words.{language}.json"))!.AsObject().Select(word => word.Key).Where(key => !key.StartsWith("country.", StringComparison.Ordinal)).Order()];
    }

    [Fact]
    public async Task Files_are_zipped_marked_and_kept()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var address = Style().Match(await host.Http.GetStringAsync(new Uri("/", UriKind.Relative))).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        var answer = await host.Http.SendAsync(request);
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/cove.css");
        again.Headers.AcceptEncoding.ParseAdd("gzip");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await host.Http.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri("/chat.html", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri("/lib/..%2fwords.en.json", UriKind.Relative))).StatusCode);
    }

    [GeneratedRegex("nonce=\"([^\"]+)\"")]
    private static partial Regex Nonce();

    [GeneratedRegex("href=\"(/cove.css[^\"]*)\"")]
    private static partial Regex Style();

    private static async Task<JsonObject> AskAsync(ChatHost host, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Token);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return await JsonAsync(await host.Http.SendAsync(request));
    }
}
