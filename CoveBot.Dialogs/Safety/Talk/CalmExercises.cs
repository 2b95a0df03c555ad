using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Safety;

/// <summary>What may start or go on while the tier is 2 or higher (dialog-contract 3.7 rule 5).</summary>
public static partial class CalmExercises
{
    public const string Grounding = "grounding";
    public const string Breathing = "paced-breathing";
    public const string Plan = "safety-plan";

    private static readonly HashSet<string> Ids = new(StringComparer.Ordinal)
    {
        "four-step-pause", "body-reset", "urge-surfing", Grounding, Breathing, Plan,
    };

    public static bool Allows(string? exercise) => exercise is not null && Ids.Contains(exercise);

    /// <summary>Whether a folded message is the id or title of one of them, in either language.</summary>
    internal static bool IsAskedFor(string said) => Titles().IsMatch(said);

    [GeneratedRegex(@"^(please |lets (do|try) |do |try |start |por favor |hagamos |quiero |vamos con )?(the |some |a |el |la |un poco de |mi |my )?(four ?step ?pause|4 step pause|urge ?surfing|(5 4 3 2 1 )?grounding( 5 4 3 2 1)?|grounding and brief mindfulness|(paced|slow|deep)? ?breathing|breathe|body ?reset|muscle relaxation|anclaje|anclarme|respiracion( pausada| lenta| consciente| guiada| ritmica)?|respirar( despacio| lento)?|pausa (en|de) cuatro pasos|surfear el impulso|surfear las? ganas|reinicio (del cuerpo|corporal)|relajacion muscular)( exercise| ejercicio)?( please| por favor)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Titles();
}
