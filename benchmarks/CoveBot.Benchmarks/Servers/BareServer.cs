using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CoveBot.Benchmarks.Servers;

/// <summary>Figure (3), the limit: Kestrel reads the activity with a source-generated type and answers JSON of the same size. No bot.</summary>
internal static class BareServer
{
    public static async Task RunAsync()
    {
        await using var app = Build();
        app.MapPost("/api/messages", AnswerAsync);
        await ListenAsync(app);
    }

    /// <summary>A server without logging, on a free port.</summary>
    public static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    /// <summary>Says where it listens, and serves until it is killed.</summary>
    public static async Task ListenAsync(WebApplication app)
    {
        await app.StartAsync();
        Console.Out.WriteLine($"ready {app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}");
        await app.WaitForShutdownAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var message = await JsonSerializer.DeserializeAsync(context.Request.BodyReader, BareJson.Default.BareActivity, context.RequestAborted);
        var reply = new BareReplies([message! with
        {
            Id = null,
            Timestamp = null,
            Text = $"You said: {message.Text}",
            TextFormat = null,
            DeliveryMode = null,
            From = message.Recipient,
            Recipient = message.From,
            ReplyToId = message.Id,
            InputHint = "expectingInput",
        }]);
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.BodyWriter, reply, BareJson.Default.BareReplies, context.RequestAborted);
    }
}

internal sealed record BareAccount(string? Id, string? Name, string? Role);

internal sealed record BareActivity(
    string? Type,
    string? Id,
    string? Timestamp,
    string? ChannelId,
    string? ServiceUrl,
    BareAccount? From,
    BareAccount? Recipient,
    BareAccount? Conversation,
    string? Text,
    string? TextFormat,
    string? Locale,
    string? DeliveryMode,
    string? ReplyToId,
    string? InputHint);

internal sealed record BareReplies(IReadOnlyList<BareActivity> Activities);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BareReplies))]
internal sealed partial class BareJson : JsonSerializerContext;
