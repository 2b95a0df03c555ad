using CoveBot.Hosting;
using Microsoft.AspNetCore.Http;

namespace CoveBot.Tests.DirectLine;

/// <summary>docs/design.md, section 7. On real Kestrel: <see cref="TokenTests"/>.</summary>
public class LoopbackTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:3978", true)]
    [InlineData("127.0.0.1", "localhost:3978", true)]
    [InlineData("127.8.9.1", "LOCALHOST", true)]
    [InlineData("::1", "[::1]:3978", true)]
    [InlineData("::ffff:127.0.0.1", "localhost", true)]
    [InlineData(null, "localhost", false)]
    [InlineData("10.0.0.5", "localhost", false)]
    [InlineData("127.0.0.1", "", false)]
    [InlineData("127.0.0.1", "cove.example", false)]
    [InlineData("127.0.0.1", "127.0.0.1.example", false)]
    [InlineData("127.0.0.1", "10.0.0.5", false)]
    public void A_loopback_peer_and_a_loopback_host(string? peer, string host, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = peer is null ? null : System.Net.IPAddress.Parse(peer);
        context.Request.Host = new HostString(host);
        Assert.Equal(expected, Loopback.IsLoopback(context));
    }

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    [InlineData("X-Forwarded-Anything")]
    public void A_proxy_is_never_loopback(string header)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Loopback;
        context.Request.Host = new HostString("localhost");
        Assert.True(Loopback.IsLoopback(context));
        context.Request.Headers[header] = "";
        Assert.False(Loopback.IsLoopback(context));
    }

    [Theory]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://127.0.0.1:56150", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://localhost.evil.example", false)]
    [InlineData("null", false)]
    public void A_page_of_another_machine_is_never_loopback(string origin, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Loopback;
        context.Request.Host = new HostString("localhost");
        context.Request.Headers.Origin = origin;
        Assert.Equal(expected, Loopback.IsLoopback(context));
    }
}
