using System.Text.RegularExpressions;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>What holds for every reply of every conversation.</summary>
internal static partial class Rules
{
    private static readonly OutgoingCheck Outgoing = new(Conversation.Lines);

    public static void HoldFor(Conversation talk)
    {
        foreach (var exchange in talk.Exchanges)
        {
            var where = $"{exchange.Text} → {exchange.Said}";
            Assert.True(exchange.Questions <= 1, $"More than one question: {where}");
            Assert.True(exchange.Replies.Count <= 3, $"Too many messages: {where}");
            Assert.DoesNotContain('{', exchange.Said);
            foreach (var reply in exchange.Replies)
            {
                Assert.True(MessageLength.Fits(reply.Text, talk.Kind), $"{reply.Text.Length}: {reply.Text}");
                Assert.True(Outgoing.Find(reply) is null, $"{Outgoing.Find(reply)}: {reply.Text}");
                Assert.False(Unwanted().IsMatch(reply.Text), reply.Text);
                Assert.All(Digits().Matches(reply.Text), d => Assert.Contains(d.Value, AllDigits));
            }

            if (exchange.Safety.Tier >= 2 && !exchange.Says("how-calm") && !exchange.Says("leaving") && exchange.Outcome == SafetyOutcome.Answered && !exchange.Safety.Counters!.ContainsKey("quiet"))
            {
                Assert.True(exchange.Questions == 1, $"No question: {where}");
            }
        }
    }

    private static readonly string AllDigits = string.Join(' ', Conversation.Lines.All
        .SelectMany(l => new[] { l.Phone, l.Number(true), l.SmsTo, l.TextNumber(true), l.WhatsApp, l.Website, l.ChatUrl, l.Name })
        .Concat(Conversation.Lines.Countries.SelectMany(c => Enum.GetValues<Category>().Select(k =>
            Conversation.Lines.For(c, k, default, "en", false, DateTimeOffset.UnixEpoch).Emergency?.Number))));

    [GeneratedRegex(@"!|\b(just|should|must|at least|deber[ií]as|tienes que (calmarte|llamar)|por lo menos|no puedo hablar|can't talk about|end this (chat|conversation)|commit(ted)? suicide)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
