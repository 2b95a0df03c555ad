namespace CoveBot.Dialogs.Memory;

/// <summary>Closes and opens what is stored. Plain at first, a key per person later; the stores never know.</summary>
public interface ISeal
{
    /// <param name="owner">The log or document that the text belongs to.</param>
    /// <param name="plain">The serialised record.</param>
    string Close(string owner, string plain);

    /// <summary>The text that was closed for this owner.</summary>
    string Open(string owner, string closed);
}

/// <summary>No encryption yet.</summary>
public sealed class PlainSeal : ISeal
{
    public string Close(string owner, string plain) => plain;

    public string Open(string owner, string closed) => closed;
}
