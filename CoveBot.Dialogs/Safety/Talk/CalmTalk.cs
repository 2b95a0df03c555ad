using static CoveBot.Dialogs.Safety.SafetyState;

namespace CoveBot.Dialogs.Safety;

/// <summary>Below tier 2: what was lowered is settled with four ways to go on (3.7 rule 3), a weak sign gets one kind line, the rest passes.</summary>
internal sealed class CalmTalk(Scene scene)
{
    private readonly TalkPage page = scene.Page;
    private readonly TalkNotes notes = new(scene);

    public SafetyOutcome Take()
    {
        var step = scene.Step;
        if (step is { Lowered: true, Response: Response.Corrects })
        {
            page.Say("corrects");
            return Ask(Corrective());
        }

        if (step is { Before: >= 2 })
        {
            return Settle(first: true);
        }

        if (step.Answered == Questions.Options && Option() is { } outcome)
        {
            return outcome;
        }

        if (Questions.Of(step.Answered) is { Probes: true } && step.Response is Response.No or Response.Yes)
        {
            return Settle(first: false);
        }

        return scene.Turn.Verdict is { Tier: 1, MeansQuestion: false } && !scene.Counters.ContainsKey(Count.Watched) ? Watch() : Pass();
    }

    // "You misunderstood": one more question, another than before.
    private string Corrective() => notes.Asked.Contains(Questions.Suicide) ? "safe" : Questions.Suicide;

    private SafetyOutcome Settle(bool first)
    {
        new Acknowledging(scene).Say();
        var frozen = notes.Frozen is not null;
        if (!first && !frozen)
        {
            page.Say("settled");
            page.Offer("option-breathing", CalmExercises.Breathing);
            notes.Record(null);
            return SafetyOutcome.Answered;
        }

        page.Say(frozen ? "options" : "options-free");
        page.Say("ask-options");
        page.Offer("option-stay");
        page.Offer("option-calm", CalmExercises.Grounding);
        if (frozen)
        {
            page.Offer("option-continue", page.Fragment("word-continue"));
        }

        page.Offer("option-rest");
        notes.Record(Questions.Options);
        return SafetyOutcome.Answered;
    }

    private SafetyOutcome? Option()
    {
        var said = TalkText.Fold(scene.Turn.Text);
        var frozen = notes.Frozen is not null;
        if (Is(said, "option-stay", "1"))
        {
            return Ask(Questions.Stay);
        }

        var key = Is(said, "option-calm", "2") || scene.Step.Response == Response.Yes ? "how-calm"
            : frozen && Is(said, "option-continue", "3") ? "how-continue"
            : Is(said, "option-rest", frozen ? "4" : "3") ? "rest"
            : null;
        if (key is null)
        {
            return null;
        }

        page.Say(key);
        if (key == "how-calm")
        {
            page.Offer("option-breathing", CalmExercises.Breathing);
            page.Offer("option-grounding", CalmExercises.Grounding);
        }

        notes.Record(null);
        return SafetyOutcome.Answered;
    }

    private bool Is(string said, string key, string number) => said == number || said == TalkText.Fold(page.Fragment(key));

    private SafetyOutcome Watch()
    {
        scene.Counters[Count.Watched] = 1;
        var finding = scene.Turn.Verdict.Leading!;
        var direct = finding is { Category: Category.Suicide, Subject: not Subject.Other }
            && scene.Turn.Person is { OpenRun: null, Profile.Agreed: true } && scene.Asks == Request.None;
        if (direct)
        {
            page.Say("hear-suicide-1");
            return Ask(Questions.Suicide, "ask-suicide-soft");
        }

        page.Say("watch");
        notes.Record(null);
        return SafetyOutcome.Pass;
    }

    private SafetyOutcome Ask(string id, string? key = null)
    {
        notes.Ask(id);
        page.Say(key ?? NextQuestion.KeyOf(scene, id));
        notes.Record(id);
        return SafetyOutcome.Answered;
    }

    private SafetyOutcome Pass()
    {
        if (notes.WorthRecording(null))
        {
            notes.Record(null);
        }

        return SafetyOutcome.Pass;
    }
}
