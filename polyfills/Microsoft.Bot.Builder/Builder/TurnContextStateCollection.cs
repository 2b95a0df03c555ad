namespace Microsoft.Bot.Builder;

/// <summary>What the parts of one turn leave for each other, by key or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object?>, IDisposable
{
    private bool _disposed;

    public TurnContextStateCollection()
        : base(7)
    {
    }

    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>.Name);

    public void Add<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>.Name, value);

    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        this[key] = value;
    }

    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>.Name, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing && Count > 0)
        {
            foreach (var value in Values)
            {
                // The turn does not own the adapter it runs on.
                if (value is IDisposable owned and not BotAdapter && owned != (object)this)
                    owned.Dispose();
            }
        }
    }

    private static class KeyOf<T>
    {
        public static readonly string Name = typeof(T).FullName ?? typeof(T).Name;
    }
}
