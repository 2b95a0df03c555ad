using System.Text.Json.Nodes;
using CoveBot.Dialogs.Memory;

namespace CoveBot.Channels.DirectLine;

/// <summary>What the log holds of a conversation.</summary>
/// <param name="Activities">What may be shown again.</param>
/// <param name="Unhandled">Messages of the person that the bot has not answered, oldest first.</param>
/// <param name="MayKeep">Whether the last turn could be kept.</param>
internal sealed record KeptConversation(IReadOnlyList<ShownActivity> Activities, IReadOnlyList<ShownActivity> Unhandled, bool MayKeep);

/// <summary>
/// The history of Direct Line conversations in the log <c>directline/{conversation}</c>: a record per activity, id = activity id,
/// data = <c>{seq, activity}</c>; and <c>{id}/handled</c> once the turn of a message is done, data = <c>{keep}</c>.
/// A turn's replies and its marker are one append, all or none: a message is answered, or will be asked again.
/// </summary>
internal sealed class DirectLineHistory(IRecordLog log)
{
    private const string Handled = "/handled";

    public async Task<KeptConversation> ReadAsync(string conversation, CancellationToken ct)
    {
        var activities = new List<ShownActivity>();
        var handled = new HashSet<string>();
        var mayKeep = false;
        foreach (var record in await log.ReadAsync(Log(conversation), 0, ct))
        {
            if (record.Data is null)
                continue;
            if (record.Id.EndsWith(Handled, StringComparison.Ordinal))
            {
                handled.Add(record.Id[..^Handled.Length]);
                mayKeep = (bool?)JsonNode.Parse(record.Data)?["keep"] ?? false;
            }
            else if (Read(record) is { } activity)
            {
                activities.Add(activity);
            }
        }

        activities.Sort((one, other) => one.Seq.CompareTo(other.Seq));
        var said = activities.Where(activity => activity.FromUser).ToList();
        // A message before the last handled one failed, and was not lost in a crash: asking it again now would mix up the order.
        var unhandled = said.Skip(said.FindLastIndex(activity => handled.Contains(activity.Id)) + 1).ToList();
        return new KeptConversation(activities, unhandled, mayKeep);
    }

    /// <summary>Who speaks in a conversation, as far as the log knows.</summary>
    public async Task<string?> UserOfAsync(string conversation, CancellationToken ct)
    {
        var said = (await ReadAsync(conversation, ct)).Activities.FirstOrDefault(activity => activity.FromUser);
        return said is null ? null : (string?)JsonNode.Parse(said.Json)!["from"]!["id"];
    }

    /// <summary>Keeps a message before the bot has seen it.</summary>
    public Task KeepAsync(string conversation, ShownActivity said) =>
        AppendAsync(conversation, [Record(said)]);

    /// <summary>Closes a turn. <paramref name="said"/> is the message that it answered, if it was one.</summary>
    public async Task CloseAsync(string conversation, ShownActivity? said, IEnumerable<ShownActivity> replies, bool mayKeep, bool keptBefore)
    {
        var records = new List<(string, string)>();
        if (mayKeep && said is not null)
            records.Add(Record(said));
        if (mayKeep)
            records.AddRange(replies.Select(Record));
        if (said is not null && (mayKeep || keptBefore))
            records.Add((said.Id + Handled, mayKeep ? """{"keep":true}""" : """{"keep":false}"""));
        await AppendAsync(conversation, records);
        // It was kept on the word of the turn before, and the bot says otherwise.
        if (!mayKeep && keptBefore && said is not null)
            await log.EraseAsync(Log(conversation), [said.Id], CancellationToken.None);
    }

    /// <summary>Removes messages, and the replies to them, physically.</summary>
    public async Task EraseAsync(string conversation, Func<string, bool> isGone, CancellationToken ct)
    {
        var records = await log.ReadAsync(Log(conversation), 0, ct);
        var ids = records.Where(record => record.Data is not null && isGone(record.Id)).Select(record => record.Id).ToList();
        if (ids.Count > 0)
            await log.EraseAsync(Log(conversation), ids, ct);
    }

    public ValueTask DeleteAsync(string conversation, CancellationToken ct) => log.DeleteAsync(Log(conversation), ct);

    private async Task AppendAsync(string conversation, IReadOnlyList<(string Id, string Data)> records)
    {
        if (records.Count > 0)
            await log.AppendAsync(Log(conversation), -1, records, CancellationToken.None);
    }

    private static (string Id, string Data) Record(ShownActivity activity) =>
        (activity.Id, $$"""{"seq":{{activity.Seq}},"activity":{{activity.Json}}}""");

    private static ShownActivity? Read(LogRecord record) =>
        JsonNode.Parse(record.Data!) is JsonObject kept && kept["activity"] is JsonObject activity
            ? ShownActivity.From(activity, record.Id, (long?)kept["seq"] ?? 0)
            : null;

    private static string Log(string conversation) => "directline/" + conversation;
}
