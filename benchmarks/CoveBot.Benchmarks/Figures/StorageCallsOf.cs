using CoveBot.Benchmarks.Load;
using CoveBot.Benchmarks.Servers;
using CoveBot.Benchmarks.Talks;

namespace CoveBot.Benchmarks.Figures;

/// <summary>Counts, before anything is measured, how often each three-question bot calls its storage in the same talk.</summary>
internal static class StorageCallsOf
{
    private const int Turns = 60;

    public static async Task<(StorageCalls Ours, StorageCalls Peer)> BothAsync(Places places) =>
        (await CountAsync(Places.ThreeQuestions("count")), await CountAsync(places.BotbuilderJs("count")));

    private static async Task<StorageCalls> CountAsync(System.Diagnostics.ProcessStartInfo start)
    {
        using var server = await ServerProcess.StartAsync(start);
        await new Crowd(server, [new ThreeQuestionsTalk(0)], connections: 1).TalkAsync(Turns);
        using var http = new HttpClient();
        return (await http.GetFromJsonAsync<StorageCalls>(new Uri(server.Address, "/calls")))!;
    }
}

/// <summary>Storage calls of the same talk on both runtimes.</summary>
internal sealed record StorageUse(StorageCalls Ours, StorageCalls Peer)
{
    public bool Same => Ours == Peer;
}
