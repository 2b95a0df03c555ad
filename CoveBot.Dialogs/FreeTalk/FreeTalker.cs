using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>A free-text turn outside an exercise.</summary>
public sealed class FreeTalker(MainMenu menu)
{
    public ValueTask<Handled> AnswerAsync(Turn turn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Record(EntryKind.Said, e => e with { Text = turn.Text });
        menu.Show(turn);
        return ValueTask.FromResult(Handled.Said);
    }
}
