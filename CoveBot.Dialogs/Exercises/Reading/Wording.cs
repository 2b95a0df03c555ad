using CoveBot.Dialogs.Commands;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>
/// A message cut into tokens and words. A turn looks at its message from many sides (a command? a side question? an insult? an answer?),
/// each on the same thread: the last one cut is kept, weakly, so it stays in memory no longer than any other string.
/// </summary>
internal sealed class Wording
{
    private static readonly ThreadLocal<WeakReference<Wording>> Last = new(() => new WeakReference<Wording>(null!));

    private readonly string text;
    private string[]? keys;
    private string[]? bare;
    private Command? command;
    private bool isCommandRead;

    private Wording(string text)
    {
        this.text = text;
        Tokens = Reading.Tokens.Cut(text);
        Words = Folding.Spell(Tokens);
    }

    /// <summary>Everything, in order. Not to be changed.</summary>
    public List<Token> Tokens { get; }

    /// <summary>Words and numbers in one spelling. Not to be changed.</summary>
    public List<Token> Words { get; }

    /// <summary>Their keys.</summary>
    public string[] Keys => keys ??= [.. Words.Select(word => word.Key)];

    /// <summary>The whole message, then without courtesies (<see cref="Phrases.Bare"/>).</summary>
    public string[] Bare => bare ??= [.. Phrases.Bare(Keys)];

    /// <summary>The command in it, found once.</summary>
    public Command? Command(Func<string, Command?> find)
    {
        if (!isCommandRead)
        {
            command = find(text);
            isCommandRead = true;
        }

        return command;
    }

    /// <summary>The message that is being read.</summary>
    public static Wording Of(string text)
    {
        var last = Last.Value!;
        if (!last.TryGetTarget(out var wording) || wording.text != text)
        {
            wording = new Wording(text);
            last.SetTarget(wording);
        }

        return wording;
    }

    /// <summary>Something else: a label, a piece. The message stays the last one.</summary>
    public static Wording Aside(string text) =>
        Last.Value!.TryGetTarget(out var wording) && wording.text == text ? wording : new Wording(text);
}
