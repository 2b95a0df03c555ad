using System.Globalization;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>
/// Answers without a model, from written texts and the person's own words: reflects first, then one thing more:
/// their earlier words, an offer, or one open question. Never advice, never a diagnosis, never a motive.
/// </summary>
public sealed class ScriptedReplyWriter(MainMenu menu) : IReplyWriter
{
    public const string Scope = "free-talk";

    private const int LongestQuote = 110;

    public ValueTask WriteAsync(Turn turn, TalkPlan plan, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(plan);
        switch (plan.Kind)
        {
            case TalkKind.Thanks or TalkKind.Goodbye or TalkKind.HowAreYou or TalkKind.AboutItself or TalkKind.JustTalk or TalkKind.Insult or TalkKind.Gibberish or TalkKind.FewWords:
                Say(turn, Key(plan.Kind));
                break;
            case TalkKind.LeaveBe or TalkKind.Misread:
                Say(turn, Key(plan.Kind));
                break;
            case TalkKind.NothingOpen:
                turn.Say("engine", "nothing-open");
                turn.OfferText("engine", "action.menu");
                break;
            case TalkKind.Declines:
                Say(turn, "just-talk");
                break;
            case TalkKind.Medication or TalkKind.Diagnosis:
                OfferToKeep(turn, plan, Key(plan.Kind));
                break;
            case TalkKind.Advice:
                Reflect(turn, plan);
                Say(turn, "advice");
                break;
            case TalkKind.Emoji:
                SayEmoji(turn);
                break;
            case TalkKind.SomethingToDo:
                SomethingToDo(turn, plan);
                break;
            case TalkKind.WhyDoYouThink:
                Evidence(turn, plan);
                break;
            default:
                Talk(turn, plan);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static string Key(TalkKind kind) => kind switch
    {
        TalkKind.Thanks => "thanks",
        TalkKind.Goodbye => "goodbye",
        TalkKind.HowAreYou => "how-are-you",
        TalkKind.AboutItself => "about-itself",
        TalkKind.JustTalk => "just-talk",
        TalkKind.Insult => "insult",
        TalkKind.LeaveBe => "leave-be",
        TalkKind.Misread => "misread",
        TalkKind.Gibberish => "gibberish",
        TalkKind.FewWords => "short",
        TalkKind.Medication => "medication",
        _ => "diagnosis",
    };

    // Reflect, recall, then an offer or one open question; in a listening mood now and then no question at all.
    private static void Talk(Turn turn, TalkPlan plan)
    {
        if (plan.Kind == TalkKind.LongText)
        {
            Say(turn, "long");
        }

        Reflect(turn, plan);
        Recalled(turn, plan.Recalled);
        if (plan.Offers.Count > 0)
        {
            Offer(turn, plan);
        }
        else if (plan.Theme == TalkTheme.Loss)
        {
            Say(turn, "loss");
        }
        else if (plan.Listening && turn.Cursor.Turn % 3 == 2)
        {
            Say(turn, "listen");
        }
        else
        {
            Say(turn, "ask");
        }
    }

    private static void Reflect(Turn turn, TalkPlan plan)
    {
        var reflection = plan.Reflection;
        if (reflection.Clause is { } clause)
        {
            // Words first in one turn, ours first in the next.
            var wordsFirst = turn.Cursor.Turn % 2 == 0;
            var key = plan.Theme == TalkTheme.Circling && clause.Length < 70 ? "reflect-stays" : wordsFirst ? "reflect-clause" : "reflect-then-clause";
            Say(turn, key, Arg.Quote("clause", key == "reflect-then-clause" ? clause : Capital(clause)));
        }
        else if (reflection.Feeling is { } feeling)
        {
            Say(turn, "reflect-feeling", Arg.Quote("feeling", feeling));
        }
        else if (reflection.Words is { } words)
        {
            Say(turn, "reflect-words", Arg.Quote("words", words));
        }
        else
        {
            Say(turn, "reflect-none");
        }
    }

    private static void Recalled(Turn turn, RecallItem? item)
    {
        if (item is null)
        {
            return;
        }

        var key = item.Group == RecallGroup.Kept ? "recall-kept" : item.Group == RecallGroup.Agenda ? "recall-agenda" : "recall-said";
        Say(turn, key, Arg.Of("date", Dates.Day(item.At, turn)), Arg.Quote("words", Ask.Shorten(item.Text.ReplaceLineEndings(" "), turn.Incoming.Kind == ChannelKind.Sms ? 60 : LongestQuote)));
    }

    private static void Offer(Turn turn, TalkPlan plan)
    {
        var first = $"offer-{plan.Offers[0].Id}";
        if (plan.Offers.Count > 1 && turn.Words.Has(Scope, $"offer-{Theme(plan.Theme)}", "en"))
        {
            Say(turn, $"offer-{Theme(plan.Theme)}");
        }
        else if (turn.Words.Has(Scope, first, "en"))
        {
            Say(turn, first);
        }
        else
        {
            Say(turn, "offer", Arg.Of("title", Title(turn, plan.Offers[0])));
        }

        OfferButtons(turn, plan.Offers);
        turn.OfferText("engine", "action.talk");
    }

    private static string Theme(TalkTheme theme) => theme.ToString().ToLowerInvariant();

    private static void OfferButtons(Turn turn, IReadOnlyList<Exercise> offers)
    {
        foreach (var exercise in offers)
        {
            turn.OfferText(exercise.Id, "title");
        }

        turn.Cursor = turn.Cursor with { Offered = [.. offers.Select(e => e.Id)] };
    }

    private static string Title(Turn turn, Exercise exercise) => turn.Words.First(exercise.Id, "title", turn.Language);

    // A question for someone who knows: kept for the session, if they want.
    private static void OfferToKeep(Turn turn, TalkPlan plan, string key)
    {
        Say(turn, key);
        turn.OfferText("engine", "action.yes");
        turn.OfferText("engine", "action.no");
        turn.Cursor = turn.Cursor with { Confirm = "memory-agenda", ConfirmArg = plan.SaidId };
    }

    private void SomethingToDo(Turn turn, TalkPlan plan)
    {
        if (Invitations.Energy(turn) is { } energy && plan.Offers.Count > 0)
        {
            Say(turn, "small", Arg.Of("energy", energy.ToString(CultureInfo.InvariantCulture)));
            OfferButtons(turn, plan.Offers);
            return;
        }

        menu.Show(turn);
    }

    private static void SayEmoji(Turn turn)
    {
        if (Emoji.FeelingId(turn.Text) is { } id && turn.Words.Has(Scope, $"emoji-{id}.name", "en"))
        {
            Say(turn, "emoji", Arg.Of("feeling", turn.Words.First(Scope, $"emoji-{id}.name", turn.Language)));
        }
        else
        {
            Say(turn, "emoji-unknown");
        }
    }

    private static void Evidence(Turn turn, TalkPlan plan)
    {
        if (plan.Evidence.Count == 0)
        {
            Say(turn, "why-none");
            return;
        }

        Say(turn, "why");
        var lines = plan.Evidence
            .Select(i => (Date: Dates.Day(i.At, turn), Words: Ask.Shorten(i.Text.ReplaceLineEndings(" "), turn.Incoming.Kind == ChannelKind.Sms ? 40 : 90)))
            .Select(i => (Line: turn.Words.First(Scope, "line.name", turn.Language, Arg.Of("date", i.Date), Arg.Quote("words", i.Words)), i.Words)).ToList();
        turn.SayFree("\n" + string.Join('\n', lines.Select(l => l.Line)) + "\n", "why-lines", [.. lines.Select(l => Arg.Quote("words", l.Words))]);
        foreach (var item in plan.Evidence)
        {
            turn.Record(EntryKind.Recalled, e => e with { Facts = new Dictionary<string, string> { [RecallItems.OfFact] = item.Id } });
        }
    }

    // A new message where the next text would not fit the channel, whichever variant is taken.
    private static void Say(Turn turn, string key, params Arg[] args)
    {
        if (turn.HasSpoken)
        {
            var written = Turn.Join(turn.Messages[^1].Select(p => p.Text));
            if (!turn.Words.Variants(Scope, key, turn.Language).All(v => MessageLength.Fits($"{written} {WordBook.Fill(v, args)}", turn.Incoming.Kind)))
            {
                turn.NextMessage();
            }
        }

        turn.Say(Scope, key, args);
    }

    private static string Capital(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));
}
