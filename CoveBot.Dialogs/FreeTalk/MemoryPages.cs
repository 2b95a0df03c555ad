using System.Globalization;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>
/// Shows what is kept, a page at a time: by group, newest first, own words quoted with their dates; or the whole export as text.
/// "More" goes on; the cursor holds a place and marks of stems, never words.
/// </summary>
public sealed class MemoryPages(IJournal journal)
{
    private const string Scope = MemoryTalk.Scope;
    private const int PageLength = 5;
    private const int LongestQuote = 70;
    private const int ShortestQuote = 16;

    private static readonly Phrases More = new("more, show more, next, continue, go on, next page, and more, the rest, show me more, yes, mas, ver mas, muestra mas, siguiente, sigue, continuar, el resto, mas por favor, si");

    /// <summary>"What do you remember", with or without "about …".</summary>
    public ValueTask ShowAsync(Turn turn, string? about, CancellationToken ct) =>
        ShowAsync(turn, [.. Stems.Of(about).Select(Stems.Mark)], 0, about, ct);

    /// <summary>The export as text, from its first page.</summary>
    public ValueTask ExportAsync(Turn turn, CancellationToken ct) => ExportAsync(turn, 0, ct);

    /// <summary>Another page; false where the message did not ask for one.</summary>
    public async ValueTask<bool> MoreAsync(Turn turn, Cursor asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(asked);
        if (!More.Has(turn.Text) || asked.ConfirmArg?.Split('|') is not [var what, var place, ..] parts || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
        {
            return false;
        }

        if (what == "export")
        {
            await ExportAsync(turn, from, ct).ConfigureAwait(false);
            return true;
        }

        await ShowAsync(turn, parts is [_, _, { Length: > 0 } marks] ? marks.Split('.') : [], from, null, ct).ConfigureAwait(false);
        return true;
    }

    private async ValueTask ShowAsync(Turn turn, string[] marks, int from, string? about, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var items = await ItemsAsync(turn, marks, ct).ConfigureAwait(false);
        var page = items.Skip(from).Take(turn.Incoming.Kind == ChannelKind.Sms ? PageLength - 2 : PageLength).ToList();
        if (page.Count == 0)
        {
            turn.Say(Scope, items.Count > 0 ? "list-end" : about is null ? "list-empty" : "list-none");
            return;
        }

        if (from == 0)
        {
            turn.Say(Scope, about is null ? "list-all" : "list-about", Arg.Of("count", items.Count));
        }

        var next = from + page.Count;
        SayPage(turn, page, from, next < items.Count);
        foreach (var item in page)
        {
            turn.Record(EntryKind.Recalled, e => e with { Facts = new Dictionary<string, string> { [RecallItems.OfFact] = item.Id, ["way"] = "list" } });
        }

        turn.Cursor = turn.Cursor with
        {
            Confirm = next < items.Count ? "memory-more" : null,
            ConfirmArg = next < items.Count ? string.Create(CultureInfo.InvariantCulture, $"list|{next}|{string.Join('.', marks)}") : null,
            Offered = [.. page.Select(i => i.Id)],
        };
    }

    private async ValueTask ExportAsync(Turn turn, int from, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        var lines = PersonExport.Markdown(entries, turn.Words, turn.Language, turn.Person.Profile.TimeZone())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(l => Chunks(l, turn.Incoming.Kind == ChannelKind.Sms ? 150 : 300)).ToList();
        if (from == 0)
        {
            var items = RecallItems.Of(entries);
            turn.Say(Scope, items.Count == 0 ? "list-empty" : "export", Arg.Of("count", items.Count));
            if (items.Count == 0)
            {
                return;
            }

            turn.NextMessage();
        }

        var shown = new List<string>();
        for (var at = from; at < lines.Count && Fits(turn, [.. shown, lines[at]]); at++)
        {
            shown.Add(lines[at]);
        }

        var next = from + shown.Count;
        turn.SayFree(string.Join('\n', shown), "export-page", [.. shown.Select(l => Arg.Quote("line", l))]);
        if (next < lines.Count)
        {
            SayMore(turn);
            turn.Cursor = turn.Cursor with { Confirm = "memory-more", ConfirmArg = string.Create(CultureInfo.InvariantCulture, $"export|{next}") };
        }
    }

    private async ValueTask<List<RecallItem>> ItemsAsync(Turn turn, string[] marks, CancellationToken ct)
    {
        var (entries, _) = await journal.ReadAsync(turn.Person.Id, 0, ct).ConfigureAwait(false);
        var items = marks.Length > 0 ? Recall.About(marks, RecallItems.Of(entries)) : RecallItems.Of(entries);
        return [.. items.OrderBy(i => RecallGroup.InOrder.TakeWhile(g => g != i.Group).Count()).ThenByDescending(i => i.At)];
    }

    // As much of each quote as fits the channel.
    private static void SayPage(Turn turn, List<RecallItem> page, int from, bool more)
    {
        var before = turn.HasSpoken ? Turn.Join(turn.Messages[^1].Select(p => p.Text)) : "";
        for (var length = LongestQuote; ; length -= 6)
        {
            var (text, quotes) = Page(turn, page, from, length);
            if (length <= ShortestQuote || Fits(turn, [before, text, more ? turn.Words.First(Scope, "more", turn.Language) : ""]))
            {
                turn.SayFree(text, "list-page", [.. quotes.Select(q => Arg.Quote("words", q))]);
                break;
            }
        }

        if (more)
        {
            SayMore(turn);
        }
    }

    private static (string Text, List<string> Quotes) Page(Turn turn, List<RecallItem> page, int from, int length)
    {
        var lines = new List<string>();
        var quotes = new List<string>();
        string? group = null;
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Group != group)
            {
                group = page[i].Group;
                lines.Add($"{turn.Words.First(Scope, $"{group}.name", turn.Language)}:");
            }

            var words = Ask.Shorten(page[i].Text.ReplaceLineEndings(" "), length);
            quotes.Add(words);
            lines.Add(turn.Words.First(Scope, page[i].Private ? "line-private.name" : "line.name", turn.Language, Arg.Of("n", i + 1), Arg.Of("date", Dates.Day(page[i].At, turn)), Arg.Quote("words", words)));
        }

        return ($"\n{string.Join('\n', lines)}\n", quotes);
    }

    private static void SayMore(Turn turn)
    {
        turn.Say(Scope, "more");
        turn.OfferText(Scope, "action.more");
    }

    private static bool Fits(Turn turn, IReadOnlyList<string> parts) => MessageLength.Fits(string.Join('\n', parts) + new string('.', 40), turn.Incoming.Kind);

    private static IEnumerable<string> Chunks(string line, int length)
    {
        for (var rest = line; ;)
        {
            var part = Ask.Shorten(rest, length);
            if (part.Length == rest.Length)
            {
                yield return rest;
                yield break;
            }

            yield return part[..^1];
            rest = rest[(part.Length - 1)..].TrimStart();
        }
    }
}
