using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Everyday;

/// <summary>E01: a number for the mood; everything after it is extra.</summary>
public static class DailyCheckIn
{
    /// <summary>From here down the check-in offers something small instead of more questions.</summary>
    public const int LowEnergy = 2;

    public const int LowMood = 2;

    public static readonly Exercise Definition = new("daily-check-in", Modality.General, minutes: 1,
        new Say("intro"),
        new Mood("mood") { Core = true },
        new Say("mood-kept") { When = a => IsToday(a) && a.Number("mood") > LowMood },
        new Say("mood-low") { When = a => IsToday(a) && a.Number("mood") <= LowMood },
        new Say("mood-filed") { When = a => !IsToday(a) },
        new Rate("energy", Scale.Ten) { When = IsToday },
        new Pick("tool", "grounding", "paced-breathing", "go-on")
        {
            When = a => a.Number("energy") <= LowEnergy,
            Starts = new Dictionary<string, string> { ["grounding"] = "grounding", ["paced-breathing"] = "paced-breathing" },
        },
        new Rated("emotions", most: 3) { Strength = false, When = IsToday },
        new Ask("context-tags") { Many = 5, OnePass = true, Enrich = KeepLineWhole, When = IsToday },
        new Ask("note") { When = a => a.Text("context-tags") is null },
        Own(1),
        Own(2),
        Own(3))
    {
        Micro = ["mood", "energy", "tool"],
        AsksAboutSafety = IsNoticed,
        Anchors = a => [Spoken(a), Arg.Quote("day", a["mood"] is { When: not null, Text: { } day } ? day : "")],
        Closing = Close,
        Remembers = a => a.Items("context-tags").Select(tag => new Kept("vocabulary", tag.Text)),
    };

    /// <summary>What the person wrote about the day, wherever they wrote it.</summary>
    public static string? NoteOf(Answers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Text("note") ?? answers.Text("context-tags");
    }

    // Asked when it is first noticed, not on every low day after (E01, "Follow-up").
    private static bool IsNoticed(Answers a)
    {
        if (!IsToday(a) || a.Number("mood") is not { } mood)
        {
            return false;
        }

        var before = a.Earlier.Where(p => p.Exercise == "daily-check-in" && p.Answers.GetValueOrDefault("mood") is { When: null, Number: not null })
            .Select(p => new MoodOn(DateOnly.FromDateTime(p.At.ToOffset(a.Now.Offset).Date), p.Answers["mood"].Number!.Value)).ToList();
        return Everyday.LowMood.IsNoticed(before, new MoodOn(DateOnly.FromDateTime(a.Now.Date), mood))
            && !(before.Count > 0 && Everyday.LowMood.IsNoticed(before.SkipLast(1), before[^1]));
    }

    private static bool IsToday(Answers answers) => answers["mood"]?.When is null;

    // The person's own questions (a therapist's, perhaps): asked where the run was given their words.
    private static Ask Own(int n) => new($"custom-{n}")
    {
        TextKey = "custom",
        When = a => a.Has($"custom-question-{n}"),
        Values = a => [Arg.Quote("question", a.Text($"custom-question-{n}") ?? "")],
        Enrich = (context, answer) => Numbers.Read(context.Text, Scale.Ten) is { Outcome: NumberOutcome.Read, FromWord: false, Value: { } value }
            ? answer with { Number = value, Scale = Scale.Ten.Id }
            : answer,
    };

    // "tags or a line": a sentence is kept as it is, not cut up at its commas.
    private static Answer KeepLineWhole(StepContext context, Answer answer) =>
        answer.Items is { Count: > 0 } items && items.Any(i => i.Text.Count(c => c == ' ') >= 3)
            ? answer with { Text = context.Text.Trim(), Items = null }
            : answer;

    private static Arg Spoken(Answers answers) => answers.Number("mood") is { } number
        ? Arg.Of("mood", number)
        : Arg.Quote("mood", Ask.Shorten(answers.Text("mood") ?? "", 60));

    private static IEnumerable<Line> Close(Answers answers)
    {
        yield return (answers.Number("mood"), answers.Number("energy")) switch
        {
            (not null, _) when !IsToday(answers) => new Line("closing.filed"),
            (not null, { } energy) => new Line("closing.mood-energy", Arg.Of("energy", energy)),
            (not null, null) => new Line("closing.mood"),
            _ when answers.Text("mood") is not null => new Line("closing.words"),
            _ => new Line("closing.open"),
        };
        if (NoteOf(answers) is { } note && note != answers.Text("mood"))
        {
            yield return new Line("closing.note", Arg.Quote("note", Ask.Shorten(note, 80)));
        }
    }
}
