using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Safety;

/// <summary>Where someone is being hurt, a few words tell that the one who does it is there or coming: that is danger now.</summary>
internal static partial class Arrival
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Longest = 12;

    public static bool Of(SafetyEvent? before, Question? question, string text)
    {
        if (before is not { Subject: not "other" } || !before.Categories.Contains(CategoryIds.Of(Category.Abuse)))
        {
            return false;
        }

        var said = TalkText.Fold(text);
        return TalkText.Words(said) <= Longest && Comes().IsMatch(said) && !NotNow().IsMatch(said) && !Helper().IsMatch(said)
            && !(question?.Id is "called" && They().IsMatch(said));
    }

    [GeneratedRegex(@"\b((he|she|they|my \w+|my ex|the (man|guy)|someone)( is| are|s|re|( has| have|ve)? just| just)? ?(now |already |right )*(here|home|back|outside|inside|coming|returning|in (the|my) (house|home|room|hall\w*|kitchen|driveway|yard|building|apartment)|at (the|my) (door|window|house|place|gate)|on (his|her|their) way|downstairs|upstairs|awake|up|knocking|banging|kicking|following me|next to me|beside me|behind me|pulling (up|in)|walking in|came (home|back|in|over|up)|got (home|back|in)|walked in|pulled (up|in)|arrived|broke in|woke up|found me)\b|\b(i )?(can )?hear (him|her|them|his|her|their|the (car|door|key|stairs)|footsteps|steps|someone)\b|\b(his|her|their) (car|truck|key|footsteps|steps)( is|s| are)?\b.{0,20}\b(here|outside|driveway|door|stairs|lock|coming)\b|\bkeys? in the (lock|door)\b|\b(ya |ahi |alli |me )*(viene|vienen|llego|llegaron|esta llegando|volvio|regreso|entro|desperto|se desperto|subiendo|sube|toca la puerta|tocando|golpeando|siguiendo|sigue hasta|(esta|anda) (aqui|aca|en (la|mi) (casa|puerta|cocina|sala|entrada)|afuera|en casa|de vuelta|abajo|arriba|detras|al lado))\b|\b(lo|la|los) (oigo|escucho)\b|\boigo (pasos|su|la puerta|las llaves)\b)", Plain)]
    private static partial Regex Comes();

    [GeneratedRegex(@"\b(not|isnt|arent|never|wont|no longer|used to|yesterday|last (night|week|month|year)|tomorrow|next week|always|gone|no (esta|viene|llego|vuelve|ha)|nunca|ayer|anoche|manana|siempre|semana)\b", Plain)]
    private static partial Regex NotNow();

    [GeneratedRegex(@"\b(police|cops?|officers?|ambulance|paramedics?|help|mom|mum|mother|sister|friends?|neighbou?rs?|aunt|grandma|taxi|cab|uber|policia|patrulla|ambulancia|ayuda|mama|hermana|amig[oa]s?|vecin[oa]s?|tia|abuela|(my|mi) (kids?|son|daughter|hij[oa]s?|dog|cat|period))\b", Plain)]
    private static partial Regex Helper();

    [GeneratedRegex(@"\b(they|theyre|vienen|llegaron)\b", Plain)]
    private static partial Regex They();
}
