using CoveBot.Dialogs;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;
using CoveBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoveBot.Tests.Transcripts;

/// <summary>The real registrations over a real SQLite file; only the clock, the identity key and the channel are the test's.</summary>
public sealed class CoveUnderTest : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cove-chat").FullName;
    private readonly Action<IServiceCollection>? change;
    private ServiceProvider services;
    private int activities;

    public CoveUnderTest(FakeClock clock, Action<IServiceCollection>? change = null)
    {
        Clock = clock;
        this.change = change;
        services = Build();
    }

    public FakeClock Clock { get; }

    public string Channel { get; init; } = "directline";

    public string Locale { get; init; } = "en-US";

    public string Sender { get; set; } = "dl_ada";

    /// <summary>Another bot in place of the registered one: the same mind with another catalogue.</summary>
    public IBot? Bot { get; set; }

    public CapturedLogs Logs { get; } = new();

    /// <summary>The last turn as the bot saw it; null where none was taken.</summary>
    public Turn? LastTurn { get; private set; }

    public IServiceProvider Services => services;

    public string Folder => folder;

    /// <summary>Ends the process, so to speak, and starts it again over the same file.</summary>
    public void Restart()
    {
        services.Dispose();
        services = Build();
    }

    /// <summary>All documents are gone; the journal stays.</summary>
    public async Task LoseDocumentsAsync() => await services.GetRequiredService<ISnapshots>().DeleteAsync(await PersonAsync(), default);

    public async Task<string> PersonAsync() =>
        await services.GetRequiredService<Identities>().PersonOfAsync(Channel, Sender, default);

    public async Task<IReadOnlyList<JournalEntry>> JournalAsync() =>
        (await services.GetRequiredService<IJournal>().ReadAsync(await PersonAsync(), 0, default)).Entries;

    public async Task<PersonState> StateAsync()
    {
        var people = services.GetRequiredService<PersonStates>();
        var state = await people.OpenAsync(await PersonAsync(), default);
        people.GiveBack(state);
        return state;
    }

    /// <summary>As if the person had been through the first questions before.</summary>
    public async Task OnboardAsync(string country = "US")
    {
        var facts = new Dictionary<string, string>
        {
            [Profile.Fact.Agreed] = "1",
            [Profile.Fact.Adult] = "yes",
            [Profile.Fact.Country] = country,
            [Profile.Fact.Zone] = country == "US" ? "America/Chicago" : "Europe/London",
            [Profile.Fact.Onboarded] = "1",
        };
        if (country == "US")
        {
            facts[Profile.Fact.Region] = "TX";
        }

        var entry = new JournalEntry { Id = "onboarded", Kind = EntryKind.Profile, At = Clock.Now, Facts = facts };
        await services.GetRequiredService<IJournal>().AppendAsync(await PersonAsync(), -1, [entry], default);
    }

    /// <summary>Puts entries into the journal as they are.</summary>
    public async Task AppendAsync(IReadOnlyList<JournalEntry> entries) =>
        await services.GetRequiredService<IJournal>().AppendAsync(await PersonAsync(), -1, entries, default);

    /// <summary>Sends one message and gives back what was sent in answer.</summary>
    public async Task<IReadOnlyList<Activity>> SayAsync(string? text, string? id = null)
    {
        var activity = new Activity
        {
            Type = text is null ? ActivityTypes.ConversationUpdate : ActivityTypes.Message,
            Id = id ?? $"a{++activities}",
            ChannelId = Channel,
            ServiceUrl = "http://127.0.0.1:9/",
            From = new ChannelAccount(Sender),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: $"chat-{Sender}"),
            Text = text,
            Locale = Locale,
            MembersAdded = text is null ? [new ChannelAccount(Sender)] : null,
        };
        var channel = new Capture(services, Bot ?? services.GetRequiredService<IBot>());
        LastTurn = null;
        await channel.RunAsync(activity, c => LastTurn = c.TurnState.Get<Turn>());
        return channel.Sent;
    }

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Cove:Data", folder)]).Build();
        collection.AddLogging(l => l.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddCoveStorage(configuration);
        collection.AddCoveDialogs();
        collection.AddSingleton(s => new Identities(s.GetRequiredService<IRecordLog>(), new byte[32]));
        collection.AddSingleton(s => new PersonStates(s.GetRequiredService<IJournal>(), s.GetRequiredService<ISnapshots>()) { EntriesBetweenSnapshots = 1 });
        change?.Invoke(collection);
        return collection.BuildServiceProvider();
    }

    private sealed class Capture : BotAdapter
    {
        private readonly IBot bot;

        public Capture(IServiceProvider services, IBot bot)
        {
            this.bot = bot;
            Use(services.GetRequiredService<TurnMiddleware>());
            Use(services.GetRequiredService<SafetyMiddleware>());
        }

        public List<Activity> Sent { get; } = [];

        public async Task RunAsync(Activity activity, Action<ITurnContext> afterwards)
        {
            using var context = new TurnContext(this, activity);
            await RunPipelineAsync(context, bot.OnTurnAsync, default);
            afterwards(context);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse(Guid.NewGuid().ToString("N"))).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
