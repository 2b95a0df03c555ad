using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>What CoveBot can do, by need; crisis help first.</summary>
public sealed class MainMenu(ExerciseCatalog catalog)
{
    public void Show(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Say("menu", "open");
        foreach (var exercise in catalog.All.Where(e => !e.Hidden))
        {
            var title = turn.Words.First(exercise.Id, "title", turn.Language);
            turn.Offer(new ReplyAction(title, title));
        }
    }
}
