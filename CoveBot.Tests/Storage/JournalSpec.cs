using System.Globalization;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Turns;
using CoveBot.Storage.Sqlite;

namespace CoveBot.Tests.Storage;

/// <summary>What holds for a <see cref="Journal"/> over any log.</summary>
public abstract class JournalSpec
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    protected abstract IRecordLog Log { get; }

    private Journal Journal => field ??= new Journal(Log, new ScramblingSeal());

    [Fact]
    public async Task Every_field_of_an_entry_comes_back()
    {
        var whole = Whole();
        await Journal.AppendAsync("ana", 0, [whole], default);

        var (entries, last) = await Journal.ReadAsync("ana", 0, default);
        Assert.Equal(1, last);
        Assert.Equivalent(whole, Assert.Single(entries), strict: true);
    }

    [Fact]
    public async Task A_turn_is_one_append_and_ends_with_cursor_and_replies()
    {
        var cursor = new Cursor { Run = "r1", Step = "thoughts", Turn = 3 };
        var last = await Journal.AppendAsync(
            "ana",
            0,
            [Entry("1", EntryKind.Answered) with { Answer = new Answer { Raw = "I froze" } }, Entry("2", EntryKind.Turn) with { Asked = cursor, Replies = [new Reply { Text = "¿Y luego? 🌊" }] }],
            default);

        Assert.Equal(2, last);
        var turn = (await Journal.ReadAsync("ana", 1, default)).Entries.Single();
        Assert.Equivalent(cursor, turn.Asked);
        Assert.Equal("¿Y luego? 🌊", turn.Replies!.Single().Text);
    }

    [Fact]
    public async Task Two_turns_at_once_cannot_both_stand_on_the_same_state()
    {
        Assert.Equal(1, await Journal.AppendAsync("ana", 0, [Entry("1")], default));
        Assert.Null(await Journal.AppendAsync("ana", 0, [Entry("2")], default));
        Assert.Equal(1, await Journal.AppendAsync("ana", 1, [Entry("1")], default));
    }

    [Fact]
    public async Task Erased_entries_are_left_out_and_counted()
    {
        await Journal.AppendAsync("ana", 0, [Entry("1"), Entry("2"), Entry("3")], default);
        Assert.Equal(1, await Journal.EraseAsync("ana", ["3", "none"], default));

        var (entries, last) = await Journal.ReadAsync("ana", 0, default);
        Assert.Equal(["1", "2"], entries.Select(entry => entry.Id));
        Assert.Equal(3, last);
        Assert.Equal(4, await Journal.AppendAsync("ana", last, [Entry("4")], default));
    }

    [Fact]
    public async Task Reading_past_the_end_keeps_the_place()
    {
        await Journal.AppendAsync("ana", 0, [Entry("1"), Entry("2")], default);

        var (entries, last) = await Journal.ReadAsync("ana", 2, default);
        Assert.Empty(entries);
        Assert.Equal(2, last);
        Assert.Equal(0, (await Journal.ReadAsync("nobody", 0, default)).Last);
    }

    [Fact]
    public async Task Each_person_has_a_journal_of_their_own()
    {
        await Journal.AppendAsync("ana", 0, [Entry("1")], default);
        await Journal.AppendAsync("ben", 0, [Entry("1")], default);
        await Journal.DeleteAsync("ana", default);

        Assert.Empty((await Journal.ReadAsync("ana", 0, default)).Entries);
        Assert.Single((await Journal.ReadAsync("ben", 0, default)).Entries);
    }

    [Fact]
    public async Task What_a_newer_CoveBot_wrote_is_read_as_far_as_it_is_known()
    {
        const string future = """
            {"id":"1","kind":"dreamt","at":"2031-01-01T00:00:00+00:00","colour":{"deep":["blue"]},"text":"still here",
             "answer":{"raw":"80","number":80,"confidence":"telepathy","aura":1}}
            """;
        await new SealedLog(Log, new ScramblingSeal()).AppendAsync(Journal.LogOf("ana"), 0, [("1", future)], default);

        var entry = (await Journal.ReadAsync("ana", 0, default)).Entries.Single();
        Assert.Equal("dreamt", entry.Kind);
        Assert.Equal("still here", entry.Text);
        Assert.Equal(80, entry.Answer!.Number);
        Assert.Equal(Confidence.Exact, entry.Answer.Confidence);
    }

    [Fact]
    public async Task A_record_that_is_no_entry_is_reported_without_its_text()
    {
        await new SealedLog(Log, new ScramblingSeal()).AppendAsync(Journal.LogOf("ana"), 0, [("bad-1", "{\"kind\": secret")], default);

        var error = await Assert.ThrowsAsync<InvalidDataException>(async () => await Journal.ReadAsync("ana", 0, default));
        Assert.Contains("bad-1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_read_again_is_not_taken()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.AppendAsync("ana", 0, [Entry("1") with { At = default }], default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.AppendAsync("", 0, [Entry("1")], default));
    }

    protected static JournalEntry Entry(string id, string kind = EntryKind.Said) => new() { Id = id, Kind = kind, At = Noon };

    private static JournalEntry Whole() => new()
    {
        Id = "w",
        Kind = EntryKind.Answered,
        At = Noon.AddTicks(1234567),
        Cause = "cause",
        Channel = "directline",
        Run = "r1",
        Exercise = "thought-record",
        Step = "emotions",
        Answer = new Answer
        {
            Raw = "sad 80, «triste» 😢",
            Text = "",
            Number = 0,
            Chosen = [],
            Items = [new Item { Text = "sad", Number = 80, OfTen = true, Raw = "sad 8/10" }, new Item { Text = "", Skipped = true }],
            When = Noon,
            Scale = "0-100",
            Confidence = Confidence.Voice,
            OfTen = true,
            RangeLow = 0,
            RangeHigh = 9,
            OverScale = true,
            Skipped = true,
            Reason = "unsure",
            Partial = true,
            Open = true,
        },
        Status = RunStatus.Paused,
        Text = "words \"quoted\" \\ <b>&'\n\u2028",
        Facts = new Dictionary<string, string> { ["Key With Case"] = "", ["b"] = "c" },
        Privacy = "private",
        Safety = new SafetyEvent { Tier = 2, Seen = 3, Categories = ["c"], Rules = ["r"], Subject = "self", Pending = "q", Asked = ["a"], Lines = ["l"], Response = "no", Protocol = "v1", BlockTurn = 0, Frozen = "f", Counters = new Dictionary<string, int> { ["Down"] = 0 } },
        Asked = new Cursor { Run = "r1", Step = "s", Attempts = 1, Probed = true, Confirm = "over-scale", ConfirmArg = "110", Offered = ["x"], Turn = 7, Sentences = [-5, int.MaxValue] },
        Replies = [new Reply { Text = "t", Actions = [new("Yes", "yes")], Keys = ["k"], Quotes = ["q"] }],
    };
}

