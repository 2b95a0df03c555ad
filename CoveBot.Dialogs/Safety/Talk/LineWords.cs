using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Safety;

/// <summary>Writes lines and emergency numbers as words for one channel. Every digit comes from the lines file.</summary>
internal static class LineWords
{
    /// <summary>The lines, one after the other.</summary>
    public static Arg Lines(TalkPage page, IEnumerable<CrisisLine> lines, ChannelKind kind, bool links) =>
        Arg.Of("lines", string.Join(page.Fragment("line-join"), lines.Select(l => One(page, l, kind, links))));

    public static Arg Emergency(TalkPage page, EmergencyNumber? number, ChannelKind kind) =>
        Arg.Of("emergency", number is null ? page.Fragment("emergency-local")
            : kind == ChannelKind.Sms && number.Note?.StartsWith("text-to", StringComparison.Ordinal) == true
                ? page.Fragment("emergency-or-text", Arg.Of("number", number.Number))
            : number.Number);

    private static string One(TalkPage page, CrisisLine line, ChannelKind kind, bool links)
    {
        var tappable = kind == ChannelKind.Sms;
        var phone = line.Number(tappable);
        var text = line.TakesTexts ? line.TextNumber(tappable) : null;
        var form = (phone, text, line.SmsBody) switch
        {
            (null, null, _) => "line-directory",
            ({ } p, { } t, null) when p == t => "line-text-call-same",
            ({ }, { }, null) => "line-text-call",
            ({ }, { }, { }) => "line-word-call",
            (null, { }, null) => "line-text",
            (null, { }, { }) => "line-word",
            _ when links && line.ChatUrl is not null && kind is not (ChannelKind.Sms or ChannelKind.Voice) => "line-chat",
            _ => "line-call",
        };
        return page.Fragment(
            form,
            Arg.Of("name", line.Name),
            Arg.Of("phone", phone ?? ""),
            Arg.Of("to", text ?? ""),
            Arg.Of("word", line.SmsBody ?? ""),
            Arg.Of("url", form == "line-directory" ? line.Website ?? "" : line.ChatUrl ?? ""));
    }
}
