using System.Security.Cryptography;
using System.Text;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Turns;

/// <summary>
/// One turn in the making: what came in, what is known, what will be recorded and said. Nothing leaves it before it is committed.
/// Recording applies to <see cref="Person"/> at once, so that later parts of the turn see it.
/// </summary>
public sealed class Turn
{
    private readonly List<JournalEntry> entries = [];
    private readonly List<List<Part>> messages = [];
    private readonly List<ReplyAction> actions = [];

    public Turn(Incoming incoming, Verdict verdict, PersonState person, WordBook words, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        ArgumentNullException.ThrowIfNull(person);
        Incoming = incoming;
        Verdict = verdict;
        Person = person;
        Words = words;
        Now = now;
        Cause = CauseOf(incoming);
        Cursor = person.Cursor;
    }

    public Incoming Incoming { get; }

    /// <summary>What the screen said about the raw text.</summary>
    public Verdict Verdict { get; }

    public PersonState Person { get; }

    public WordBook Words { get; }

    /// <summary>UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The person's local time.</summary>
    public DateTimeOffset LocalNow => TimeZoneInfo.ConvertTime(Now, Person.Profile.TimeZone());

    /// <summary>Hashed id of the incoming activity: unique over channels and conversations.</summary>
    public string Cause { get; }

    public string Text => Incoming.Text;

    /// <summary>en or es.</summary>
    public string Language => Person.Profile.Language ?? WordBook.LanguageOf(Incoming.Locale);

    /// <summary>Where the conversation will stand after this turn.</summary>
    public Cursor Cursor { get; set; }

    public IReadOnlyList<JournalEntry> Entries => entries;

    /// <summary>What was said so far, part by part.</summary>
    public IReadOnlyList<IReadOnlyList<Part>> Messages => messages;

    public IReadOnlyList<ReplyAction> Actions => actions;

    /// <summary>Nothing of this turn is stored ("don't save this").</summary>
    public bool OffTheRecord { get; set; }

    /// <summary>Runs that were off the record and ended in this turn.</summary>
    public HashSet<string> FinishedOffTheRecord { get; } = [];

    /// <summary>Something was erased: the state is read anew from the journal after this turn.</summary>
    public bool MustRebuild { get; set; }

    /// <summary>The person asked for everything to be deleted: nothing of this turn is written, and the journal goes when it ends.</summary>
    public bool DropAll { get; set; }

    public bool HasSpoken => messages.Count > 0;

    /// <summary>The id that an activity is filed under.</summary>
    public static string CauseOf(Incoming incoming) =>
        Hash($"{incoming.Channel}\n{incoming.Conversation}\n{incoming.ActivityId}");

    /// <summary>An id that belongs to this turn: the same turn run again gives the same id.</summary>
    public string IdFor(string kind, string? step = null, int n = 0) => Hash($"{Cause}\n{kind}\n{step}\n{n}");

    /// <summary>Files an entry and applies it. Id, time, cause and channel are filled in.</summary>
    public JournalEntry Record(string kind, Func<JournalEntry, JournalEntry>? with = null)
    {
        var entry = new JournalEntry { Id = "", Kind = kind, At = Now, Cause = Cause, Channel = Incoming.Channel };
        entry = with?.Invoke(entry) ?? entry;
        var same = entries.Count(e => e.Kind == kind && e.Step == entry.Step);
        entry = entry with { Id = IdFor(kind, entry.Step, same) };
        entries.Add(entry);
        Person.Apply(entry);
        return entry;
    }

    /// <summary>Says a text in the current message; the variant is one whose words were not used in the last ten turns.</summary>
    public void Say(string scope, string key, params Arg[] args)
    {
        var variants = Words.Variants(scope, key, Language);
        var variant = Unused(scope, key, variants.Count);
        if (messages.Count == 0)
        {
            messages.Add([]);
        }

        messages[^1].Add(new Part(scope, key, variant, args, WordBook.Fill(variants[variant], args)) { Language = Language });
    }

    /// <summary>Says words that are not a text of ours (a model's, checked) in the current message.</summary>
    public void SayFree(string text, string key, params Arg[] args)
    {
        if (messages.Count == 0)
        {
            messages.Add([]);
        }

        messages[^1].Add(new Part("", key, 0, args, text));
    }

