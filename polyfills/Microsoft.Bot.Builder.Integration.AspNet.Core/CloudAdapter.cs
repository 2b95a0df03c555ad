using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>An adapter that takes its activities from HTTP requests.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>The adapter for ASP.NET: one POST is one turn.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private static readonly JsonReaderOptions s_reading = new() { MaxDepth = SchemaJson.MaxDepth };
    private static readonly JsonWriterOptions s_writing = new() { Encoder = SchemaJson.Options.Encoder, SkipValidation = true };

    /// <summary>An adapter without authentication.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        if (await ReadAsync(httpRequest.BodyReader, cancellationToken).ConfigureAwait(false) is not { Type.Length: > 0 } activity)
        {
            httpResponse.StatusCode = (int)HttpStatusCode.BadRequest;
            return;
        }

        try
        {
            var authorization = httpRequest.Headers[HeaderNames.Authorization].ToString();
            var outcome = await ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await WriteAsync(httpResponse, outcome, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = (int)HttpStatusCode.Unauthorized;
        }
    }

    /// <summary>The activity in the body; null when there is none that can be read.</summary>
    private static async Task<Activity?> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.IsCompleted)
            {
                var activity = Parse(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return activity;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static Activity? Parse(ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, s_reading);
            var activity = JsonSerializer.Deserialize(ref reader, SchemaJson.Activity);
            return reader.Read() ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task WriteAsync(HttpResponse response, InvokeResponse? outcome, CancellationToken cancellationToken)
    {
        response.StatusCode = outcome?.Status ?? (int)HttpStatusCode.OK;
        if (outcome?.Body is not { } body)
            return Task.CompletedTask;

        // To a buffer first: an object that cannot be written is an error, not half a response.
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, s_writing))
        {
            if (body is ExpectedReplies replies)
                JsonSerializer.Serialize(writer, replies, SchemaJson.ExpectedReplies);
            else
                LooseJson.Write(writer, body);
        }

        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        return response.Body.WriteAsync(buffer.WrittenMemory, cancellationToken).AsTask();
    }
}
