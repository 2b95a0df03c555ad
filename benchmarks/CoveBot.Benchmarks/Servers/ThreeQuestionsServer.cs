using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace CoveBot.Benchmarks.Servers;

/// <summary>Figure (1): the three questions on our runtime, <c>MemoryStorage</c>, <c>CloudAdapter.ProcessAsync</c>.</summary>
internal static class ThreeQuestionsServer
{
    public static async Task RunAsync(bool counting)
    {
        IStorage storage = new MemoryStorage();
        var counter = new CountingStorage(storage);
        storage = counting ? counter : storage;
        var bot = new ThreeQuestions(new ConversationState(storage), new UserState(storage));
        await using var app = BareServer.Build();
        var adapter = new CloudAdapter(app.Configuration);
        app.MapPost("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        app.MapGet("/calls", () => Results.Json(counter.Calls));
        await BareServer.ListenAsync(app);
    }
}