public sealed class JournalInMemoryTests : JournalSpec
{
    protected override IRecordLog Log { get; } = new MemoryRecordLog();
}

public sealed class JournalInSqliteTests : JournalSpec, IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly SqliteStore _store;

    public JournalInSqliteTests()
    {
        _store = new SqliteStore(_folder.Path);
        Log = new SqliteRecordLog(_store);
    }

    protected override IRecordLog Log { get; }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}

public class StoredJsonTests
{
    [Fact]
    public void What_is_not_set_is_not_stored()
    {
        var entry = new JournalEntry { Id = "1", Kind = EntryKind.Said, At = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), Text = "más — ¿sí?" };

        Assert.Equal(
            """{"id":"1","kind":"said","at":"2026-03-01T12:00:00+00:00","text":"más — ¿sí?"}""",
            StoredJson.Write(entry, StoredJson.Default.JournalEntry));
    }

    [Fact]
    public void A_failed_write_spoils_no_later_one()
    {
        var broken = new JournalEntry { Id = "1", Kind = "said", At = default(DateTimeOffset).AddDays(1), Replies = [null!, new Reply { Text = null! }] };
        _ = Record.Exception(() => StoredJson.Write(broken, StoredJson.Default.JournalEntry));

        for (var i = 0; i < 3; i++)
        {
            var text = new string('x', i * 60_000);
            var written = StoredJson.Write(new JournalEntry { Id = i.ToString(CultureInfo.InvariantCulture), Kind = "said", At = broken.At, Text = text }, StoredJson.Default.JournalEntry);
            Assert.Equal(text, ((JournalEntry)StoredJson.Read(written, StoredJson.Default.JournalEntry, "here")).Text);
        }
    }
}
