namespace CoveBot.Benchmarks.Talks;

/// <summary>One simulated person in one conversation: what they say next, and whether the answer is the right one.</summary>
internal abstract class Talk
{
    /// <summary>Sender and conversation.</summary>
    public string Person { get; protected set; } = "";

    /// <summary>BCP 47.</summary>
    public string Locale { get; protected set; } = "en-US";

    /// <summary>The next message.</summary>
    public abstract string Say();

    /// <summary>Looks at the texts of the answer.</summary>
    /// <exception cref="WrongReplyException">It is not the answer that was due: what is measured would be errors.</exception>
    public abstract void Hear(IReadOnlyList<string> replies);
}

/// <summary>A server answered, but not with what was due.</summary>
internal sealed class WrongReplyException(string message) : Exception(message);
