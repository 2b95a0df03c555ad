using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;

namespace CoveBot.Dialogs.Safety;

/// <summary>What is written down about one turn of the talk. Ids and numbers only.</summary>
internal sealed class TalkNotes
{
    private readonly Scene scene;
    private readonly List<string> asked;

    public TalkNotes(Scene scene)
    {
        this.scene = scene;
        var again = scene.Step.NewConversation || scene.Opens;
        asked = again ? [] : Recalled(scene);
        if (!scene.Other)
        {
            if (asked.Contains("self") && !asked.Contains(Questions.Suicide))
            {
                asked.Add(Questions.Suicide);
            }

            asked.AddRange(TellsOf(scene).Except(asked));
        }

        BlockTurn = scene.Before?.BlockTurn;
        BlockLines = scene.Before?.BlockLines ?? [];
        Frozen = scene.Turn.Person.Run(scene.Before?.Frozen) is { Status: RunStatus.InterruptedSafety } run ? run.Id : null;
    }

    public IReadOnlyList<string> Asked => asked;

    /// <summary>Run frozen by this episode.</summary>
    public string? Frozen { get; set; }

    public int? BlockTurn { get; private set; }

    public IReadOnlyList<string> BlockLines { get; private set; }

    public List<string> Shown { get; } = [];

    /// <summary>Lines were shown in this message.</summary>
    public void Showed(IEnumerable<CrisisLine> lines)
    {
        Shown.AddRange(lines.Select(l => l.Id));
        (BlockTurn, BlockLines) = (scene.TurnNumber, [.. Shown]);
    }

    public void Ask(string question)
    {
        if (!asked.Contains(question))
        {
            asked.Add(question);
        }
    }

    /// <summary>Turns since something counted was last said; a large number if never.</summary>
    public int Since(string counter) => scene.Counters.TryGetValue(counter, out var turn) ? scene.TurnNumber - turn : int.MaxValue;

    public void Mark(string counter) => scene.Counters[counter] = scene.TurnNumber;

    /// <summary>Files the state after this turn.</summary>
    public void Record(string? pending)
    {
        var (step, verdict) = (scene.Step, scene.Turn.Verdict);
        var safety = new SafetyEvent
        {
            Tier = step.Floor,
            Seen = step.Seen,
            Categories = [.. scene.Categories.Select(CategoryIds.Of)],
            Rules = [.. verdict.Findings.Select(f => f.RuleId).Distinct()],
            Subject = scene.Other ? "other" : verdict.Leading?.Subject == Subject.Unclear ? "unclear" : "self",
            Pending = pending,
            Asked = [.. asked],
            Lines = [.. Shown],
            BlockTurn = BlockTurn,
            BlockLines = BlockLines,
            Response = step.Answered is null ? null : ResponseClass(step.Response),
            Protocol = SafetyProtocol.Version,
            Frozen = Frozen,
            Country = scene.Country,
            Counters = scene.Counters.Count > 0 ? scene.Counters : null,
        };
        scene.Turn.Record(EntryKind.Safety, e => e with { Safety = safety });
    }

    /// <summary>Whether there is anything to file: risk now or before, or a sign worth keeping.</summary>
    public bool WorthRecording(string? pending) =>
        scene.Step.Seen > 0 || scene.Step.Floor != (scene.Before?.Tier ?? 0) || pending != scene.Before?.Pending
        || scene.Counters.Any(c => c.Value != (scene.Before?.Counters?.GetValueOrDefault(c.Key) ?? 0));

    private static IEnumerable<string> TellsOf(Scene scene) =>
        Enum.GetValues<Category>()
            .Where(c => (scene.Counters.GetValueOrDefault(SafetyState.Count.Told) & (1 << (int)c)) != 0)
            .Select(Questions.DirectFor)
            .Where(q => q is not ("safe" or "danger"));

    // Before agreement only the open question is kept: what comes before it in the order was asked too.
    private static List<string> Recalled(Scene scene)
    {
        if (scene.Before is not { Asked: [], Pending: { } pending } before)
        {
            return [.. scene.Before?.Asked ?? []];
        }

        var track = Questions.Track(scene.Leading, before.Tier, scene.Other).ToList();
        var at = track.IndexOf(pending);
        return pending == Questions.Country ? [track[0], pending]
            : at < 0 ? [pending]
            : at == 0 ? [pending]
            : [.. track[..(at + 1)], Questions.Country];
    }

    private static string ResponseClass(Response response) => response switch
    {
        Response.Yes => "yes",
        Response.No => "no",
        _ => "unclear",
    };
}
