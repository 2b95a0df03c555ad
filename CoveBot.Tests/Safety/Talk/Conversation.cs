using System.Globalization;
using System.Text;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>A person writing to the crisis talk alone, in memory, with a clock of its own. What passes is answered by nobody.</summary>
internal sealed class Conversation
{
    public static readonly WordBook Words = WordBook.Load();
    public static readonly CrisisLines Lines = CrisisLines.Load();
    public static readonly Screen Screen = new();

    private readonly CrisisTalk talk = new(Lines);
    private readonly StringBuilder transcript = new();
    private int count;

    public Conversation(string language = "en", ChannelKind kind = ChannelKind.Web, string? country = "US", bool agreed = true, bool? adult = true, bool unspoken = false)
    {
        Kind = kind;
        Language = language;
        if (!unspoken)
        {
            Fact(Profile.Fact.Language, language);
        }

        if (agreed)
        {
            Fact(Profile.Fact.Agreed, "1");
        }

        if (country is not null)
        {
            Fact(Profile.Fact.Country, country);
        }

        if (adult is { } grown)
        {
            Fact(Profile.Fact.Adult, grown ? "yes" : "no");
        }
    }

    public string Language { get; }

    public ChannelKind Kind { get; }

    public string Sender { get; init; } = "person";

    public PersonState Person { get; } = new() { Id = "p1" };

    public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 21, 0, 0, TimeSpan.Zero);

    public List<Exchange> Exchanges { get; } = [];

    public Exchange Last => Exchanges[^1];

    public SafetyEvent Safety => Person.Safety ?? new SafetyEvent();

    public string Transcript => transcript.ToString();

    /// <summary>Everything said to the person so far.</summary>
    public string Said => string.Join("\n", Exchanges.SelectMany(e => e.Replies).Select(r => r.Text));

    /// <summary>The person writes. With a tier the verdict is given instead of read.</summary>
    public Exchange Write(string text, int? tier = null, Category category = Category.Suicide, Subject subject = Subject.Self, bool means = false, string rule = "test")
    {
        var verdict = tier is { } t
            ? new Verdict(t, t == 0 ? [] : [new Finding(category, t, subject, rule, 0, text.Length)]) { MeansQuestion = means }
            : Screen.Read(text);
        return Write(text, verdict);
    }

    /// <summary>The person writes, and this is what the screen says.</summary>
    public Exchange Write(string text, Verdict verdict)
    {
        Now += TimeSpan.FromMinutes(1);
        var incoming = new Incoming
        {
            Channel = Kind == ChannelKind.Sms ? "sms" : "directline",
            Conversation = "c",
            Sender = Sender,
            ActivityId = $"a{count++}",
            Text = text,
            Kind = Kind,
            Locale = Language,
        };
        var turn = new Turn(incoming, verdict, Person, Words, Now);
        var outcome = talk.Take(turn);
        var replies = turn.Close(turn.Replies());
        var exchange = new Exchange(text, outcome, replies, Safety, verdict);
        Exchanges.Add(exchange);
        Note(exchange);
        return exchange;
    }

    public Conversation Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    /// <summary>Opens an exercise, as the dialogs would.</summary>
    public string Open(string exercise)
    {
        var id = $"run{count++}";
        Apply(EntryKind.RunStarted, e => e with { Run = id, Exercise = exercise });
        Person.Cursor = Person.Cursor with { Run = id, Step = "first" };
        return id;
    }

    public void Answer(string run, string step, string text) =>
        Apply(EntryKind.Answered, e => e with { Run = run, Step = step, Answer = new Answer { Raw = text } });

    private void Fact(string name, string value) =>
        Apply(EntryKind.Profile, e => e with { Facts = new Dictionary<string, string> { [name] = value } });

    private void Apply(string kind, Func<JournalEntry, JournalEntry> with) =>
        Person.Apply(with(new JournalEntry { Id = $"e{count++}", Kind = kind, At = Now, Channel = "test" }));

    private void Note(Exchange exchange)
    {
        transcript.AppendLine(CultureInfo.InvariantCulture, $"user: {exchange.Text}   [{exchange.Verdict.Tier}→{exchange.Safety.Tier} {string.Join(',', exchange.Safety.Categories)}]");
        foreach (var reply in exchange.Replies)
        {
            transcript.AppendLine(CultureInfo.InvariantCulture, $"bot: {reply.Text}{string.Concat(reply.Actions.Select(a => $" [{a.Title}]"))}");
        }

        if (exchange.Outcome == SafetyOutcome.Pass)
        {
            transcript.AppendLine("     (passes)");
        }
    }
}

/// <summary>One message and what came back.</summary>
internal sealed record Exchange(string Text, SafetyOutcome Outcome, IReadOnlyList<Reply> Replies, SafetyEvent Safety, Verdict Verdict)
{
    public string Said => string.Join("\n", Replies.Select(r => r.Text));

    public IEnumerable<string> Keys => Replies.SelectMany(r => r.Keys).Select(k => k["crisis-talk/".Length..]);

    public int Questions => Said.Count(c => c == '?');

    public bool Says(string key) => Keys.Contains(key);

    public bool SaysAny(string prefix) => Keys.Any(k => k.StartsWith(prefix, StringComparison.Ordinal));
}
