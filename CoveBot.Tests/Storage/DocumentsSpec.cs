using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoveBot.Dialogs.Memory;
using CoveBot.Storage;
using Microsoft.Bot.Builder;

namespace CoveBot.Tests.Storage;

/// <summary>What holds for documents behind the seal, whatever store is beneath.</summary>
public abstract class DocumentsSpec
{
    protected abstract IStorage Inner { get; }

    protected SealedStorage Documents => field ??= new SealedStorage(Inner, new ScramblingSeal(), TypeOf);

    [Fact]
    public async Task What_is_written_is_read_typed_by_its_key()
    {
        await Write("person/ana/notes", new Notes { Text = "más — 🌊", Lines = ["one", "two"] });
        await Write("person/ana/count", new Count { Value = 7 });

        var notes = await Read<Notes>("person/ana/notes");
        Assert.Equal("más — 🌊", notes!.Text);
        Assert.Equal(["one", "two"], notes.Lines);
        Assert.Equal(7, (await Read<Count>("person/ana/count"))!.Value);
    }

    [Fact]
    public async Task Keys_without_a_document_are_missing_from_the_result()
    {
        await Write("a/notes", new Notes());

        var found = await Documents.ReadAsync(["a/notes", "b/notes"]);
        Assert.Equal(["a/notes"], found.Keys);
        Assert.Empty(await Documents.ReadAsync([]));
    }

    [Fact]
    public async Task Each_reading_is_a_copy()
    {
        var written = new Notes { Text = "first" };
        await Write("a/notes", written);
        written.Text = "changed outside";
        (await Read<Notes>("a/notes"))!.Text = "changed outside too";

        Assert.Equal("first", (await Read<Notes>("a/notes"))!.Text);
    }

