using System.Net.Http.Json;
using System.Text;
using CoveBot.Tests.DirectLine;
using CoveBot.Tests.Host;

namespace CoveBot.Tests.EndToEnd;

/// <summary>
/// A whole conversation with a host that logs as loud as it can: nothing of it is printed. Ending a <see cref="HostProcess"/> looks through
/// its lines; so every test with a real host looks.
/// </summary>
public class LogTests
{
    private static readonly string[] Telling = ["turpentine", "Wilhelmina", "kettledrum", "trebuchet"];

    [Fact]
    public async Task A_whole_conversation_leaves_no_word_in_the_log()
    {
        using var folder = new HostFolder();
        var host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud });
        foreach (var word in Telling)
        {
            host.Guard(word);
        }

        var n = 0;
        foreach (var text in new[]
        {
            "hi", "my turpentine kettledrum keeps me awake", "I agree", "Yes, 18 or older", "United States", "TX", "Central", "Wilhelmina",
            "thought record", "the kettledrum fell on the trebuchet", "scared 60 and ashamed 50", "they will say turpentine again", "done",
            "I want to kill myself with the trebuchet", "no", "no, I am safe, it was only the turpentine", "continue", "70", "none",
            "save for session: the kettledrum", "what do you remember about turpentine", "forget turpentine", "menu", "😀", "",
        })
        {
            await host.SayAsync(text, $"m{n++}");
        }

        // Errors: a body cut off, one that is no activity, a reply that nobody takes, a reply to a stranger.
        var message = HostProcess.Message("turpentine and kettledrum", "cut");
        await host.Http.PostAsync("/api/messages", new StringContent(message.ToJsonString()[..^20], Encoding.UTF8, "application/json"));
        message["timestamp"] = "kettledrum";
        await host.Http.PostAsJsonAsync("/api/messages", message);
        message.Remove("timestamp");
        message.Remove("deliveryMode");
        await host.Http.PostAsJsonAsync("/api/messages", message);
        await host.Http.GetAsync(new Uri("/trebuchet?q=turpentine", UriKind.Relative));

        // Direct Line, with its tokens in headers and addresses.
        var client = await LineClient.NewAsync(host.Http);
        host.Guard(client.Token);
        using (await client.StreamAsync())
        {
            await client.SayAsync("the turpentine is in the kettledrum");
            await client.UntilAsync("the turpentine is in the kettledrum");
        }

        await host.Http.GetAsync(new Uri($"{client.Path}/stream?t={client.Token}", UriKind.Relative));
        Assert.Contains(host.Output, line => line.Contains("was not delivered", StringComparison.Ordinal));
        host.Dispose();
    }

    [Fact]
    public async Task An_unreadable_store_is_an_answer_and_a_line_without_words()
    {
        using var folder = new HostFolder();
        using var host = await HostProcess.StartAsync(new HostStart(folder.Path) { Arguments = RealHost.Loud });
        await host.SayAsync("hi", "before");
        host.Guard("turpentine");

        // The file is taken away under the running host and what is in its place is none.
        foreach (var file in Directory.GetFiles(Path.Combine(folder.Path, "data")))
        {
            await using var broken = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            broken.SetLength(0);
            await broken.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 8192)));
        }

        Assert.NotEmpty(await host.SayAsync("there is turpentine in my tea", "after", "bea"));
        var crisis = await host.SayAsync("I want to kill myself with turpentine", "crisis", "cyd");
        Assert.Contains(crisis, text => text.Contains("findahelpline", StringComparison.OrdinalIgnoreCase) || text.Contains("988", StringComparison.Ordinal));
    }
}
