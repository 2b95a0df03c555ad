namespace CoveBot.Dialogs.Memory;

/// <summary>Logs in the process's memory: for tests, and for what must not outlive the process. Safe for many threads.</summary>
public sealed class MemoryRecordLog : IRecordLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Log> _logs = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<long?> AppendAsync(string log, long expected, IReadOnlyList<(string Id, string Data)> records, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var (id, data) in records)
        {
            ArgumentNullException.ThrowIfNull(id, nameof(records));
            ArgumentNullException.ThrowIfNull(data, nameof(records));
        }

        if (ct.IsCancellationRequested)
            return ValueTask.FromCanceled<long?>(ct);
        lock (_gate)
            return ValueTask.FromResult(Append(log, expected, records));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LogRecord>> ReadAsync(string log, long after, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (ct.IsCancellationRequested)
            return ValueTask.FromCanceled<IReadOnlyList<LogRecord>>(ct);
        lock (_gate)
        {
            IReadOnlyList<LogRecord> found = _logs.TryGetValue(log, out var kept) && after < kept.Records.Count
                ? kept.Records[(int)Math.Max(after, 0)..]
                : [];
            return ValueTask.FromResult(found);
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> EraseAsync(string log, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(ids);
        if (ct.IsCancellationRequested)
            return ValueTask.FromCanceled<int>(ct);
        lock (_gate)
            return ValueTask.FromResult(_logs.TryGetValue(log, out var kept) ? kept.Erase(ids) : 0);
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string log, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (ct.IsCancellationRequested)
            return ValueTask.FromCanceled(ct);
        lock (_gate)
            _logs.Remove(log);
        return ValueTask.CompletedTask;
    }

    private long? Append(string log, long expected, IReadOnlyList<(string Id, string Data)> records)
    {
        var last = _logs.TryGetValue(log, out var kept) ? kept.Records.Count : 0;
        if (expected >= 0 && expected != last)
            return null;
        if (records.Count == 0)
            return last;
        if (kept is null)
            _logs.Add(log, kept = new Log());
        foreach (var (id, data) in records)
            kept.Add(id, data);
        return kept.Records.Count;
    }

    private sealed class Log
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public List<LogRecord> Records { get; } = [];

        public void Add(string id, string data)
        {
            if (_places.TryAdd(id, Records.Count))
                Records.Add(new LogRecord(Records.Count + 1, id, data));
        }

        public int Erase(IReadOnlyCollection<string> ids)
        {
            var erased = 0;
            foreach (var id in ids)
            {
                if (!_places.TryGetValue(id, out var place) || Records[place].Data is null)
                    continue;
                Records[place] = Records[place] with { Data = null };
                erased++;
            }

            return erased;
        }
    }
}
