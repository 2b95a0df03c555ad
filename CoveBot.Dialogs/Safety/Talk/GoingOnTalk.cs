using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Routines;
using static CoveBot.Dialogs.Safety.SafetyState;

namespace CoveBot.Dialogs.Safety;

/// <summary>The talk goes on while the floor is 2 or higher: one sentence to what was said, one question, always an offer; it never ends.</summary>
internal sealed class GoingOnTalk(Scene scene, TalkNotes notes)
{
    private const int UrgentEvery = 2;

    private readonly TalkPage page = scene.Page;

    public void Say()
    {
        KeepRefusal();
        if (scene.Step.MeansInContext)
        {
            page.Say("hear-means");
            Next(checks: true);
            return;
        }

        if (UnderDuress())
        {
            return;
        }

        if (!CountryAnswered())
        {
            First();
        }

        Urgent();
        Next(scene.Asks is Request.Better or Request.Bye || TalkRequests.SaysBetter(scene.Turn.Text) || scene.Step.Response == Response.Corrects);
    }

    // "All good", said where someone hurts them, may be said for the one in the room: silence, and nothing is lowered.
    private bool UnderDuress()
    {
        if (scene.Leading != Category.Abuse || scene.Other || scene.Counters.ContainsKey(Count.QuietAsked) || scene.Step.Response != Response.Retracts)
        {
            return false;
        }

        scene.Counters[Count.Quiet] = 1;
        page.Say("quiet");
        notes.Record(Questions.Texting);
        return true;
    }

    private void First()
    {
        switch (scene.Asks)
        {
            case Request.Lines:
                new LineBlock(scene, notes).SayOne();
                break;
            case Request.Menu:
                page.Say("menu");
                new LineBlock(scene, notes).Say(links: scene.Leading != Category.Abuse);
                break;
            default:
                new Acknowledging(scene).Say();
                break;
        }

        if (scene.Asks is Request.Contact or Request.Going || scene.Step is { Answered: "called", Response: Response.Yes })
        {
            scene.Counters[Count.Reached] = 1;
        }

        if (scene.Step is { Answered: Questions.Texting, Response: Response.No })
        {
            scene.Counters[Count.Quiet] = 1;
            scene.Counters.Remove(Count.QuietAsked);
        }

        if (scene.Step is { Answered: Questions.FollowUp, Response: Response.Yes } && scene.Turn.Person.Profile.Agreed)
        {
            scene.Counters[Count.FollowUp] = 1;
            var tomorrow = new FollowUp("safety-check-in", scene.Turn.LocalNow.AddDays(1), TimeSpan.FromHours(6));
            scene.Turn.Record(EntryKind.Touch, e => e with { Facts = Touch.Facts(tomorrow) });
        }
    }

    // A refusal is kept, so that the same is not asked again.
    private void KeepRefusal()
    {
        if (scene.Step.Response == Response.Refuses || scene.Asks == Request.Repeats)
        {
            scene.Counters[Count.Refused] = scene.Counters.GetValueOrDefault(Count.Refused) + 1;
        }
    }

    private bool CountryAnswered()
    {
        var moved = CountryNames.Moved(scene.Turn.Text);
        if ((moved ?? (scene.Step.Answered == Questions.Country ? CountryNames.Read(scene.Turn.Text) : null)) is not { } country)
        {
            return false;
        }

        scene.Country = country;
        if (scene.Turn.Person.Profile.Agreed && scene.Turn.Person.Profile.Country is var known && known != country
            && (known is null ? country != CountryNames.Elsewhere : moved is not null))
        {
            scene.Turn.Record(EntryKind.Profile, e => e with { Facts = new Dictionary<string, string> { [Profile.Fact.Country] = country } });
        }

        if (country == CountryNames.Elsewhere)
        {
            var help = scene.Help();
            page.Say("country-unknown", LineWords.Lines(page, help.Lines, scene.Kind, links: true), scene.EmergencyArg());
            notes.Showed(help.Lines);
            return true;
        }

        page.Say("country-known");
        new LineBlock(scene, notes).Say(links: scene.Leading != Category.Abuse);
        return true;
    }

