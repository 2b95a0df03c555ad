using System.Diagnostics;
using System.Text.RegularExpressions;
using CoveBot.Tests.DirectLine;
using CoveBot.Tests.Host;

namespace CoveBot.Tests.EndToEnd;

/// <summary>Issue 2, "it must show" 1: what <c>dotnet publish</c> makes is whole.</summary>
public partial class PublishTests
{
    [Fact]
    public async Task A_published_host_serves_the_page_and_answers_from_any_folder()
    {
        using var folder = new HostFolder();
        var published = Path.Combine(folder.Path, "published");
        await PublishAsync(published);

        var start = Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere")).FullName;
        using var host = await HostProcess.StartAsync(new HostStart(start) { Program = Path.Combine(published, "CoveBot.dll"), OwnData = false });
        var page = await host.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        var webChat = await host.Http.GetStringAsync(new Uri(WebChat().Match(page).Groups[1].Value, UriKind.Relative));
        Assert.Contains("createDirectLine", webChat, StringComparison.Ordinal);
        Assert.Contains("tel:988", await host.Http.GetStringAsync(new Uri("/help?country=US", UriKind.Relative)), StringComparison.Ordinal);

        var client = await LineClient.NewAsync(host.Http);
        await client.SayAsync("hi");
        await client.TextsAsync(texts => texts.IndexOf("hi") >= 0 && texts.Count >= 2);
        Assert.NotEmpty(await host.SayAsync("hi", "1"));

        // Where it was started, not where it lies (README).
        Assert.True(File.Exists(Path.Combine(start, "data", "cove.db")));
    }

    // What is built already is published, so that nothing is built while other tests run.
    private static async Task PublishAsync(string target)
    {
        var output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var originals = output.Contains("artifacts-sdk", StringComparison.Ordinal);
        string[] arguments =
        [
            "publish", Path.Combine(Repository.Root, "CoveBot"), "--no-build", "-c", Path.GetFileName(output) == "release" ? "Release" : "Debug", "-o", target, "--nologo",
            .. originals ? (string[])["-p:MicrosoftSdks=true"] : [],
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
    }

    [GeneratedRegex("src=\"(/lib/webchat.js[^\"]*)\"")]
    private static partial Regex WebChat();
}
