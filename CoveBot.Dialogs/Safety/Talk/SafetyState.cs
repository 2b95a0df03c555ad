using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Safety;

/// <summary>What one message did to the state of safety.</summary>
public sealed record SafetyStep
{
    /// <summary>Tier of this message alone, with its meaning as an answer and in context.</summary>
    public int Seen { get; init; }

    /// <summary>Where the floor was.</summary>
    public int Before { get; init; }

    /// <summary>Where the floor is now.</summary>
    public int Floor { get; init; }

    public Response Response { get; init; }

    /// <summary>The open question that <see cref="Response"/> answers; null if none was open.</summary>
    public string? Answered { get; init; }

    /// <summary>A method question in a dark context.</summary>
    public bool MeansInContext { get; init; }

    /// <summary>Weak signs added up to a reason to ask.</summary>
    public bool AddedUp { get; init; }

    /// <summary>More than 12 hours of silence lie before this message.</summary>
    public bool NewConversation { get; init; }

    /// <summary>The one who hurts them is there or coming.</summary>
    public bool Arrives { get; init; }

    /// <summary>Category that the answer showed, if any.</summary>
    public Category? Shown { get; init; }

    public IReadOnlyDictionary<string, int> Counters { get; init; } = new Dictionary<string, int>();

    public bool Raised => Floor > Before;

    public bool Lowered => Floor < Before;
}

/// <summary>
/// The state of safety over turns, as pure functions (safety.md, Tiers): the floor rises with what is seen; it falls only after a direct
/// question answered no, one step per check-in, never to 0 in the same conversation; a correction lowers one step once; jokes clear nothing.
/// </summary>
public static partial class SafetyState
{
    /// <summary>A conversation ends after this much silence.</summary>
    public static readonly TimeSpan ConversationEnds = TimeSpan.FromHours(12);

    /// <summary>A mere watch (tier 1) lapses by itself after this long without another sign.</summary>
    public static readonly TimeSpan WatchLapses = TimeSpan.FromDays(14);

    /// <summary>Names of the small counters kept with an event.</summary>
    public static class Count
    {
        public const string Signs = "signs";
        public const string Corrected = "corrected";
        public const string Denied = "denied";
        public const string Affirmed = "affirmed";
        public const string HasMeans = "has-means";
        public const string Soon = "soon";
        public const string Minor = "minor";
        public const string Quiet = "quiet";
        public const string QuietAsked = "quiet-asked";
        public const string Watched = "watched";
        public const string Refused = "refused";
        public const string NoticeTurn = "notice-turn";
        public const string UrgentTurn = "urgent-turn";
        public const string FollowUp = "follow-up";
        public const string NoPlan = "no-plan";
        public const string Maybe = "maybe";
        public const string OtherConcern = "other-concern";
        public const string Taken = "taken";
        public const string Reached = "reached";
        public const string Offered = "offered";
        public const string Told = "told";
        public const string WeakSuicide = "weak-suicide";
    }

    // What a conversation's end forgets.
    private static readonly string[] OfOneConversation =
        [Count.Signs, Count.Corrected, Count.Denied, Count.Watched, Count.Refused, Count.Quiet, Count.QuietAsked, Count.Soon, Count.WeakSuicide, Count.Reached, Count.Offered, Count.NoPlan];

    /// <summary>Whether a message after <paramref name="lastAt"/> begins a new conversation.</summary>
    public static bool IsNewConversation(DateTimeOffset? lastAt, DateTimeOffset now) => lastAt is { } last && now - last >= ConversationEnds;

    /// <summary>Takes one message in. <paramref name="before"/> is the last event, or null; <paramref name="sinceBefore"/> how long ago it was.</summary>
    public static SafetyStep Take(SafetyEvent? before, bool newConversation, Verdict verdict, string text, TimeSpan sinceBefore = default)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var counters = new Dictionary<string, int>(before?.Counters ?? new Dictionary<string, int>());
        if (newConversation)
        {
            Array.ForEach(OfOneConversation, c => counters.Remove(c));
        }

        var floor = before?.Tier ?? 0;
        floor = floor == 1 && sinceBefore > WatchLapses ? 0 : floor;
        var question = Questions.Of(before?.Pending);
        var response = ResponseReading.Read(text, question);
        var signs = (WeakSigns)counters.GetValueOrDefault(Count.Signs) | WeakSignals.Read(text);
        Set(counters, Count.Signs, (int)signs);

