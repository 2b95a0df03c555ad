using System.Collections.Concurrent;
using System.Globalization;
using CoveBot.Dialogs.Memory;

namespace CoveBot.Tests.Storage;

/// <summary>What holds for every <see cref="IRecordLog"/>. A store's tests derive from it and add what only that store can show.</summary>
public abstract class RecordLogSpec
{
    protected abstract IRecordLog Log { get; }

    [Fact]
    public async Task What_is_appended_is_read_in_order_with_seqs_from_one()
    {
        Assert.Equal(2, await Append("a", 0, ("x", "one"), ("y", "two")));
        Assert.Equal(3, await Append("a", 2, ("z", "three")));

        Assert.Equal([new(1, "x", "one"), new(2, "y", "two"), new(3, "z", "three")], await Read("a"));
    }

    [Fact]
    public async Task Reading_after_a_seq_gives_what_came_later()
    {
        await Append("a", 0, ("x", "one"), ("y", "two"), ("z", "three"));

        Assert.Equal(["z"], (await Read("a", 2)).Select(r => r.Id));
        Assert.Empty(await Read("a", 3));
        Assert.Empty(await Read("a", 99));
        Assert.Equal(3, (await Read("a", -5)).Count);
    }

    [Fact]
    public async Task A_log_that_nobody_wrote_is_empty()
    {
        Assert.Empty(await Read("nobody"));
        Assert.Equal(0, await Erase("nobody", "x"));
        await Log.DeleteAsync("nobody", default);
        Assert.Equal(0, await Append("nobody", 0));
    }

    [Fact]
    public async Task The_same_id_twice_is_once()
    {
        await Append("a", 0, ("x", "one"));

        Assert.Equal(1, await Append("a", 1, ("x", "other")));
        Assert.Equal(2, await Append("a", -1, ("x", "other"), ("y", "two"), ("y", "again")));
        Assert.Equal([new(1, "x", "one"), new(2, "y", "two")], await Read("a"));
    }

    [Fact]
    public async Task The_same_id_in_two_logs_is_two_records()
    {
        await Append("a", 0, ("x", "one"));
        await Append("b", 0, ("x", "two"));

        Assert.Equal("one", (await Read("a")).Single().Data);
        Assert.Equal("two", (await Read("b")).Single().Data);
    }

    [Fact]
    public async Task A_log_that_has_grown_refuses_and_writes_nothing()
    {
        await Append("a", 0, ("x", "one"));

        Assert.Null(await Append("a", 0, ("y", "two"), ("z", "three")));
        Assert.Null(await Append("a", 5, ("y", "two")));
        Assert.Null(await Append("new", 1, ("y", "two")));
        Assert.Single(await Read("a"));
        Assert.Empty(await Read("new"));
    }

    [Fact]
    public async Task Minus_one_appends_whatever_stands_there()
    {
        Assert.Equal(1, await Append("a", -1, ("x", "one")));
        Assert.Equal(2, await Append("a", -1, ("y", "two")));
    }

