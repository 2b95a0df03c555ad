namespace CoveBot.Dialogs.Memory;

/// <summary>One record of a log. <paramref name="Data"/> is null where the record was erased: the tombstone keeps its place and id, no text.</summary>
/// <param name="Seq">Position in the log, from 1, without gaps.</param>
/// <param name="Id">Permanent id, unique in the log.</param>
/// <param name="Data">What was stored (sealed, for the stores below the seal).</param>
public readonly record struct LogRecord(long Seq, string Id, string? Data);

/// <summary>
/// Append-only logs of opaque strings: what everything that is kept stands on (docs/adr/0002).
/// A log comes into being with its first record.
/// </summary>
public interface IRecordLog
{
    /// <summary>
    /// Appends all records or none, durably, before the task completes.
    /// A record whose id the log already holds is skipped: appending twice is appending once.
    /// </summary>
    /// <param name="log">Name of the log, for example <c>person/{id}</c>.</param>
    /// <param name="expected">The last <see cref="LogRecord.Seq"/> that the writer has seen (0: an empty log), or -1 to append whatever stands there.</param>
    /// <param name="records">Ids and data, in order.</param>
    /// <param name="ct">Cancels waiting, never half an append.</param>
    /// <returns>The log's last seq after the append, or null where the log has grown past <paramref name="expected"/>: read, and decide again.</returns>
    ValueTask<long?> AppendAsync(string log, long expected, IReadOnlyList<(string Id, string Data)> records, CancellationToken ct);

    /// <summary>All records after <paramref name="after"/>, in order, tombstones included.</summary>
    ValueTask<IReadOnlyList<LogRecord>> ReadAsync(string log, long after, CancellationToken ct);

    /// <summary>
    /// Removes the data of these records physically and leaves tombstones. Unknown ids are passed over.
    /// When the task completes, the text is in no file of the store.
    /// </summary>
    /// <returns>How many records were erased now.</returns>
    ValueTask<int> EraseAsync(string log, IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Removes a whole log, tombstones too.</summary>
    ValueTask DeleteAsync(string log, CancellationToken ct);
}
