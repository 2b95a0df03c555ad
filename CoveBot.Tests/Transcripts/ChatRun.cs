using System.Text;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Schema;

namespace CoveBot.Tests.Transcripts;

/// <summary>The weather a conversation is held in.</summary>
public enum Weather
{
    /// <summary>One process, start to end.</summary>
    Calm,

    /// <summary>The process ends before every turn.</summary>
    Restarted,

    /// <summary>The process ends and all documents are lost before every turn.</summary>
    DocumentsLost,
}

/// <summary>Holds a conversation and writes it down as it went, every text in its first variant.</summary>
public static class ChatRun
{
    private static readonly WordBook Words = WordBook.Load();

    /// <summary>The conversation as it went, in the form of the file; and what differs.</summary>
    public static async Task<(string Went, IReadOnlyList<string> Differences)> HoldAsync(ChatFile chat, Weather weather)
    {
        using var cove = new CoveUnderTest(new FakeClock(chat.Now)) { Channel = chat.Channel, Locale = chat.Locale };
        if (!chat.IsNew)
        {
            await cove.OnboardAsync(chat.Country);
        }

        var went = new StringBuilder();
        var differences = new List<string>();
        foreach (var turn in chat.Turns)
        {
            cove.Clock.Now += turn.Later + TimeSpan.FromSeconds(20);
            await PrepareAsync(cove, weather);
            var sent = await cove.SayAsync(turn.Text);
            var said = Canonical(cove.LastTurn, sent);
            if (cove.LastTurn?.Messages.Any(m => m.Count > 0 && sent.All(a => a.Text != Turn.Join(m.Select(p => p.Text)))) == true)
            {
                differences.Add($"line {turn.Line}: the outgoing check stopped words of ours.");
            }

            Compare(turn, said, differences);
            Write(went, turn, said);
        }

        LeaksIn(chat, cove, differences);
        return (went.ToString(), differences);
    }

    /// <summary>What was sent, each text in its first variant, buttons in brackets.</summary>
    public static IReadOnlyList<string> Canonical(Turn? turn, IReadOnlyList<Activity> sent)
    {
        var lines = new List<string>();
        var messages = turn?.Messages.Where(m => m.Count > 0).ToList() ?? [];
        for (var i = 0; i < sent.Count; i++)
        {
            var text = messages.Count == sent.Count && Turn.Join(messages[i].Select(p => p.Text)) == sent[i].Text
                ? Turn.Join(messages[i].Select(First))
                : sent[i].Text ?? "";
            var buttons = sent[i].SuggestedActions?.Actions?.Select(a => $" [{a.Title}]") ?? [];
            lines.Add(text.Trim().Replace("\n", " / ", StringComparison.Ordinal) + string.Concat(buttons));
        }

        return lines;
    }

    private static string First(Part part) =>
        part.Scope.Length == 0 ? part.Text : WordBook.Fill(Words.Variants(part.Scope, part.Key, part.Language)[0], [.. part.Args]);

    private static async Task PrepareAsync(CoveUnderTest cove, Weather weather)
    {
        if (weather == Weather.Calm)
        {
            return;
        }

        if (weather == Weather.DocumentsLost)
        {
            await cove.LoseDocumentsAsync();
        }

        cove.Restart();
    }

    private static void Compare(ChatTurn turn, IReadOnlyList<string> said, List<string> differences)
    {
        if (turn.Expected.Count == 1 && turn.Expected[0] == "...")
        {
            return;
        }

        var fits = turn.Expected.Count == said.Count && turn.Expected.Zip(said).All(pair => Fits(pair.First, pair.Second));
        if (!fits)
        {
            differences.Add($"line {turn.Line}, user: {turn.Text}\n  expected: {string.Join("\n            ", turn.Expected)}\n  went:     {string.Join("\n            ", said)}");
        }
    }

    private static bool Fits(string expected, string said)
    {
        if (expected.StartsWith("~ ", StringComparison.Ordinal))
        {
            return said.Contains(expected[2..], StringComparison.OrdinalIgnoreCase);
        }

        var buttons = said.IndexOf(" [", StringComparison.Ordinal);
        return Plain(expected) == Plain(said) || (!expected.EndsWith(']') && buttons >= 0 && Plain(expected) == Plain(said[..buttons]));
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Write(StringBuilder went, ChatTurn turn, IReadOnlyList<string> said)
    {
        went.Append(turn.Text is null ? "@arrive" : $"user: {turn.Text}").Append('\n');
        foreach (var line in said)
        {
            went.Append("bot: ").Append(line).Append('\n');
        }
    }

    // No log line may hold what a person wrote (messages of four words and more, to pass over "yes" and "80").
    private static void LeaksIn(ChatFile chat, CoveUnderTest cove, List<string> differences)
    {
        foreach (var text in chat.Turns.Select(t => t.Text).OfType<string>().Where(t => t.Split(' ').Length >= 4))
        {
            if (cove.Logs.Lines.Any(l => l.Contains(text, StringComparison.OrdinalIgnoreCase)))
            {
                differences.Add($"A log line holds: {text}");
            }
        }
    }
}
