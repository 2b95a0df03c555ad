using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs.Memory;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>What survives a restart, what must not be kept, and what the bot is asked again.</summary>
public class HistoryTests
{
    [Fact]
    public async Task A_conversation_is_shown_again_after_a_restart_and_goes_on()
    {
        using var world = new World();
        LineClient client;
        List<string> before;
        await using (var host = await ChatHost.StartAsync(world))
        {
            client = await NewAsync(host);
            await client.SayAsync("one");
            before = await client.UntilAsync("echo: one");
        }

        await using var again = await ChatHost.StartAsync(world);
        var same = client.At(again);
        using var socket = await same.StreamAsync();
        Assert.Equal(before, (await FrameAsync(socket)).Activities.Select(activity => (string)activity["text"]!));
        await same.SayAsync("two");
        await same.UntilAsync("echo: two");
        // Nobody was greeted, and nothing was asked, a second time.
        Assert.Equal("two", Assert.Single(again.Bot.Given).Text);
    }

    [Fact]
    public async Task An_open_page_misses_nothing_and_sees_nothing_twice_across_a_restart()
    {
        using var world = new World();
        LineClient client;
        string watermark;
        await using (var host = await ChatHost.StartAsync(world))
        {
            client = await NewAsync(host);
            await client.SayAsync("one");
            await client.UntilAsync("echo: one");
            watermark = (await client.ReadAsync()).Watermark;
        }

        await using var again = await ChatHost.StartAsync(world);
        var same = client.At(again);
        Assert.Empty((await same.ReadAsync(watermark)).Activities);
        await same.SayAsync("two");
        await same.UntilAsync("echo: two");
        Assert.Equal(["two", "echo: two"], (await same.ReadAsync(watermark)).Activities.Select(activity => (string)activity["text"]!));
    }

    [Fact]
    public async Task Before_agreement_nothing_is_stored_and_a_restart_greets_again()
    {
        using var world = new World();
        LineClient client;
        await using (var host = await ChatHost.StartAsync(world))
        {
            host.Bot.MayKeep = false;
            client = await NewAsync(host);
            await client.SayAsync("zebra");
            await client.UntilAsync("echo: zebra");
        }

        Assert.Equal("", world.Records.Everything);
        await using var again = await ChatHost.StartAsync(world);
        await client.At(again).StartAsync();
        Assert.Equal(["Welcome. This is an echo."], await client.At(again).UntilAsync("Welcome. This is an echo."));
    }

    [Fact]
    public async Task Off_the_record_leaves_nothing_though_the_turns_around_it_are_kept()
    {
        using var world = new World();
        LineClient client;
        await using (var host = await ChatHost.StartAsync(world))
        {
            client = await NewAsync(host);
            await client.SayAsync("kept");
            await client.UntilAsync("echo: kept");
            await client.SayAsync("off the record: zebra");
            await client.UntilAsync("echo: off the record: zebra");
            Assert.DoesNotContain("zebra", world.Records.Everything, StringComparison.Ordinal);
            await client.SayAsync("off the record: zebra two");
            await client.UntilAsync("echo: off the record: zebra two");
            await client.SayAsync("kept again");
            await client.UntilAsync("echo: kept again");
        }

        Assert.DoesNotContain("zebra", world.Records.Everything, StringComparison.Ordinal);
        await using var again = await ChatHost.StartAsync(world);
        var texts = await client.At(again).UntilAsync("echo: kept again");
        Assert.Equal(["Welcome. This is an echo.", "kept", "echo: kept", "kept again", "echo: kept again"], texts);
    }

    [Fact]
    public async Task What_the_bot_had_not_answered_is_asked_again_in_order_under_the_same_id()
    {
        using var world = new World();
        var crashed = await ChatHost.StartAsync(world);
        var client = await NewAsync(crashed);
        await client.SayAsync("done");
        await client.UntilAsync("echo: done");
        var slow = await client.SayAsync("slow");
        var waiting = await client.SayAsync("waiting");

        // Not stopped: left hanging, as by kill -9.
        await using (var again = await ChatHost.StartAsync(world))
        {
            again.Bot.Gate.SetResult();
            var texts = await client.At(again).UntilAsync("echo: waiting");
            Assert.Equal(["Welcome. This is an echo.", "done", "echo: done", "slow", "waiting", "echo: slow", "echo: waiting"], texts);
            Assert.Equal([slow, waiting], again.Bot.Given.Select(activity => activity.Id));
        }

        // And once is enough.
        await using (var third = await ChatHost.StartAsync(world))
        {
            await client.At(third).UntilAsync("echo: waiting");
            Assert.Empty(third.Bot.Given);
        }

        await crashed.DisposeAsync();
    }

