using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using static CoveBot.Tests.DirectLine.LineClient;

namespace CoveBot.Tests.DirectLine;

/// <summary>channels.md, section 10: generate and refresh.</summary>
public class TokenTests
{
    private const string Generate = Root + "/tokens/generate";

    [Fact]
    public async Task Loopback_gets_a_token_while_there_is_no_secret()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var answer = await host.Http.PostAsync(new Uri(Generate, UriKind.Relative), null);
        var body = await JsonAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1800, (int)body["expires_in"]!);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var claims = Claims((string)body["token"]!);
        Assert.Equal((string)body["conversationId"]!, (string)claims["conv"]!);
        Assert.StartsWith("dl_", (string)claims["user"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_asked_for_is_in_the_token()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var answer = await host.Http.PostAsJsonAsync(Generate, new { user = new { id = "dl_ada", name = "Ada" }, trustedOrigins = 1 });
        Assert.Equal("dl_ada", (string)Claims((string)(await JsonAsync(answer))["token"]!)["user"]!);
    }

    [Theory]
    [InlineData("""{"user":{"id":"ada"}}""")]
    [InlineData("""{"user":{"id":5}}""")]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task A_strange_wish_is_refused(string body)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var answer = await host.Http.PostAsync(new Uri(Generate, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await JsonAsync(answer))["error"]!["code"]);
    }

    [Theory]
    [InlineData("sesame", HttpStatusCode.OK)]
    [InlineData("sesam", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task A_configured_secret_is_asked_for_also_on_loopback(string? secret, HttpStatusCode expected)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world, new() { ["DirectLine:Secret"] = "sesame" });
        using var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        if (secret is not null)
            request.Headers.Authorization = new("Bearer", secret);
        Assert.Equal(expected, (await host.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-proto", "https")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Host", "cove.example")]
    [InlineData("Host", "localhost.example")]
    public async Task What_only_looks_like_loopback_gets_no_token(string header, string value)
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        using var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        request.Headers.TryAddWithoutValidation(header, value);
        var answer = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("LoopbackOnly", (string)(await JsonAsync(answer))["error"]!["code"]!);
    }

    [Fact]
    public async Task A_token_is_refreshed_while_it_lasts_and_not_after()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var client = await NewAsync(host);
        world.Clock.Advance(TimeSpan.FromMinutes(29));
        var fresh = await client.CallAsync(HttpMethod.Post, Root + "/tokens/refresh");
        var body = await JsonAsync(fresh);
        Assert.Equal(client.Conversation, (string)body["conversationId"]!);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        var late = await client.CallAsync(HttpMethod.Post, Root + "/tokens/refresh");
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal("TokenExpired", (string)(await JsonAsync(late))["error"]!["code"]!);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.CallAsync(HttpMethod.Get, client.Path + "/activities")).StatusCode);
        var renewed = new LineClient(host, (string)body["token"]!, client.Conversation);
        Assert.Equal(HttpStatusCode.OK, (await renewed.CallAsync(HttpMethod.Get, client.Path + "/activities")).StatusCode);
    }

    [Fact]
    public async Task Tokens_that_we_did_not_sign_are_refused()
    {
        using var world = new World();
        await using var host = await ChatHost.StartAsync(world);
        var token = (await NewAsync(host)).Token;
        var parts = token.Split('.');
        var none = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"alg":"none"}""")).TrimEnd('=');
        foreach (var forged in new[] { "x", "..", token[..^2], token + "A", $"{none}.{parts[1]}.", $"{parts[0]}.{parts[1]}.????", new string('a', 5000), $"{parts[0]}.{parts[1]}" })
        {
            var answer = await new LineClient(host, forged, "any").CallAsync(HttpMethod.Post, Root + "/conversations");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_key_survives_a_restart_and_is_its_owners_alone()
    {
        using var world = new World();
        LineClient client;
        await using (var host = await ChatHost.StartAsync(world))
            client = await NewAsync(host);
        await using var again = await ChatHost.StartAsync(world);
        Assert.Equal(HttpStatusCode.OK, (await client.At(again).CallAsync(HttpMethod.Post, Root + "/tokens/refresh")).StatusCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(world.KeyFile));
    }

    private static JsonObject Claims(string token)
    {
        var payload = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        return JsonNode.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')))!.AsObject();
    }
}
