using System.Text.RegularExpressions;
using CoveBot.Dialogs.Texts;
using CoveBot.Tests.Browser;
using Microsoft.Playwright;

namespace CoveBot.Tests.EndToEnd;

/// <summary>
/// A talk in the browser, told by what is asked: any variant of a text, with anything in its gaps. So wording may change and the story holds.
/// </summary>
internal static partial class Talking
{
    private const float Patience = 60_000;

    private static readonly WordBook Words = WordBook.Load();

    public static ILocator FromBot(this ChatWindow chat) => chat.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content");

    /// <summary>Waits until the last thing said is this text of ours.</summary>
    public static Task IsToldAsync(this ChatWindow chat, string scope, string key, string language = "en") =>
        Assertions.Expect(chat.FromBot().Last).ToHaveTextAsync(AnyOf(scope, key, language), new() { Timeout = Patience });

    /// <summary>Says something and waits for this text of ours.</summary>
    public static async Task TellAsync(this ChatWindow chat, string text, string scope, string key, string language = "en")
    {
        await chat.SayAsync(text);
        await chat.IsToldAsync(scope, key, language);
    }

    /// <summary>Taps an action of ours and waits for this text of ours.</summary>
    public static async Task TapAsync(this ChatWindow chat, string title, string scope, string key, string language = "en")
    {
        await Assertions.Expect(chat.Choices.Filter(new() { HasText = title })).ToHaveCountAsync(1, new() { Timeout = Patience });
        await chat.ChooseAsync(title);
        await chat.IsToldAsync(scope, key, language);
    }

    public static async Task OffersAsync(this ChatWindow chat, params string[] titles)
    {
        foreach (var title in titles)
        {
            await chat.Choices.Filter(new() { HasText = title }).First.WaitForAsync(new() { Timeout = Patience });
        }
    }

    /// <summary>The title that an action has.</summary>
    public static string Title(string scope, string key, string language = "en") => Words.First(scope, key, language);

    public static async Task AssertNoSidewaysScrollAsync(this ChatWindow chat) =>
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");

    /// <summary>The Direct Line user behind the page.</summary>
    public static Task<string> UserAsync(this ChatWindow chat) =>
        chat.Page.EvaluateAsync<string>("async () => { const { token } = await (await fetch('/page/token', { method: 'POST' })).json(); return JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))).user; }");

    /// <summary>Through the first questions, as somebody in Texas.</summary>
    public static async Task OnboardAsync(this ChatWindow chat)
    {
        await chat.IsToldAsync("onboarding", "agree");
        await chat.TapAsync(Title("onboarding", "agree.agree"), "onboarding", "adult");
        await chat.TapAsync(Title("onboarding", "adult.yes"), "onboarding", "country");
        await chat.TapAsync(Title("onboarding", "country.us"), "onboarding", "state");
        await chat.TellAsync("TX", "onboarding", "zone");
        await chat.TapAsync(Title("onboarding", "zone.us-central"), "onboarding", "name");
        await chat.TellAsync("Ada", "onboarding", "done-named");
    }

    private static Regex AnyOf(string scope, string key, string language) =>
        new(string.Join('|', Words.Variants(scope, key, language).Select(Pattern)));

    // Gaps hold anything; how a line is broken does not count.
    private static string Pattern(string variant) =>
        string.Join(@"\s+", variant.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => string.Join("[^?]*", Gap().Split(word).Select(Regex.Escape))));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Gap();
}
