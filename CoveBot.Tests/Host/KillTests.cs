using CoveBot.Dialogs.Memory;
using CoveBot.Tests.Exercises;

namespace CoveBot.Tests.Host;

/// <summary>
/// kill -9 after every answer of every exercise, and at a random moment while the answer is on its way (so also between commit and send):
/// the next question is the right one, every answer is there exactly once.
/// </summary>
public sealed class KillTests : IDisposable
{
    private readonly HostFolder folder = new();

    [Theory]
    [MemberData(nameof(Walker.Ids), MemberType = typeof(Walker))]
    public async Task A_killed_process_loses_nothing_and_asks_nothing_twice(string exercise)
    {
        var random = new Random(7);
        var given = new List<(string Step, string Text)>();
        await folder.OnboardAsync();
        var host = await HostProcess.StartAsync(folder.Path);
        try
        {
            await host.SayAsync(exercise, "start");
            var n = 0;
            while (await folder.StateAsync() is { OpenRun: not null } state)
            {
                Assert.True(n < 60, "no end");
                var text = Walker.AnswerTo(state, n)!;
                given.Add((state.Cursor.Step!, text));
                var id = $"m{n++}";

                // On its way: the process dies somewhere between receiving and answering.
                using (var cut = new CancellationTokenSource())
                {
                    var sending = host.SayAsync(text, id, ct: cut.Token);
                    await Task.WhenAny(sending, Task.Delay(random.Next(0, 30)));
                    await host.KillAsync();
                    await cut.CancelAsync();
                    await Task.WhenAny(sending);
                    _ = sending.Exception;
                }

                host.Dispose();
                host = await HostProcess.StartAsync(folder.Path);

                // The channel sends it again; then the process dies after the answer too.
                var replies = await host.SayAsync(text, id);
                Assert.NotEmpty(replies);
                await host.KillAsync();
                host.Dispose();
                host = await HostProcess.StartAsync(folder.Path);
                Assert.Equal(replies, await host.SayAsync(text, id));
            }
        }
        finally
        {
            host.Dispose();
        }

        var journal = await folder.JournalAsync();
        var answered = journal.Where(e => e.Kind == EntryKind.Answered && e.Answer!.Raw.Length > 0).Select(e => (e.Step!, e.Answer!.Raw)).ToList();
        Assert.Equal(given.Count, journal.Where(e => e.Kind == EntryKind.Turn).Select(e => e.Cause).Distinct().Count() - 1);
        Assert.All(given, g => Assert.Contains(answered, a => a.Raw == g.Text));
        Assert.Equal(journal.Select(e => e.Id).Distinct().Count(), journal.Count);
        Assert.Single(journal, e => e.Kind == EntryKind.RunFinished);
    }

    public void Dispose() => folder.Dispose();
}