    /// <summary>What is said next goes into a message of its own.</summary>
    public void NextMessage()
    {
        if (messages.Count > 0 && messages[^1].Count > 0)
        {
            messages.Add([]);
        }
    }

    /// <summary>Adds choices under the last message.</summary>
    public void Offer(params ReadOnlySpan<ReplyAction> more)
    {
        foreach (var action in more)
        {
            if (!actions.Contains(action))
            {
                actions.Add(action);
            }
        }
    }

    /// <summary>A choice whose title is a text; tapping it says the title.</summary>
    public void OfferText(string scope, string key, params Arg[] args)
    {
        var title = Words.First(scope, key, Language, args);
        Offer(new ReplyAction(title, title));
    }

    /// <summary>Forgets what was said (not what was recorded).</summary>
    public void Unsay()
    {
        messages.Clear();
        actions.Clear();
    }

    /// <summary>The replies as they will be sent and stored.</summary>
    public IReadOnlyList<Reply> Replies()
    {
        var replies = new List<Reply>(messages.Count);
        foreach (var message in messages.Where(m => m.Count > 0))
        {
            replies.Add(new Reply
            {
                Text = Join(message.Select(p => p.Text)),
                Keys = [.. message.Select(p => p.Id)],
                Quotes = [.. message.SelectMany(p => p.Args).Where(a => a.IsQuote && a.Value.Length > 0).Select(a => a.Value)],
            });
        }

        if (replies.Count > 0 && actions.Count > 0)
        {
            replies[^1] = replies[^1] with { Actions = [.. actions] };
        }

        return replies;
    }

    /// <summary>Ends the turn: its last entry holds the cursor and the replies.</summary>
    public IReadOnlyList<Reply> Close(IReadOnlyList<Reply> replies)
    {
        var spoken = messages.SelectMany(m => m).Where(p => p.Scope.Length > 0).Select(p => p.Hash).Distinct();
        Cursor = Cursor with { Turn = Cursor.Turn + 1, Sentences = [.. spoken] };
        Record(EntryKind.Turn, e => e with { Asked = Cursor, Replies = replies });
        return replies;
    }

    /// <summary>Joins parts of one message: a space, or nothing where a part brings its own line break.</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts.Where(p => p.Length > 0))
        {
            if (text.Length > 0 && text[^1] != '\n' && part[0] != '\n')
            {
                text.Append(' ');
            }

            text.Append(part);
        }

        return text.ToString();
    }

    // The least recently used variant; the first where none was used.
    private int Unused(string scope, string key, int count)
    {
        var best = 0;
        var bestTurn = int.MaxValue;
        for (var v = 0; v < count && bestTurn > int.MinValue; v++)
        {
            var hash = Part.HashOf(scope, key, v);
            var last = int.MinValue;
            foreach (var spoken in Person.Spoken)
            {
                last = spoken.Hash == hash ? Math.Max(last, spoken.Turn) : last;
            }

            if (messages.Any(m => m.Any(p => p.Hash == hash)))
            {
                last = int.MaxValue - 1;
            }

            if (last < bestTurn)
            {
                (best, bestTurn) = (v, last);
            }
        }

        return best;
    }

    private static string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        var bytes = Encoding.UTF8.GetBytes(text);
        SHA256.HashData(bytes, hash);
        return Convert.ToBase64String(hash[..15]).Replace('+', '-').Replace('/', '_');
    }
}

/// <summary>A piece of a message: which text it is, which variant, what was put in.</summary>
public sealed record Part(string Scope, string Key, int Variant, IReadOnlyList<Arg> Args, string Text)
{
    /// <summary><c>scope/key</c>.</summary>
    public string Id => Scope.Length == 0 ? Key : $"{Scope}/{Key}";

    public int Hash => HashOf(Scope, Key, Variant);

    /// <summary>Language it was said in.</summary>
    public string Language { get; init; } = "";

    /// <summary>FNV-1a: stable over processes and machines, unlike string.GetHashCode.</summary>
    public static int HashOf(string scope, string key, int variant)
    {
        var hash = 2166136261u;
        foreach (var c in scope)
        {
            hash = (hash ^ c) * 16777619u;
        }

        foreach (var c in key)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return unchecked((int)((hash ^ (uint)variant) * 16777619u));
    }
}
