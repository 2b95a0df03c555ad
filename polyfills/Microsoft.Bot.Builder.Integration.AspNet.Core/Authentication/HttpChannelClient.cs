using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sends activities back to where a conversation came from.</summary>
internal interface IChannelClient
{
    Task<ResourceResponse?> SendAsync(Activity activity, CancellationToken cancellationToken);

    Task<ResourceResponse?> UpdateAsync(Activity activity, CancellationToken cancellationToken);

    Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken);

    Task<ConversationResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken);
}

/// <summary>
/// The REST calls of a channel, without a token: therefore only to this machine. A request body could name any service URL,
/// and what the bot says is nobody else's business.
/// </summary>
internal sealed class HttpChannelClient(Func<HttpClient> http) : IChannelClient
{
    private const int LongestResponse = 64 * 1024;
    private static readonly MediaTypeHeaderValue s_json = new("application/json", "utf-8");
    private static readonly ProductInfoHeaderValue s_product = new("Microsoft-BotFramework", "3.1");
    private static readonly ProductInfoHeaderValue s_build = new("CoveBot", "1.0");
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    public static HttpChannelClient Shared { get; } = new(() => s_client);

    public async Task<ResourceResponse?> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var path = Activities(activity.Conversation) + (string.IsNullOrWhiteSpace(activity.ReplyToId) ? null : "/" + Segment(activity.ReplyToId));
        return await CallAsync<ResourceResponse>(HttpMethod.Post, activity.ServiceUrl, path, Body(activity), cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse?> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var path = $"{Activities(activity.Conversation)}/{Segment(activity.Id)}";
        return await CallAsync<ResourceResponse>(HttpMethod.Put, activity.ServiceUrl, path, Body(activity), cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var path = $"{Activities(reference.Conversation)}/{Segment(reference.ActivityId)}";
        await CallAsync<ResourceResponse>(HttpMethod.Delete, reference.ServiceUrl, path, null, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ConversationResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters, SchemaJson<ConversationParameters>.Info);
        return await CallAsync<ConversationResourceResponse>(HttpMethod.Post, serviceUrl, "v3/conversations", body, cancellationToken).ConfigureAwait(false)
            ?? new ConversationResourceResponse();
    }

    private static string Activities(ConversationAccount? conversation) =>
        conversation?.Id is { Length: > 0 } id
            ? $"v3/conversations/{Segment(id)}/activities"
            : throw new InvalidOperationException("The activity has no conversation to go to.");

    // An id of dots would climb out of its place in the address.
    private static string Segment(string? id) =>
        string.IsNullOrWhiteSpace(id) || id is "." or ".." ? throw new InvalidOperationException("This id has no address.") : Uri.EscapeDataString(id);

    private static byte[] Body(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, SchemaJson<Activity>.Info);

    private static Uri Address(string? serviceUrl, string path)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new InvalidOperationException("The activity has no service URL to go to.");
        if (!url.IsLoopback)
            throw new InvalidOperationException("Without credentials, replies go to this machine only.");
        return new Uri($"{url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");
    }

    private static T? Read<T>(byte[] body)
        where T : class
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, SchemaJson<T>.Info);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<T?> CallAsync<T>(HttpMethod method, string? serviceUrl, string path, byte[]? body, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, Address(serviceUrl, path));
        request.Headers.UserAgent.Add(s_product);
        request.Headers.UserAgent.Add(s_build);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = s_json } };

        using var response = await http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var answer = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new ErrorResponseException($"The channel answered {(int)response.StatusCode}.") { Body = Read<ErrorResponse>(answer) };
        return Read<T>(answer);
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(LongestResponse, cancellationToken).ConfigureAwait(false);
            return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            // Too long or broken off: the id is lost, the message is not.
            return [];
        }
    }
}
