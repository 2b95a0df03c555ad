namespace CoveBot.Dialogs.Memory;

/// <summary>Somebody else changed the document after it was read: read again, and decide again. Never drop what was to be written.</summary>
public sealed class ConcurrencyException : Exception
{
    public ConcurrencyException()
        : this("The document was changed by someone else since it was read.")
    {
    }

    public ConcurrencyException(string message)
        : base(message)
    {
    }

    public ConcurrencyException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
