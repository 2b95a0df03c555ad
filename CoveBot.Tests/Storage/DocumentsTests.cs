using System.Globalization;
using CoveBot.Dialogs.Memory;
using CoveBot.Storage;
using CoveBot.Storage.Sqlite;
using Microsoft.Bot.Builder;

namespace CoveBot.Tests.Storage;

public sealed class DocumentsInMemoryTests : DocumentsSpec
{
    protected override IStorage Inner { get; } = new MemoryStorage();
}

public sealed class DocumentsInSqliteTests : DocumentsSpec, IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;

    public DocumentsInSqliteTests()
    {
        _store = new SqliteStore(_folder.Path);
        Inner = new SqliteStorage(_store);
    }

    protected override IStorage Inner { get; }

    [Fact]
    public async Task All_documents_of_a_write_are_stored_or_none()
    {
        await Write("a/notes", new Notes { Text = "first" });
        await Write("b/notes", new Notes { Text = "first" });
        var stale = new Notes { Text = "second", ETag = "1234" };

        await Assert.ThrowsAsync<ConcurrencyException>(() => Documents.WriteAsync(
            new Dictionary<string, object> { ["a/notes"] = new Notes { Text = "second" }, ["b/notes"] = stale, ["c/notes"] = new Notes() }));

        Assert.Equal("first", (await Read<Notes>("a/notes"))!.Text);
        Assert.Null(await Read<Notes>("c/notes"));
    }

    [Fact]
    public async Task Nobody_revives_a_document_that_was_deleted_meanwhile()
    {
        await Write("a/notes", new Notes { Text = "first" });
        var mine = await Read<Notes>("a/notes");
        await Documents.DeleteAsync(["a/notes"]);

        await Assert.ThrowsAsync<ConcurrencyException>(() => Write("a/notes", mine!));
        await Write("a/notes", new Notes { Text = "new" });
        await Assert.ThrowsAsync<ConcurrencyException>(() => Write("a/notes", mine!));
    }

    [Fact]
    public async Task Documents_survive_reopening()
    {
        await Write("a/notes", new Notes { Text = "first" });
        _store.Dispose();

        using var again = new SqliteStore(_folder.Path);
        Assert.Equal(["a/notes"], (await new SqliteStorage(again).ReadAsync(["a/notes", "b/notes"])).Keys);
    }

    [Fact]
    public async Task Anything_but_a_sealed_record_is_refused_by_type()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Inner.WriteAsync(new Dictionary<string, object> { ["k"] = new Notes { Text = "secret" } }));

        Assert.Contains(typeof(Notes).FullName!, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Empty(await Inner.ReadAsync(["k"]));
    }

    [Fact]
    public async Task A_deleted_document_leaves_no_version_of_itself_in_any_file()
    {
        var plain = new SealedStorage(Inner, new PlainSeal(), _ => DocumentsSpecJson.Default.Notes);
        var random = new Random(5);
        for (var i = 0; i < 400; i++)
        {
            var key = "doc" + random.Next(20).ToString(CultureInfo.InvariantCulture);
            var mark = string.Create(CultureInfo.InvariantCulture, $"MARK-{key}.");
            await plain.WriteAsync(new Dictionary<string, object> { [key] = new Notes { Text = string.Concat(Enumerable.Repeat(mark, random.Next(1, 900))) } });
            if (i % 20 != 19)
                continue;
            await plain.DeleteAsync([key]);
            Assert.Empty(_folder.FilesWith(mark));
        }
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
