using CoveBot.Tests.DirectLine;
using Microsoft.Playwright;

namespace CoveBot.Tests.Browser;

/// <summary>Web Chat on our page, in Chromium, before an echo bot.</summary>
[Collection(Browsers.Name)]
public class ChatPageTests(BrowserFixture browser)
{
    private const string Welcome = "Welcome. This is an echo.";

    [Fact]
    public async Task A_person_opens_the_page_says_hi_and_is_answered()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var chat = await browser.OpenAsync(host.Address);
        await chat.SeesAsync(Welcome);
        await chat.SayAsync("hi");
        await chat.SeesAsync("echo: hi");
        await chat.SayAsync("choices");
        await chat.Choices.First.WaitForAsync();
        await chat.ScreenshotAsync("chat-light");
        await chat.ChooseAsync("Look at it");
        await chat.SeesAsync("echo: look at it");
        Assert.Equal(0, await chat.Choices.CountAsync());
        Assert.Equal(1, await chat.Bubbles.Filter(new() { HasText = Welcome }).CountAsync());
        chat.AssertClean();
    }

    [Fact]
    public async Task Reload_and_restart_lead_back_to_the_conversation()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        var host = await ChatHost.StartAsync(world);
        await using var chat = await browser.OpenAsync(host.Address);
        await chat.SeesAsync(Welcome);
        await chat.SayAsync("before the reload");
        await chat.SeesAsync("echo: before the reload");
        await chat.ReloadAsync();
        await chat.SeesAsync("echo: before the reload");

        // The process ends and starts again while the page stays open: it comes back by itself (channels.md, 1.2, row 6).
        await host.DisposeAsync();
        host = await ChatHost.StartAsync(world, port: host.Address.Port);
        await chat.SayAsync("after the restart");
        await chat.SeesAsync("echo: after the restart", 40_000);
        Assert.Equal(
            [Welcome, "before the reload", "echo: before the reload", "after the restart", "echo: after the restart"],
            (await chat.TranscriptAsync()).Select(text => text.Split('\n')[^1]));

        // And a page that is opened later shows it all.
        await chat.ReloadAsync();
        await chat.SeesAsync("echo: after the restart");
        Assert.Equal(5, (await chat.TranscriptAsync()).Count);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_page_follows_the_dark_also_while_it_is_open()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var chat = await browser.OpenAsync(host.Address, new() { ColorScheme = ColorScheme.Dark });
        await chat.SeesAsync(Welcome);
        await chat.SayAsync("my boss frowned at me and i cant stop thinking");
        await chat.SayAsync("choices");
        await chat.Choices.First.WaitForAsync();
        Assert.Equal("rgb(24, 34, 32)", await BubbleColourAsync(chat));
        await chat.ScreenshotAsync("chat-dark");
        await chat.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await chat.Page.WaitForTimeoutAsync(300);
        Assert.Equal("rgb(255, 255, 255)", await BubbleColourAsync(chat));
    }

    [Fact]
    public async Task It_fits_a_small_phone_and_a_large_zoom()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var phone = await browser.OpenAsync(host.Address, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await phone.SeesAsync(Welcome);
        await phone.SayAsync("a long message of the kind that people write when something stayed with them all day and they want it out");
        await phone.SayAsync("choices");
        await phone.Choices.First.WaitForAsync();
        await phone.ScreenshotAsync("chat-320");
        await AssertNoSidewaysScrollAsync(phone.Page);

        // 200 % zoom of a 900 x 700 window leaves 450 x 350 CSS pixels.
        await using var zoomed = await browser.OpenAsync(host.Address, new() { ViewportSize = new() { Width = 450, Height = 350 }, DeviceScaleFactor = 2 });
        await zoomed.SeesAsync(Welcome);
        await zoomed.SayAsync("choices");
        await zoomed.Choices.First.WaitForAsync();
        await zoomed.ScreenshotAsync("chat-zoom-200");
        Assert.True((await zoomed.Page.Locator("a.help").BoundingBoxAsync())!.Y >= 0, "The way to help scrolled away.");
        await AssertNoSidewaysScrollAsync(zoomed.Page);
    }

    [Fact]
    public async Task In_Spanish_every_word_is_Spanish()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var chat = await browser.OpenAsync(host.Address, new() { Locale = "es-MX" });
        await chat.SeesAsync(Welcome);
        await chat.SayAsync("hola");
        await chat.SeesAsync("echo: hola");
        Assert.Equal("es", await chat.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("Escribe aquí", await chat.Input.GetAttributeAsync("placeholder"));
        Assert.Equal("es-MX", host.Bot.Given.Last().Locale);
        await chat.ScreenshotAsync("chat-es");
    }

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var chat = await browser.OpenAsync(host.Address);
        await chat.SeesAsync(Welcome);
        await chat.Page.Keyboard.TypeAsync("choices");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.Choices.First.WaitForAsync();
        var reached = new List<string>();
        for (var i = 0; i < 12 && !reached.Contains("Look at it"); i++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
            reached.Add(await chat.Page.EvaluateAsync<string>("document.activeElement.innerText?.trim() ?? ''"));
        }

        Assert.Contains("Look at it", reached);
        await chat.ScreenshotAsync("chat-keyboard");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.SeesAsync("echo: look at it");

        await chat.Page.Locator("a.help").PressAsync("Enter");
        await chat.Page.WaitForURLAsync("**/help?lang=en");
    }

    [Fact]
    public async Task An_expired_token_is_renewed_without_a_word()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var chat = await browser.OpenAsync(host.Address);
        await chat.SeesAsync(Welcome);
        world.Clock.Advance(TimeSpan.FromMinutes(45));
        await chat.SayAsync("first try");
        await chat.Page.WaitForTimeoutAsync(1500);
        await chat.SayAsync("after the sleep");
        await chat.SeesAsync("echo: after the sleep");
        await chat.Page.GetByText("Try again").ClickAsync();
        await chat.SeesAsync("echo: first try");
    }

    [Fact]
    public async Task Without_Web_Chat_the_page_says_so_and_help_is_there()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var chat = await browser.OpenAsync(host.Address);
        await chat.Page.RouteAsync("**/lib/webchat.js*", route => route.FulfillAsync(new() { Status = 404 }));
        await chat.Page.ReloadAsync();
        await chat.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await chat.ScreenshotAsync("chat-unreachable");
        Assert.True(await chat.Page.Locator("a.help").IsVisibleAsync());
    }

    [Fact]
    public async Task Help_works_without_a_script()
    {
        if (!browser.IsThere)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        await using var reader = await browser.OpenAsync(host.Address);
        await using var context = await reader.Page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 900, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(host.Address.ToString());
        var window = new ChatWindow(context, page);
        await window.ScreenshotAsync("chat-noscript");
        await page.Locator("a.help").ClickAsync();
        await window.ScreenshotAsync("help", fullPage: true);
        await page.GetByText("United States").ClickAsync();
        Assert.Equal("tel:988", await page.Locator("a.number", new() { HasText = "988" }).First.GetAttributeAsync("href"));
        await window.ScreenshotAsync("help-us", fullPage: true);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await window.ScreenshotAsync("help-us-print", fullPage: true);
        await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(320, 640);
        await page.GotoAsync(new Uri(host.Address, "/help?country=DE&lang=es").ToString());
        await window.ScreenshotAsync("help-320-dark-es", fullPage: true);
        await AssertNoSidewaysScrollAsync(page);
    }

    private static Task<string> BubbleColourAsync(ChatWindow chat) =>
        chat.Bubbles.First.EvaluateAsync<string>("bubble => getComputedStyle(bubble).backgroundColor");

    private static async Task AssertNoSidewaysScrollAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
}
