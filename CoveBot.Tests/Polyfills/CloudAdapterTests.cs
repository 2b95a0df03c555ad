using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoveBot.Tests.Polyfills;

public class CloudAdapterTests
{
    [Fact]
    public async Task Expected_replies_come_in_the_response()
    {
        var (status, body, response) = await Post(Message("hi", "expectReplies"), (turn, token) => turn.SendActivityAsync("hola, ¿qué tal?", cancellationToken: token));
        Assert.Equal(200, status);
        Assert.Equal("application/json", response.ContentType);
        var reply = JsonNode.Parse(body)!["activities"]![0]!.AsObject();
        Assert.Equal("hola, ¿qué tal?", (string?)reply["text"]);
        Assert.Equal("in1", (string?)reply["replyToId"]);
        Assert.Equal("bot", (string?)reply["from"]!["id"]);
        Assert.Equal("u1", (string?)reply["recipient"]!["id"]);
        Assert.Equal("c1", (string?)reply["conversation"]!["id"]);
        Assert.False(reply.ContainsKey("speak"));
    }

    [Fact]
    public async Task Without_a_reply_the_list_is_empty()
    {
        var (status, body, _) = await Post(Message("hi", "expectReplies"), (_, _) => Task.CompletedTask);
        Assert.Equal((200, 0), (status, JsonNode.Parse(body)!["activities"]!.AsArray().Count));
    }

