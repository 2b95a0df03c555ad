using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CoveBot.Tests.Polyfills;

public class DialogTests
{
    private readonly ConversationState _state = new(new MemoryStorage());

    [Fact]
    public async Task A_waterfall_asks_its_questions_and_keeps_the_answers()
    {
        await Flow(Component(
                (step, token) => Ask(step, "Name?", token),
                (step, token) =>
                {
                    step.Values["name"] = step.Result;
                    return Ask(step, "Colour?", token);
                },
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"{step.Values["name"]}, {step.Result}", cancellationToken: token);
                    return await step.EndDialogAsync(null, token);
                }))
            .Test("hi", "Name?").Test("Arthur", "Colour?").Test("Blue", "Arthur, Blue").Test("hi", "Name?")
            .StartTestAsync();
    }

    [Fact]
    public async Task Only_a_message_moves_a_waterfall_on()
    {
        await Flow(Component((step, token) => Ask(step, "Name?", token), (step, token) => Say(step, $"got {step.Result}", token)))
            .Test("hi", "Name?")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "noise" })
            .AssertNoReply(timeout: 20)
            .Test("Arthur", "got Arthur")
            .StartTestAsync();
    }

    [Fact]
    public async Task What_a_step_keeps_comes_back_as_what_it_was()
    {
        await Flow(Component(
                (step, token) =>
                {
                    step.Values["person"] = new Person { Name = "Ann", Tags = ["a", "b"] };
                    step.Values["list"] = new List<string> { "x", "y" };
                    step.Values["count"] = 3;
                    step.Values["truth"] = true;
                    step.Values["half"] = 0.5;
                    step.Values["none"] = null;
                    return Ask(step, "?", token);
                },
                (step, token) =>
                {
                    var person = (Person)step.Values["person"]!;
                    var list = (List<string>)step.Values["list"]!;
                    var count = Convert.ToInt32(step.Values["count"], null);
                    return Say(step, $"{person.Name} {person.Tags![1]} {list.Count} {count} {step.Values["truth"]} {(double)step.Values["half"]! * 2} {step.Values["none"] is null}", token);
                }))
            .Test("hi", "?").Test("go", "Ann b 2 3 True 1 True")
            .StartTestAsync();
    }

    [Fact]
    public async Task Options_come_back_as_what_they_were()
    {
        var outer = new ComponentDialog("outer")
            .AddDialog(new WaterfallDialog("start", [(step, token) => step.BeginDialogAsync("inner", new Person { Name = "Ann" }, token)]))
            .AddDialog(Component(
                (step, token) => Ask(step, "?", token),
                (step, token) => Say(step, ((Person)step.Options!).Name!, token)));
        await Flow(outer).Test("hi", "?").Test("go", "Ann").StartTestAsync();
    }

    [Fact]
    public async Task A_step_can_go_straight_on_but_only_once()
    {
        await Flow(Component(
                (step, token) => step.NextAsync("first", token),
                async (step, token) =>
                {
                    await step.Context.SendActivityAsync($"{step.Reason} {step.Result} {step.Index}", cancellationToken: token);
                    var ended = await step.NextAsync(null, token);
                    await Assert.ThrowsAsync<InvalidOperationException>(() => step.NextAsync(null, token));
                    return ended;
                }))
            .Test("hi", "NextCalled first 1")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_validator_counts_attempts_and_the_retry_asks_again()
    {
        var seen = new List<string>();
        var component = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps",
            [
                (step, token) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Age?"), RetryPrompt = MessageFactory.Text("A number?") }, token),
                (step, token) => Say(step, $"ok {step.Result}", token),
            ]))
            .AddDialog(new TextPrompt("text", (prompt, _) =>
            {
                seen.Add($"{prompt.AttemptCount} {prompt.Recognized.Succeeded} {prompt.Recognized.Value}");
                return Task.FromResult(prompt.Recognized.Value == "7");
            }));
        await Flow(component).Test("hi", "Age?").Test("old", "A number?").Test("very", "A number?").Test("7", "ok 7").StartTestAsync();
        Assert.Equal(["1 True old", "2 True very", "3 True 7"], seen);
    }

    [Fact]
    public async Task A_validator_that_spoke_has_asked_again_itself()
    {
        var component = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps", [(step, token) => Ask(step, "Age?", token), (step, token) => Say(step, "ok", token)]))
            .AddDialog(new TextPrompt("text", async (prompt, token) =>
            {
                if (prompt.Recognized.Value == "7")
                    return true;
                await prompt.Context.SendActivityAsync("Not that.", cancellationToken: token);
                return false;
            }));
        await Flow(component).Test("hi", "Age?").Test("old", "Not that.").AssertNoReply(timeout: 20).Test("7", "ok").StartTestAsync();
    }

    [Fact]
    public async Task A_validator_is_asked_also_when_there_is_no_text()
    {
        var succeeded = new List<bool>();
        var component = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps", [(step, token) => Ask(step, "?", token), (step, token) => Say(step, "ok", token)]))
            .AddDialog(new TextPrompt("text", (prompt, _) =>
            {
                succeeded.Add(prompt.Recognized.Succeeded);
                return Task.FromResult(prompt.Recognized.Succeeded);
            }));
        await Flow(component).Test("hi", "?")
            .Send(new Activity { Type = ActivityTypes.Message }).AssertReply("?")
            .Send(new Activity { Type = ActivityTypes.Message, Text = "" }).AssertReply("ok")
            .StartTestAsync();
        Assert.Equal([false, true], succeeded);
    }

    [Fact]
    public async Task A_prompt_expects_input_unless_it_says_otherwise()
    {
        var component = Component(
            (step, token) => step.PromptAsync("text", new PromptOptions { Prompt = new Activity { Type = ActivityTypes.Message, Text = "a?" } }, token),
            (step, token) => Ask(step, "b?", token));
        await Flow(component)
            .Test("hi", reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint))
            .Test("x", reply => Assert.Equal(InputHints.AcceptingInput, ((Activity)reply).InputHint))
            .StartTestAsync();
    }

    [Fact]
    public async Task A_prompt_needs_its_options() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Flow(Component((step, token) => step.BeginDialogAsync("text", "no options", token))).Send("hi").StartTestAsync());

    [Fact]
    public async Task An_unknown_dialog_is_named()
    {
        var e = await Assert.ThrowsAsync<ArgumentException>(() => Flow(Component((step, token) => step.BeginDialogAsync("nowhere", null, token))).Send("hi").StartTestAsync());
        Assert.Contains("A dialog with an id of 'nowhere' wasn't found.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_gets_a_number()
    {
        var first = new TextPrompt("text");
        var second = new TextPrompt("text");
        var third = new TextPrompt("text");
        var dialogs = new DialogSet().Add(first).Add(second).Add(third).Add(first);
        Assert.Equal(("text", "text2", "text3"), (first.Id, second.Id, third.Id));
        Assert.Same(second, dialogs.Find("text2"));
    }

    [Fact]
    public async Task A_component_begins_with_the_first_dialog_added_and_finds_those_of_its_parent()
    {
        var outer = new ComponentDialog("outer")
            .AddDialog(new WaterfallDialog("start", [(step, token) => step.BeginDialogAsync("root", null, token), (step, token) => Say(step, $"outer got {step.Result}", token)]))
            .AddDialog(new TextPrompt("shared"))
            .AddDialog(new ComponentDialog("root").AddDialog(new WaterfallDialog("inner",
            [
                (step, token) => step.PromptAsync("shared", new PromptOptions { Prompt = MessageFactory.Text("?") }, token),
                (step, token) => step.EndDialogAsync(step.Result, token),
            ])));
        await Flow(outer).Test("hi", "?").Test("yes", "outer got yes").StartTestAsync();
    }

    [Fact]
    public async Task Cancelling_ends_what_is_open_and_replacing_takes_its_place()
    {
        var ended = new List<DialogReason>();
        var component = new Ending(ended)
            .AddDialog(new WaterfallDialog("steps", [(step, token) => Ask(step, "?", token), (step, token) => step.ReplaceDialogAsync("other", null, token)]))
            .AddDialog(new WaterfallDialog("other", [(step, token) => Ask(step, "other?", token)]))
            .AddDialog(new TextPrompt("text"));
        var accessor = _state.CreateProperty<DialogState>("dialogs");
        var dialogs = new DialogSet(accessor).Add(component);
        async Task Bot(ITurnContext turn, CancellationToken token)
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            var result = turn.Activity.Text == "stop" ? await dc.CancelAllDialogsAsync(token) : await dc.ContinueDialogAsync(token);
            if (result.Status is DialogTurnStatus.Empty or DialogTurnStatus.Cancelled)
            {
                await turn.SendActivityAsync(result.Status.ToString(), cancellationToken: token);
                if (result.Status == DialogTurnStatus.Empty)
                    await dc.BeginDialogAsync("ending", null, token);
            }

            await _state.SaveChangesAsync(turn, false, token);
        }

        await new TestFlow(new TestAdapter(), Bot)
            .Test("hi", "Empty").AssertReply("?").Test("on", "other?").Test("stop", "Cancelled").Test("hi", "Empty").AssertReply("?")
            .StartTestAsync();
        Assert.Equal([DialogReason.CancelCalled], ended);
    }

    [Fact]
    public async Task Reprompting_asks_again()
    {
        var accessor = _state.CreateProperty<DialogState>("dialogs");
        var dialogs = new DialogSet(accessor).Add(Component((step, token) => Ask(step, "?", token)));
        async Task Bot(ITurnContext turn, CancellationToken token)
        {
            var dc = await dialogs.CreateContextAsync(turn, token);
            if (turn.Activity.Text == "again")
                await dc.RepromptDialogAsync(token);
            else if ((await dc.ContinueDialogAsync(token)).Status == DialogTurnStatus.Empty)
                await dc.BeginDialogAsync("inner", null, token);
            await _state.SaveChangesAsync(turn, false, token);
        }

        await new TestFlow(new TestAdapter(), Bot).Test("hi", "?").Test("again", "?").Test("again", "?").StartTestAsync();
    }

    [Fact]
    public async Task A_context_over_a_fresh_stack_runs_within_one_turn()
    {
        var dialogs = new DialogSet().Add(new TextPrompt("text")).Add(new WaterfallDialog("steps", [(step, token) => step.NextAsync(1, token), (step, token) => Ask(step, "?", token)]));
        async Task Bot(ITurnContext turn, CancellationToken token)
        {
            var result = await new DialogContext(dialogs, turn, new DialogState()).BeginDialogAsync("steps", null, token);
            Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        }

        await new TestFlow(new TestAdapter(), Bot).Test("a", "?").Test("b", "?").StartTestAsync();
    }

    [Fact]
    public async Task RunAsync_tells_whoever_debugs_where_the_dialogs_stand()
    {
        var adapter = new TestAdapter(sendTraceActivity: true);
        await Flow(Component((step, token) => Ask(step, "?", token)), adapter).Test("hi", "?").AssertReply(reply =>
        {
            var trace = (Activity)reply;
            Assert.Equal((ActivityTypes.Trace, "BotState", "Bot State"), (trace.Type, trace.Name, trace.Label));
            Assert.Equal("https://www.botframework.com/schemas/botState", trace.ValueType);
        }).StartTestAsync();
    }

    private static ComponentDialog Component(params WaterfallStep[] steps) =>
        new ComponentDialog("inner").AddDialog(new WaterfallDialog("steps", steps)).AddDialog(new TextPrompt("text"));

    private static Task<DialogTurnResult> Ask(WaterfallStepContext step, string question, CancellationToken token) =>
        step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text(question) }, token);

    private static async Task<DialogTurnResult> Say(WaterfallStepContext step, string text, CancellationToken token)
    {
        await step.Context.SendActivityAsync(text, cancellationToken: token);
        return await step.EndDialogAsync(null, token);
    }

    private TestFlow Flow(Dialog dialog, TestAdapter? adapter = null)
    {
        var accessor = _state.CreateProperty<DialogState>("dialogs");
        return new TestFlow(adapter ?? new TestAdapter(), async (turn, token) =>
        {
            await dialog.RunAsync(turn, accessor, token);
            await _state.SaveChangesAsync(turn, false, token);
        });
    }

    public sealed class Person
    {
        public string? Name { get; set; }

        public List<string>? Tags { get; set; }
    }

    private sealed class Ending(List<DialogReason> ended) : ComponentDialog("ending")
    {
        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add(reason);
            return Task.CompletedTask;
        }
    }
}
