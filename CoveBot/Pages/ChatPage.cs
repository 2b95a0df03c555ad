using System.Text.Json;
using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Pages;

/// <summary>The page with the conversation: a frame of ours around Web Chat (docs: voice.md, "How the pages look").</summary>
internal sealed class ChatPage(PageFiles files, PageLanguages languages, DirectLineSettings settings, CrisisLines crisis)
{
    private readonly string _numbers = string.Join('|', PhoneNumbers.Callable(crisis));

    public IResult Show(HttpContext http)
    {
        var words = languages.For(http.Request);
        return Page.Answer(http, files.Text("chat.html"), Value, nonce => Policy(http.Request, nonce));

        string Value(string name) => name switch
        {
            "lang" => words.Language,
            "words" => JsonSerializer.Serialize(words.Below("chat."), PageJson.Default.DictionaryStringString),
            "numbers" => _numbers,
            // Without Web Chat (no npm when this was built) the page says so, and the way to help stays.
            "chat" => files.Has(PageFiles.WebChat) ? "installed" : "missing",
            "state" => files.Has(PageFiles.WebChat) ? words["page.opening"] : words["page.missing"],
            _ when PageFiles.Kinds.ContainsKey(name) => files.Address(name),
            _ => words[name],
        };
    }

    /// <summary>Word for word the policy that Web Chat was seen to live with (channels.md, 1.5).</summary>
    private string Policy(HttpRequest request, string nonce)
    {
        var socket = $"{(settings.IsSecure(request) ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        return $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data: blob:; "
            + $"connect-src 'self' blob: data: {socket}; worker-src blob:; base-uri 'none'; frame-ancestors 'self'; form-action 'none'";
    }
}
