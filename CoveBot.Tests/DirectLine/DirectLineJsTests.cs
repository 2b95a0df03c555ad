using System.Text.Json.Nodes;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>Microsoft's own client, botframework-directlinejs, in node (channels.md, section 2): over sockets and by polling.</summary>
public class DirectLineJsTests
{
    private const string Script = """
        global.XMLHttpRequest = require('xmlhttprequest').XMLHttpRequest;
        global.WebSocket = require('ws');
        const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');
        const [domain, token, mode] = process.argv.slice(2);
        const line = new DirectLine({ domain, token, webSocket: mode === 'ws', pollingInterval: 200, timeout: 2000 });
        const said = [], states = [];
        line.connectionStatus$.subscribe(state => states.push(ConnectionStatus[state]));
        line.activity$.subscribe(activity => said.push([activity.type, activity.from.role, activity.text, activity.id]));
        const post = activity => new Promise((resolve, reject) => line.postActivity({ from: { id: 'ada' }, type: 'message', ...activity }).subscribe(resolve, reject));
        const until = text => new Promise((resolve, reject) => {
          const start = Date.now();
          const look = setInterval(() => {
            if (said.some(([, , shown]) => shown === text)) { clearInterval(look); resolve(); }
            else if (Date.now() - start > 10000) { clearInterval(look); reject(new Error(`never saw ${text}: ${JSON.stringify(said)}`)); }
          }, 50);
        });
        (async () => {
          const ids = [await post({ text: 'one' }), await post({ type: 'event', name: 'webchat/join', value: { language: 'en' } }), await post({ text: 'typing' })];
          await until('echo: typing');
          // Long enough for an empty frame of the client.
          await new Promise(resolve => setTimeout(resolve, 2500));
          await post({ text: 'last' });
          await until('echo: last');
          console.log(JSON.stringify({ ids, said, states, conversation: line.conversationId, watermark: line.watermark }));
          line.end();
          process.exit(0);
        })().catch(error => { console.error(error); process.exit(1); });
        """;

    [Theory]
    [InlineData("ws")]
    [InlineData("poll")]
    public async Task DirectLineJS_talks_with_the_bot(string mode)
    {
        if (await NodeFolder.WithAsync("directlinejs", "botframework-directlinejs@0.15.8", "ws@8.18.0", "xmlhttprequest@1.8.0") is not { } folder)
            return;
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host, started: false);
        var script = Path.Combine(folder, $"talk-{mode}.js");
        await File.WriteAllTextAsync(script, Script);
        var (status, output) = await NodeFolder.RunAsync(folder, "node", [script, new Uri(host.Address, Root).ToString(), client.Token, mode]);
        Assert.True(status == 0, output);

        var seen = JsonNode.Parse(output.Split('\n').First(line => line.StartsWith('{')))!;
        Assert.Equal(client.Conversation, (string)seen["conversation"]!);
        var texts = seen["said"]!.AsArray().Where(said => (string)said![0]! == "message").Select(said => (string)said![2]!).ToList();
        Assert.Equal(1, texts.Count(text => text == "Welcome. This is an echo."));
        foreach (var text in new[] { "one", "echo: one", "typing", "echo: typing", "last", "echo: last" })
            Assert.Single(texts, text);
        Assert.Equal(mode == "ws", seen["said"]!.AsArray().Any(said => (string)said![0]! == "typing"));
        Assert.All(seen["ids"]!.AsArray(), id => Assert.StartsWith(client.Conversation, (string)id!, StringComparison.Ordinal));
        Assert.Equal(["Uninitialized", "Connecting", "Online"], seen["states"]!.AsArray().Select(state => (string)state!));
        Assert.Equal((await client.ReadAsync()).Watermark, (string)seen["watermark"]!);
    }
}