        var seen = verdict.Tier;
        var dark = Math.Max(floor, DarkTier(verdict));
        var means = verdict.MeansQuestion && (dark >= 1 || signs != WeakSigns.None);
        seen = !means ? seen : Math.Max(seen, dark >= 2 ? 3 : 2);

        Set(counters, Count.NoPlan, NoPlan().IsMatch(TalkText.Fold(text)) ? 2 : counters.GetValueOrDefault(Count.NoPlan));
        var shown = Shown(question, response, text, verdict, counters);
        seen = Math.Max(seen, shown.Tier);
        var arrives = floor >= 2 && Arrival.Of(before, question, text);
        if (arrives)
        {
            seen = 4;
            shown = (4, Category.Abuse);
        }

        if (seen >= 3 && floor >= 3 && Soon().IsMatch(TalkText.Fold(text)) && counters.ContainsKey(Count.HasMeans))
        {
            seen = 4;
        }

        var addedUp = seen < 2 && floor < 2 && AddsUp(signs, verdict, counters);
        seen = addedUp ? 2 : seen;

        var lowered = Calm(seen, verdict, response, text) ? Lower(floor, newConversation, question, response, Leading(before), counters) : floor;
        Told(verdict, counters);
        if (seen >= 2)
        {
            counters.Remove(Count.Denied);
        }

