using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CoveBot.Tests.Browser;

/// <summary>The chat page in front of one person: what they see, say, tap; and what the console complained about.</summary>
public sealed class ChatWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal ChatWindow(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.SetDefaultTimeout(15_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Request += (_, request) => Requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Complaints { get; } = [];

    public ConcurrentQueue<string> Requests { get; } = [];

    public ILocator Input => Page.Locator("[data-id='webchat-sendbox-input']");

    /// <summary>Everything said, by either side, as it is shown.</summary>
    public ILocator Bubbles => Page.Locator(".webchat__bubble__content");

    public ILocator Choices => Page.Locator(".webchat__suggested-action");

    public async Task GoAsync(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        await Input.WaitForAsync();
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Input.WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    /// <summary>Taps a suggested action by what it says.</summary>
    public Task ChooseAsync(string title) => Choices.Filter(new() { HasText = title }).First.ClickAsync();

    /// <summary>Waits until a bubble holds this text.</summary>
    public Task SeesAsync(string text, int millisecondsAtMost = 15_000) =>
        Bubbles.Filter(new() { HasText = text }).Last.WaitForAsync(new() { Timeout = millisecondsAtMost });

    public async Task<IReadOnlyList<string>> TranscriptAsync() => [.. (await Bubbles.AllInnerTextsAsync()).Select(text => text.Trim())];

    /// <summary>To artifacts/screenshots, for people to look at.</summary>
    public async Task ScreenshotAsync(string name, bool fullPage = false)
    {
        // The last bubble may still be on its way in.
        await Page.WaitForTimeoutAsync(400);
        var folder = Path.Combine(Required.Repository(), "artifacts", "screenshots");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = fullPage });
    }

    /// <summary>No request left this machine, and the policy was kept, but for the inline style that Web Chat is known for (channels.md, 1.5).</summary>
    public void AssertClean()
    {
        Assert.All(Requests, address => Assert.Matches("^(http://(127\\.0\\.0\\.1|localhost)[:/]|data:|blob:)", address));
        Assert.True(Complaints.Count(complaint => complaint.Contains("inline style", StringComparison.Ordinal)) <= 1, string.Join('\n', Complaints));
        Assert.DoesNotContain(Complaints, complaint => !complaint.Contains("inline style", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
