using System.Text.Json.Serialization;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.People;

/// <summary>
/// Where one person stands: the fold of their journal, entry by entry. The stored document is a snapshot of this;
/// when it is missing or behind, <see cref="Apply"/> over the journal gives the same (docs/adr/0002).
/// </summary>
public sealed class PersonState
{
    /// <summary>Turns whose replies are kept for a repeated activity id.</summary>
    private const int OutboxLength = 12;

    /// <summary>Turns before those that are still known to be answered: a channel repeats within minutes, not months.</summary>
    private const int MostOlder = 200;

    /// <summary>A sentence of ours comes again after this many turns at the earliest.</summary>
    private const int MemoryOfSentences = 10;

    /// <summary>Finished runs of one exercise that are kept to look back on.</summary>
    private const int MostPast = 20;

    public string Id { get; init; } = "";

    /// <summary>The last journal entry that is contained here.</summary>
    public long Seq { get; set; }

    /// <summary>The <see cref="Seq"/> of the snapshot that is stored.</summary>
    public long SnapshotSeq { get; set; }

    public Profile Profile { get; init; } = new();

    public Cursor Cursor { get; set; } = new();

    /// <summary>Open and paused runs, oldest first.</summary>
    public List<ExerciseRun> Runs { get; init; } = [];

    /// <summary>The last safety event: the state of safety, or null if there never was one.</summary>
    public SafetyEvent? Safety { get; set; }

    public DateTimeOffset? SafetyAt { get; set; }

    /// <summary>When this person last wrote: a conversation ends after 12 hours of silence (safety.md).</summary>
    public DateTimeOffset? LastAt { get; set; }

    /// <summary>The last rating was given as x/10 (3.4).</summary>
    public bool RatesOutOfTen { get; set; }

    /// <summary>The last energy rating of a daily check-in, for the dose (6.3).</summary>
    [JsonIgnore]
    public (int Value, DateTimeOffset At)? Energy => EnergyValue is { } v && EnergyAt is { } at ? (v, at) : null;

    public int? EnergyValue { get; set; }

    public DateTimeOffset? EnergyAt { get; set; }

    /// <summary>The last answer in words to each step (<c>exercise/step</c>), for "same".</summary>
    public Dictionary<string, Answer> LastAnswers { get; init; } = [];

    /// <summary>Finished runs that later ones may look back on, oldest first.</summary>
    public List<PastRun> Past { get; init; } = [];

    /// <summary>Our sentences of the last turns.</summary>
    public List<SpokenSentence> Spoken { get; init; } = [];

    /// <summary>Causes of the turns before those of the outbox, oldest first.</summary>
    public Queue<string> Older { get; init; } = [];

    /// <summary>The last turns with their replies, oldest first.</summary>
    public List<SpokenTurn> Outbox { get; init; } = [];

    /// <summary>Something is in here that was not stored: off the record, or before agreement.</summary>
    [JsonIgnore]
    public bool HoldsUnkept { get; set; }

    /// <summary>Runs that started on the record and went off it: of these the store knows.</summary>
    [JsonIgnore]
    public HashSet<string> WentOff { get; } = [];

    /// <summary>Runs that were off the record when the process ended, and are lost with it: closed, and said, in the next turn.</summary>
    [JsonIgnore]
    public List<ExerciseRun> Lost { get; } = [];

    /// <summary>Takes out of a state that was read from the store what lived in memory only.</summary>
    public void LoseUnkept()
    {
        Lost.AddRange(Runs.Where(r => r.OffTheRecord));
        Runs.RemoveAll(r => r.OffTheRecord);
    }

    public ExerciseRun? Run(string? id)
    {
        foreach (var run in Runs)
        {
            if (run.Id == id)
            {
                return run;
            }
        }

        return null;
    }


    [JsonIgnore]
    public ExerciseRun? OpenRun => Run(Cursor.Run);

    public Answer? LastAnswer(string exercise, string step) => LastAnswers.GetValueOrDefault($"{exercise}/{step}");

    /// <summary>Whether an activity was answered so long ago that its replies stand in the journal only.</summary>
    public bool AnsweredLongAgo(string cause) => Older.Contains(cause);

    /// <summary>The replies of an activity that was already answered; null if it was not.</summary>
    public IReadOnlyList<Reply>? AnsweredBefore(string cause) => Outbox.Find(t => t.Cause == cause)?.Replies;

