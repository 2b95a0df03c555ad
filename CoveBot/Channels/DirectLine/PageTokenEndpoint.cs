namespace CoveBot.Channels.DirectLine;

/// <summary>The page's own way to a token: for our page only, and for the conversation of its cookie.</summary>
internal static class PageTokenEndpoint
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    public static IResult Issue(HttpContext http, PageIdentity page, DirectLineServer server, DirectLineSettings settings)
    {
        if (!IsSameOrigin(http.Request))
            return Errors.OtherOrigin;
        var identity = page.Read(http.Request.Cookies[PageIdentity.Cookie]) ?? PageIdentity.New();
        http.Response.Cookies.Append(PageIdentity.Cookie, page.Write(identity), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = settings.IsSecure(http.Request),
            MaxAge = Remembered,
            Path = "/",
        });
        var claims = page.Claims(identity);
        return Results.Json(
            new PageAnswer(claims.Conversation, claims.User, server.Tokens.Issue(claims, TokenUse.Call), (int)DirectLineTokens.CallLifetime.TotalSeconds),
            DirectLineJson.Default.PageAnswer);
    }

    /// <summary>Browsers say where a POST comes from; whoever says nothing is no browser and brings no cookie that it should not have.</summary>
    private static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site == "same-origin";
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