    private void Urgent()
    {
        if (scene.Step.Floor >= 4 && !scene.Counters.ContainsKey(Count.Reached) && notes.Since(Count.UrgentTurn) >= UrgentEvery)
        {
            page.Say("urgent-again", scene.EmergencyArg());
            notes.Mark(Count.UrgentTurn);
        }
    }

    private void Next(bool checks)
    {
        if (scene.Counters.ContainsKey(Count.Quiet))
        {
            notes.Record(Questions.Texting);
            return;
        }

        if (scene.Turn.Verdict.Tier < 2
            && (scene.Asks == Request.CalmWish || scene.Step is { Answered: Questions.Coping, Response: Response.Yes }))
        {
            OfferCalm();
            notes.Record(Questions.Coping);
            return;
        }

        if (scene.Asks == Request.Bye && scene.Step.Floor < 4 && scene.Turn.Verdict.Tier < 2 && notes.Asked.Contains("safe"))
        {
            notes.Record(pending: null);
            return;
        }

        var draft = scene.Asks is Request.Talking or Request.Nobody or Request.Burden && !notes.Asked.Contains(Questions.Draft) && scene.Step.Floor < 4;
        var (id, key) = draft ? (Questions.Draft, $"ask-{Questions.Draft}") : NextQuestion.Take(scene, notes, checks);
        if (draft)
        {
            notes.Ask(id);
        }

        var calming = scene.Step.Floor < 4 && scene.Leading != Category.Abuse && !scene.Other;
        if (calming && !scene.Counters.ContainsKey(Count.Offered) && id != Questions.Coping)
        {
            scene.Counters[Count.Offered] = 1;
            page.Say("offer-calm");
        }

        page.Say(key, scene.EmergencyArg());
        if (calming)
        {
            OfferCalm();
        }

        notes.Record(id);
    }

    private void OfferCalm()
    {
        page.Offer("option-breathing", CalmExercises.Breathing);
        page.Offer("option-grounding", CalmExercises.Grounding);
    }
}

/// <summary>The first words after more than twelve hours, with something left open: how is it today.</summary>
internal sealed class CheckInTalk(Scene scene, TalkNotes notes)
{
    public void Say()
    {
        var page = scene.Page;
        var abuse = scene.Leading == Category.Abuse && !scene.Other;
        if (abuse)
        {
            notes.Ask(Questions.Texting);
            page.Say("quiet");
            page.Say($"ask-{Questions.Texting}");
            notes.Record(Questions.Texting);
            return;
        }

        page.Say("hear-back");
        new LineBlock(scene, notes).Say(links: true);
        page.Say("ai");
        notes.Mark(Count.NoticeTurn);
        notes.Ask(Questions.CheckIn);
        page.Say(NextQuestion.KeyOf(scene, Questions.CheckIn));
        notes.Record(Questions.CheckIn);
    }
}

/// <summary>It is not safe to text: neutral words until the person says that it is.</summary>
internal sealed class QuietTalk(Scene scene, TalkNotes notes)
{
    /// <summary>False: it is safe again, and the talk goes on.</summary>
    public bool Take()
    {
        if (scene.Step.Response == Response.Yes || TalkRequests.SaysReady(scene.Turn.Text) || scene.Turn.Verdict.Tier >= 2 || scene.Asks is Request.Lines)
        {
            scene.Counters.Remove(Count.Quiet);
            return false;
        }

        if (!scene.Counters.ContainsKey(Count.QuietAsked))
        {
            scene.Counters[Count.QuietAsked] = 1;
            scene.Page.Say("quiet");
            scene.Page.Say($"ask-{Questions.Texting}");
            notes.Record(Questions.Texting);
            return true;
        }

        // Asked again whether it is safe: anything but a no leads on.
        if (scene.Step.Response is not (Response.No or Response.Partly or Response.Refuses))
        {
            scene.Counters.Remove(Count.Quiet);
            return false;
        }

        scene.Counters.Remove(Count.QuietAsked);
        scene.Page.Say("quiet");
        notes.Record(Questions.Texting);
        return true;
    }
}