    /// <summary>Takes one entry in. Unknown kinds change nothing.</summary>
    public void Apply(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        switch (entry.Kind)
        {
            case EntryKind.RunStarted:
                Start(entry);
                break;
            case EntryKind.Answered:
                Answered(entry);
                break;
            case EntryKind.Undone when Run(entry.Run) is { } run:
                Put(run, entry.Step!, entry.Answer);
                run.Reopened = null;
                break;
            case EntryKind.Reopened when Run(entry.Run) is { } run:
                run.Reopened = entry.Step;
                break;
            case EntryKind.RunPaused when Run(entry.Run) is { } run:
                run.Status = entry.Status ?? RunStatus.Paused;
                break;
            case EntryKind.RunResumed when Run(entry.Run) is { } run:
                run.Status = RunStatus.Active;
                run.LastAt = entry.At;
                break;
            case EntryKind.RunFinished:
                Finish(entry);
                break;
            case EntryKind.Privacy when Run(entry.Run) is { } run:
                run.Privacy = entry.Privacy ?? run.Privacy;
                GoOff(run, entry);
                break;
            case EntryKind.Profile:
                foreach (var (name, value) in entry.Facts ?? new Dictionary<string, string>())
                {
                    Profile.Facts[name] = value;
                }

                break;
            case EntryKind.Safety:
                Safety = entry.Safety;
                SafetyAt = entry.At;
                break;
            case EntryKind.Turn:
                Cursor = entry.Asked ?? Cursor;
                Spoken.RemoveAll(s => Cursor.Turn - s.Turn > MemoryOfSentences);
                Spoken.AddRange((entry.Asked?.Sentences ?? []).Select(hash => new SpokenSentence(hash, Cursor.Turn)));
                LastAt = entry.At;
                Outbox.Add(new SpokenTurn(entry.Cause ?? "", entry.Replies ?? []));
                if (Outbox.Count > OutboxLength)
                {
                    Older.Enqueue(Outbox[0].Cause);
                    Outbox.RemoveAt(0);
                }

                if (Older.Count > MostOlder)
                {
                    Older.Dequeue();
                }

                break;
        }
    }

    private void GoOff(ExerciseRun run, JournalEntry entry)
    {
        if (entry.Status == "off-the-record" && !run.OffTheRecord)
        {
            run.OffTheRecord = true;
            WentOff.Add(run.Id);
        }
    }

    private void Start(JournalEntry entry)
    {
        if (Run(entry.Run) is not null)
        {
            return;
        }

        Runs.Add(new ExerciseRun
        {
            Id = entry.Run!,
            Exercise = entry.Exercise!,
            Started = entry.At,
            LastAt = entry.At,
            Channel = entry.Channel,
            Language = entry.Facts?.GetValueOrDefault("language") ?? "en",
            Dose = entry.Facts?.GetValueOrDefault("dose") ?? "standard",
            From = entry.Facts?.GetValueOrDefault("from"),
            OffTheRecord = entry.Status == "off-the-record",
        });
    }

    private void Finish(JournalEntry entry)
    {
        if (Run(entry.Run) is { } run)
        {
            Runs.Remove(run);
            Past.RemoveAll(p => entry.At - p.At > PastRun.Kept);
            if (entry.Status is RunStatus.Completed or RunStatus.CompletedPartial && !run.OffTheRecord)
            {
                Past.Add(PastRun.Of(run, entry.At));
            }

            if (Past.Count(p => p.Exercise == run.Exercise) > MostPast)
            {
                Past.Remove(Past.First(p => p.Exercise == run.Exercise));
            }
        }
    }

    private void Answered(JournalEntry entry)
    {
        RatesOutOfTen = entry.Answer is { Scale: "0-100" } rating && (rating.Number ?? (rating.Items is [.., var last] ? last.Number : null)) is not null ? rating.OfTen : RatesOutOfTen;
        if (entry is { Exercise: "daily-check-in", Step: "energy", Answer.Number: { } energy })
        {
            (EnergyValue, EnergyAt) = (energy, entry.At);
        }

        if (Run(entry.Run) is not { } run || entry.Answer is null)
        {
            return;
        }

        run.Trail.Add(new Change(entry.Step!, run.Answers.GetValueOrDefault(entry.Step!)));
        if (run.Trail.Count > 10)
        {
            run.Trail.RemoveAt(0);
        }

        run.Answers[entry.Step!] = entry.Answer;
        if (!run.OffTheRecord && entry.Answer is { Skipped: false, Open: false } && (entry.Answer.Text is not null || entry.Answer.Items is not null))
        {
            LastAnswers[$"{run.Exercise}/{entry.Step}"] = entry.Answer;
        }

        run.LastAt = entry.At;
        if (run.Reopened == entry.Step && !entry.Answer.Open)
        {
            run.Reopened = null;
        }
    }

    private static void Put(ExerciseRun run, string step, Answer? before)
    {
        if (run.Trail.Count > 0 && run.Trail[^1].Step == step)
        {
            run.Trail.RemoveAt(run.Trail.Count - 1);
        }

        if (before is null)
        {
            run.Answers.Remove(step);
        }
        else
        {
            run.Answers[step] = before;
        }
    }
}

/// <summary>What was said in answer to one activity.</summary>
/// <param name="Cause">Hashed activity id.</param>
/// <param name="Replies">Ours, in order.</param>
public sealed record SpokenTurn(string Cause, IReadOnlyList<Reply> Replies);