    [Fact]
    public async Task A_retry_after_a_restart_is_still_the_same_activity()
    {
        using var world = new World();
        LineClient client;
        string id;
        await using (var host = await ChatHost.StartAsync(world))
        {
            client = await NewAsync(host);
            await client.SayAsync("first");
            await client.UntilAsync("echo: first");
            id = await client.SayAsync("again", "retried");
            await client.UntilAsync("echo: again");
        }

        await using var later = await ChatHost.StartAsync(world);
        Assert.Equal(id, await client.At(later).SayAsync("again", "retried"));
        Assert.Empty(later.Bot.Given);
    }

    [Fact]
    public async Task A_repeated_turn_says_the_same_under_the_same_ids()
    {
        using var world = new World();
        var crashed = await ChatHost.StartAsync(world);
        var client = await NewAsync(crashed);
        await client.SayAsync("first");
        await client.UntilAsync("echo: first");
        world.Records.IsFull = true;
        await client.SayAsync("x");
        await client.UntilAsync("echo: x");
        var (shown, _) = await client.ReadAsync();
        world.Records.IsFull = false;
        await client.SayAsync("slow");
        await using var again = await ChatHost.StartAsync(world);
        again.Bot.Gate.SetResult();
        await client.At(again).UntilAsync("echo: slow");
        crashed.Bot.Gate.SetResult();
        await client.UntilAsync("echo: slow");
        Assert.Equal(
            (await client.ReadAsync()).Activities[^1]["id"]!.ToString(),
            (await client.At(again).ReadAsync()).Activities[^1]["id"]!.ToString());
        Assert.Contains(shown, activity => (string?)activity["text"] == "x");
        await crashed.DisposeAsync();
    }

    [Fact]
    public async Task A_full_disk_silences_nobody()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        world.Records.IsFull = true;
        var client = await NewAsync(host);
        await client.SayAsync("help");
        await client.UntilAsync("echo: help");
    }

    [Fact]
    public async Task Forgetting_takes_the_message_and_the_answers_to_it()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        var id = await client.SayAsync("zebra");
        await client.UntilAsync("echo: zebra");
        await client.SayAsync("stays");
        await client.UntilAsync("echo: stays");
        var history = host.Services.GetRequiredService<IConversationHistory>();
        await history.EraseAsync(client.Conversation, [id], default);
        Assert.DoesNotContain("zebra", world.Records.Everything, StringComparison.Ordinal);
        Assert.Equal(["Welcome. This is an echo.", "stays", "echo: stays"], await client.UntilAsync("stays"));
        await history.DeleteAsync(client.Conversation, default);
        Assert.Equal("", world.Records.Everything);
        Assert.Empty((await client.ReadAsync()).Activities);
    }

    [Fact]
    public async Task The_bot_may_begin_and_what_it_says_waits_for_the_person()
    {
        using var world = new World();
        ConversationReference reference;
        LineClient client;
        await using (var host = await ChatHost.StartAsync(world))
        {
            client = await NewAsync(host);
            await client.SayAsync("hi");
            await client.UntilAsync("echo: hi");
            reference = host.Bot.Given.Last().GetConversationReference();
        }

        await using var again = await ChatHost.StartAsync(world);
        var adapter = again.Services.GetRequiredService<DirectLineAdapter>();
        await adapter.ContinueConversationAsync("", reference, async (context, ct) =>
        {
            context.TurnState.Add(new CoveBot.Dialogs.Turns.KeepHistory { MayKeep = true });
            await context.SendActivityAsync("A reminder, as you asked.", cancellationToken: ct);
        }, default);
        var texts = await client.At(again).UntilAsync("A reminder, as you asked.");
        Assert.Equal("A reminder, as you asked.", texts[^1]);
        Assert.Contains("A reminder", world.Records.Everything, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedException>(() => adapter.ContinueConversationAsync("", reference, (_, _) => throw new NotSupportedException(), default));
        await client.At(again).SayAsync("after");
        await client.At(again).UntilAsync("echo: after");
    }

    [Fact]
    public async Task Conversations_that_nobody_uses_leave_memory_and_come_back_from_the_log()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        await client.SayAsync("kept");
        var before = await client.UntilAsync("echo: kept");
        host.Bot.MayKeep = false;
        await client.SayAsync("not kept");
        await client.UntilAsync("echo: not kept");
        await Task.Delay(100);
        world.Clock.Advance(TimeSpan.FromHours(7));
        var fresh = await NewAsync(host);
        Assert.NotEqual(client.Conversation, fresh.Conversation);
        var claims = new TokenClaims(client.Conversation, "dl_me");
        var later = new LineClient(host, host.Services.GetRequiredService<DirectLineTokens>().Issue(claims, TokenUse.Call), client.Conversation);
        Assert.Equal(before, await later.UntilAsync("echo: kept"));
    }
}
