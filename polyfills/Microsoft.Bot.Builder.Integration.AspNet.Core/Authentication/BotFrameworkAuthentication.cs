using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Says who may speak to the bot.</summary>
public abstract class BotFrameworkAuthentication
{
    protected BotFrameworkAuthentication()
    {
    }

    /// <summary>The way back to the channel.</summary>
    internal virtual IChannelClient ChannelClient => HttpChannelClient.Shared;

    /// <summary>Lets a request in, or throws <see cref="UnauthorizedAccessException"/>.</summary>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}

/// <summary>Who is speaking.</summary>
public class AuthenticateRequestResult
{
    public string? Audience { get; set; }

    public ClaimsIdentity? ClaimsIdentity { get; set; }

    public string? CallerId { get; set; }
}

/// <summary>Which app ids are the bot's.</summary>
public abstract class ServiceClientCredentialsFactory
{
    protected ServiceClientCredentialsFactory()
    {
    }

    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);
}

/// <summary>An app id with a password; without an app id, authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
    }

    public string? AppId { get; set; }

    public string? Password { get; set; }

    public string? TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));
}

/// <summary>What else to ask of a token.</summary>
public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator? ClaimsValidator { get; set; }

    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}

/// <summary>A check of the claims of a token.</summary>
public abstract class ClaimsValidator
{
    protected ClaimsValidator()
    {
    }

    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}

/// <summary>Makes the authentication that its arguments describe.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Authentication that is off.</summary>
    public static BotFrameworkAuthentication Create() =>
        new ParameterizedAuthentication(new PasswordServiceClientCredentialFactory(), HttpChannelClient.Shared);
}

/// <summary>
/// Authentication by app id. Without one, everybody is let in as an anonymous caller; with one, nobody is, because tokens are
/// not yet understood here.
/// </summary>
internal sealed class ParameterizedAuthentication(ServiceClientCredentialsFactory credentials, IChannelClient client) : BotFrameworkAuthentication
{
    private static readonly ClaimsIdentity Anonymous = new([], "anonymous");

    internal override IChannelClient ChannelClient => client;

    public override string GetOriginatingAudience() => "https://api.botframework.com";

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) => new()
    {
        ClaimsIdentity = await AuthenticateChannelRequestAsync(authHeader, cancellationToken).ConfigureAwait(false),
        Audience = GetOriginatingAudience(),
    };

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
            ? Anonymous
            : throw new UnauthorizedAccessException();
}
