using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace CoveBot.Tests.Browser;

/// <summary>
/// Debian's Chromium, driven by Playwright; one for all browser tests. Where it is not installed the tests return early,
/// or fail where <c>COVE_REQUIRE_ALL=1</c>. Usage:
/// <code>
/// if (!fixture.IsThere) return;
/// await using var chat = await fixture.OpenAsync(address, new() { Locale = "es-MX" });
/// await chat.SayAsync("hola");
/// </code>
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>False where there is no Chromium and none is required.</summary>
    public bool IsThere => _browser is not null;

    public async Task InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            Assert.False(Required.All, $"Chromium is not at {chromium}. Install it (apt-get install chromium), or set CHROMIUM.");
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A browser window of a kind of its own, for pages without the chat.</summary>
    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) => _browser!.NewContextAsync(options);

    /// <summary>Opens the chat as a new person (cookies of its own) and waits until it can be written to.</summary>
    public async Task<ChatWindow> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.Locale ??= "en-US";
        options.ViewportSize ??= new() { Width = 900, Height = 900 };
        var context = await _browser!.NewContextAsync(options);
        var window = new ChatWindow(context, await context.NewPageAsync());
        await window.GoAsync(address);
        return window;
    }
}

/// <summary>Whether things that may be missing are required.</summary>
internal static class Required
{
    public static bool All => Environment.GetEnvironmentVariable("COVE_REQUIRE_ALL") == "1";

    /// <summary>The repository, found from this source file.</summary>
    public static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

[CollectionDefinition(Name)]
public sealed class Browsers : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
