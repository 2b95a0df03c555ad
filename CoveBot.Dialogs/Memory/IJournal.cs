namespace CoveBot.Dialogs.Memory;

/// <summary>The journal of each person (log <c>person/{id}</c>), typed, over an <see cref="IRecordLog"/>.</summary>
public interface IJournal
{
    /// <inheritdoc cref="IRecordLog.AppendAsync"/>
    ValueTask<long?> AppendAsync(string person, long expected, IReadOnlyList<JournalEntry> entries, CancellationToken ct);

    /// <summary>Entries after <paramref name="after"/> with the seq of the last record, tombstones left out but counted.</summary>
    ValueTask<(IReadOnlyList<JournalEntry> Entries, long Last)> ReadAsync(string person, long after, CancellationToken ct);

    /// <inheritdoc cref="IRecordLog.EraseAsync"/>
    ValueTask<int> EraseAsync(string person, IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Removes the person's whole journal.</summary>
    ValueTask DeleteAsync(string person, CancellationToken ct);
}
