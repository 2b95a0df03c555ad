namespace CoveBot.Dialogs.Safety;

/// <summary>Countries that the lines file has nothing about, in English and Spanish, folded.</summary>
internal static class WorldCountries
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "afganistan", "afghanistan", "albania", "algeria", "andorra", "angola", "antigua and barbuda", "antigua y barbuda", "arabia saudi",
        "arabia saudita", "argelia", "argentina", "armenia", "austria", "azerbaijan", "azerbaiyan", "bahamas", "bahrain", "bangladesh", "barbados",
        "barein", "belarus", "belgica", "belgium", "belice", "belize", "benin", "bhutan", "bielorrusia", "birmania", "bolivia", "bosnia",
        "bosnia and herzegovina", "bosnia y herzegovina", "botsuana", "botswana", "brunei", "bulgaria", "burkina faso", "burma", "burundi", "butan",
        "cabo verde", "cambodia", "camboya", "cameroon", "camerun", "cape verde", "catar", "central african republic", "chad", "chequia", "chile",
        "china", "chipre", "colombia", "comoras", "comoros", "congo", "corea", "corea del norte", "corea del sur", "costa de marfil", "costa rica",
        "cote divoire", "croacia", "croatia", "cuba", "cyprus", "czech republic", "czechia", "denmark", "dinamarca", "djibouti", "dominica",
        "dominican republic", "drc", "dubai", "east timor", "ecuador", "egipto", "egypt", "el libano", "el salvador", "emiratos arabes",
        "emiratos arabes unidos", "equatorial guinea", "eritrea", "eslovaquia", "eslovenia", "estonia", "esuatini", "eswatini", "ethiopia",
        "etiopia", "fiji", "filipinas", "finland", "finlandia", "fiyi", "gabon", "gambia", "gaza", "georgia the country", "ghana", "granada",
        "grecia", "greece", "grenada", "guatemala", "guinea", "guinea bissau", "guinea ecuatorial", "guyana", "haiti", "honduras", "hong kong",
        "hungary", "hungria", "iceland", "indonesia", "irak", "iran", "iraq", "islandia", "islas marshall", "islas salomon", "israel", "ivory coast",
        "jamaica", "jordan", "jordania", "kazajistan", "kazakhstan", "kenia", "kenya", "kirguistan", "kiribati", "korea", "kosovo", "kuwait",
        "kyrgyzstan", "laos", "las bahamas", "latvia", "lebanon", "lesotho", "lesoto", "letonia", "libano", "liberia", "libia", "libya",
        "liechtenstein", "lithuania", "lituania", "luxembourg", "luxemburgo", "macedonia", "macedonia del norte", "madagascar", "malasia", "malaui",
        "malawi", "malaysia", "maldivas", "maldives", "mali", "malta", "marruecos", "marshall islands", "mauricio", "mauritania", "mauritius",
        "micronesia", "moldavia", "moldova", "monaco", "mongolia", "montenegro", "morocco", "mozambique", "myanmar", "namibia", "nauru", "nepal",
        "nicaragua", "niger", "nigeria", "north korea", "north macedonia", "noruega", "norway", "oman", "pakistan", "palaos", "palau", "palestina",
        "palestine", "panama", "papua new guinea", "papua nueva guinea", "paraguay", "peru", "philippines", "poland", "polonia", "portugal", "qatar",
        "republica centroafricana", "republica checa", "republica dominicana", "romania", "ruanda", "rumania", "rusia", "russia", "rwanda",
        "saint kitts", "saint kitts and nevis", "saint lucia", "saint vincent", "saint vincent and the grenadines", "salvador", "samoa",
        "san cristobal y nieves", "san marino", "san vicente", "santa lucia", "santo tome", "sao tome", "sao tome and principe", "saudi arabia",
        "senegal", "serbia", "seychelles", "sierra leona", "sierra leone", "siria", "slovakia", "slovenia", "solomon islands", "somalia",
        "south korea", "south sudan", "sri lanka", "st lucia", "sudan", "sudan del sur", "suecia", "suiza", "surinam", "suriname", "swaziland",
        "sweden", "switzerland", "syria", "tailandia", "taiwan", "tajikistan", "tanzania", "tayikistan", "thailand", "the bahamas", "the congo",
        "the gambia", "the philippines", "timor leste", "timor oriental", "togo", "tonga", "trinidad", "trinidad and tobago", "trinidad y tobago",
        "tunez", "tunisia", "turkey", "turkiye", "turkmenistan", "turquia", "tuvalu", "uae", "ucrania", "uganda", "ukraine", "united arab emirates",
        "uruguay", "uzbekistan", "vanuatu", "vatican", "vatican city", "vaticano", "venezuela", "viet nam", "vietnam", "yemen", "yibuti", "zambia",
        "zimbabue", "zimbabwe",
    };

    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "other", "another", "elsewhere", "somewhere else", "another country", "other country", "a different country", "different country", "not listed", "none of these", "none of those",
        "otro", "otra", "otro pais", "en otro pais", "otro lugar", "en otro lugar", "otra parte", "en otra parte", "ninguno de estos", "ninguno", "abroad", "en el extranjero",
    };

    /// <summary>Whether a folded text, without commas, is one of them or a word for another place.</summary>
    public static bool Has(string said) => Names.Contains(said) || Elsewhere.Contains(said);
}
