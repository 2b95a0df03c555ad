namespace CoveBot.Channels.DirectLine;

/// <summary>
/// One conversation in memory: what was shown, who waits for more, and the queue of its turns.
/// What may be kept is also in the log (<see cref="DirectLineHistory"/>).
/// </summary>
internal sealed class Conversation(string id, string user, TimeProvider clock)
{
    /// <summary>More than a page ever shows; older ones stay in the log.</summary>
    private const int MostShown = 1000;
    private const int KeptShown = 500;

    /// <summary>Messages that may wait for the bot; the next POST waits with them, since clients take a 429 badly (channels.md, 1.6).</summary>
    private const int MostWaiting = 20;

    private readonly Lock _lock = new();
    private readonly List<ShownActivity> _shown = [];
    private readonly Dictionary<string, Task<bool>> _turns = [];
    private TaskCompletionSource _changed = Signal();
    private Task _tail = Task.CompletedTask;
    private long _last;
    private int _streams;
    private bool _greeted;
    private DateTimeOffset _used = clock.GetUtcNow();

    public string Id => id;

    public string User => user;

    /// <summary>BCP 47, as the client last said it.</summary>
    public string Locale { get; set; } = "";

    /// <summary>Whether the person's last turn could be kept: decides for the next message before the bot has seen it.</summary>
    public bool MayKeep { get; set; }

    /// <summary>Held while something is stored and then shown, so that log and screen agree on the order.</summary>
    public SemaphoreSlim Order { get; } = new(1);

    /// <summary>Room in the queue: one place for each message until its turn is done.</summary>
    public SemaphoreSlim Room { get; } = new(MostWaiting);

    /// <summary>Completes at the next change. Take it before looking.</summary>
    public Task Changed
    {
        get { lock (_lock) return _changed.Task; }
    }

    /// <summary>The turns that were asked for so far.</summary>
    public Task Tail
    {
        get { lock (_lock) return _tail; }
    }

    /// <summary>Nobody looks, nothing runs, since this time; null while somebody does.</summary>
    public DateTimeOffset? IdleSince
    {
        get { lock (_lock) return _streams == 0 && _tail.IsCompleted ? _used : null; }
    }

    /// <summary>The next place in the order. Call it under <see cref="Order"/>.</summary>
    public long NextSeq()
    {
        lock (_lock)
            return Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    /// <summary>Shows one more activity; one whose id is known already is not shown again.</summary>
    public void Show(ShownActivity activity)
    {
        lock (_lock)
        {
            if (_shown.Exists(shown => shown.Id == activity.Id))
                return;
            _shown.RemoveAll(shown => shown.Passing && shown.FromUser == activity.FromUser);
            if (_shown.Count >= MostShown)
                _shown.RemoveRange(0, MostShown - KeptShown);
            _shown.Add(activity);
            _last = activity.Seq;
            Touch();
        }
    }

    /// <summary>Puts back what the log kept. Only before the conversation is used.</summary>
    public void Restore(IEnumerable<ShownActivity> kept)
    {
        lock (_lock)
        {
            _shown.AddRange(kept.OrderBy(activity => activity.Seq).TakeLast(KeptShown));
            _last = _shown.Count == 0 ? 0 : _shown[^1].Seq;
        }
    }

    /// <summary>Forgets these activities and the replies to them.</summary>
    public void Forget(Func<string, bool> isGone)
    {
        lock (_lock)
            _shown.RemoveAll(activity => isGone(activity.Id));
    }

    /// <summary>Everything after a watermark; typing only for those who are there (<paramref name="live"/>).</summary>
    public ActivitySet After(long watermark, bool live = false)
    {
        lock (_lock)
        {
            _used = clock.GetUtcNow();
            // A watermark of the future is none of ours: better everything than nothing for ever.
            var from = watermark <= Math.Max(_last, _used.ToUnixTimeMilliseconds()) ? watermark : 0;
            var activities = _shown.Where(activity => activity.Seq > from && (live || !activity.Passing)).ToList();
            return new ActivitySet(activities, Math.Max(from, _last));
        }
    }

    /// <summary>True once per life of this object, and only while nothing was said.</summary>
    public bool TakeGreeting()
    {
        lock (_lock)
        {
            var first = !_greeted && _shown.Count == 0;
            _greeted = true;
            return first;
        }
    }

    /// <summary>What was said to somebody who had said nothing yet: it holds no word of theirs.</summary>
    public IReadOnlyList<ShownActivity> Greeting
    {
        get { lock (_lock) return _shown.Where(activity => ReplyId.IsGreeting(activity.Id)).ToList(); }
    }

    /// <summary>True where the conversation was begun before.</summary>
    public bool IsStarted
    {
        get { lock (_lock) return _greeted || _shown.Count > 0; }
    }

    /// <summary>The turn of this activity, running or done, if it came before and did not fail.</summary>
    public Task<bool>? TurnOf(string activityId)
    {
        lock (_lock)
        {
            if (_turns.TryGetValue(activityId, out var turn))
                return turn is { IsCompletedSuccessfully: true, Result: false } ? null : turn;
            return _shown.Exists(activity => activity.Id == activityId) ? Task.FromResult(true) : null;
        }
    }

    /// <summary>Runs a turn after all that were asked for before. False: the bot failed.</summary>
    public Task<bool> Queue(string turnId, Func<Task<bool>> turn)
    {
        lock (_lock)
        {
            foreach (var (id, _) in _turns.Where(earlier => IsSettled(earlier.Value)).ToList())
                _turns.Remove(id);
            var running = After(_tail, turn);
            _tail = running;
            _turns[turnId] = running;
            return running;
        }

        static async Task<bool> After(Task earlier, Func<Task<bool>> turn)
        {
            await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            return await turn();
        }
    }

    public void StreamOpened()
    {
        lock (_lock)
            _streams++;
    }

    public void StreamClosed()
    {
        lock (_lock)
        {
            _streams--;
            _used = clock.GetUtcNow();
        }
    }

    /// <summary>Done well, or one of too many failures to remember: what is shown answers for it.</summary>
    private bool IsSettled(Task<bool> turn) => turn.IsCompleted && (_turns.Count > 100 || turn is { IsCompletedSuccessfully: true, Result: true });

    private void Touch()
    {
        _used = clock.GetUtcNow();
        var changed = _changed;
        _changed = Signal();
        changed.SetResult();
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
