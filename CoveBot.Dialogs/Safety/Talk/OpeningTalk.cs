using static CoveBot.Dialogs.Safety.SafetyState;

namespace CoveBot.Dialogs.Safety;

/// <summary>The reply when risk is seen first, or has risen: hear, name people who can be reached now, say what this is, ask one question.</summary>
internal sealed class OpeningTalk(Scene scene, TalkNotes notes)
{
    private readonly TalkPage page = scene.Page;

    public void Say()
    {
        if (scene.Step.Floor >= 4)
        {
            Urgent();
        }
        else if (scene.Leading == Category.Abuse && !scene.Other)
        {
            Abuse();
        }
        else
        {
            Steady();
        }
    }

    private void Steady()
    {
        var question = NextQuestion.Take(scene, notes);
        if (!scene.Opens && scene.Step is { Answered: not null, Response: not Response.Other, NewConversation: false })
        {
            new Acknowledging(scene).Say();
        }

        if (scene.Opens || scene.Turn.Verdict.Tier >= 2 || scene.Step.MeansInContext)
        {
            Heard();
        }

        var advice = scene.Other ? OtherAdvice() : $"advice-{Id}-{scene.Step.Floor}";
        if (!scene.Step.MeansInContext)
        {
            page.SayIfAny(page.Has(advice) ? advice : $"advice-{Id}-2", scene.EmergencyArg());
        }

        new LineBlock(scene, notes).Say(links: true);
        if (scene.Opens)
        {
            page.Break();
        }

        People();
        Notice();
        page.Say(question.Key, scene.EmergencyArg());
        notes.Record(question.Id);
    }

    // Emergency first (R7); short.
    private void Urgent()
    {
        var abuse = scene.Leading == Category.Abuse && !scene.Other;
        page.Say(UrgentKey(), scene.EmergencyArg(full: true));
        notes.Mark(Count.UrgentTurn);
        new LineBlock(scene, notes).Say(links: !abuse, danger: false);
        page.Break();
        page.Say(scene.Other ? "hear-other-4" : $"hear-{Id}-4");
        if (abuse)
        {
            page.Say("texting-first");
        }

        Notice();
        if (abuse && scene.Step.Arrives)
        {
            notes.Ask(Questions.Texting);
            page.Say($"ask-{Questions.Texting}");
            notes.Record(Questions.Texting);
            return;
        }

        var question = NextQuestion.Take(scene, notes);
        page.Say(question.Key, scene.EmergencyArg());
        notes.Record(question.Id);
    }

    // Is it safe to text comes first (R14); no links, nothing that arrives by itself later.
    private void Abuse()
    {
        var first = !notes.Asked.Contains(Questions.Texting);
        if (first)
        {
            notes.Ask(Questions.Texting);
            page.Say($"ask-{Questions.Texting}");
            page.Say("texting-first");
            page.Break();
        }

        page.Say($"hear-abuse-{Math.Max(2, scene.Step.Floor)}");
        new LineBlock(scene, notes).Say(links: false);
        People();
        Notice();
        if (first)
        {
            notes.Record(Questions.Texting);
            return;
        }

        var question = NextQuestion.Take(scene, notes);
        page.Say(question.Key, scene.EmergencyArg());
        notes.Record(question.Id);
    }

    private void Heard()
    {
        if (scene.Step.MeansInContext)
        {
            if ((WeakSignals.Read(scene.Turn.Text) & WeakSigns.Loss) != 0)
            {
                page.Say("hear-loss");
            }

            page.Say("hear-means");
            return;
        }

        page.Say(
            scene.TypedCrisis && scene.Turn.Verdict.Tier == 0 ? "hear-crisis"
            : scene.Step.AddedUp ? "hear-added"
            : Psychotic.FeelsDead(scene) ? "hear-dead"
            : scene.Other ? $"hear-other-{scene.Step.Floor}"
            : $"hear-{Id}-{scene.Step.Floor}");
    }

    private string OtherAdvice() =>
        scene.Leading is Category.Suicide or Category.SelfHarm ? "advice-other" : "advice-other-danger";

    private string UrgentKey() =>
        scene.Other ? (scene.Categories.Any(c => c is Category.Medical or Category.Substance) ? "urgent-other-medical" : "urgent-other")
        : scene.Taken ? "urgent-taken"
        : $"urgent-{Id}";

    private void People()
    {
        if (scene.Opens || scene.Step.NewConversation)
        {
            page.Say(scene.Other ? "people-other" : scene.IsMinor ? "people-minor" : "people");
        }
    }

    private void Notice()
    {
        if (notes.Since(Count.NoticeTurn) > 10 || scene.Opens || scene.Step.NewConversation)
        {
            page.Say("ai");
            notes.Mark(Count.NoticeTurn);
        }
    }

    private string Id => CategoryIds.Of(scene.Leading).Replace('_', '-');
}

/// <summary>The lines that can be reached now, at most two; the same never again within three turns.</summary>
internal sealed class LineBlock(Scene scene, TalkNotes notes)
{
    private const int NotAgainWithin = 3;

    public void Say(bool links, bool danger = true)
    {
        var page = scene.Page;
        var help = scene.Help();
        var ids = help.Lines.Select(l => l.Id).ToArray();
        if (notes.BlockTurn is { } last && scene.TurnNumber - last <= NotAgainWithin && ids.SequenceEqual(notes.BlockLines))
        {
            page.Say("lines-back");
            return;
        }

        var emergency = scene.EmergencyArg();
        if (help.Lines.Count == 0)
        {
            page.Say("lines-none", emergency);
            return;
        }

        page.Say(Key(help), LineWords.Lines(page, help.Lines, scene.Kind, links), emergency);
        if (danger && help.KnowsCountry)
        {
            page.Say("lines-danger", emergency);
        }

        notes.Showed(help.Lines);
    }

    /// <summary>One line, because it was asked for.</summary>
    public void SayOne()
    {
        var help = scene.Help(most: 1);
        var emergency = scene.EmergencyArg();
        if (help.Lines.Count == 0)
        {
            scene.Page.Say("lines-none", emergency);
            return;
        }

        scene.Page.Say("lines-one", LineWords.Lines(scene.Page, help.Lines, scene.Kind, links: false), emergency);
        notes.Showed(help.Lines);
    }

    private string Key(HelpNow help) =>
        !help.KnowsCountry ? (scene.SharesNorthAmericanDigits() ? "lines-shared" : "lines-anywhere")
        : help.Lines.All(l => l.Always) ? "lines" : "lines-now";
}

/// <summary>Where a frightening belief is answered by what is plain to see.</summary>
internal static partial class Psychotic
{
    public static bool FeelsDead(Scene scene) =>
        scene.Leading == Category.Psychosis && Dead().IsMatch(TalkText.Fold(scene.Turn.Text));

    [System.Text.RegularExpressions.GeneratedRegex(@"\b((im|i am) (actually |already |really )?dead|(ya )?estoy muert[oa])\b")]
    private static partial System.Text.RegularExpressions.Regex Dead();
}
