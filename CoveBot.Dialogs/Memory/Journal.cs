namespace CoveBot.Dialogs.Memory;

/// <summary>The journal over any log: each entry one sealed record of the log <c>person/{id}</c>.</summary>
public sealed class Journal(IRecordLog log, ISeal seal) : IJournal
{
    private readonly SealedLog _log = new(log, seal);

    /// <summary>The log that holds a person's journal.</summary>
    public static string LogOf(string person) => "person/" + person;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An entry says no time.</exception>
    public ValueTask<long?> AppendAsync(string person, long expected, IReadOnlyList<JournalEntry> entries, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        ArgumentNullException.ThrowIfNull(entries);
        var records = new (string Id, string Data)[entries.Count];
        for (var i = 0; i < records.Length; i++)
        {
            // A default value is not stored, and an entry without a time could never be read again.
            if (entries[i].At == default)
                throw new ArgumentException($"Entry {entries[i].Id} has no time.", nameof(entries));
            records[i] = (entries[i].Id, StoredJson.Write(entries[i], StoredJson.Default.JournalEntry));
        }

        return _log.AppendAsync(LogOf(person), expected, records, ct);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A record is no entry. Nothing is passed over in silence.</exception>
    public async ValueTask<(IReadOnlyList<JournalEntry> Entries, long Last)> ReadAsync(string person, long after, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        var name = LogOf(person);
        var records = await _log.ReadAsync(name, after, ct).ConfigureAwait(false);
        if (records.Count == 0)
            return ([], Math.Max(after, 0));
        var entries = new List<JournalEntry>(records.Count);
        foreach (var record in records)
        {
            if (record.Data is { } data)
                entries.Add((JournalEntry)StoredJson.Read(data, StoredJson.Default.JournalEntry, record.Id));
        }

        return (entries, records[^1].Seq);
    }

    /// <inheritdoc/>
    public ValueTask<int> EraseAsync(string person, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        return _log.EraseAsync(LogOf(person), ids, ct);
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string person, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        return _log.DeleteAsync(LogOf(person), ct);
    }
}