    [Fact]
    public async Task A_document_written_after_somebody_else_conflicts()
    {
        await Write("a/notes", new Notes { Text = "first" });
        var mine = await Read<Notes>("a/notes");
        var theirs = await Read<Notes>("a/notes");
        Assert.False(string.IsNullOrEmpty(mine!.ETag));
        theirs!.Text = "theirs";
        await Write("a/notes", theirs);

        mine.Text = "mine";
        var error = await Assert.ThrowsAsync<ConcurrencyException>(() => Write("a/notes", mine));
        Assert.DoesNotContain("mine", error.ToString(), StringComparison.Ordinal);
        var now = await Read<Notes>("a/notes");
        Assert.Equal("theirs", now!.Text);
        now.Text = "again";
        await Write("a/notes", now);
        Assert.Equal("again", (await Read<Notes>("a/notes"))!.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    public async Task A_document_without_a_version_wins(string? etag)
    {
        await Write("a/notes", new Notes { Text = "first" });
        await Write("a/notes", new Notes { Text = "second", ETag = etag });

        Assert.Equal("second", (await Read<Notes>("a/notes"))!.Text);
    }

    [Fact]
    public async Task Every_writing_changes_the_version()
    {
        var seen = new HashSet<string?>();
        for (var i = 0; i < 5; i++)
        {
            await Write("a/notes", new Notes { Text = "same" });
            Assert.True(seen.Add((await Read<Notes>("a/notes"))!.ETag));
        }
    }

    [Fact]
    public async Task A_document_without_room_for_a_version_is_kept_all_the_same()
    {
        await Write("a/count", new Count { Value = 1 });
        await Write("a/count", new Count { Value = 2 });

        Assert.Equal(2, (await Read<Count>("a/count"))!.Value);
    }

    [Fact]
    public async Task A_document_grows_and_shrinks_as_it_likes()
    {
        foreach (var length in new[] { 0, 10, 300, 5_000, 4_900, 70_000, 1_000_000, 3, 250, 255, 256, 257 })
        {
            var text = new string('ñ', length);
            await Write("a/notes", new Notes { Text = text });
            await Write("b/notes", new Notes { Text = "beside" });
            Assert.True(text == (await Read<Notes>("a/notes"))!.Text);
            Assert.Equal("beside", (await Read<Notes>("b/notes"))!.Text);
        }
    }

    [Fact]
    public async Task A_deleted_document_is_gone_and_may_come_back()
    {
        await Write("a/notes", new Notes { Text = "first" });
        await Write("b/notes", new Notes { Text = "stays" });
        await Documents.DeleteAsync(["a/notes", "never/notes"]);

        Assert.Null(await Read<Notes>("a/notes"));
        Assert.Equal("stays", (await Read<Notes>("b/notes"))!.Text);
        await Write("a/notes", new Notes { Text = "new" });
        Assert.Equal("new", (await Read<Notes>("a/notes"))!.Text);
    }

    [Fact]
    public async Task Of_writers_at_once_only_one_wins_each_version()
    {
        await Write("a/notes", new Notes { Number = 0 });
        await Parallel.ForAsync(0, 8, async (_, _) =>
        {
            for (var i = 0; i < 10;)
            {
                var notes = (await Read<Notes>("a/notes"))!;
                notes.Number++;
                try
                {
                    await Write("a/notes", notes);
                    i++;
                }
                catch (ConcurrencyException)
                {
                }
            }
        });

        Assert.Equal(80, (await Read<Notes>("a/notes"))!.Number);
    }

    [Fact]
    public async Task The_store_sees_only_what_is_closed_for_this_key()
    {
        await Write("a/notes", new Notes { Text = "a quiet word" });

        var seen = Assert.IsType<SealedRecord>((await Inner.ReadAsync(["a/notes"], default))["a/notes"]);
        Assert.DoesNotContain("quiet", seen.Data, StringComparison.Ordinal);
        Assert.Contains("a quiet word", new ScramblingSeal().Open("a/notes", seen.Data), StringComparison.Ordinal);
        Assert.DoesNotContain("tag", new ScramblingSeal().Open("a/notes", seen.Data), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_key_or_a_type_that_is_none_of_ours_is_refused_by_name()
    {
        var unknown = await Assert.ThrowsAsync<ArgumentException>(() => Write("a/elsewhere", new Notes { Text = "secret" }));
        Assert.Contains("a/elsewhere", unknown.Message, StringComparison.Ordinal);
        var other = await Assert.ThrowsAsync<ArgumentException>(() => Write("a/count", new Notes { Text = "secret" }));
        Assert.Contains("Notes", other.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", other.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Documents.ReadAsync(["a/elsewhere"]));
        await Assert.ThrowsAsync<ArgumentException>(() => Write("a/notes", null!));
    }

    [Fact]
    public async Task What_is_no_such_document_is_reported_without_its_text()
    {
        var closed = new ScramblingSeal().Close("a/notes", "{\"text\": secret");
        await Inner.WriteAsync(new Dictionary<string, object> { ["a/notes"] = new SealedRecord { Data = closed, ETag = "*" } }, default);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Read<Notes>("a/notes"));
        Assert.Contains("a/notes", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    protected Task Write(string key, object document) => Documents.WriteAsync(new Dictionary<string, object> { [key] = document });

    protected async Task<T?> Read<T>(string key)
        where T : class => (await Documents.ReadAsync([key])).TryGetValue(key, out var found) ? Assert.IsType<T>(found) : null;

    private static JsonTypeInfo? TypeOf(string key) => key switch
    {
        _ when key.EndsWith("/notes", StringComparison.Ordinal) => DocumentsSpecJson.Default.Notes,
        _ when key.EndsWith("/count", StringComparison.Ordinal) => DocumentsSpecJson.Default.Count,
        _ => null,
    };
}

public sealed class Notes : IStoreItem
{
    public string Text { get; set; } = "";

    public int Number { get; set; }

    public List<string> Lines { get; set; } = [];

    [JsonIgnore]
    public string? ETag { get; set; }
}

public sealed class Count
{
    public int Value { get; set; }
}

[JsonSerializable(typeof(Notes))]
[JsonSerializable(typeof(Count))]
internal sealed partial class DocumentsSpecJson : JsonSerializerContext;
