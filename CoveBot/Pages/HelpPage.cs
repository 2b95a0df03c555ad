using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Pages;

/// <summary>
/// Crisis help without JavaScript: countries first, then one country's emergency numbers and lines.
/// No country is guessed: a number of the wrong country is worse than one more tap.
/// </summary>
internal sealed class HelpPage(PageFiles files, PageLanguages languages, CrisisLines crisis)
{
    private const string Policy = "default-src 'none'; style-src 'nonce-{0}'; img-src 'self'; base-uri 'none'; frame-ancestors 'self'; form-action 'none'";

    public IResult Show(HttpContext http)
    {
        var words = languages.For(http.Request);
        var asked = http.Request.Query["country"].ToString().ToUpperInvariant();
        var country = crisis.Of(asked);
        return Page.Answer(http, files.Text("help.html"), Value, nonce => Policy.Replace("{0}", nonce, StringComparison.Ordinal));

        string Value(string name) => name switch
        {
            "lang" => words.Language,
            "place" => country is null ? words["help.now"] : words.Or("country." + asked, country.Name),
            "countries-title" => words[country is null ? "help.where" : "help.elsewhere"],
            "lines" => country is null ? Anywhere(words) : Lines(country, words, asked),
            "countries" => Countries(words, asked),
            "switch" => $"/help?lang={words["help.other-language-code"]}{(country is null ? "" : "&country=" + asked)}",
            "back" => "/?lang=" + words.Language,
            _ when PageFiles.Kinds.ContainsKey(name) => files.Address(name),
            _ => words[name],
        };
    }

    private string Anywhere(PageWords words)
    {
        var html = new StringBuilder();
        html.Append("<div class=\"urgent\"><p>").Append(Text(words["help.emergency-anywhere"])).Append(' ')
            .Append(Phones(crisis.EmergencyAnywhere.Number)).Append("</p></div>\n");
        // The directory is the one safe answer for a country that is not listed (the file's own rule).
        var directory = crisis.Directories.First(line => line.Type == "directory");
        return html.Append("<p>").Append(Text(words["help.directory"])).Append(' ').Append(Link(directory.Website!, directory.Name)).Append(".</p>\n").ToString();
    }

    private static string Lines(CountryLines country, PageWords words, string code)
    {
        var html = new StringBuilder("<div class=\"urgent\"><p>").Append(Text(words["help.emergency"])).Append("</p>\n<ul>\n");
        foreach (var (number, note) in country.Emergency.Select(emergency => (emergency.Number, words.Or($"emergency.{code}.{emergency.Number}", ""))))
            html.Append("<li>").Append(Phones(number)).Append(note.Length == 0 ? "" : $" <span>{Text(note)}</span>").Append("</li>\n");
        html.Append("</ul></div>\n");
        foreach (var line in country.Lines.Where(line => line.Confirmed))
            html.Append(Line(line, words));
        return html.ToString();
    }

    private static string Line(CrisisLine line, PageWords words)
    {
        var ways = new List<string>();
        if (line.Phone is { } phone)
            ways.Add($"{Text(words["help.call"])} {Phones(phone, words)}");
        if (line.SmsTo is { } number)
            ways.Add(TextTo(number, line.SmsBody, words));
        if (line.WhatsApp is { } whatsapp)
            ways.Add($"WhatsApp <b>{Text(whatsapp)}</b>");
        if (line.ChatUrl is { } chat)
            ways.Add(Link(chat, words["help.chat"]));
        if (line.Website is { } website)
            ways.Add(Link(website, words["help.website"]));
        var note = words.Or("note." + line.Id, "");
        return $"""
            <section class="line">
            <h3>{Text(line.Name)}</h3>
            <p class="for">{Text(words["type." + line.Type])} · {Text(words.Or("hours." + line.Hours, line.Hours))}{(note.Length == 0 ? "" : " " + Text(note))}</p>
            <ul class="ways">{string.Concat(ways.Select(way => $"<li>{way}</li>"))}</ul>
            </section>

            """;
    }

    private string Countries(PageWords words, string chosen)
    {
        var html = new StringBuilder();
        foreach (var (code, name) in crisis.Countries.Select(code => (code, words.Or("country." + code, crisis.Of(code)!.Name))).OrderBy(country => country.Item2, StringComparer.InvariantCulture))
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/help?country={code}&amp;lang={words.Language}\"{(code == chosen ? " aria-current=\"page\"" : "")}>{Text(name)}</a></li>\n");
        return html.ToString();
    }

    private static string TextTo(string to, string? body, PageWords words)
    {
        var number = Phones(to, scheme: "sms:");
        return body is not null
            ? words.Format("help.text-word", $"<b>{Text(words.Or("body." + body, body))}</b>", number)
            : words.Format("help.text", number);
    }

    /// <summary>The numbers in a string such as <c>988 then press 1</c> or <c>0800 111 0 111 / 116 123</c>, each to tap.</summary>
    private static string Phones(string shown, PageWords? words = null, string scheme = "tel:")
    {
        var html = new StringBuilder();
        var end = 0;
        foreach (var number in PhoneNumbers.Any().EnumerateMatches(shown))
        {
            var digits = shown.Substring(number.Index, number.Length);
            html.Append(Between(shown[end..number.Index]))
                .Append(CultureInfo.InvariantCulture, $"<a class=\"number\" href=\"{scheme}{PhoneNumbers.Dialled(digits)}\">{Text(digits)}</a>");
            end = number.Index + number.Length;
        }

        return html.Append(Between(shown[end..])).ToString();

        string Between(string said) =>
            words?.Or("phone." + said.Trim(), "") is { Length: > 0 } translated ? $" {Text(translated)} " : Text(said);
    }

    private static string Link(string address, string name) =>
        $"<a href=\"{Text(address)}\" rel=\"noopener noreferrer\" target=\"_blank\">{Text(name)}</a>";

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
