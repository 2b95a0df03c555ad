using System.Net;

namespace CoveBot.Hosting;

/// <summary>
/// What counts as this very machine (docs/design.md, settings): a loopback peer, a loopback Host, and no sign of a proxy.
/// A proxy on the same machine has a loopback address too, so its headers speak against it; a page of another origin
/// that resolves its name to 127.0.0.1 is caught by the Host, and one that posts here by the Origin.
/// </summary>
public static class Loopback
{
    public static bool IsLoopback(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection.RemoteIpAddress is { } peer
            && IPAddress.IsLoopback(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer)
            && IsLoopbackHost(context.Request.Host.Host)
            && IsLoopbackOrigin(context.Request.Headers.Origin.ToString())
            && !context.Request.Headers.Any(header => IsProxyHeader(header.Key));
    }

    private static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Only browsers send it. Nothing that is not a page of this machine may write here in somebody's name.
    private static bool IsLoopbackOrigin(string origin) =>
        origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsLoopbackHost(page.Host));

    private static bool IsProxyHeader(string name) =>
        name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);
}
