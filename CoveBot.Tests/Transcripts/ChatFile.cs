using System.Globalization;

namespace CoveBot.Tests.Transcripts;

/// <summary>
/// A conversation as a file: <c>user:</c> and <c>bot:</c> lines, <c># comments</c>, and directives:
/// <c>@new</c> (a person not seen before; otherwise agreed, adult, Texas, Chicago time), <c>@locale es-MX</c>, <c>@channel sms</c>,
/// <c>@now 2026-11-24T09:00:00-06:00</c>, <c>@country GB</c>, and between turns <c>@later 26h</c>, <c>@arrive</c>.
/// </summary>
public sealed class ChatFile
{
    private ChatFile(string path) => Path = path;

    public string Path { get; }

    public bool IsNew { get; private set; }

    public string Locale { get; private set; } = "en-US";

    public string Channel { get; private set; } = "directline";

    public string Country { get; private set; } = "US";

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(-6));

    public List<ChatTurn> Turns { get; } = [];

    public static ChatFile Read(string path)
    {
        var chat = new ChatFile(path);
        var later = TimeSpan.Zero;
        var number = 0;
        foreach (var raw in File.ReadAllLines(path))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '@')
            {
                var (word, rest) = Split(line[1..], ' ');
                switch (word)
                {
                    case "new":
                        chat.IsNew = true;
                        break;
                    case "onboarded":
                        break;
                    case "locale":
                        chat.Locale = rest;
                        break;
                    case "channel":
                        chat.Channel = rest;
                        break;
                    case "country":
                        chat.Country = rest;
                        break;
                    case "now":
                        chat.Now = DateTimeOffset.Parse(rest, CultureInfo.InvariantCulture);
                        break;
                    case "later":
                        later += Duration(rest);
                        break;
                    case "arrive":
                        chat.Turns.Add(new ChatTurn(null, later, number));
                        later = TimeSpan.Zero;
                        break;
                    default:
                        throw new FormatException($"{path}:{number}: @{word}?");
                }

                continue;
            }

            var (who, text) = Split(line, ':');
            switch (who)
            {
                case "user":
                    chat.Turns.Add(new ChatTurn(text, later, number));
                    later = TimeSpan.Zero;
                    break;
                case "bot":
                    chat.Turns[^1].Expected.Add(text);
                    break;
                default:
                    throw new FormatException($"{path}:{number}: neither user: nor bot:");
            }
        }

        return chat;
    }

    private static (string, string) Split(string line, char at)
    {
        var i = line.IndexOf(at, StringComparison.Ordinal);
        return i < 0 ? (line, "") : (line[..i], line[(i + 1)..].Trim());
    }

    private static TimeSpan Duration(string text)
    {
        var number = double.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw new FormatException(text),
        };
    }
}

/// <param name="Text">What the person writes; null: they arrive.</param>
/// <param name="Later">Time that passed before.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ChatTurn(string? Text, TimeSpan Later, int Line)
{
    public List<string> Expected { get; } = [];
}
