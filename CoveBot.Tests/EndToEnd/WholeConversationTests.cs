using CoveBot.Dialogs.Memory;
using CoveBot.Tests.Browser;
using CoveBot.Tests.Host;
using Microsoft.Playwright;
using static CoveBot.Tests.EndToEnd.Talking;

namespace CoveBot.Tests.EndToEnd;

/// <summary>Issue 2, "it must show" 2 and 3: people in Chromium, before the real host with the real bot.</summary>
[Collection(Browsers.Name)]
public class WholeConversationTests(BrowserFixture browser)
{
    private const string Record = "thought-record";

    [Fact]
    public async Task A_thought_record_survives_a_reload_a_crisis_and_a_killed_process()
    {
        if (!browser.IsThere)
            return;
        using var folder = new HostFolder();
        var host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud });
        try
        {
            await using var chat = await browser.OpenAsync(host.Address);
            await chat.IsToldAsync("onboarding", "agree");
            await chat.ScreenshotAsync("talk-1-greeting");
            await chat.OnboardAsync();
            await chat.ScreenshotAsync("talk-2-onboarded");

            await chat.TapAsync(Title(Record, "title"), Record, "situation");
            await chat.TellAsync("he walked past and frowned, hallway, 9am", Record, "emotions");
            await chat.TellAsync("scared 60 and ashamed 50", Record, "thoughts");
            await chat.TellAsync("hes going to fire me", Record, "thoughts.deeper");
            await chat.TellAsync("i would lose the flat", Record, "thoughts.more");
            await chat.OffersAsync(Title("engine", "action.done"));

            // Reload: everything is there, and the question is still open.
            var before = await chat.TranscriptAsync();
            await chat.ReloadAsync();
            await chat.IsToldAsync(Record, "thoughts.more");
            Assert.Equal(before, await chat.TranscriptAsync());
            await chat.OffersAsync(Title("engine", "action.done"));
            await chat.ScreenshotAsync("talk-3-reloaded");
            await chat.TapAsync(Title("engine", "action.done"), Record, "hot-thought");
            await chat.ScreenshotAsync("talk-4-numbered-list");
            await chat.TellAsync("1", Record, "hot-belief-before");
            await chat.TellAsync("70", Record, "labels");
            await chat.ScreenshotAsync("talk-5-long-list");
            await chat.TellAsync("3", Record, "evidence-for");
            await chat.TellAsync("he did not say hello", Record, "evidence-for.more");

            // Frightening words: help with lines of this country at once; the exercise waits, is offered after a no, and goes on where it was.
            await chat.SayAsync("sometimes I want to go to sleep and not wake up");
            await Assertions.Expect(chat.FromBot().Filter(new() { HasText = "988" }).Last).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Assertions.Expect(chat.FromBot().Last).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"\?\s*$"), new() { Timeout = 60_000 });
            await chat.ScreenshotAsync("talk-6-crisis");
            await chat.SayAsync("no");
            await chat.OffersAsync(Title("crisis-talk", "option-continue"));
            await chat.ScreenshotAsync("talk-7-offered-again");
            await chat.TapAsync(Title("crisis-talk", "option-continue"), Record, "evidence-for.more");
            await chat.TapAsync(Title("engine", "action.done"), Record, "evidence-against");
            await chat.TellAsync("he thanked me on monday", Record, "evidence-against.more");

            // kill -9, and again: the page comes back by itself.
            var port = host.Address.Port;
            await host.KillAsync();
            host.Dispose();
            await chat.Page.WaitForTimeoutAsync(5000);
            await chat.ScreenshotAsync("talk-8-host-gone");
            host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud, Port = port });
            await chat.SayAsync("done");
            await chat.IsToldAsync(Record, "balanced-thought");
            await chat.TellAsync("he frowned and he also thanked me, i do not know why he frowned", Record, "balanced-belief");
            await chat.TellAsync("60", Record, "emotions-after");
            await chat.TellAsync("40", Record, "emotions-after.next");
            await chat.TellAsync("30", Record, "emotions-new");
            await chat.TellAsync("none", Record, "hot-belief-after");
            await chat.TellAsync("40", Record, "next-step");
            await chat.TellAsync("ask him on friday", Record, "closing.down");
            await chat.ScreenshotAsync("talk-9-closing");

            // Everything once, in order, on the screen and in the journal.
            var shown = await chat.TranscriptAsync();
            Assert.Equal(shown.Count, (await ReloadedAsync(chat, shown.Count)).Count);
            var journal = await folder.JournalAsync("directline", await chat.UserAsync());
            var finished = Assert.Single(journal, e => e.Kind == EntryKind.RunFinished && e.Exercise == Record);
            var answers = journal.Where(e => e.Kind == EntryKind.Answered && e.Run == finished.Run).GroupBy(e => e.Step).ToDictionary(g => g.Key!, g => g.Last().Answer!);
            Assert.Equal(["hes going to fire me", "i would lose the flat"], answers["thoughts"].Items!.Select(item => item.Text));
            Assert.Equal(["he did not say hello"], answers["evidence-for"].Items!.Select(item => item.Text));
            Assert.Equal(["he thanked me on monday"], answers["evidence-against"].Items!.Select(item => item.Text));
            Assert.DoesNotContain(journal, e => e.Answer?.Raw.Contains("not wake up", StringComparison.Ordinal) == true);
            Assert.All(chat.Requests, address => Assert.Matches("^(http://127\\.0\\.0\\.1[:/]|data:|blob:)", address));
        }
        finally
        {
            host.Dispose();
        }
    }

    [Fact]
    public async Task Explicit_words_get_lines_and_the_exercise_waits_also_over_a_reload()
    {
        if (!browser.IsThere)
            return;
        using var folder = new HostFolder();
        using var host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud });
        await using var chat = await browser.OpenAsync(host.Address, new() { ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = ColorScheme.Dark });
        await chat.OnboardAsync();
        await chat.ScreenshotAsync("talk-320-dark-onboarded");
        await chat.TapAsync(Title(Record, "title"), Record, "situation");
        await chat.TellAsync("he walked past and frowned, hallway, 9am", Record, "emotions");
        await chat.SayAsync("I want to kill myself");
        await Assertions.Expect(chat.FromBot().Filter(new() { HasText = "988" }).Last).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(chat.FromBot().Filter(new() { HasText = "911" }).Last).ToBeVisibleAsync();
        await Assertions.Expect(chat.FromBot().Locator("a[href='tel:988']").First).ToHaveTextAsync("988");
        await Assertions.Expect(chat.FromBot().Locator("a[href='tel:911']")).ToHaveTextAsync("911");
        await chat.ScreenshotAsync("talk-320-dark-crisis");
        await chat.FromBot().Locator("a[href='tel:988']").First.ScrollIntoViewIfNeededAsync();
        await chat.ScreenshotAsync("talk-320-dark-crisis-lines");
        Assert.Equal(0, await chat.Choices.Filter(new() { HasText = Title("crisis-talk", "option-continue") }).CountAsync());

        await chat.ReloadAsync();
        await Assertions.Expect(chat.FromBot().Filter(new() { HasText = "988" }).Last).ToBeVisibleAsync();
        await chat.SayAsync("continue");
        await Assertions.Expect(chat.FromBot().Last).Not.ToHaveTextAsync("0 to 100");
        var state = await folder.StateAsync("directline", await chat.UserAsync());
        Assert.NotNull(state.Safety);
        Assert.True(state.Safety.Tier >= 2);
        await chat.AssertNoSidewaysScrollAsync();
    }

    [Fact]
    public async Task Somebody_in_Mexico_goes_through_grounding_in_Spanish()
    {
        if (!browser.IsThere)
            return;
        const string grounding = "grounding", es = "es";
        using var folder = new HostFolder();
        using var host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud });
        await using var chat = await browser.OpenAsync(host.Address, new() { Locale = "es-MX", ViewportSize = new() { Width = 390, Height = 800 } });
        await chat.IsToldAsync("onboarding", "agree", es);
        await chat.ScreenshotAsync("habla-1-saludo");
        await chat.TapAsync(Title("onboarding", "agree.agree", es), "onboarding", "adult", es);
        await chat.TapAsync(Title("onboarding", "adult.yes", es), "onboarding", "country", es);
        await chat.ScreenshotAsync("habla-2-pais");
        await chat.TapAsync(Title("onboarding", "country.mx", es), "onboarding", "zone", es);
        await chat.TapAsync(Title("onboarding", "zone.mx-centre", es), "onboarding", "name", es);
        await chat.TapAsync(Title("engine", "action.skip", es), "onboarding", "done", es);
        await chat.TellAsync(Title(grounding, "title", es), grounding, "way", es);
        await chat.TapAsync(Title(grounding, "way.senses", es), grounding, "distress-before", es);
        await chat.TellAsync("70", grounding, "see", es);
        await chat.TellAsync("lámpara, taza, ventana, abrigo, mi mano", grounding, "touch", es);
        await chat.TellAsync("tela, mesa, piso, silla", grounding, "hear", es);
        await chat.TellAsync("un carro, la nevera, mi respiración", grounding, "smell", es);
        await chat.TellAsync("jabón, café", grounding, "taste", es);
        await chat.TellAsync("té", grounding, "distress-after", es);
        await chat.TellAsync("40", grounding, "helpfulness", es);
        await chat.TellAsync("7", grounding, "closing.lower", es);
        await chat.ScreenshotAsync("habla-3-cierre");
        await chat.SayAsync("ya no quiero vivir");
        await Assertions.Expect(chat.FromBot().Filter(new() { HasText = "911" }).Last).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await chat.ScreenshotAsync("habla-4-crisis");
        chat.AssertClean();
    }

    [Fact]
    public async Task Dark_wide_and_by_keyboard_alone()
    {
        if (!browser.IsThere)
            return;
        using var folder = new HostFolder();
        using var host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud });
        await using var chat = await browser.OpenAsync(host.Address, new() { ColorScheme = ColorScheme.Dark });
        await chat.IsToldAsync("onboarding", "agree");
        foreach (var (title, next) in new[] { ("agree.agree", "adult"), ("adult.yes", "country") })
        {
            await TabToAsync(chat, Title("onboarding", title));
            await chat.ScreenshotAsync($"talk-dark-keyboard-{next}");
            await chat.Page.Keyboard.PressAsync("Enter");
            await chat.IsToldAsync("onboarding", next);
        }

        // Nothing that is no number of help becomes one, and quoted words are left alone.
        Assert.Equal(0, await chat.FromBot().Locator("a").CountAsync());
        await chat.TellAsync("Germany", "onboarding", "name");
        await chat.TapAsync(Title("engine", "action.skip"), "onboarding", "done");
        await chat.ScreenshotAsync("talk-dark-onboarded");
        await chat.SayAsync("my boss frowned at me and i cant stop thinking");
        await Assertions.Expect(chat.FromBot()).ToHaveCountAsync(6, new() { Timeout = 60_000 });
        await chat.ScreenshotAsync("talk-dark-free");
        chat.AssertClean();
    }

    [Fact]
    public async Task Before_a_country_is_known_the_directory_can_be_tapped()
    {
        if (!browser.IsThere)
            return;
        using var folder = new HostFolder();
        using var host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud });
        await using var chat = await browser.OpenAsync(host.Address, new() { ViewportSize = new() { Width = 390, Height = 800 } });
        await chat.IsToldAsync("onboarding", "agree");
        await chat.SayAsync("I want to kill myself *tonight* <b>[now](x)</b>");
        await Assertions.Expect(chat.FromBot().Locator("a[href='https://findahelpline.com/']")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal(0, await chat.FromBot().Locator("a[href^='tel:']").CountAsync());
        await chat.ScreenshotAsync("talk-no-country-crisis");
        chat.AssertClean();
    }

    [Fact]
    public async Task Crisis_help_needs_no_script()
    {
        if (!browser.IsThere)
            return;
        using var folder = new HostFolder();
        using var host = await HostProcess.StartAsync(folder.Path);
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.GotoAsync(host.Address.ToString());
        await page.Locator("a.help").ClickAsync();
        await page.GetByText("United States").ClickAsync();
        Assert.Equal("tel:988", await page.Locator("a.number", new() { HasText = "988" }).First.GetAttributeAsync("href"));
        Assert.Equal("tel:911", await page.Locator(".urgent a.number").First.GetAttributeAsync("href"));
        await new ChatWindow(context, page).ScreenshotAsync("talk-help-320-dark", fullPage: true);
    }

    private static async Task TabToAsync(ChatWindow chat, string title)
    {
        for (var i = 0; i < 15; i++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
            if (await chat.Page.EvaluateAsync<string>("document.activeElement.innerText?.trim() ?? ''") == title)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {title}.");
    }

    private static async Task<IReadOnlyList<string>> ReloadedAsync(ChatWindow chat, int count)
    {
        await chat.ReloadAsync();
        await Assertions.Expect(chat.Bubbles).ToHaveCountAsync(count, new() { Timeout = 60_000 });
        return await chat.TranscriptAsync();
    }
}
