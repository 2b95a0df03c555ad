using System.Text.RegularExpressions;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.Safety;

/// <summary>
/// The last look at every reply, a model's or ours (design.md, section 5): no number that is not in the lines file, no method detail,
/// no claim to be human, a therapist, to diagnose, to treat or to feel, no promise of secrecy, no guilt. What fails is replaced by a safe text of ours.
/// The person's own words (<see cref="Reply.Quotes"/>) are exempt.
/// </summary>
public sealed class OutgoingCheck(CrisisLines lines)
{
    private const string SafeKey = "outgoing-safe";

    private static readonly Lazy<WordBook> Words = new(WordBook.Load);

    /// <summary>The reply, or a safe one in its place.</summary>
    public Reply Check(Reply reply, string language)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Find(reply) is null ? reply : reply with
        {
            Text = Words.Value.First(TalkPage.Scope, SafeKey, language),
            Keys = [$"{TalkPage.Scope}/{SafeKey}"],
            Quotes = [],
        };
    }

    /// <summary>What is wrong with a reply: the name of the rule, never the text; null: nothing.</summary>
    public string? Find(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var ours = WithoutQuotes(reply);
        return Numbers(ours) ? "number" : OutgoingRules.Broken(ours);
    }

    private static string WithoutQuotes(Reply reply)
    {
        var text = reply.Text;
        foreach (var quote in reply.Quotes.Where(q => q.Length > 0).OrderByDescending(q => q.Length))
        {
            text = text.Replace(quote, " … ", StringComparison.Ordinal);
        }

        return text;
    }

    private bool Numbers(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return false;
        }

        var undated = OutgoingRules.Dates().Replace(text, " ");
        foreach (Match match in OutgoingRules.DigitRuns().Matches(undated))
        {
            var digits = new string([.. match.Value.Where(char.IsAsciiDigit)]);
            var dialled = digits.Length >= 7 || (digits.Length >= 3 && IsDialled(undated, match));
            if (dialled && !lines.HasNumber(digits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDialled(string text, Match match)
    {
        const int Before = 24;
        var from = Math.Max(0, match.Index - Before);

        // The end of a scale ("a number from 0 to 100") is no number to dial.
        return !OutgoingRules.ScaleEnd().IsMatch(text[from..match.Index]) && OutgoingRules.Dialling().IsMatch(text[from..match.Index]);
    }
}
