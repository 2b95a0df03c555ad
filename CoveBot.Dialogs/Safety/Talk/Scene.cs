using System.Text.RegularExpressions;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;
using static CoveBot.Dialogs.Safety.SafetyState;

namespace CoveBot.Dialogs.Safety;

/// <summary>Everything the talk knows in one turn: what was before, what this message did, who is in danger of what, who can be reached.</summary>
internal sealed partial class Scene
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public Scene(Turn turn, CrisisLines lines)
    {
        Turn = turn;
        Lines = lines;
        Before = turn.Person.Safety;
        var now = turn.Now;
        Step = SafetyState.Take(
            Before, IsNewConversation(turn.Person.LastAt, now), turn.Verdict, turn.Text,
            turn.Person.SafetyAt is { } at ? now - at : TimeSpan.Zero);
        Asks = TalkRequests.Read(turn.Text, turn.Incoming.Kind == ChannelKind.Sms);
        if (Asks == Request.Lines && Step.Floor < 2)
        {
            Step = Step with { Seen = 2, Floor = 2 };
            TypedCrisis = true;
        }

        Counters = new Dictionary<string, int>(Step.Counters);
        if (turn.Person.Profile.Adult == false || Minor().IsMatch(TalkText.Fold(turn.Text)))
        {
            Counters[Count.Minor] = 1;
        }

        Categories = AllCategories();
        if (Categories.Contains(Category.Medical) && (SomethingTaken().IsMatch(TalkText.Fold(turn.Text))
            || turn.Verdict.Findings.Any(f => f.Category == Category.Medical && TakenRule().IsMatch(f.RuleId))))
        {
            Counters[Count.Taken] = 1;
        }

        if (Step.Arrives)
        {
            Counters.Remove(Count.Quiet);
        }

        Other = IsAboutAnother() || (Step.Response == Response.No && Counters.ContainsKey(Count.OtherConcern));
        if (Other && Step.Floor >= 2)
        {
            Counters[Count.OtherConcern] = 1;
        }

        Said = Country = turn.Person.Profile.Country ?? Before?.Country;
        Page = new TalkPage(turn);
    }

    /// <summary>An ordinary message of someone of whom nothing is open: no state, no sign, no word for help.</summary>
    public static bool NothingToSee(Turn turn)
    {
        if (turn.Verdict is not { Tier: 0, MeansQuestion: false } || turn.Person.Safety is { Tier: > 0 } or { Pending: not null })
        {
            return false;
        }

        var said = TalkText.Fold(turn.Text);
        return !TalkRequests.AsksForLines(turn.Text, said, turn.Incoming.Kind == ChannelKind.Sms)
            && WeakSignals.ReadFolded(said) == WeakSigns.None && !Minor().IsMatch(said);
    }

    public Turn Turn { get; }

    public CrisisLines Lines { get; }

    public SafetyEvent? Before { get; }

    public SafetyStep Step { get; }

    public Request Asks { get; }

    /// <summary>The person opened the talk with a word for it.</summary>
    public bool TypedCrisis { get; }

    public Dictionary<string, int> Counters { get; }

    public IReadOnlyList<Category> Categories { get; }

    public Category Leading => Categories.Count > 0 ? Categories[0] : Category.Suicide;

    /// <summary>A danger of the person that was not talked of before, as grave as what stands: it gets its own branch.</summary>
    public Category? NewDanger { get; private set; }

    /// <summary>Someone else is in danger.</summary>
    public bool Other { get; }

    /// <summary>ISO code, <see cref="CountryNames.Elsewhere"/>, or null.</summary>
    public string? Country { get; set; }

    /// <summary>The country before this turn.</summary>
    public string? Said { get; }

    public TalkPage Page { get; }

    public bool IsMinor => Counters.ContainsKey(Count.Minor);

    public int TurnNumber => Turn.Cursor.Turn + 1;

    public ChannelKind Kind => Turn.Incoming.Kind;

    /// <summary>A first raise, or one after it had settled.</summary>
    public bool Opens => Step.Floor >= 2 && Step.Before < 2;

    /// <summary>Something dangerous may have been swallowed or taken.</summary>
    public bool Taken => Counters.ContainsKey(Count.Taken);

    /// <summary>Lines and emergency number for the leading danger.</summary>
    public HelpNow Help(int most = 2)
    {
        var category = Taken ? Category.Medical : Leading;
        var help = Lines.For(Country, category, Kind, Turn.Language, IsMinor, Turn.Now, Turn.Person.Profile.Region);
        var shown = help.Lines.Where(l => l.Type != "poison" || Taken);
        if (!help.KnowsCountry && Country is null && SharesNorthAmericanDigits() && Lines.SharedNorthAmerican() is { } shared)
        {
            shown = [shared];
        }

        return help with { Lines = [.. shown.Take(most)] };
    }

    public Arg EmergencyArg(bool full = false) => LineWords.Emergency(Page, Help().Emergency, full ? Kind : ChannelKind.Web);

    /// <summary>An unstated country and a phone of the +1 zone: the file's first rule.</summary>
    public bool SharesNorthAmericanDigits() =>
        Kind == ChannelKind.Sms && Country is null && Turn.Incoming.Sender.StartsWith("+1", StringComparison.Ordinal);

    // The leading danger first: what this message shows if it is as high as what was before, else what was before.
    private List<Category> AllCategories()
    {
        var before = (Before?.Categories ?? []).Select(c => (Known: CategoryIds.TryParse(c, out var category), category))
            .Where(c => c.Known).Select(c => c.category).ToList();
        if (Step is { Before: <= 1, Floor: >= 2, NewConversation: true })
        {
            before.Clear();
        }

        var attacked = Attacker().IsMatch(TalkText.Fold(Turn.Text));
        var now = Turn.Verdict.Findings.Where(f => f.Tier >= 2 || Step.Floor < 2).OrderByDescending(f => f.Tier)
            .ThenByDescending(f => attacked && f.Category == Category.Abuse).Select(f => f.Category).ToList();
        if (Step.Shown is { } shown)
        {
            now.Insert(0, shown);
        }

        if ((Step.MeansInContext || Step.AddedUp || TypedCrisis) && before.Count == 0 && now.Count == 0)
        {
            now.Add(Category.Suicide);
        }

        NewDanger = Step is { Floor: < 4, Before: >= 2, Raised: false, MeansInContext: false, Shown: null } ? Fresh(before) : null;
        if (NewDanger is { } fresh)
        {
            return [.. new[] { fresh }.Concat(now).Concat(before).Distinct()];
        }

        var nowLeads = now.Count > 0 && (Step.Seen >= Step.Before || before.Count == 0);
        return [.. (nowLeads ? now.Concat(before) : before.Concat(now)).Distinct()];
    }

    private Category? Fresh(List<Category> before) =>
        Turn.Verdict.Findings.Where(f => f.Subject != Subject.Other && f.Tier >= Math.Min(3, Step.Floor) && !before.Contains(f.Category)
                && !(f.Category is Category.SelfHarm or Category.Mania && before.Contains(Category.Suicide)))
            .OrderByDescending(f => f.Tier).Select(f => (Category?)f.Category).FirstOrDefault();

    private bool IsAboutAnother()
    {
        if (Step.Answered == "self" && Step.Response is Response.Yes or Response.Partly)
        {
            return false;
        }

        var findings = Turn.Verdict.Findings.Where(f => f.Tier >= Math.Min(2, Turn.Verdict.Tier) && f.Tier >= 1).ToList();
        if (findings.Count > 0 && (Before is null or { Tier: < 2 } || Step.Seen >= Step.Before))
        {
            return AllAboutAnother(findings);
        }

        return Before is { Tier: >= 1, Subject: "other" } && !findings.Exists(f => f.Subject == Subject.Self && f.Tier >= 2);
    }

    // A finding inside what is said of another is about them too; so is a message without an "I".
    private bool AllAboutAnother(List<Finding> findings)
    {
        var others = findings.FindAll(f => f.Subject == Subject.Other);
        return others.Count > 0
            && (!FirstPerson().IsMatch(TalkText.Fold(Turn.Text))
                || findings.TrueForAll(f => others.Exists(o => f.Start < o.Start + o.Length && o.Start < f.Start + f.Length)));
    }

    [GeneratedRegex(@"\b(i|im|ive|id|ill|myself|yo|mi mism[oa]|estoy|tengo|quiero|conmigo)\b", Plain)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b((he|she|they|(my|mi) (\w+ )?(husband|wife|boyfriend|girlfriend|partner|ex|dad|father|stepdad|mom|mother|stepmom|brother|uncle|son|boss|roommate|marido|espos[oa]|novi[oa]|pareja|papa|padre|padrastro|mama|madre|hermano|tio|hijo|jefe)|el|ella)\b.{0,30}\b(me|my)\b|me (ahorc|golpe|peg|viol|amenaz|estrangul|asfixi|empuj|quiere matar))", Plain)]
    private static partial Regex Attacker();

    [GeneratedRegex(@"(overdose|pill|ingest|swallow|taken|poison|dose)", Plain)]
    private static partial Regex TakenRule();

    [GeneratedRegex(@"\b(pills?|tablets?|bottle of|overdos\w*|swallow\w*|drank (bleach|antifreeze|\w+ cleaner)|took (the |a |all |my |too |\d)|bleach|pastillas?|sobredosis|trague|me tome|cloro|veneno|poison\w*)\b", Plain)]
    private static partial Regex SomethingTaken();

    [GeneratedRegex(@"\b(im|i am|tengo|cumpli|turned|only|just turned) (only |just |solo |apenas )?([789]|1[0-7]|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete)( ?(years?|yrs?|yo|y o|anos)\b.*|( ,.*)?)$|\b(im|i am) (1[0-7]|twelve|thirteen|fourteen|fifteen|sixteen|seventeen) (and|,) |\b(my|mi) (middle school|escuela primaria|secundaria)\b|\b(im|i am) (a )?(minor|freshman in high school|in (7th|8th|9th|10th|11th|middle school|high school))\b|\bsoy menor de edad\b", Plain)]
    private static partial Regex Minor();
}
