using CoveBot.Benchmarks.Figures;
using CoveBot.Benchmarks.Load;
using CoveBot.Benchmarks.Servers;
using CoveBot.Benchmarks.Talks;

namespace CoveBot.Benchmarks;

/// <summary>One run: all servers side by side, measured in turns, so that what else the machine does falls on all of them alike.</summary>
internal sealed class Benchmark(Plan plan)
{
    private const int Connections = 32;
    private const int People = 512;
    private const int CoveConnections = 64;

    private readonly List<Subject> subjects = [];

    /// <returns>0 when every gate holds.</returns>
    public async Task<int> RunAsync()
    {
        using var places = new Places();
        try
        {
            var machine = Machine.Read();
            await places.InstallPeerAsync();
            var (ours, theirs) = await StorageCallsOf.BothAsync(places);
            await StartAsync(places);
            await WarmUpAsync();
            await MeasureAsync();
            var results = subjects.ConvertAll(Result.Of);
            subjects.ForEach(s => s.Server.Dispose());
            var report = new Report(machine, results, Ratios.Of(subjects), new StorageUse(ours, theirs), await HostFigures.MeasureAsync(places, plan.Starts));
            report.Print(Console.Out);
            report.Save(plan.Json);
            return report.Holds ? 0 : 1;
        }
        catch (WrongReplyException wrong)
        {
            Console.Error.WriteLine($"A wrong reply; nothing of this run counts. {wrong.Message}");
            return 1;
        }
        finally
        {
            subjects.ForEach(s => s.Server.Dispose());
        }
    }

    private async Task StartAsync(Places places)
    {
        await AddAsync(Subject.Ours, ServerProcess.StartAsync(Places.ThreeQuestions(), places.NewMeter()), i => new ThreeQuestionsTalk(i), Connections);
        await AddAsync(Subject.Peer, ServerProcess.StartAsync(places.BotbuilderJs()), i => new ThreeQuestionsTalk(i), Connections);
        await AddAsync(Subject.Bare, ServerProcess.StartAsync(Places.Bare(), places.NewMeter()), i => new BareTalk(i), Connections);
        await AddAsync(Subject.Cove, ServerProcess.StartAsync(places.Cove(), places.NewMeter()), i => new ThoughtRecordTalk(i), CoveConnections);
    }

    private async Task AddAsync(string name, Task<ServerProcess> starting, Func<int, Talk> person, int connections)
    {
        var server = await starting;
        var people = Enumerable.Range(0, People).Select(person).ToList();
        subjects.Add(new Subject(name, server, people, new Crowd(server, people, connections)));
    }

    private async Task WarmUpAsync()
    {
        foreach (var subject in subjects)
        {
            Console.WriteLine($"Warming up {subject.Name} …");
            await subject.Crowd.TalkUntilAsync(t => t is not ThoughtRecordTalk { HasBegun: false });
            await subject.Crowd.TalkAsync(plan.WarmUp);
        }
    }

    private async Task MeasureAsync()
    {
        for (var round = 1; round <= plan.Rounds; round++)
        {
            foreach (var subject in subjects)
            {
                subject.Rounds.Add(await subject.Crowd.TalkAsync(plan.Round));
            }

            Console.WriteLine($"Round {round} of {plan.Rounds}, turns per CPU-second: {string.Join(" · ", subjects.Select(s => $"{s.Rounds[^1].TurnsPerCpuSecond:N0}"))}");
        }
    }
}

/// <summary>A server under test with its people and what was measured.</summary>
internal sealed record Subject(string Name, ServerProcess Server, IReadOnlyList<Talk> People, Crowd Crowd)
{
    public const string Ours = "three questions, CoveBot's runtime";
    public const string Peer = "three questions, botbuilder-js";
    public const string Bare = "bare Kestrel JSON";
    public const string Cove = "whole CoveBot, thought record";

    public List<Round> Rounds { get; } = [];
}
