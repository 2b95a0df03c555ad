using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a prompt understood.</summary>
public class PromptRecognizerResult<T>
{
    public PromptRecognizerResult()
    {
    }

    public bool Succeeded { get; set; }

    public T? Value { get; set; }

    public bool AllowInterruption { get; set; }
}

/// <summary>What a validator has to go by. It is asked also when nothing was understood.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext context, PromptRecognizerResult<T> recognized, IDictionary<string, object?> state, PromptOptions options)
    {
        Context = context;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    public IDictionary<string, object?> State { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount => PromptState.Attempts(State);
}

/// <summary>Asks until an answer will do.</summary>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T>? _validator;

    public Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions asked)
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");

        ExpectInput(asked.Prompt);
        ExpectInput(asked.RetryPrompt);
        var state = PromptState.Begin(dc.ActiveDialog!, asked);
        await OnPromptAsync(dc.Context, state, asked, false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var (state, options) = PromptState.Of(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        PromptState.CountAttempt(state);
        var isGood = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken).ConfigureAwait(false);
        if (isGood)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);

        // A validator that spoke has asked again in its own words.
        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (state, options) = PromptState.Of(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message || dc.ActiveDialog is null)
            return false;
        var (state, options) = PromptState.Of(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken).ConfigureAwait(false);
        return recognized is { Succeeded: true, AllowInterruption: false };
    }

    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default);

    private static void ExpectInput(Activity? prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }
}

/// <summary>Asks for text. Any text will do, also an empty one.</summary>
public class TextPrompt : Prompt<string>
{
    public TextPrompt(string dialogId, PromptValidator<string>? validator = null)
        : base(dialogId, validator)
    {
    }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var prompt = (isRetry ? options.RetryPrompt : null) ?? options.Prompt;

        // A copy: what is kept of the prompt does not take on the addresses of one turn.
        return prompt is null ? Task.CompletedTask : turnContext.SendActivityAsync(prompt.ShallowCopy(), cancellationToken);
    }

    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Text : null;
        return Task.FromResult(new PromptRecognizerResult<string> { Succeeded = text is not null, Value = text });
    }
}

/// <summary>Where a prompt keeps its options and its count in a dialog instance.</summary>
internal static class PromptState
{
    private const string OptionsKey = "options";
    private const string StateKey = "state";
    private const string AttemptsKey = "AttemptCount";

    public static IDictionary<string, object?> Begin(DialogInstance instance, PromptOptions options)
    {
        var state = new Dictionary<string, object?> { [AttemptsKey] = 0 };
        instance.State[OptionsKey] = options;
        instance.State[StateKey] = state;
        return state;
    }

    public static (IDictionary<string, object?> State, PromptOptions Options) Of(DialogInstance instance) =>
        (instance.State.TryGetValue(StateKey, out var held) && held is IDictionary<string, object?> state ? state : Begin(instance, new PromptOptions()),
         instance.State.TryGetValue(OptionsKey, out var kept) && kept is PromptOptions options ? options : new PromptOptions());

    public static int Attempts(IDictionary<string, object?> state) =>
        state.TryGetValue(AttemptsKey, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    public static void CountAttempt(IDictionary<string, object?> state) => state[AttemptsKey] = Attempts(state) + 1;
}
