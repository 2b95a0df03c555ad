namespace CoveBot.Storage.Sqlite;

/// <summary>A write that waits for its batch.</summary>
internal interface IPendingWrite
{
    /// <summary>Old text must be in no file before this write is reported done.</summary>
    bool Erases { get; }

    /// <summary>Does the work inside the open transaction, unless its caller has given up. May run again after a rollback.</summary>
    void Run(SqliteDatabase database);

    /// <summary>It is durable: tells the caller the result of the last <see cref="Run"/>.</summary>
    void Succeed();

    void Fail(Exception error);
}

/// <inheritdoc cref="IPendingWrite"/>
internal sealed class PendingWrite<T>(Func<SqliteDatabase, T> work, bool erases, CancellationToken ct)
    : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), IPendingWrite
{
    private T? _result;

    public bool Erases => erases;

    public void Run(SqliteDatabase database)
    {
        if (!ct.IsCancellationRequested || !TrySetCanceled(ct))
            _result = work(database);
    }

    public void Succeed() => TrySetResult(_result!);

    public void Fail(Exception error) => TrySetException(error);
}
