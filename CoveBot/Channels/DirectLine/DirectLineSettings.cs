namespace CoveBot.Channels.DirectLine;

/// <summary>The settings of this channel (docs/design.md, section 7).</summary>
/// <param name="Secret">Server-side token issuing; without it only loopback may ask for tokens.</param>
/// <param name="KeyFile">The master key, outside the data folder.</param>
/// <param name="PublicBaseUrl">The outside address, when there is one: decides between ws and wss behind a proxy.</param>
public sealed record DirectLineSettings(string? Secret, string KeyFile, Uri? PublicBaseUrl)
{
    public static DirectLineSettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var secret = configuration["DirectLine:Secret"];
        var keyFile = configuration["Cove:KeyFile"];
        _ = Uri.TryCreate(configuration["Cove:PublicBaseUrl"], UriKind.Absolute, out var address);
        return new DirectLineSettings(
            string.IsNullOrWhiteSpace(secret) ? null : secret,
            string.IsNullOrWhiteSpace(keyFile) ? DefaultKeyFile() : keyFile,
            address);
    }

    /// <summary>True where this request came in over the outside address or over TLS.</summary>
    public bool IsSecure(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.IsHttps
            || (PublicBaseUrl?.Scheme == Uri.UriSchemeHttps
                && string.Equals(request.Host.Host, PublicBaseUrl.Host, StringComparison.OrdinalIgnoreCase));
    }

    private static string DefaultKeyFile()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0
            ? throw new InvalidOperationException("There is no user profile folder. Set Cove:KeyFile to a file outside Cove:Data.")
            : Path.Combine(home, ".covebot", "key");
    }
}
