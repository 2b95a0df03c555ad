namespace CoveBot.Dialogs.Safety;

/// <summary>One sentence that answers what was said: to the question that was open, or to what was brought up.</summary>
internal sealed class Acknowledging(Scene scene)
{
    private const int LongRemark = 8;

    public void Say()
    {
        var page = scene.Page;
        var emergency = scene.EmergencyArg();
        page.Say(Key(page), emergency);
    }

    private string Key(TalkPage page)
    {
        if (Topic() is { } topic)
        {
            return topic;
        }

        var question = scene.Step.Answered switch
        {
            "now" or Questions.CheckIn or "self" or "selfharm" => Questions.Suicide,
            { } q => q,
            null => null,
        };
        var open = Questions.Of(question) is { IsOpen: true };
        return scene.Step.Response switch
        {
            Response.Yes or Response.No when open => Heard(),
            Response.No when scene.Turn.Verdict.Tier >= 2 => Heard(),
            Response.Yes when question == Questions.Coping => "how-calm",
            Response.No when question == Questions.Company && scene.Step.Floor >= 4 => "no-company-urgent",
            Response.Yes => page.Has($"yes-{question}") ? $"yes-{question}" : "yes",
            Response.No => page.Has($"no-{question}") ? $"no-{question}" : "no",
            Response.Partly when question is Questions.Company or "doctor" or "place" or "away" or "other-safe" => $"no-{question}",
            Response.Partly when question is Questions.Plan or Questions.Means or Questions.Time => "unsure",
            Response.Partly when question is Questions.FollowUp or Questions.Coping or Questions.Draft or Questions.Care or Questions.Barrier or Questions.Stay => Heard(),
            Response.Partly => "partly",
            Response.Refuses => "refuses",
            Response.Retracts => "retracts",
            Response.Corrects => "corrects",
            _ => Heard(),
        };
    }

    private string Heard() =>
        scene.Turn.Verdict.Tier >= 1 || TalkText.Words(TalkText.Fold(scene.Turn.Text)) > LongRemark ? "more" : "heard";

    // A new disclosure is answered as one, whatever else it brings up.
    private string? Topic() => scene.Turn.Verdict.Tier >= 3 ? null : scene.Asks switch
    {
        Request.Going => "going",
        Request.CalmWish => "how-calm",
        Request.Bye when scene.Step.Floor < 4 => "leaving",
        Request.Real => "real",
        Request.Secret => "secret",
        Request.Police => "barrier-police",
        Request.Cost => "barrier-cost",
        Request.Talking => "barrier-talking",
        Request.Privacy => "barrier-privacy",
        Request.Before => "barrier-before",
        Request.Burden when scene.Turn.Verdict.Tier < 2 => "barrier-burden",
        Request.Nobody when scene.Step.Floor < 4 => "barrier-nobody",
        Request.NoHelp => "barrier-nohelp",
        Request.Repeats => "repeats",
        Request.Draft => scene.Other ? "draft-other" : "yes-draft",
        Request.Contact => TalkRequests.SaysCalled(scene.Turn.Text) ? "yes-called" : "contact",
        Request.Exercise => "waits",
        Request.SafetyPlan => "plan-with",
        Request.GoBack => "later",
        Request.Care => "no-care",
        Request.HowToHelp when scene.Other => scene.Leading is Category.Suicide or Category.SelfHarm ? "advice-other" : "advice-other-danger",
        _ => null,
    };
}
