using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>
/// What a person's words are about, where an exercise goes another way because of it (spec/exercises.md, "Edge").
/// Plain word lists in both languages: they steer questions, nothing more. Danger is the screen's matter, and it has spoken before.
/// </summary>
public static partial class Themes
{
    private const string Who =
        @"dad|daddy|father|mom|mum|mommy|mummy|mother|parents?|husband|wife|partner|son|daughter|kid|child|baby|brother|sister|twin"
        + @"|(best )?friend|grand\w+|gran|granny|nan|nana|uncle|aunt|auntie|cousin|nephew|niece|boyfriend|girlfriend|fianc[eé]e?|dog|cat|puppy|pet";

    private const string Quien =
        @"pap[aá]|padre|mam[aá]|madre|pap[aá]s|espos[oa]|marido|mujer|pareja|hij[oa]|beb[eé]|herman[oa]|(mejor )?amig[oa]|abuel[oa]s?|abuelit[oa]"
        + @"|t[ií][oa]|prim[oa]|sobrin[oa]|novi[oa]|prometid[oa]|perr[oa]|perrit[oa]|gat[oa]";

    private const string Dread = @"crash|accident|attack|war|fire|shooting|earthquake|assault|rape|abuse|robbery|beating";

    private const string Espanto = @"accidente|choque|ataque|guerra|incendio|balacera|tiroteo|terremoto|asalto|violaci[oó]n|abusos?|golpiza";

    /// <summary>Somebody dear has died, or is gone for good: a fact, and nothing to argue with.</summary>
    public static bool IsLoss(string? text) => text is not null && Loss().IsMatch(text);

    /// <summary>A memory of violence or terror that comes back: nothing to dispute, and not alone.</summary>
    public static bool IsTrauma(string? text) => text is not null && Trauma().IsMatch(text);

    [GeneratedRegex(
        @"\b(" + Who + @"|he|she)( \w+)? (has |have |had |just |recently |suddenly )*(died|passed away|passed on|passed (last|this|yesterday)|is dead|was killed|is gone( forever)?|didn'?t make it)\b"
        + @"|\b(i|we)( have|'ve|ve| just)* lost (my|our) (" + Who + @")\b"
        + @"|\bnever (see|hear|hold|hug|talk to) (him|her|them|my \w+) again\b|\b(death|funeral) of my\b|\bmiscarr(iage|ied)\b|\bstillborn\b"
        + @"|\b(" + Quien + @"|[eé]l|ella)( \w+)? (se )?(me )?(muri[oó]|falleci[oó]|ha muerto|est[aá] muert[oa]|ya no est[aá]|se fue para siempre)(?!\w)"
        + @"|\b(muri[oó]|falleci[oó]) (mi|mis|nuestr[oa])\b|\bla muerte de mi\b|\bperd[ií] (a mi (" + Quien + @")|al beb[eé]|a mi beb[eé])(?!\w)"
        + @"|\bno (lo|la|los|las|te) (volver[eé]|voy|vuelvo) a (ver|abrazar|o[ií]r)\b|\bnunca m[aá]s (lo|la) (ver[eé]|abrazar[eé])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Loss();

    [GeneratedRegex(
        @"\bflash ?backs?\b|\bptsd\b|\btept\b|\b(my|the|old|childhood) trauma\b|\b(mi|el|un) trauma\b"
        + @"|\b(was|got|were|being) (raped|molested|sexually \w+|assaulted|attacked|stabbed|shot|kidnapped|mugged)\b|\b(raped|molested|assaulted|abused) me\b"
        + @"|\b(remember\w*|memor\w+|reliv\w+|keep seeing|images? of|nightmares?)\b.{0,40}\b(" + Dread + @")\b"
        + @"|\bwhen i was (a |little|young|small|\d|in)[^.]{0,60}\b(hit|beat|touched|hurt) me\b|\b(hit|beat|touched|hurt) me when i was (a |little|young|small|\d)"
        + @"|\bme (viol[oó]|violaron|asaltaron|secuestraron|apu[nñ]al\w+|dispararon)(?!\w)|\babus(ó|o|aron) de m[ií](?!\w)"
        + @"|\b(recuerd\w+|reviv\w+|im[aá]genes|pesadillas?|sigo viendo)\b.{0,40}\b(" + Espanto + @")(?!\w)"
        + @"|\bcuando era (ni[nñ]|chic|peque[nñ])\w*[^.]{0,60}\bme (pegaba|golpeaba|tocaba)n?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trauma();
}
