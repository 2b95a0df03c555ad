using System.Text.RegularExpressions;
using CoveBot.Tests.Host;

namespace CoveBot.Tests.EndToEnd;

/// <summary>Health, pages and their headers, at the real host.</summary>
[Collection(RealHosts.Name)]
public partial class OpenDoorTests(RealHost host)
{
    [Fact]
    public async Task Health_answers() => Assert.Equal("ok", await host.Http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));

    [Theory]
    [InlineData("/")]
    [InlineData("/?lang=es")]
    [InlineData("/help")]
    [InlineData("/help?country=US")]
    public async Task Pages_let_nothing_run_or_load_that_is_not_theirs(string path)
    {
        var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain('*', policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());

        // Nothing is loaded from elsewhere; what leads elsewhere opens by a tap only.
        Assert.DoesNotContain(Loaded().Matches(html), load => !load.Groups["address"].Value.StartsWith('/'));
        Assert.All(Away().Matches(html), link => Assert.Contains("noopener noreferrer", link.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_taken_address_is_said_in_a_sentence()
    {
        using var folder = new HostFolder();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => HostProcess.StartAsync(new HostStart(folder.Path) { Port = host.Process.Address.Port }));
        Assert.Contains("(1)", error.Message, StringComparison.Ordinal);
        Assert.Contains("Choose another address: --urls", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_where_it_keeps_what_is_written() =>
        Assert.Contains(host.Process.Output, line => line.Contains(Path.Combine(host.Folder.Path, "data"), StringComparison.Ordinal));

    [GeneratedRegex("<(?:script|link|img|iframe|source)[^>]*(?:src|href)=\"(?<address>[^\"]*)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("<a[^>]*href=\"https?:[^>]*>")]
    private static partial Regex Away();
}
