namespace CoveBot.Dialogs.Memory;

/// <summary>Logs whose data the inner store sees only sealed. The owner of each record is its log's name. Names and ids are not sealed: they carry no text.</summary>
public sealed class SealedLog(IRecordLog inner, ISeal seal) : IRecordLog
{
    /// <inheritdoc/>
    public ValueTask<long?> AppendAsync(string log, long expected, IReadOnlyList<(string Id, string Data)> records, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(records);
        var closed = new (string Id, string Data)[records.Count];
        for (var i = 0; i < closed.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(records[i].Data, nameof(records));
            closed[i] = (records[i].Id, seal.Close(log, records[i].Data));
        }

        return inner.AppendAsync(log, expected, closed, ct);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<LogRecord>> ReadAsync(string log, long after, CancellationToken ct)
    {
        var found = await inner.ReadAsync(log, after, ct).ConfigureAwait(false);
        if (found.Count == 0)
            return found;
        var opened = new LogRecord[found.Count];
        for (var i = 0; i < opened.Length; i++)
            opened[i] = found[i].Data is { } data ? found[i] with { Data = seal.Open(log, data) } : found[i];
        return opened;
    }

    /// <inheritdoc/>
    public ValueTask<int> EraseAsync(string log, IReadOnlyCollection<string> ids, CancellationToken ct) => inner.EraseAsync(log, ids, ct);

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string log, CancellationToken ct) => inner.DeleteAsync(log, ct);
}
