using CoveBot.Dialogs.Memory;

namespace CoveBot.Tests.DirectLine;

/// <summary>Logs that outlive a host: the disk of these tests.</summary>
internal sealed class RecordsInMemory : IRecordLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<LogRecord>> _logs = [];

    /// <summary>Everything that would be on disk.</summary>
    public string Everything
    {
        get { lock (_lock) return string.Join('\n', _logs.Values.SelectMany(log => log).Select(record => record.Id + " " + record.Data)); }
    }

    /// <summary>The disk is full.</summary>
    public bool IsFull { get; set; }

    public ValueTask<long?> AppendAsync(string log, long expected, IReadOnlyList<(string Id, string Data)> records, CancellationToken ct)
    {
        if (IsFull)
            throw new IOException("No space left on device");
        lock (_lock)
        {
            if (!_logs.TryGetValue(log, out var list))
                _logs[log] = list = [];
            if (expected >= 0 && expected != list.Count)
                return new((long?)null);
            foreach (var (id, data) in records)
                if (!list.Exists(record => record.Id == id))
                    list.Add(new LogRecord(list.Count + 1, id, data));
            return new(list.Count);
        }
    }

    public ValueTask<IReadOnlyList<LogRecord>> ReadAsync(string log, long after, CancellationToken ct)
    {
        lock (_lock)
            return new([.. _logs.GetValueOrDefault(log, []).Where(record => record.Seq > after)]);
    }

    public ValueTask<int> EraseAsync(string log, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        lock (_lock)
        {
            var erased = 0;
            var list = _logs.GetValueOrDefault(log, []);
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].Data is null || !ids.Contains(list[i].Id))
                    continue;
                list[i] = list[i] with { Data = null };
                erased++;
            }

            return new(erased);
        }
    }

    public ValueTask DeleteAsync(string log, CancellationToken ct)
    {
        lock (_lock)
            _logs.Remove(log);
        return ValueTask.CompletedTask;
    }
}