    [Fact]
    public async Task The_trace_of_a_bot_is_among_expected_replies()
    {
        var (_, body, _) = await Post(Message("hi", "expectReplies"), (turn, token) => turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("note", "a/type", "v", "label"), token));
        var trace = JsonNode.Parse(body)!["activities"]![0]!;
        Assert.Equal(("trace", "note", "v", "label", "a/type"), ((string?)trace["type"], (string?)trace["name"], (string?)trace["value"], (string?)trace["label"], (string?)trace["valueType"]));
    }

    [Fact]
    public async Task Open_values_are_written_as_what_they_are_and_read_as_their_text()
    {
        var sent = """{"type":"message","id":"1","channelId":"test","serviceUrl":"http://127.0.0.1:1","deliveryMode":"expectReplies","from":{"id":"u1"},"recipient":{"id":"bot"},"conversation":{"id":"c1"},"value":{"a":[1,{"b":"ñ"}]},"channelData":{"x":true}}""";
        string? value = null, data = null;
        var (_, body, _) = await Post(sent, (turn, token) =>
        {
            value = turn.Activity.Value!.ToString();
            data = turn.Activity.ChannelData!.ToString();
            return turn.SendActivityAsync(
                new Activity
                {
                    Type = ActivityTypes.Message,
                    Value = new Dictionary<string, object> { ["n"] = 1, ["s"] = "t", ["l"] = new List<string> { "x" }, ["p"] = new { Inner = 2.5 } },
                    ChannelData = "text",
                    Attachments = [new HeroCard { Title = "card", Buttons = [new CardAction(ActionTypes.ImBack, title: "b", value: "v")] }.ToAttachment()],
                    SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, title: "yes", value: "yes")] },
                },
                token);
        });
        Assert.Equal("ñ", (string?)JsonNode.Parse(value!)!["a"]![1]!["b"]);
        Assert.True((bool)JsonNode.Parse(data!)!["x"]!);
        var reply = JsonNode.Parse(body)!["activities"]![0]!;
        Assert.Equal("""{"n":1,"s":"t","l":["x"],"p":{"Inner":2.5}}""", reply["value"]!.ToJsonString());
        Assert.Equal("text", (string?)reply["channelData"]);
        Assert.Equal("application/vnd.microsoft.card.hero", (string?)reply["attachments"]![0]!["contentType"]);
        Assert.Equal("v", (string?)reply["attachments"]![0]!["content"]!["buttons"]![0]!["value"]);
        Assert.Equal("yes", (string?)reply["suggestedActions"]!["actions"]![0]!["title"]);
    }

    [Fact]
    public async Task An_invoke_answers_with_status_and_body()
    {
        var invoke = """{"type":"invoke","name":"x","channelId":"test","serviceUrl":"http://127.0.0.1:1","from":{"id":"u1"},"recipient":{"id":"bot"},"conversation":{"id":"c1"}}""";
        var (status, body, _) = await Post(invoke, (turn, token) => turn.SendActivityAsync(
            new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 202, Body = new Dictionary<string, object> { ["ok"] = true } } }, token));
        Assert.Equal(202, status);
        Assert.True((bool)JsonNode.Parse(body)!["ok"]!);
        Assert.Equal(501, (await Post(invoke, (_, _) => Task.CompletedTask)).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("""{"type":"message" """)]
    public async Task What_is_no_activity_is_refused(string body) =>
        Assert.Equal(400, (await Post(body, (_, _) => throw new InvalidOperationException("The bot was reached."))).Status);

    [Fact]
    public async Task Only_POST_is_taken()
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        await new CloudAdapter().ProcessAsync(context.Request, context.Response, new Bot((_, _) => Task.CompletedTask));
        Assert.Equal(405, context.Response.StatusCode);
    }

    [Fact]
    public async Task An_exception_of_the_bot_goes_to_the_host() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Post(Message("hi", "expectReplies"), (_, _) => throw new InvalidOperationException()));

    [Fact]
    public async Task A_bot_with_an_app_id_lets_nobody_in_without_a_token()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = "an-id", ["MicrosoftAppPassword"] = "p" }).Build();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration));
        Assert.Equal(401, (await Post(Message("hi", "expectReplies"), (_, _) => throw new InvalidOperationException("The bot was reached."), adapter)).Status);
    }

    [Fact]
    public async Task A_reply_is_posted_to_where_the_conversation_came_from()
    {
        await using var channel = await Channel.Start();
        string? id = null;
        var message = Message("hi", null, channel.Url, "a/b c|1", "in 1/2");
        var (status, body, _) = await Post(message, async (turn, token) =>
        {
            var reply = MessageFactory.Text("hello");
            var response = await turn.SendActivityAsync(reply, token);
            await turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("dropped"), token);
            id = reply.Id;
            Assert.Equal(id, response.Id);
        });
        Assert.Equal((200, ""), (status, body));
        Assert.Equal("given-1", id);
        var call = Assert.Single(channel.Calls);
        Assert.Equal("POST /v3/conversations/a%2Fb%20c%7C1/activities/in%201%2F2", call.Line);
        Assert.Equal("hello", (string?)JsonNode.Parse(call.Body)!["text"]);
        Assert.Null(call.Authorization);
    }

    [Fact]
    public async Task Replies_can_be_updated_and_deleted()
    {
        await using var channel = await Channel.Start();
        await Post(Message("hi", null, channel.Url + "/"), async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "r1", Text = "new" }, token);
            await turn.DeleteActivityAsync("r1", token);
        });
        Assert.Equal(["PUT /v3/conversations/c1/activities/r1", "DELETE /v3/conversations/c1/activities/r1"], channel.Calls.Select(c => c.Line));
    }

    [Fact]
    public async Task A_channel_that_refuses_is_an_error_of_the_turn()
    {
        await using var channel = await Channel.Start(status: 403);
        var adapter = new Catching();
        await Post(Message("hi", null, channel.Url), (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), adapter);
        Assert.IsType<ErrorResponseException>(adapter.Caught);
    }

    [Fact]
    public async Task A_delay_is_waited_for_and_not_sent()
    {
        await using var channel = await Channel.Start();
        await Post(Message("hi", null, channel.Url), (turn, token) => turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Delay, Value = 5 }, MessageFactory.Text("after")], token));
        Assert.Equal("after", (string?)JsonNode.Parse(Assert.Single(channel.Calls).Body)!["text"]);
    }

    [Fact]
    public async Task A_bot_can_begin_a_turn_of_its_own()
    {
        await using var channel = await Channel.Start();
        var reference = new ConversationReference(null, new ChannelAccount(id: "u1"), new ChannelAccount(id: "bot"), new ConversationAccount(id: "c9"), "test", channel.Url);
        var name = "";
        await new CloudAdapter().ContinueConversationAsync("app", reference, async (turn, token) =>
        {
            name = turn.Activity.Name;
            await turn.SendActivityAsync("good morning", cancellationToken: token);
        }, default);
        Assert.Equal("ContinueConversation", name);
        var call = Assert.Single(channel.Calls);
        Assert.StartsWith("POST /v3/conversations/c9/activities", call.Line, StringComparison.Ordinal);
        Assert.Equal("u1", (string?)JsonNode.Parse(call.Body)!["recipient"]!["id"]);
    }

    [Fact]
    public async Task An_adapter_of_ones_own_adds_middleware_and_catches_errors()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
            .AddSingleton<IBotFrameworkHttpAdapter, OwnAdapter>()
            .BuildServiceProvider();
        var adapter = (OwnAdapter)services.GetRequiredService<IBotFrameworkHttpAdapter>();
        var (status, body, _) = await Post(Message("hi", "expectReplies"), (_, _) => throw new InvalidOperationException("oh"), adapter);
        Assert.Equal(200, status);
        Assert.Equal("seen, sorry", string.Join(", ", JsonNode.Parse(body)!["activities"]!.AsArray().Select(a => (string?)a!["text"])));
    }

    [Fact]
    public async Task An_adapter_of_ones_own_can_run_a_turn_itself()
    {
        var answer = await new OwnAdapter(BotFrameworkAuthenticationFactory.Create(), null!).Take(new Activity
        {
            Type = ActivityTypes.Message,
            Text = "hi",
            ChannelId = "test",
            ServiceUrl = "http://127.0.0.1:1",
            DeliveryMode = DeliveryModes.ExpectReplies,
            From = new ChannelAccount(id: "u1"),
            Recipient = new ChannelAccount(id: "bot"),
            Conversation = new ConversationAccount(id: "c1"),
        });
        Assert.Equal(200, answer!.Status);
        Assert.Equal(["seen", "hello"], ((ExpectedReplies)answer.Body!).Activities!.Select(a => a.Text));
    }

    [Fact]
    public async Task Conversations_at_the_same_time_do_not_mix()
    {
        var state = new ConversationState(new MemoryStorage());
        var said = state.CreateProperty<List<string>>("said");
        var adapter = new CloudAdapter();
        async Task Bot(ITurnContext turn, CancellationToken token)
        {
            var list = await said.GetAsync(turn, () => [], token);
            await Task.Yield();
            list.Add(turn.Activity.Text!);
            await turn.SendActivityAsync(string.Join(' ', list), cancellationToken: token);
            await state.SaveChangesAsync(turn, false, token);
        }

        async Task Talk(int conversation)
        {
            var expected = "";
            for (var turn = 0; turn < 20; turn++)
            {
                expected = $"{expected} {conversation}-{turn}".Trim();
                var (_, body, _) = await Post(Message($"{conversation}-{turn}", "expectReplies", conversation: $"c{conversation}"), Bot, adapter);
                Assert.Equal(expected, (string?)JsonNode.Parse(body)!["activities"]![0]!["text"]);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 32).Select(conversation => Task.Run(() => Talk(conversation))));
    }

    internal static string Message(string text, string? deliveryMode, string serviceUrl = "http://127.0.0.1:1", string conversation = "c1", string id = "in1") => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = text,
        ["channelId"] = "test",
        ["serviceUrl"] = serviceUrl,
        ["deliveryMode"] = deliveryMode ?? "normal",
        ["from"] = new { id = "u1" },
        ["recipient"] = new { id = "bot" },
        ["conversation"] = new { id = conversation },
    });

    internal static async Task<(int Status, string Body, HttpResponse Response)> Post(string body, BotCallbackHandler bot, CloudAdapter? adapter = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var response = new MemoryStream();
        context.Response.Body = response;
        await (adapter ?? new CloudAdapter()).ProcessAsync(context.Request, context.Response, new Bot(bot));
        return (context.Response.StatusCode, Encoding.UTF8.GetString(response.ToArray()), context.Response);
    }

    internal sealed class Bot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }

    private sealed class Catching : CloudAdapter
    {
        public Catching() => OnTurnError = (_, e) =>
        {
            Caught = e;
            return Task.CompletedTask;
        };

        public Exception? Caught { get; private set; }
    }

    private sealed class OwnAdapter : CloudAdapter
    {
        public OwnAdapter(BotFrameworkAuthentication authentication, ILogger<OwnAdapter> logger)
            : base(authentication, logger)
        {
            OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");
            Use(new Greeting());
        }

        public Task<InvokeResponse?> Take(Activity activity) =>
            ProcessActivityAsync(string.Empty, activity, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), CancellationToken.None);

        private sealed class Greeting : Microsoft.Bot.Builder.IMiddleware
        {
            public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
            {
                await turnContext.SendActivityAsync("seen", cancellationToken: cancellationToken);
                await next(cancellationToken);
            }
        }
    }

    /// <summary>A channel on this machine that notes what is sent to it.</summary>
    private sealed class Channel(WebApplication app) : IAsyncDisposable
    {
        public List<(string Line, string Body, string? Authorization)> Calls { get; } = [];

        public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        public static async Task<Channel> Start(int status = 200)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var channel = new Channel(app);
            app.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
                channel.Calls.Add(($"{context.Request.Method} {target}", await reader.ReadToEndAsync(), context.Request.Headers.Authorization));
                context.Response.StatusCode = status;
                await context.Response.WriteAsJsonAsync(new { id = "given-" + channel.Calls.Count.ToString(CultureInfo.InvariantCulture) });
            });
            await app.StartAsync();
            return channel;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
