using static CoveBot.Dialogs.Safety.SafetyState;

namespace CoveBot.Dialogs.Safety;

/// <summary>Picks the next question: the first of the track that was not asked, not refused, not answered already; then open ones.</summary>
internal static class NextQuestion
{
    private const string ProbeTurn = "probe-turn";
    private const int ProbeAgain = 6;

    /// <summary>Id and text key of the question to put now; it is noted as asked.</summary>
    public static (string Id, string Key) Take(Scene scene, TalkNotes notes, bool checks = false)
    {
        var id = AsksForHelpInstead(scene) ? Questions.Suicide : scene.Step.MeansInContext ? Straight(scene, notes) : checks ? Check(scene, notes) : Country(scene, notes) ?? Track(scene, notes) ?? Later(scene, notes);
        if (id != Questions.Stay)
        {
            notes.Ask(id);
        }

        if (Questions.Of(id)!.Probes)
        {
            notes.Mark(ProbeTurn);
        }

        return (id, KeyOf(scene, id));
    }

    public static string KeyOf(Scene scene, string id) => id switch
    {
        Questions.Stay when scene.Other => "ask-stay-other",
        Questions.Barrier when scene.Other => "ask-barrier-other",
        Questions.Stay when scene.Step.Floor >= 4 && scene.Counters.ContainsKey(Count.Reached) => "ask-stay-reached",
        Questions.Stay when scene.Step.Floor >= 4 => "ask-stay-urgent",
        Questions.CheckIn when scene.Leading is not (Category.Suicide or Category.SelfHarm or Category.Psychosis) => "ask-checkin-danger",
        _ => $"ask-{id}",
    };

    // "I'm not safe" in place of an answer: asked once more, in other words, before anything else about it.
    private static bool AsksForHelpInstead(Scene scene) =>
        scene.Step is { Answered: Questions.Suicide, Response: Response.Other, Floor: < 4 } && scene.Asks == Request.Lines
        && !scene.Other && !scene.TypedCrisis && !scene.Counters.ContainsKey(Count.Affirmed) && scene.Counters.TryAdd("asked-again", 1);

    private static string? Track(Scene scene, TalkNotes notes) =>
        Questions.Track(scene.Taken ? Category.Medical : scene.Leading, scene.Step.Floor, scene.Other)
            .FirstOrDefault(q => !notes.Asked.Contains(q) && Fits(scene, notes, q));

    // Asked once, as a later question, where no number can be named yet.
    private static string? Country(Scene scene, TalkNotes notes) =>
        scene.Country is null && scene.Step.Floor < 4 && notes.Asked.Count > 0 && !notes.Asked.Contains(Questions.Country)
        && !scene.Step.Raised ? Questions.Country : null;

    // After a question about means: straight to it, in words that were not used yet.
    private static string Straight(Scene scene, TalkNotes notes) =>
        Array.Find([Questions.Suicide, "now"], q => !notes.Asked.Contains(q)) ?? Track(scene, notes) ?? Questions.Stay;

    // A question that a clear answer to may lower by one step.
    private static string Check(Scene scene, TalkNotes notes)
    {
        string[] probes = scene.Other ? ["other-safe", "self", Questions.CheckIn] : [Questions.DirectFor(scene.Leading), "safe", Questions.CheckIn];
        return Array.Find(probes, p => !notes.Asked.Contains(p)) ?? Questions.CheckIn;
    }

    // Everything was asked: open questions, and now and then how it stands.
    private static string Later(Scene scene, TalkNotes notes) =>
        scene.Counters.GetValueOrDefault(Count.Refused) < 2 && notes.Since(ProbeTurn) > ProbeAgain ? Questions.CheckIn : Questions.Stay;

    // Thoughts of suicide were told or half told.
    private static bool Active(Scene scene, TalkNotes notes) =>
        notes.Asked.Contains("now")
        || (scene.Counters.GetValueOrDefault(Count.Told) & (1 << (int)Category.Suicide)) != 0 || scene.Counters.ContainsKey(Count.Affirmed) || scene.Counters.ContainsKey(Count.Maybe);

    private static bool Fits(Scene scene, TalkNotes notes, string question)
    {
        var denied = scene.Counters.ContainsKey(Count.Denied);
        var refused = scene.Counters.GetValueOrDefault(Count.Refused);
        return question switch
        {
            Questions.Plan => !denied && refused < 2 && !scene.Counters.ContainsKey(Count.NoPlan) && Active(scene, notes),
            Questions.Time => !denied && refused < 1 && Active(scene, notes) && !scene.Counters.ContainsKey(Count.NoPlan) && !scene.Counters.ContainsKey(Count.Soon),
            Questions.Means => !denied && refused < 1 && Active(scene, notes) && scene.Counters.GetValueOrDefault(Count.NoPlan) < 2,
            Questions.Suicide => refused < 2 && !scene.Counters.ContainsKey(Count.Affirmed),
            "now" => !denied && refused < 2 && !scene.Counters.ContainsKey(Count.Soon),
            "safe" => scene.Step.Floor < 4 || scene.Counters.ContainsKey(Count.Reached),
            "away" => scene.Leading is not Category.Psychosis,
            Questions.Coping => scene.Leading != Category.Abuse,
            Questions.Care => !scene.IsMinor,
            Questions.FollowUp => scene.Turn.Person.Profile.Agreed && scene.Leading != Category.Abuse,
            "called" => scene.Step.Floor >= 4 && !scene.Counters.ContainsKey(Count.Reached),
            Questions.Barrier => !scene.Counters.ContainsKey(Count.Reached),
            "intent" => scene.Taken,
            _ => refused < 2 || !Questions.Of(question)!.Probes,
        };
    }
}
