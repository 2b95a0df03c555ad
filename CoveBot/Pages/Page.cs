using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace CoveBot.Pages;

/// <summary>
/// A page from its template: <c>{{name}}</c> stands for text and is encoded, <c>{{{name}}}</c> for HTML that was made here.
/// </summary>
internal static partial class Page
{
    /// <summary>Fills a template and answers it under a policy that lets nothing run or load but what the nonce names.</summary>
    public static IResult Answer(HttpContext http, string template, Func<string, string> values, Func<string, string> policy)
    {
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy(nonce);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.Vary = "Accept-Language";
        var html = Hole().Replace(template, hole =>
        {
            var name = hole.Groups["raw"].Success ? hole.Groups["raw"].Value : hole.Groups["text"].Value;
            var value = name == "nonce" ? nonce : values(name);
            return hole.Groups["raw"].Success ? value : HtmlEncoder.Default.Encode(value);
        });
        return Results.Text(html, "text/html; charset=utf-8");
    }

    [GeneratedRegex(@"\{\{\{(?<raw>[\w./-]+)\}\}\}|\{\{(?<text>[\w./-]+)\}\}")]
    private static partial Regex Hole();
}
