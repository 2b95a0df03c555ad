using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CoveBot.Tests.Polyfills;

public class StateTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "one" } }, default);
        var first = await Read("a");
        first!.Text = "changed";
        Assert.Equal("one", (await Read("a"))!.Text);
    }

    [Fact]
    public async Task Missing_keys_are_missing()
    {
        Assert.Empty(await _storage.ReadAsync(["nothing"], default));
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note() }, default);
        await _storage.DeleteAsync(["a", "nothing"], default);
        Assert.Empty(await _storage.ReadAsync(["a"], default));
    }

    [Fact]
    public async Task A_version_that_is_not_the_current_one_loses()
    {
        await Write(new Note { Text = "one" });
        var mine = await Read("a");
        var theirs = await Read("a");
        Assert.Equal("0", mine!.ETag);
        theirs!.Text = "two";
        await Write(theirs);
        mine.Text = "three";
        var conflict = await Assert.ThrowsAsync<ArgumentException>(() => Write(mine));
        Assert.StartsWith("Etag conflict.\r\n\r\nOriginal: 0", conflict.Message, StringComparison.Ordinal);
        Assert.Equal("two", (await Read("a"))!.Text);
        mine.ETag = "*";
        await Write(mine);
        Assert.Equal("three", (await Read("a"))!.Text);
    }

    [Fact]
    public async Task Two_reads_in_a_turn_are_one_object_and_its_changes_last()
    {
        var state = new UserState(_storage);
        var notes = state.CreateProperty<Note>("note");
        await Turn(state, async turn =>
        {
            var note = await notes.GetAsync(turn, () => new Note());
            Assert.Same(note, await notes.GetAsync(turn, () => new Note()));
            note.Text = "kept";
        });
        await Turn(state, async turn => Assert.Equal("kept", (await notes.GetAsync(turn)).Text));
    }

    [Fact]
    public async Task Without_a_value_there_is_the_default()
    {
        var state = new UserState(_storage);
        await Turn(state, async turn =>
        {
            Assert.Null(await state.CreateProperty<Note>("note").GetAsync(turn));
            Assert.Equal(0, await state.CreateProperty<int>("number").GetAsync(turn));
            Assert.Equal(7, await state.CreateProperty<int>("seven").GetAsync(turn, () => 7));
        });
        await Turn(state, async turn => Assert.Equal(7, await state.CreateProperty<int>("seven").GetAsync(turn)));
    }

    [Fact]
    public async Task A_state_that_has_not_changed_is_not_written()
    {
        var counting = new CountingStorage(_storage);
        var state = new ConversationState(counting);
        var notes = state.CreateProperty<Note>("note");
        await Turn(state, async turn => (await notes.GetAsync(turn, () => new Note())).Text = "x");
        await Turn(state, async turn => await notes.GetAsync(turn));
        await Turn(state, async turn => (await notes.GetAsync(turn)).Text = "x");
        Assert.Equal(1, counting.Writes);
        await Turn(state, async turn => (await notes.GetAsync(turn)).Text = "y");
        Assert.Equal(2, counting.Writes);
    }

    [Fact]
    public async Task Properties_that_nobody_reads_stay_as_they_were()
    {
        var state = new UserState(_storage);
        await Turn(state, async turn =>
        {
            await state.CreateProperty<Note>("one").SetAsync(turn, new Note { Text = "1 ñ \"quoted\"" });
            await state.CreateProperty<List<string>>("two").SetAsync(turn, ["a", "b"]);
        });
        await Turn(state, turn => state.CreateProperty<List<string>>("two").SetAsync(turn, ["c"]));
        await Turn(state, async turn =>
        {
            Assert.Equal("1 ñ \"quoted\"", (await state.CreateProperty<Note>("one").GetAsync(turn)).Text);
            Assert.Equal(["c"], await state.CreateProperty<List<string>>("two").GetAsync(turn));
            await state.CreateProperty<Note>("one").DeleteAsync(turn);
        });
        await Turn(state, async turn => Assert.Null(await state.CreateProperty<Note>("one").GetAsync(turn)));
    }

    [Fact]
    public async Task Clearing_empties_and_deleting_removes()
    {
        var state = new UserState(_storage);
        var notes = state.CreateProperty<Note>("note");
        await Turn(state, turn => notes.SetAsync(turn, new Note { Text = "x" }));
        await Turn(state, turn => state.ClearStateAsync(turn));
        await Turn(state, async turn => Assert.Null(await notes.GetAsync(turn)));
        await Turn(state, turn => state.DeleteAsync(turn));
        Assert.Empty(await _storage.ReadAsync(["test/users/user1"], default));
    }

    [Fact]
    public async Task The_keys_are_those_of_the_original()
    {
        await Turn(new UserState(_storage), turn => Set(new UserState(_storage), turn));
        foreach (var (state, key) in new (BotState, string)[]
        {
            (new UserState(_storage), "test/users/user1"),
            (new ConversationState(_storage), "test/conversations/c"),
            (new PrivateConversationState(_storage), "test/conversations/c/users/user1"),
        })
        {
            await Turn(state, turn => Set(state, turn));
            Assert.Single(await _storage.ReadAsync([key], default));
        }

        static Task Set(BotState state, ITurnContext turn) => state.CreateProperty<string>("p").SetAsync(turn, "v");
    }

    [Fact]
    public async Task Without_what_makes_the_key_there_is_no_state()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message });
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn));
    }

    [Fact]
    public async Task State_goes_through_any_storage()
    {
        var state = new ConversationState(new CountingStorage(_storage));
        var notes = state.CreateProperty<Note>("note");
        await Turn(state, turn => notes.SetAsync(turn, new Note { Text = "through" }));
        await Turn(state, async turn => Assert.Equal("through", (await notes.GetAsync(turn)).Text));
        var direct = new ConversationState(_storage);
        await Turn(direct, async turn => Assert.Equal("through", (await direct.CreateProperty<Note>("note").GetAsync(turn)).Text));
    }

    [Fact]
    public async Task AutoSave_saves_after_the_turn()
    {
        var state = new UserState(_storage);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        var visits = state.CreateProperty<Note>("note");
        async Task Bot(ITurnContext turn, CancellationToken token)
        {
            var note = await visits.GetAsync(turn, () => new Note(), token);
            note.Text += "I";
            await turn.SendActivityAsync(note.Text, cancellationToken: token);
        }

        await new TestFlow(adapter, Bot).Test("a", "I").Test("b", "II").Test("c", "III").StartTestAsync();
    }

    private static async Task Turn(BotState state, Func<ITurnContext, Task> bot)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = "test",
            From = new ChannelAccount(id: "user1"),
            Conversation = new ConversationAccount(id: "c"),
            ServiceUrl = "https://test.com",
        };
        using var turn = new TurnContext(new TestAdapter(), activity);
        await bot(turn);
        await state.SaveChangesAsync(turn);
    }

    private async Task<Note?> Read(string key) => (Note?)(await _storage.ReadAsync([key], default)).Values.SingleOrDefault();

    private Task Write(Note note) => _storage.WriteAsync(new Dictionary<string, object> { ["a"] = note }, default);

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }

    private sealed class CountingStorage(IStorage inner) : IStorage
    {
        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => inner.ReadAsync(keys, cancellationToken);

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return inner.WriteAsync(changes, cancellationToken);
        }
    }
}
