using System.Collections.Concurrent;
using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs.Memory;
using CoveBot.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoveBot.Tests.DirectLine;

/// <summary>What outlives a host: its disk, its key, its clock, and what it logged.</summary>
internal sealed class World : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cove-").FullName;

    public RecordsInMemory Records { get; } = new();

    public HandClock Clock { get; } = new();

    public ConcurrentQueue<string> Lines { get; } = [];

    public string KeyFile => Path.Combine(_folder, "keys", "key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>The Direct Line server and the pages on real Kestrel, with a bot behind.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChatHost(WebApplication app, EchoBot bot)
    {
        _app = app;
        Bot = bot;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public EchoBot Bot { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="world">The disk, key and clock to start on.</param>
    /// <param name="settings">Configuration, key to value.</param>
    /// <param name="port">0: any that is free.</param>
    /// <param name="configure">Replaces services, last.</param>
    public static async Task<ChatHost> StartAsync(
        World world, Dictionary<string, string?>? settings = null, int port = 0, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Cove:KeyFile"] = world.KeyFile });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(new Recorder(world.Lines));
        var bot = new EchoBot();
        builder.Services.AddSingleton<IRecordLog>(world.Records).AddSingleton<TimeProvider>(world.Clock).AddSingleton<IBot>(bot);
        builder.Services.AddDirectLine(builder.Configuration);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapDirectLine();
        app.MapCovePages();
        await app.StartAsync();
        return new ChatHost(app, bot);
    }

    public async ValueTask DisposeAsync()
    {
        Bot.Gate.TrySetResult();
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Recorder(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
