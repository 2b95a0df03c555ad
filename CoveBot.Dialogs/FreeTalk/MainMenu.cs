using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>What CoveBot can do, by need and not by school; crisis help first. Before agreement: what is open then.</summary>
public sealed class MainMenu(ExerciseCatalog catalog)
{
    private const string Scope = "menu";

    public void Show(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Say(Scope, "open");
        var open = catalog.All.Where(e => !e.Hidden && (turn.Person.Profile.Agreed || e.Calming)).ToList();
        var written = Turn.Join(turn.Messages[^1].Select(p => p.Text));
        var lines = "";
        foreach (var exercise in open.Where(e => turn.Words.Has(Scope, $"need-{e.Id}.name", "en")))
        {
            var title = turn.Words.First(exercise.Id, "title", turn.Language);
            var line = $"\n{turn.Words.First(Scope, $"need-{exercise.Id}.name", turn.Language)}: {title}";
            if (MessageLength.Fits(written + lines + line, turn.Incoming.Kind))
            {
                lines += line;
            }
        }

        if (lines.Length > 0)
        {
            turn.SayFree(lines + "\n", "menu-lines");
        }

        turn.Offer(new ReplyAction(turn.Words.First(Scope, "action.crisis", turn.Language), "crisis"));
        foreach (var exercise in open)
        {
            turn.OfferText(exercise.Id, "title");
        }

        if (turn.Person.Profile.Agreed)
        {
            turn.OfferText("engine", "action.talk");
        }
    }
}
