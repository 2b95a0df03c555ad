using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CoveBot.Tests.Polyfills;

public class ActivityHandlerTests
{
    private readonly Noting _bot = new();
    private readonly TestAdapter _adapter = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData("somethingElse", "unrecognized")]
    public async Task Every_type_has_its_method(string type, string expected)
    {
        await Take(new Activity { Type = type });
        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task The_whole_list_of_members_comes_when_somebody_else_is_in_it()
    {
        await Take(Added("bot", "user1"));
        await Take(Added("bot"));
        await Take(new Activity { Type = ActivityTypes.ConversationUpdate, MembersRemoved = [new ChannelAccount(id: "user1")] });
        Assert.Equal(["added 2", "removed 1"], _bot.Calls);
    }

    [Fact]
    public async Task Removed_members_are_not_looked_at_beside_added_ones()
    {
        var update = Added("bot");
        update.MembersRemoved = [new ChannelAccount(id: "user1")];
        await Take(update);
        Assert.Empty(_bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task Installation_updates_go_by_their_action(string action, string expected)
    {
        await Take(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action });
        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_and_token_events_have_methods_of_their_own()
    {
        await Take(new Activity { Type = ActivityTypes.MessageReaction, ReactionsAdded = [new MessageReaction("like")], ReactionsRemoved = [new MessageReaction("like")] });
        await Take(new Activity { Type = ActivityTypes.Event, Name = "tokens/response" });
        Assert.Equal(["reactions added", "reactions removed", "token"], _bot.Calls);
    }

    [Theory]
    [InlineData("known", 200)]
    [InlineData("teapot", 418)]
    [InlineData("nobody knows", 501)]
    [InlineData("signin/verifyState", 501)]
    public async Task An_invoke_is_answered_with_a_status(string name, int status)
    {
        await Take(new Activity { Type = ActivityTypes.Invoke, Name = name });
        var answer = (Activity)_adapter.GetNextReply()!;
        Assert.Equal("invokeResponse", answer.Type);
        Assert.Equal(status, ((InvokeResponse)answer.Value!).Status);
    }

    [Fact]
    public async Task A_card_action_must_be_one_that_executes()
    {
        await Take(new Activity { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = new Dictionary<string, object> { ["action"] = new Dictionary<string, object> { ["type"] = "Action.Submit" } } });
        Assert.Equal(400, ((InvokeResponse)((Activity)_adapter.GetNextReply()!).Value!).Status);
    }

    [Fact]
    public async Task A_turn_needs_a_type()
    {
        using var turn = new TurnContext(_adapter, new Activity());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _bot.OnTurnAsync(turn));
    }

    private static Activity Added(params string[] ids) => new() { Type = ActivityTypes.ConversationUpdate, MembersAdded = [.. ids.Select(id => new ChannelAccount(id: id))] };

    private Task Take(Activity activity) => _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync);

    private sealed class Noting : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("message update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("message delete");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"removed {membersRemoved.Count}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("reactions added");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note("reactions removed");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("command result");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Name switch
        {
            "known" => CreateInvokeResponse(),
            "teapot" => new InvokeResponse { Status = 418 },
            _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
