using CoveBot.Dialogs.Memory;
using CoveBot.Storage.Sqlite;

namespace CoveBot.Tests.Storage;

public sealed class MemoryRecordLogTests : RecordLogSpec
{
    protected override IRecordLog Log { get; } = new MemoryRecordLog();
}

public sealed class SealedMemoryLogTests : RecordLogSpec
{
    protected override IRecordLog Log { get; } = new SealedLog(new MemoryRecordLog(), new ScramblingSeal());
}

public sealed class SealedSqliteLogTests : RecordLogSpec, IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;
    private readonly SqliteRecordLog _inner;

    public SealedSqliteLogTests()
    {
        _store = new SqliteStore(_folder.Path);
        _inner = new SqliteRecordLog(_store);
        Log = new SealedLog(_inner, new ScramblingSeal());
    }

    protected override IRecordLog Log { get; }

    [Fact]
    public async Task The_inner_store_sees_only_sealed_text_of_this_log()
    {
        await Append("a", 0, ("x", "a quiet word"));

        Assert.Empty(_folder.FilesWith("a quiet word"));
        var closed = (await _inner.ReadAsync("a", 0, default)).Single().Data!;
        Assert.Throws<InvalidDataException>(() => new ScramblingSeal().Open("b", closed));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}

/// <summary>No encryption, but unreadable to a search, and bound to its owner: enough to see who closes what.</summary>
internal sealed class ScramblingSeal : ISeal
{
    public string Close(string owner, string plain) => Convert.ToBase64String(System.Text.Encoding.Unicode.GetBytes(owner + "\u0001" + plain));

    public string Open(string owner, string closed)
    {
        var text = System.Text.Encoding.Unicode.GetString(Convert.FromBase64String(closed));
        return text.StartsWith(owner + "\u0001", StringComparison.Ordinal)
            ? text[(owner.Length + 1)..]
            : throw new InvalidDataException("Closed for another owner.");
    }
}
