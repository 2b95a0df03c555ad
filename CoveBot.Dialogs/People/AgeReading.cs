using System.Globalization;
using System.Text.RegularExpressions;
using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;

namespace CoveBot.Dialogs.People;

/// <summary>Reads whether someone is an adult: in answer to the question, or from what they say of themselves.</summary>
public static partial class AgeReading
{
    private const int Adult = 18;

    private static readonly Scale Years = new("years", 1, 119);

    /// <summary>The answer to "are you 18 or older?"; null: neither.</summary>
    public static bool? Answer(string text)
    {
        var said = Folding.Key(text);
        if (Turning().IsMatch(said) || Minor().IsMatch(said))
        {
            return false;
        }

        if (Grown().IsMatch(said))
        {
            return true;
        }

        if (Stated(text) is { } age)
        {
            return age >= Adult;
        }

        var number = Numbers.Read(text, Years);
        if (number is { Outcome: NumberOutcome.Read, Value: { } years, FromWord: false })
        {
            return years >= Adult;
        }

        return YesNoReading.Read(text) switch { YesNo.Yes => true, YesNo.No => false, _ => null };
    }

    /// <summary>An age below 18 that is said in passing ("im 15", "tengo 16 años").</summary>
    public static bool SaysMinor(string text) => Stated(text) is > 3 and < Adult && !NotYears().IsMatch(Folding.Key(text));

    /// <summary>The reading of the onboarding's question.</summary>
    public static StepReading? Read(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return TextShape.IsInsult(context.Text) ? null
            : Answer(context.Text) is { } adult ? new(Outcome.Complete, new Answer { Raw = context.Text, Chosen = [adult ? "yes" : "no"] })
            : new(Outcome.Unclear) { Say = "adult.unclear", SayOwn = true };
    }

    private static int? Stated(string text) =>
        (Said().Match(Folding.Key(text)) is { Success: true } said || (said = WithMark().Match(text.ToLowerInvariant())).Success)
        && int.TryParse(said.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 3 and < 120 ? age : null;

    [GeneratedRegex(@"^(?:(?:yes|no|yeah|well|hi|hello|hey|si|hola|only|solo|bueno) )*(?:i am|am|age|edad|tengo|cumpli|i turned|i am only|i am just|tengo solo) (?:only |just |solo |apenas )?(?<n>\d{1,3})(?: (?:y o|yo|years? old|years?|anos?|and \w+|y \w+|btw|by the way|actually|in fact|though|en realidad|de hecho|la verdad|now|today|ya|f|m|female|male))*$|\b(?:i am|tengo) (?:only |just |solo |apenas )?(?<n>\d{1,3}) (?:years? old|y o|yo|anos)\b|^(?<n>\d{1,3}) (?:years? old|y o|yo|anos)\b|\b(?:i am|tengo) (?<n>\d{1,3}) (?:and|but|so|y|pero)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Said();

    // "im 15, my mom…": the mark ends it, so it is no "15 minutes".
    [GeneratedRegex(@"\b(?:i['’]?m|i am|tengo)\s+(?:only |just |solo )?(?<n>\d{1,3})\s*[,.;!]", RegexOptions.CultureInvariant)]
    private static partial Regex WithMark();

    [GeneratedRegex(@"\b(?:turn|turning|be|cumplo|cumplir|cumplire|casi|almost|nearly) (?:an adult|18)\b|\bnot (?:yet )?(?:18|an adult)\b|\bnot 18 yet\b|\bno (?:tengo|soy|cumplo) (?:aun |todavia )?(?:18|adult[oa]|mayor)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Turning();

    [GeneratedRegex(@"\b(?:under|younger than|less than|below) (?:18|eighteen)\b|\b(?:minor|teen|teenager|underage|in (?:high|middle|elementary) school)\b|\bi am (?:still )?a (?:kid|child)\b|\bmenor(?: de (?:edad|18))?\b|\badolescente\b|\bmenos de 18\b|\bsoy (?:un )?nin[oa]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Minor();

    [GeneratedRegex(@"\b(?:over|older than|above|past) (?:18|eighteen)\b|\b18 (?:or (?:older|over)|and (?:older|over)|plus|o mas|or more)\b|\b(?:an|soy) adult[oa]?\b|^adult[oa]?$|\bmayor(?: de (?:edad|18))?\b|\bmas de 18\b|\b(?:in my|en mis) (?:\w+ )?(?:twenties|thirties|forties|fifties|sixties|seventies|veintes|treintas|cuarentas)\b|\b(?:twenties|thirties|forties|fifties|sixties)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Grown();

    [GeneratedRegex(@"\b(?:minutes?|minutos?|hours?|horas?|days?|dias?|weeks?|semanas?|months?|meses|clean|sober|sobri[oa]|pounds?|kilos?|kg|lbs?|late)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotYears();
}
