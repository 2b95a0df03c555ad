namespace CoveBot.Dialogs.Safety;

/// <summary>One sentence that answers what was said: to the question that was open, or to what was brought up.</summary>
internal sealed class Acknowledging(Scene scene)
{
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
        return scene.Step.Response switch
        {
            Response.Yes => page.Has($"yes-{question}") ? $"yes-{question}" : "yes",
            Response.No => page.Has($"no-{question}") ? $"no-{question}" : "no",
            Response.Partly when question is Questions.Company or "doctor" or "place" or "away" => $"no-{question}",
            Response.Partly => "partly",
            Response.Refuses => "refuses",
            Response.Retracts => "retracts",
            Response.Corrects => "corrects",
            _ => scene.Turn.Verdict.Tier >= 2 ? "more" : "heard",
        };
    }

    private string? Topic() => scene.Asks switch
    {
        Request.Real => "real",
        Request.Secret => "secret",
        Request.Police => "barrier-police",
        Request.Cost => "barrier-cost",
        Request.Talking => "barrier-talking",
        Request.Privacy => "barrier-privacy",
        Request.Before => "barrier-before",
        Request.Burden when scene.Step.Answered is Questions.Barrier or Questions.Company => "barrier-burden",
        Request.Nobody => "barrier-nobody",
        Request.NoHelp => "barrier-nohelp",
        Request.Repeats => "repeats",
        Request.Draft => "yes-draft",
        Request.Contact => "contact",
        Request.GoBack => "later",
        Request.HowToHelp when scene.Other => scene.Leading is Category.Suicide or Category.SelfHarm ? "advice-other" : "advice-other-danger",
        _ => null,
    };
}
