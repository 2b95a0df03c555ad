using CoveBot.Dialogs.Commands;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.People;

/// <summary>
/// The first minutes: what this is, agreement, and how to meet the person. A hidden exercise like any other: at most six questions,
/// five outside the US, all but agreement and age skippable. What follows from the answers (refusal, under 18) is in <see cref="Doorway"/>.
/// </summary>
public static class Onboarding
{
    public const string Id = "onboarding";

    private const int RealWords = 4;

    private static readonly string[] Tapped = ["us", "ca", "gb", "mx", "es", "au", CountryReading.Elsewhere];

    private static readonly Phrases Agrees = new("""
        i agree, agree, agreed, i do agree, i accept, accept, accepted, i consent, i agree to that, i agree to this, that is fine with me, i am ok with that, i am fine with that, fine with me, fine by me, ok with me, let us start, start, let us begin, i am in
        acepto, estoy de acuerdo, de acuerdo, si acepto, lo acepto, por mi esta bien, me parece bien, empecemos, comencemos
        """);

    private static readonly Phrases Refuses = new("""
        i do not agree, do not agree, disagree, i disagree, i decline, decline, i refuse, i do not accept, i do not consent, no deal, not ok with me, i am not ok with that, i would rather not, no thanks
        no acepto, no estoy de acuerdo, rechazo, me niego, prefiero que no, prefiero no, no me parece
        """);

    public static readonly Exercise Definition = new(
        Id,
        Modality.General,
        minutes: 2,
        new Pick("agree", "agree", "no") { Core = true, Needed = true, Heeds = ReadAgreement },
        new Pick("adult", "yes", "no") { Core = true, Needed = true, When = Agreed, Heeds = AgeReading.Read },
        new Pick("country", [.. CountryReading.Ids]) { When = Agreed, ShownOnly = Tapped, Heeds = CountryReading.Read },
        new Pick("state") { When = InUs, Computed = _ => UsStates.Options, Shown = false, Heeds = ReadState },
        new Pick("zone") { When = HasSeveralZones, Computed = ZonesToChoose, Heeds = ZoneReading.Among },
        new Pick("clock") { When = HasNoZone, Heeds = ZoneReading.Anywhere, Shown = false },
        new Pick("name") { When = Agreed, Heeds = NameReading.Read, Shown = false })
    {
        Hidden = true,
        Learns = Learns,
        Closing = Closing,
    };

    private static bool Agreed(Answers a) => a.Choice("agree") == "agree";

    private static bool InUs(Answers a) => Agreed(a) && a.Choice("country") == "us";

    private static bool HasNoZone(Answers a) => Agreed(a) && a["country"] is not null && Zones.Of(Country(a), null).Count == 0;

    private static bool HasSeveralZones(Answers a) => Agreed(a) && Zones.Of(Country(a), a.Choice("state")).Count > 1;

    private static string? Country(Answers a) => a.Choice("country") is { } id && id != CountryReading.Elsewhere ? id : null;

    private static IEnumerable<StepOption> ZonesToChoose(Answers a) =>
        (Country(a) is { } country ? Zones.Of(country, a.Choice("state")) : Zones.Named).Select(id => new StepOption(id));

    private static StepReading? ReadAgreement(StepContext context)
    {
        if (TextShape.IsInsult(context.Text))
        {
            return null;
        }

        var answer = Refuses.Has(context.Text) ? YesNo.No : Agrees.Has(context.Text) ? YesNo.Yes : YesNoReading.Read(context.Text);
        return answer == YesNo.Unclear
            ? new StepReading(Outcome.Unclear) { Say = context.Text.Contains('?', StringComparison.Ordinal) ? "agree.about" : IsRealMessage(context.Text) ? "agree.heard" : "agree.again", SayOwn = true }
            : new StepReading(Outcome.Complete, new Answer { Raw = context.Text, Chosen = [answer == YesNo.Yes ? "agree" : "no"] });
    }

    /// <summary>Whether these words agree, said at any time before agreement.</summary>
    public static bool IsAgreement(string text) => Agrees.Has(text);

    /// <summary>More than a greeting and no question about this: something that someone came to say.</summary>
    public static bool IsRealMessage(string text) =>
        !Greetings.Is(text) && Folding.Key(text).Count(c => c == ' ') + 1 >= RealWords && !text.Contains('?', StringComparison.Ordinal);

    private static StepReading? ReadState(StepContext context) =>
        TextShape.IsInsult(context.Text) || TextShape.IsUnsure(context.Text) ? null
        : UsStates.Find(context.Text, codes: true) is { } state ? new(Outcome.Complete, new Answer { Raw = context.Text, Chosen = [state] })
        : new(Outcome.Unclear) { Say = "state.unclear", SayOwn = true };

    private static IEnumerable<KeyValuePair<string, string>> Learns(Step step, Answer answer)
    {
        var id = answer.Chosen is [var chosen, ..] ? chosen : null;
        switch (step.Id)
        {
            case "agree" when id is not null:
                yield return new(Profile.Fact.Agreed, id == "agree" ? "1" : "no");
                break;
            case "adult" when id is not null:
                yield return new(Profile.Fact.Adult, id);
                break;
            case "country" when id is not null && id != CountryReading.Elsewhere:
                yield return new(Profile.Fact.Country, id.ToUpperInvariant());
                if (Zones.Only(id, null) is { } only)
                {
                    yield return new(Profile.Fact.Zone, only);
                }

                break;
            case "state" when id is not null:
                yield return new(Profile.Fact.Region, id.ToUpperInvariant());
                if (Zones.Only("us", id) is { } one)
                {
                    yield return new(Profile.Fact.Zone, one);
                }

                break;
            case "zone" or "clock" when (Zones.Iana(id) ?? answer.Text) is { } zone:
                yield return new(Profile.Fact.Zone, zone);
                break;
            case "name":
                if (answer.Text is { Length: > 0 } name)
                {
                    yield return new(Profile.Fact.Name, name);
                }

                yield return new(Profile.Fact.Onboarded, "1");
                break;
        }
    }

    private static IEnumerable<Line> Closing(Answers answers)
    {
        yield return !Agreed(answers) ? new("declined")
            : answers.Text("name") is { } name ? new("done-named", Arg.Quote("name", name))
            : new("done");
    }
}
