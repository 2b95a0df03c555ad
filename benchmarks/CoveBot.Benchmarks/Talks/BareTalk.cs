namespace CoveBot.Benchmarks.Talks;

/// <summary>Says what the three questions are answered with, to a server that only echoes.</summary>
internal sealed class BareTalk : Talk
{
    private static readonly string[] Words = ["hi", "Frances", "36", "dark blue"];

    private int said;

    public BareTalk(int number)
    {
        Person = $"u{number}";
        said = number;
    }

    public override string Say() => Words[said % Words.Length];

    public override void Hear(IReadOnlyList<string> replies)
    {
        var due = $"You said: {Words[said++ % Words.Length]}";
        if (replies is not [var reply] || reply != due)
        {
            throw new WrongReplyException($"“{due}” was due, not “{string.Join(" / ", replies)}”.");
        }
    }
}
