using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.People;

/// <summary>
/// Who is not inside yet: a first message, someone who declined, someone under 18 (design.md, section 6).
/// Nobody meets a dead end: calming exercises and people to reach are there for everyone, and nothing with text is stored.
/// </summary>
public sealed class Doorway(ExerciseCatalog catalog, CrisisLines lines, CoveSettings settings)
{
    /// <summary>The run of someone's first questions: one a person.</summary>
    public static string RunOf(string person) => $"{Onboarding.Id}-{person}";

    /// <summary>Before the first question is open. True: everything is said; false: onboarding goes on.</summary>
    public bool Meet(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (IsTooYoung(turn.Person.Profile))
        {
            SayToYoung(turn, "young-again");
            return true;
        }

        if (turn.Person.Profile.Declined)
        {
            return !ChangesMind(turn);
        }

        if (Onboarding.IsRealMessage(turn.Text))
        {
            turn.Say(Onboarding.Id, "heard");
            turn.NextMessage();
        }

        return false;
    }

    /// <summary>After everything else in a turn: someone who is too young is told so, and who has come in is shown around.</summary>
    public void After(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var profile = turn.Person.Profile;
        if (profile.Agreed && IsTooYoung(profile))
        {
            TurnAway(turn);
            return;
        }

        var cameIn = turn.Entries.Any(e => e.Kind == EntryKind.Profile && e.Step == "agree" && profile.Agreed);
        if (cameIn && profile.Language is { } language)
        {
            Tongue.Keep(turn, language);
        }

        if (turn.Entries.Any(e => e.Kind == EntryKind.RunFinished && e.Exercise == Onboarding.Id))
        {
            ShowAround(turn);
        }
    }

    /// <summary>Whether the talk is not for them here.</summary>
    public bool IsTooYoung(Profile profile) => profile is { Adult: false } && !settings.AllowMinors;

    private bool ChangesMind(Turn turn)
    {
        if (Onboarding.IsAgreement(turn.Text) || YesNoReading.Read(turn.Text) == YesNo.Yes)
        {
            turn.Cursor = turn.Cursor with { Run = RunOf(turn.Person.Id), Step = "agree" };
            return true;
        }

        turn.Say(Onboarding.Id, "declined-again");
        OfferWithoutAgreement(turn);
        return false;
    }

    // What was said in this turn was meant for an adult; of what they wrote, only that they are not one is kept.
    private void TurnAway(Turn turn)
    {
        turn.Unsay();
        foreach (var run in turn.Person.Runs.ToList())
        {
            turn.Record(EntryKind.RunFinished, e => e with { Run = run.Id, Exercise = run.Exercise, Status = RunStatus.Abandoned });
        }

        turn.Record(EntryKind.Profile, e => e with { Step = "under-age", Facts = new Dictionary<string, string> { [Profile.Fact.Agreed] = "no", [Profile.Fact.Adult] = "no" } });
        turn.Cursor = new Cursor { Turn = turn.Cursor.Turn };
        SayToYoung(turn, "young");
    }

    private void SayToYoung(Turn turn, string key)
    {
        turn.Say(Onboarding.Id, key);
        turn.NextMessage();
        var country = turn.Person.Profile.Country ?? (key == "young" ? null : CountryNames.Read(turn.Text));
        var help = lines.For(country, Category.Suicide, turn.Incoming.Kind, turn.Language, isMinor: true, turn.Now, turn.Person.Profile.Region);
        var shown = LineWords.Lines(new TalkPage(turn), help.Lines, turn.Incoming.Kind, links: false);
        turn.Say(Onboarding.Id, help.KnowsCountry ? "young-lines" : "young-where", shown);
        OfferCalm(turn);
        OfferCrisis(turn);
    }

    private void ShowAround(Turn turn)
    {
        if (!turn.Person.Profile.Agreed)
        {
            OfferWithoutAgreement(turn);
            return;
        }

        OfferExercise(turn, "daily-check-in");
        OfferExercise(turn, "thought-record");
        turn.OfferText("engine", "action.talk");
        OfferCrisis(turn);
    }

    private void OfferWithoutAgreement(Turn turn)
    {
        turn.OfferText(Onboarding.Id, "agree.agree");
        OfferCalm(turn);
        OfferCrisis(turn);
    }

    private void OfferCalm(Turn turn)
    {
        foreach (var exercise in catalog.All.Where(e => e is { Calming: true, Hidden: false }).Take(2))
        {
            OfferExercise(turn, exercise.Id);
        }
    }

    private void OfferExercise(Turn turn, string id)
    {
        if (catalog.Find(id) is not null)
        {
            turn.OfferText(id, "title");
        }
    }

    private static void OfferCrisis(Turn turn) =>
        turn.Offer(new ReplyAction(turn.Words.First("menu", "action.crisis", turn.Language), "crisis"));
}