        return new SafetyStep
        {
            Seen = seen,
            Before = floor,
            Floor = Math.Max(seen, lowered),
            Response = response,
            Answered = question?.Id,
            MeansInContext = means,
            AddedUp = addedUp,
            Arrives = arrives,
            NewConversation = newConversation,
            Shown = shown.Tier > 0 ? shown.Category : null,
            Counters = counters,
        };
    }

    // What is dark in a message besides the question about means itself.
    private static int DarkTier(Verdict verdict) =>
        verdict.Findings.Where(f => !f.RuleId.Contains("means-question", StringComparison.Ordinal)).Select(f => f.Tier).DefaultIfEmpty(0).Max();

    // "No, I'm not suicidal" names the thing and is a no; "no, I only feel like a burden" is none.
    private static bool Calm(int seen, Verdict verdict, Response response, string text) =>
        seen == 0 || (seen == 1 && response == Response.No && !verdict.MeansQuestion
            && (WeakSignals.Read(text) & ~WeakSigns.Loss) == WeakSigns.None
            && verdict.Findings.All(f => f.Category is Category.Suicide or Category.SelfHarm));

    // A yes to a question about risk is a disclosure; "kind of" is one too, of a step less.
    private static (int Tier, Category? Category) Shown(Question? question, Response response, string text, Verdict verdict, Dictionary<string, int> counters)
    {
        if (question is null || response is not (Response.Yes or Response.Partly or Response.No))
        {
            return (0, null);
        }

        if (question.Calms == Response.No && response == Response.No && verdict.Tier <= 1)
        {
            counters[Count.Denied] = 1;
        }

        if (question.Id == Questions.Plan && response != Response.Yes)
        {
            counters[Count.NoPlan] = response == Response.No ? 2 : 1;
        }

        if (question.YesTier == 0 || response == Response.No)
        {
            return (0, null);
        }

        if (Near(question, response, text))
        {
            counters.Remove(Count.Denied);
            counters[Count.Affirmed] = 1;
            counters[Count.Soon] = 1;
            return (4, question.YesCategory);
        }

        if (response == Response.Partly)
        {
            counters[Count.Maybe] = 1;
            return (Math.Min(2, question.YesTier), question.YesCategory);
        }

        counters.Remove(Count.Denied);
        Set(counters, question.Id switch
        {
            Questions.Means => Count.HasMeans,
            Questions.Time or "now" => Count.Soon,
            _ => Count.Affirmed,
        }, 1);
        var urgent = counters.ContainsKey(Count.HasMeans) && counters.ContainsKey(Count.Soon);
        return (urgent ? 4 : question.YesTier, question.YesCategory);
    }

    // Within hours: a yes to "today?" or to "is there a time?", or a word for soon in the answer, unless it names a later day.
    private static bool Near(Question question, Response response, string text)
    {
        if (question.Id is not ("now" or Questions.Time or Questions.Plan or Questions.Means))
        {
            return false;
        }

        var said = TalkText.Fold(text);
        var vague = response == Response.Partly && said.StartsWith("no", StringComparison.Ordinal);
        var tooLong = question.Id is Questions.Plan or Questions.Means && TalkText.Words(said) > 6;
        return response != Response.No && !vague && !tooLong && CountryNames.Moved(text) is null && !Later().IsMatch(said)
            && (Soon().IsMatch(said) || (response == Response.Yes && (question.Id == "now" || (question.Id == Questions.Time && ResponseReading.Read(text) == Response.Yes))));
    }

    // What was told plainly is not asked again: one bit a category.
    private static void Told(Verdict verdict, Dictionary<string, int> counters)
    {
        foreach (var finding in verdict.Findings)
        {
            if (finding is { Tier: >= 3, Subject: not Subject.Other })
            {
                counters[Count.Told] = counters.GetValueOrDefault(Count.Told) | (1 << (int)finding.Category);
            }
        }
    }

    private static bool AddsUp(WeakSigns signs, Verdict verdict, Dictionary<string, int> counters)
    {
        if (verdict.Tier == 1 && verdict.Leading is { Category: Category.Suicide, Subject: not Subject.Other })
        {
            Set(counters, Count.WeakSuicide, counters.GetValueOrDefault(Count.WeakSuicide) + 1);
        }

        return WeakSignals.AddUp(signs) || counters.GetValueOrDefault(Count.WeakSuicide) >= 3;
    }

    private static Category? Leading(SafetyEvent? before) =>
        before is { Categories: [var first, ..] } && CategoryIds.TryParse(first, out var category) ? category : null;

    private static int Lower(int floor, bool newConversation, Question? question, Response response, Category? leading, Dictionary<string, int> counters)
    {
        if (floor == 0)
        {
            return 0;
        }

        if (response == Response.Corrects)
        {
            return counters.TryAdd(Count.Corrected, 1) ? Math.Max(1, floor - 1) : floor;
        }

        if (question?.Calms is not { } calms || response != calms || !Questions.IsAbout(question.Id, leading))
        {
            return floor;
        }

        counters.Remove(Count.Soon);

        // Another person's danger stays when one's own is denied.
        var least = counters.ContainsKey(Count.OtherConcern) && question.Id is not ("other-safe" or Questions.CheckIn) ? 2 : 1;
        return floor == 1 && newConversation ? 0 : Math.Max(Math.Min(least, floor), floor - 1);
    }

    [GeneratedRegex(@"\b((no|not a|dont have (a|any)|havent (got )?(a|any)|without a) plan|not planning|no tengo (un |ningun )?plan|sin (un )?plan)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoPlan();

    /// <summary>A word for within hours, and no word for not then.</summary>
    internal static bool IsSoon(string said) => Soon().IsMatch(said) && !Later().IsMatch(said);

    [GeneratedRegex(@"\b((not|never|nothing|wont|no|dont) (right |do it |for )?(tonight|today|now|soon)|(next|in (a|some|two|three|\d+)) (weeks?|months?|years?|days?)|tomorrow|someday|some day|one day|eventually|manana|algun dia|la (proxima|otra) semana|(el )?(proximo|otro) mes|(hoy|ahora|esta noche) no|no (hoy|ahora|esta noche))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(tonight|tonite|2nite|today|right now|this (evening|afternoon|morning)|(later|after) (today|midnight|dark|work|dinner|everyone is asleep)|when (they|everyone)( are| is|s|re)? (asleep|gone|leaves?|sleep)|in (a |an )?(\w+ )?(hours?|minutes?|bit)|soon|esta (noche|tarde|manana|madrugada)|hoy|ahora mismo|ahorita|ya mismo|pronto|en (un rato|una hora|unas horas|unos minutos)|al rato|cuando (se )?(duerman|salgan|vayan))\b|^((yes|yeah|si) ?,? ?)?(now|ahora|ya)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Soon();

    private static void Set(Dictionary<string, int> counters, string name, int value)
    {
        if (value != 0)
        {
            counters[name] = value;
        }
    }
}