    [Fact]
    public async Task Appending_is_all_or_nothing()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Append("a", 0, ("x", "one"), ("y", null!)));

        Assert.Empty(await Read("a"));
        Assert.Equal(1, await Append("a", 0, ("x", "one")));
    }

    [Fact]
    public async Task Erasing_leaves_tombstones_and_counts_what_was_erased_now()
    {
        await Append("a", 0, ("x", "one"), ("y", "two"), ("z", ""));

        Assert.Equal(2, await Erase("a", "x", "z", "unknown"));
        Assert.Equal(1, await Erase("a", "x", "y"));
        Assert.Equal(0, await Erase("a", "x", "y"));
        Assert.Equal([new(1, "x", null), new(2, "y", null), new(3, "z", null)], await Read("a"));
    }

    [Fact]
    public async Task What_was_erased_does_not_come_back_under_its_id()
    {
        await Append("a", 0, ("x", "one"));
        await Erase("a", "x");

        Assert.Equal(1, await Append("a", 1, ("x", "one")));
        Assert.Null((await Read("a")).Single().Data);
        Assert.Equal(2, await Append("a", 1, ("y", "two")));
    }

    [Fact]
    public async Task Erasing_touches_no_other_log()
    {
        await Append("a", 0, ("x", "one"));
        await Append("b", 0, ("x", "two"));
        await Erase("a", "x");

        Assert.Equal("two", (await Read("b")).Single().Data);
    }

    [Fact]
    public async Task A_deleted_log_is_gone_and_may_begin_anew()
    {
        await Append("a", 0, ("x", "one"), ("y", "two"));
        await Append("b", 0, ("x", "stays"));
        await Log.DeleteAsync("a", default);

        Assert.Empty(await Read("a"));
        Assert.Equal("stays", (await Read("b")).Single().Data);
        Assert.Equal(1, await Append("a", 0, ("x", "new")));
        Assert.Equal([new(1, "x", "new")], await Read("a"));
    }

    [Fact]
    public async Task Many_writers_on_one_log_lose_nothing()
    {
        await Parallel.ForAsync(0, 16, async (writer, ct) =>
        {
            for (var i = 0; i < 20; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{writer}/{i}");
                var last = 0L;
                while (await Log.AppendAsync("shared", last, [(id, "a" + id), (id + "+", "b" + id)], ct) is null)
                    last = (await Log.ReadAsync("shared", 0, ct)) is [.., var end] ? end.Seq : 0;
            }
        });

        var all = await Read("shared");
        Assert.Equal(Enumerable.Range(1, 640).Select(n => (long)n), all.Select(r => r.Seq));
        Assert.Equal(640, all.Select(r => r.Id).Distinct().Count());
        Assert.All(all.Chunk(2), pair => Assert.Equal(pair[0].Id + "+", pair[1].Id));
    }

    [Fact]
    public async Task Many_logs_at_once_keep_apart()
    {
        var lasts = new ConcurrentBag<long?>();
        await Parallel.ForAsync(0, 200, async (n, ct) =>
        {
            var log = "log/" + n.ToString(CultureInfo.InvariantCulture);
            await Log.AppendAsync(log, 0, [("x", log)], ct);
            lasts.Add(await Log.AppendAsync(log, 1, [("y", log), ("z", log)], ct));
        });

        Assert.Equal(200, lasts.Count);
        Assert.All(lasts, last => Assert.Equal(3, last));
        Assert.All(await Read("log/77"), record => Assert.Equal("log/77", record.Data));
    }

    [Fact]
    public async Task A_record_of_a_megabyte_is_kept_whole()
    {
        var big = string.Concat(Enumerable.Repeat("Ruhe 🌊 calma. ", 80_000));
        await Append("a", 0, ("x", "before"), ("big", big), ("y", "after"));

        var read = await Read("a");
        Assert.True(big == read[1].Data);
        Assert.Equal("after", read[2].Data);
        Assert.Equal(1, await Erase("a", "big"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("person/ñandú/🌊")]
    [InlineData("a'b\"c;--%_*?[x]\\..")]
    [InlineData("line\nbreak\0nul")]
    public async Task Odd_names_ids_and_texts_are_kept_as_they_are(string odd)
    {
        await Append("other" + odd, 0, (odd, "neighbour"));

        Assert.Equal(2, await Append(odd, 0, (odd, odd), (odd + "2", "second")));
        Assert.Equal([new(1, odd, odd), new(2, odd + "2", "second")], await Read(odd));
        Assert.Equal(1, await Erase(odd, odd));
        await Log.DeleteAsync(odd, default);
        Assert.Empty(await Read(odd));
        Assert.Single(await Read("other" + odd));
    }

    [Fact]
    public async Task Names_that_differ_in_case_alone_are_two_logs()
    {
        await Append("a", 0, ("x", "small"), ("X", "big id"));
        await Append("A", 0, ("x", "big"));

        Assert.Equal(2, (await Read("a")).Count);
        Assert.Equal("big", (await Read("A")).Single().Data);
    }

    [Fact]
    public async Task A_cancelled_call_writes_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Log.AppendAsync("a", 0, [("x", "one")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Log.ReadAsync("a", 0, cancelled));
        Assert.Empty(await Read("a"));
    }

    protected async Task<long?> Append(string log, long expected, params (string Id, string Data)[] records) =>
        await Log.AppendAsync(log, expected, records, default);

    protected async Task<IReadOnlyList<LogRecord>> Read(string log, long after = 0) => await Log.ReadAsync(log, after, default);

    protected async Task<int> Erase(string log, params string[] ids) => await Log.EraseAsync(log, ids, default);
}
