using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Safety;

/// <summary>Puts parts into messages, a new one where the next part would not fit the channel, whichever variant is taken.</summary>
internal sealed class TalkPage(Turn turn)
{
    public const string Scope = "crisis-talk";

    public void Say(string key, params Arg[] args)
    {
        if (turn.HasSpoken && !FitsBehind(Turn.Join(turn.Messages[^1].Select(p => p.Text)), key, args))
        {
            turn.NextMessage();
        }

        turn.Say(Scope, key, args);
    }

    /// <summary>Says it where the book has it.</summary>
    public void SayIfAny(string key, params Arg[] args)
    {
        if (Has(key))
        {
            Say(key, args);
        }
    }

    public bool Has(string key) => turn.Words.Has(Scope, key, turn.Language);

    /// <summary>A new message, unless the last one holds a single sentence.</summary>
    public void Break()
    {
        if (turn.HasSpoken && turn.Messages[^1].Count > 1)
        {
            turn.NextMessage();
        }
    }

    /// <summary>A fragment, filled: part of a text, not a text.</summary>
    public string Fragment(string key, params ReadOnlySpan<Arg> args) => turn.Words.First(Scope, key, turn.Language, args);

    /// <summary>A choice that says <paramref name="value"/> when tapped.</summary>
    public void Offer(string key, string? value = null)
    {
        var title = Fragment(key);
        turn.Offer(new ReplyAction(title, value ?? title));
    }

    private bool FitsBehind(string written, string key, Arg[] args) =>
        turn.Words.Variants(Scope, key, turn.Language)
            .All(v => MessageLength.Fits($"{written} {WordBook.Fill(v, args)}", turn.Incoming.Kind));
}
