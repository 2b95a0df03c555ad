using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CoveBot.Benchmarks.Servers;

/// <summary>What the bot keeps of a user.</summary>
public sealed class Asked
{
    public int Turns { get; set; }

    public string? Name { get; set; }

    public string? Age { get; set; }

    public string? Color { get; set; }
}

/// <summary>Three questions in the SDK's own idiom, saved every turn. The same bot as <c>peers/botbuilder-js/bot.js</c>.</summary>
public sealed class ThreeQuestions : ActivityHandler
{
    private const string Text = "text";
    private const string Age = "age";
    private const string Questions = "questions";

    private readonly ConversationState conversation;
    private readonly UserState user;
    private readonly IStatePropertyAccessor<Asked> profile;
    private readonly DialogSet dialogs;

    public ThreeQuestions(ConversationState conversation, UserState user)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(user);
        this.conversation = conversation;
        this.user = user;
        profile = user.CreateProperty<Asked>("profile");
        dialogs = new DialogSet(conversation.CreateProperty<DialogState>("dialog"));
        dialogs.Add(new TextPrompt(Text));
        dialogs.Add(new TextPrompt(Age, (prompt, _) => Task.FromResult(IsAge(prompt.Recognized.Value))));
        dialogs.Add(new WaterfallDialog(Questions, [AskNameAsync, AskAgeAsync, AskColorAsync, ThankAsync]));
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversation.SaveChangesAsync(turnContext, false, cancellationToken);
        await user.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var asked = await profile.GetAsync(turnContext, () => new Asked(), cancellationToken);
        asked.Turns++;
        var dialog = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await dialog.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dialog.BeginDialogAsync(Questions, cancellationToken: cancellationToken);
        }
    }

    private static bool IsAge(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 0 and < 120;

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.PromptAsync(Text, new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, ct);

    private static Task<DialogTurnResult> AskAgeAsync(WaterfallStepContext step, CancellationToken ct)
    {
        step.Values["name"] = step.Result;
        var ask = new PromptOptions { Prompt = MessageFactory.Text("How old are you?"), RetryPrompt = MessageFactory.Text("A number from 1 to 119, please.") };
        return step.PromptAsync(Age, ask, ct);
    }

    private static Task<DialogTurnResult> AskColorAsync(WaterfallStepContext step, CancellationToken ct)
    {
        step.Values["age"] = step.Result;
        return step.PromptAsync(Text, new PromptOptions { Prompt = MessageFactory.Text("What is your favorite color?") }, ct);
    }

    private async Task<DialogTurnResult> ThankAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var asked = await profile.GetAsync(step.Context, () => new Asked(), ct);
        (asked.Name, asked.Age, asked.Color) = ((string)step.Values["name"]!, (string)step.Values["age"]!, (string)step.Result!);
        await step.Context.SendActivityAsync(MessageFactory.Text($"Thank you, {asked.Name}: {asked.Age} and {asked.Color}."), ct);
        return await step.EndDialogAsync(cancellationToken: ct);
    }
}
