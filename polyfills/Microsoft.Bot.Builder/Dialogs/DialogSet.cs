using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private string? _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    public DialogSet()
    {
    }

    /// <summary>Changes when the dialogs in the set do.</summary>
    public virtual string GetVersion()
    {
        if (_version is null)
        {
            // FNV-1a: the same in every process, unlike a string's own hash.
            var hash = 14695981039346656037UL;
            foreach (var letter in string.Join('|', _dialogs.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key}={d.Value.GetVersion()}")))
                hash = unchecked((hash ^ letter) * 1099511628211UL);
            _version = hash.ToString("x16", CultureInfo.InvariantCulture);
        }

        return _version;
    }

    /// <summary>Adds a dialog. A second dialog of the same id gets a number behind its own.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
                return this;
            var number = 2;
            while (_dialogs.ContainsKey(dialog.Id + number.ToString(CultureInfo.InvariantCulture)))
                number++;
            dialog.Id += number.ToString(CultureInfo.InvariantCulture);
        }

        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null StatePropertyAccessor.");
        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;
}
