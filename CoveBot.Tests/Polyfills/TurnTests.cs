using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CoveBot.Tests.Polyfills;

public class TurnTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task A_reply_is_addressed_back_to_the_sender()
    {
        var incoming = _adapter.MakeActivity("hi");
        incoming.Locale = "es-MX";
        await _adapter.ProcessActivityAsync(incoming, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);

        var reply = (Activity)_adapter.GetNextReply()!;
        Assert.Equal(ActivityTypes.Message, reply.Type);
        Assert.Equal("hello", reply.Text);
        Assert.Equal(InputHints.AcceptingInput, reply.InputHint);
        Assert.Equal("test", reply.ChannelId);
        Assert.Equal("https://test.com", reply.ServiceUrl);
        Assert.Equal("bot", reply.From!.Id);
        Assert.Equal("user1", reply.Recipient!.Id);
        Assert.Equal(incoming.Id, reply.ReplyToId);
        Assert.Equal(incoming.Conversation!.Id, reply.Conversation!.Id);
        Assert.Equal("es-MX", reply.Locale);
        Assert.False(string.IsNullOrEmpty(reply.Id));
    }

    [Fact]
    public async Task A_reply_keeps_a_locale_of_its_own()
    {
        await Take("hi", (turn, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "hola", Locale = "es-ES" }, token));
        Assert.Equal("es-ES", ((Activity)_adapter.GetNextReply()!).Locale);
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        await Take("hi", async (turn, token) =>
        {
            await turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("note"), token);
            Assert.False(turn.Responded);
            await turn.SendActivityAsync("hello", cancellationToken: token);
            Assert.True(turn.Responded);
        });
        Assert.Equal("hello", ((Activity)_adapter.GetNextReply()!).Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Handlers_see_what_is_sent_in_their_order_and_can_keep_it_back()
    {
        var seen = new List<string>();
        await Take("hi", async (turn, token) =>
        {
            turn.OnSendActivities(async (_, activities, next) =>
            {
                seen.Add("first");
                activities.Add(new Activity { Type = ActivityTypes.Message, Text = "added" });
                return await next();
            });
            turn.OnSendActivities((_, activities, next) =>
            {
                seen.Add($"second {activities.Count}");
                return activities[0].Text == "secret" ? Task.FromResult(Array.Empty<ResourceResponse>()) : next();
            });
            await turn.SendActivityAsync("hello", cancellationToken: token);
            await turn.SendActivityAsync("secret", cancellationToken: token);
        });
        Assert.Equal(["first", "second 2", "first", "second 2"], seen);
        Assert.Equal("hello", ((Activity)_adapter.GetNextReply()!).Text);
        Assert.Equal("added", ((Activity)_adapter.GetNextReply()!).Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task A_reply_can_be_changed_and_taken_back()
    {
        await Take("hi", async (turn, token) =>
        {
            var first = await turn.SendActivityAsync("one", cancellationToken: token);
            var second = await turn.SendActivityAsync("two", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first.Id, Text = "uno" }, token);
            await turn.DeleteActivityAsync(second.Id!, token);
        });
        Assert.Equal("uno", ((Activity)_adapter.GetNextReply()!).Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Middleware_stands_around_the_bot_in_its_order()
    {
        var steps = new List<string>();
        _adapter.Use(new Noting(steps, "a")).Use(new Noting(steps, "b"));
        await Take("hi", (_, _) =>
        {
            steps.Add("bot");
            return Task.CompletedTask;
        });
        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], steps);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        _adapter.Use(new Stopping());
        await Take("hi", (_, _) => throw new InvalidOperationException("The bot was reached."));
    }

    [Fact]
    public async Task OnTurnError_gets_what_a_turn_throws()
    {
        _adapter.OnTurnError = (turn, e) => turn.SendActivityAsync($"sorry: {e.Message}");
        await Take("hi", (_, _) => throw new InvalidOperationException("oh"));
        Assert.Equal("sorry: oh", ((Activity)_adapter.GetNextReply()!).Text);
    }

    [Fact]
    public async Task Without_OnTurnError_an_exception_goes_to_the_caller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Take("hi", (_, _) => throw new InvalidOperationException()));

    [Theory]
    [InlineData("es-ES", "es-ES")]
    [InlineData("de", "de")]
    public async Task The_culture_of_a_turn_is_that_of_the_locale(string locale, string expected)
    {
        var incoming = _adapter.MakeActivity("hi");
        incoming.Locale = locale;
        var culture = "";
        await _adapter.ProcessActivityAsync(incoming, (_, _) =>
        {
            culture = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });
        Assert.Equal(expected, culture);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("not a locale at all")]
    [InlineData("../../etc/passwd")]
    public async Task A_locale_that_nobody_knows_does_no_harm(string locale)
    {
        var incoming = _adapter.MakeActivity("hi");
        incoming.Locale = locale;
        await _adapter.ProcessActivityAsync(incoming, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));
        Assert.NotNull(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Turn_state_is_kept_by_type_and_by_key()
    {
        await Take("hi", (turn, _) =>
        {
            turn.TurnState.Add("a key", "a value");
            turn.TurnState.Set(new Version(1, 2));
            Assert.Equal("a value", turn.TurnState.Get<string>("a key"));
            Assert.Equal(new Version(1, 2), turn.TurnState.Get<Version>());
            Assert.Null(turn.TurnState.Get<string>("another"));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void A_reference_leads_back_into_the_conversation()
    {
        var incoming = _adapter.MakeActivity("hi");
        var reference = incoming.GetConversationReference();
        var turn = reference.GetContinuationActivity();
        Assert.Equal(incoming.Id, reference.ActivityId);
        Assert.Equal(ActivityTypes.Event, turn.Type);
        Assert.Equal("ContinueConversation", turn.Name);
        Assert.Equal("user1", turn.From!.Id);
        Assert.Equal("bot", turn.Recipient!.Id);
        Assert.Equal(incoming.Conversation!.Id, turn.Conversation!.Id);
    }

    [Theory]
    [InlineData("directline", true)]
    [InlineData("webchat", true)]
    [InlineData("msteams", false)]
    public void Nobody_replies_to_the_id_of_a_conversation_update_where_that_is_refused(string channel, bool isLeftOut)
    {
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, Id = "1", ChannelId = channel };
        Assert.Equal(isLeftOut, update.GetConversationReference().ActivityId is null);
    }

    [Fact]
    public void Texts_from_the_factory_accept_input_and_have_empty_lists()
    {
        var text = MessageFactory.Text("hi");
        Assert.Equal(InputHints.AcceptingInput, text.InputHint);
        Assert.Empty(text.Attachments!);
        Assert.Empty(text.Entities!);
    }

    [Fact]
    public void Suggested_actions_say_what_they_show()
    {
        var message = (Activity)MessageFactory.SuggestedActions(["yes", "no"], "well?", null, null);
        Assert.Equal("well?", message.Text);
        var action = message.SuggestedActions!.Actions![1];
        Assert.Equal((ActionTypes.ImBack, "no", "no"), (action.Type, action.Title, (string)action.Value!));
    }

    private Task Take(string text, BotCallbackHandler bot) => _adapter.SendTextToBotAsync(text, bot, default);

    private sealed class Noting(List<string> steps, string name) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            steps.Add($"{name} in");
            await next(cancellationToken);
            steps.Add($"{name} out");
        }
    }

    private sealed class Stopping : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
