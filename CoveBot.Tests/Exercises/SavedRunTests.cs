using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Tests.Transcripts;

namespace CoveBot.Tests.Exercises;

/// <summary>
/// One saved journal for every shipped shape of every exercise (<c>SavedRuns/{exercise}.{n}.jsonl</c>), broken off in the middle: it is resumed and finished.
/// A file is never edited. Part of a release: with COVE_SHIP=1 an exercise without a file gets one, in the shape of today.
/// </summary>
public class SavedRunTests
{
    private static readonly DateTimeOffset Then = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6));

    private static string Folder => Path.Combine(Repository.Tests, "Exercises", "SavedRuns");

    public static TheoryData<string> Saved()
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.jsonl").Order())
        {
            data.Add(Path.GetFileName(file));
        }

        return data;
    }

    [Fact]
    public async Task Every_shipped_exercise_has_a_saved_run()
    {
        var shipped = File.ReadLines(Path.Combine(Repository.Tests, "Exercises", "ShippedIds.txt")).Select(l => l.Split('/')[0]).ToHashSet();
        var exercises = Walker.Exercises.Select(e => e.Id).Where(shipped.Contains).ToList();
        Assert.NotEmpty(exercises);
        foreach (var exercise in exercises)
        {
            if (Environment.GetEnvironmentVariable("COVE_SHIP") == "1" && !Directory.EnumerateFiles(Folder, $"{exercise}.*.jsonl").Any())
            {
                await WriteAsync(exercise);
            }

            Assert.NotEmpty(Directory.EnumerateFiles(Folder, $"{exercise}.*.jsonl"));
        }
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task A_saved_run_is_resumed_and_finished(string file)
    {
        using var cove = new CoveUnderTest(new FakeClock(Then + TimeSpan.FromMinutes(30)));
        var entries = File.ReadAllLines(Path.Combine(Folder, file)).Select(l => (JournalEntry)StoredJson.Read(l, StoredJson.Default.JournalEntry, file)).ToList();
        await cove.AppendAsync(entries);
        var saved = entries.Where(e => e.Kind == EntryKind.Answered).ToList();
        Assert.NotEmpty(saved);

        for (var n = 100; (await cove.StateAsync()).OpenRun is not null; n++)
        {
            Assert.True(n < 160, "no end");
            await cove.SayAsync(Walker.AnswerTo(await cove.StateAsync(), n) ?? "and so it went on");
        }

        var journal = await cove.JournalAsync();
        Assert.Equal(RunStatus.Completed, journal.Last(e => e.Kind == EntryKind.RunFinished).Status);
        Assert.All(saved, s => Assert.Contains(journal, e => e.Id == s.Id));
    }

    private static async Task WriteAsync(string exercise)
    {
        using var cove = new CoveUnderTest(new FakeClock(Then));
        await cove.OnboardAsync();
        await cove.SayAsync(exercise);
        for (var n = 0; n < 3 && (await cove.StateAsync()).OpenRun is not null; n++)
        {
            await cove.SayAsync(Walker.AnswerTo(await cove.StateAsync(), n)!);
        }

        var lines = (await cove.JournalAsync()).Select(e => StoredJson.Write(e, StoredJson.Default.JournalEntry));
        File.WriteAllLines(Path.Combine(Folder, $"{exercise}.1.jsonl"), lines);
    }
}
