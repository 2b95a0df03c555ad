using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares a reply with what was expected; throws when they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation written down as a chain: what the user sends, what the bot replies.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Task _soFar;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _soFar = Task.CompletedTask;
    }

    public TestFlow(Task task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _soFar = task ?? Task.CompletedTask;
        _adapter = flow._adapter;
        _callback = flow._callback;
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this((getTask ?? throw new ArgumentNullException(nameof(getTask)))(), flow)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    /// <summary>Waits until the steps, which run from the moment they are written, are done.</summary>
    public Task StartTestAsync() => _soFar;

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, Callback, CancellationToken.None));
    }

    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User!);
        return _adapter.ProcessActivityAsync(update, Callback, CancellationToken.None);
    });

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, Callback, CancellationToken.None));
    }

    public TestFlow Delay(uint ms) => Then(() => Task.Delay((int)ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow AssertReply(string expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Same(expected, TextOf(reply), description), description, timeout);

    public TestFlow AssertReplyContains(string expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                if (TextOf(reply)?.Contains(expected, StringComparison.Ordinal) != true)
                    throw Differs($"text containing \"{expected}\"", TextOf(reply), description);
            },
            description,
            timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                Same(expected.Type, reply.Type, description);
                if (expected.Type == ActivityTypes.Message)
                    Same(TextOf(expected), TextOf(reply), description);
            },
            description,
            timeout);

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                if (!equalityComparer.Equals(expected, reply))
                    throw Differs(TextOf(expected), TextOf(reply), description);
            },
            description,
            timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout).ConfigureAwait(false)));
    }

    /// <summary>Waits the whole time, and fails if something is said.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw Differs("no reply", TextOf(reply), description);
    });

    public TestFlow Test(string userSays, string expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a transcript: sends what the user said, expects what the bot said.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        Test(activities, (expected, actual) => Same(TextOf(expected), TextOf(actual), description), description, timeout);

    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        var flow = this;
        foreach (var activity in activities)
        {
            flow = activity.From?.Role == RoleTypes.Bot
                ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
                : flow.Send(activity);
        }

        return flow;
    }

    public TestFlow AssertReplyOneOf(string[] candidates, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(TextOf(reply)))
                    throw Differs($"one of \"{string.Join("\", \"", candidates)}\"", TextOf(reply), description);
            },
            description,
            timeout);
    }

    private BotCallbackHandler Callback => _callback ?? ((_, _) => Task.CompletedTask);

    private static string? TextOf(IActivity activity) => (activity as IMessageActivity)?.Text;

    private static void Same(string? expected, string? actual, string? description)
    {
        if (expected != actual)
            throw Differs(expected, actual, description);
    }

    private static InvalidOperationException Differs(string? expected, string? actual, string? description) =>
        new($"{description}\nExpected:{expected}\nReceived:{actual}");

    private async Task<IActivity> NextReplyAsync(string? description, uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{description}\nNo reply within {timeout} ms.");
        }
    }

    private TestFlow Then(Func<Task> step) => new(AfterAsync(_soFar, step), this);

    private static async Task AfterAsync(Task soFar, Func<Task> step)
    {
        await soFar.ConfigureAwait(false);
        await step().ConfigureAwait(false);
    }
}
