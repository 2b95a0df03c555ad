using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The open dialogs of a conversation, the active one first.</summary>
[JsonConverter(typeof(DialogStateJson))]
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>An open dialog and what it has to remember.</summary>
public class DialogInstance
{
    public DialogInstance()
    {
    }

    public string Id { get; set; } = string.Empty;

    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();

    public int? StackIndex { get; set; }

    public string? Version { get; set; }
}

/// <summary>How a dialog's turn ended.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object? result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    public object? Result { get; set; }

    public bool ParentEnded { get; set; }
}

/// <summary>Where the stack stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is open.</summary>
    Empty,

    /// <summary>A dialog waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog has ended with a result.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>A dialog has ended, and the turn with it.</summary>
    CompleteAndWait,
}

/// <summary>Why a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>It begins.</summary>
    BeginCalled,

    /// <summary>The user said something.</summary>
    ContinueCalled,

    /// <summary>A dialog that it began has ended.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It is cancelled.</summary>
    CancelCalled,

    /// <summary>A waterfall step went on to the next.</summary>
    NextCalled,
}

/// <summary>Something that happened and that dialogs may react to.</summary>
public class DialogEvent
{
    public bool Bubble { get; set; }

    public string Name { get; set; } = string.Empty;

    public object? Value { get; set; }
}

/// <summary>The names of events that dialogs raise themselves.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1052", Justification = "The original is not static.")]
public class DialogEvents
{
    public const string BeginDialog = "beginDialog";
    public const string RepromptDialog = "repromptDialog";
    public const string CancelDialog = "cancelDialog";
    public const string ActivityReceived = "activityReceived";
    public const string VersionChanged = "versionChanged";
    public const string Error = "error";
    public const string Custom = "custom";
}
