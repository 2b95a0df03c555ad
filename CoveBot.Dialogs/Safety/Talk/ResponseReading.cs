using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Safety;

/// <summary>How a person responded to a question of the crisis talk.</summary>
public enum Response
{
    /// <summary>Something else was said.</summary>
    Other,
    Yes,
    No,

    /// <summary>"Kind of", "sometimes", "I don't know", "not really": no clear no.</summary>
    Partly,

    /// <summary>Does not want to answer.</summary>
    Refuses,

    /// <summary>"You misunderstood".</summary>
    Corrects,

    /// <summary>"jk", "I'm fine", "never mind": clears nothing.</summary>
    Retracts,
}

/// <summary>Reads a response, in English and Spanish. In doubt it is not a no.</summary>
public static partial class ResponseReading
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int ShortAnswer = 14;
    private const int ShortRemark = 9;

    /// <summary>Reads a response to a question: more can be meant by little.</summary>
    internal static Response Read(string text, Question? question)
    {
        var response = Read(text);
        var said = TalkText.Fold(text);
        if (question?.Id == Questions.Company && response == Response.Yes)
        {
            return LeftAlone().IsMatch(said) ? Response.No : ClearYes().IsMatch(said) ? Response.Yes : Response.Other;
        }

        if (question is null || response != Response.Other)
        {
            return response;
        }

        var words = TalkText.Words(said);
        return words > ShortRemark || text.Contains('?', StringComparison.Ordinal) ? Response.Other
            : Alone().IsMatch(said) ? Response.No
            : question.Id == "now" && SafetyState.IsSoon(said) && TalkRequests.Read(text, isSms: false) == Request.None ? Response.Yes
            : question.Id == Questions.Company && Someone().IsMatch(said) && !OnlySomeone().IsMatch(said) ? (NotHere().IsMatch(said) ? Response.Partly : Response.Yes)
            : !question.TakesAnything || TalkRequests.IsCommand(text) || CountryNames.Moved(text) is not null || TalkRequests.Read(text, isSms: false) != Request.None ? Response.Other
            : PlainNo().IsMatch(said) ? Response.No
            : Filler().IsMatch(said) ? Response.Other
            : Response.Yes;
    }

    public static Response Read(string text)
    {
        var said = TalkText.Fold(text);
        var words = TalkText.Words(said);
        if (words == 0)
        {
            return Response.Other;
        }

        if (Correct().IsMatch(said) && words <= 2 * ShortAnswer)
        {
            return Response.Corrects;
        }

        if (Refuse().IsMatch(said) && words <= 2 * ShortAnswer)
        {
            return Response.Refuses;
        }

        if (words > ShortAnswer)
        {
            return Response.Other;
        }

        return Partly().IsMatch(said) ? Response.Partly
            : No().IsMatch(said) && !NotANo().IsMatch(said) ? (But().IsMatch(said) ? Response.Partly : Response.No)
            : Retract().IsMatch(said) && words <= ShortRemark ? Response.Retracts
            : Yes().IsMatch(said) ? Response.Yes
            : Response.Other;
    }

    [GeneratedRegex(@"\b(misunder(stood|stand)|thats not what i (meant|said)|not what i meant|didnt mean (it )?(that|like that|it)|got (it|me|that) wrong|wrong idea|i meant (something|the) |entendiste mal|me malinterpret|malentendido|no (quise|queria|quiero) decir eso|no me refer|no es lo que (quise|dije|queria)|no era eso)", Plain)]
    private static partial Regex Correct();

    [GeneratedRegex(@"\b(((dont|do not|not going to|wont|not) (really )?(want to |wanna |gonna )?(talk|say|answer|tell|discuss|go there|get into)\w*)|rather not|(stop|quit) asking|none of your business|dont ask|leave me alone|(you )?already asked|prefiero no|no (te )?(quiero|voy a) (hablar|decir|contestar|responder|contar)\w*|deja de preguntar|no me preguntes|no preguntes|dejame en paz|ya me (lo )?preguntaste|no es (asunto tuyo|tu asunto))|^(pass|skip|next question|paso|siguiente)$", Plain)]
    private static partial Regex Refuse();

    [GeneratedRegex(@"^(lol |haha |well ,? ?|um+ |uh+ |eh+ |pues ,? ?|bueno ,? ?)*(kind ?of|kinda|sort ?of|sorta|a (bit|little)|maybe|perhaps|sometimes|idk|i ?dont know|dont know|dunno|not sure|im not sure|i am not sure|unsure|i guess|i suppose|not (right )?now|not today|not tonight|not (really|exactly|quite|always|yet)|on and off|it depends|depends|it comes and goes|hard to say|a veces|mas o menos|un poco|un poquito|algo|tal ?vez|quizas?|no (lo )?se|no estoy segur[oa]|puede ser|supongo|creo que si|ahora no|hoy no|todavia no|aun no|en realidad no|no (realmente|mucho|tanto|siempre|del todo)|depende|va y viene|🤷)(\b| |$)", Plain)]
    private static partial Regex Partly();

    [GeneratedRegex(@"^((ok|okay|well|honestly|haha|lol|thanks|pues|bueno|la verdad) ,? ?)?((no|nope|nah|naw|nop|never|not at all|no way|negative|neither|none|nothing|nada|2|👎|❌|para nada|nunca|jamas|claro que no|que va|ningun[oa]?|tampoco|n)( ,|$)|(no|nope|nah|never)( ,)? (no|nope|not|never|but|pero|im|i am|he|she|they|we|its|it|his|her|my|that|theres|there is|i dont|i do not|i havent|i have not|i didnt|i have no|i would|i wouldnt|nothing|none|thanks|thank you|way|para nada|nada|nunca|no|ya no|ahora estoy|estoy|gracias|tengo|lo he|he |pienso|por ahora no|de verdad)|(im|i am) not( ,|$| (suicidal|thinking|planning|having|going to|gonna|hurting|in danger|now))|i (dont|do not|havent|have not|didnt|wouldnt|wont|have no|have nothing)\b|no (estoy pensando|lo he|he pensado|pienso|quiero morir|quiero matarme|quiero hacerme|tengo (ganas|ningun|un plan|plan)|voy a hacer)|not (suicidal|thinking about|planning))", Plain)]
    private static partial Regex No();

    [GeneratedRegex(@"(^no (one|body|more|hope|point|reason|idea|future|escape|friends|life|sleep|quedan|puedo|se |quiero vivir|quiero estar|quiero seguir|aguanto|hay|importa|point|reason|hope|idea)|\bi (dont|do not) (care|want to (be|live|exist|wake)|see|feel|know|think i can|trust)|\bi (wont|havent|didnt) (be|slept|eaten|stop|sleep|eat)|\b(im|i am) not (ok|okay|fine|safe|sure|good|alone|doing)\b|no estoy (bien|segur|a salvo))", Plain)]
    private static partial Regex NotANo();

    [GeneratedRegex(@"^((im |i am |estoy |all |completely |totally )*(alone|by myself|on my own|sol[oa])( .*)?|no ?(one|body)( .*)?|nadie( .*)?|(there(s| is) )?no ?one.*|no hay nadie.*)$", Plain)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(alone|by myself|no ?one|nobody|sol[oa]|nadie)\b", Plain)]
    private static partial Regex LeftAlone();

    [GeneratedRegex(@"^((um+|uh+|well|ok|pues|bueno) ,? ?)?((y|yes+|yeah+|yea|yep|yup|ye|uh ?huh|mhm+|1|sure|of course|si+|sip|aja|claro|por supuesto)( |$)|👍|✅|💯|(i am|i do|there is)( ,|$))", Plain)]
    private static partial Regex ClearYes();

    // A person named, and no more than where they are: who does something is not company.
    [GeneratedRegex(@"^((im |i am |estoy )?(with |con )?((my|a|the|our|mi|mis|un|una) )?((best|good|little|big|older|younger) )?(mom|mum|mother|dad|father|parents?|sister|brother|siblings?|friends?|roommates?|flatmate|wife|husband|partner|girlfriend|boyfriend|bf|gf|neighbou?rs?|son|daughter|kids?|child(ren)?|cousin|aunt|uncle|grand(ma|pa|mother|father|parents)|family|nana|coworkers?|colleagues?|teacher|nurse|doctor|mama|papa|madre|padre|padres|hermanos?|hermanas?|amig[oa]s?|espos[oa]|marido|novi[oa]|pareja|vecin[oa]s?|hij[oa]s?|prim[oa]s?|ti[oa]s?|abuel[oa]s?|familia|companer[oa]s?)( (and|y) (my |mi )?\w+)?( ,)?|someone|somebody|alguien)( (is|are|esta|estan))?( just)? ?((is )?(here|with me|next to me|beside me|near( ?by| me)?|at home|home|downstairs|upstairs|next door|in the (house|(next|other) room|kitchen|room)|aqui|conmigo|cerca|en (la )?casa|a mi lado|abajo|arriba|en (el )?otro cuarto|out|away|gone|not here|asleep|sleeping|at work|fuera|durmiendo|trabajando|no esta)( .{0,25})?)?$", Plain)]
    private static partial Regex Someone();

    [GeneratedRegex(@"^(someone|somebody|alguien)( (is|esta))?$", Plain)]
    private static partial Regex OnlySomeone();

    [GeneratedRegex(@"^(h+m+|m+|ok(ay)?|k|oh|ah|uh|um+|thanks?( you)?|thx|please|(hi+|hello+|hey+|hola+|yo)( (there|you|again|cove|bot|ahi))?|are you there|anyone there|buenas|test|gracias|por favor|bueno|pues|ya|what|why|que|por que|help|wait|espera|[^a-z0-9]+)$", Plain)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\b(out|away|gone|left|not|isnt|arent|asleep|sleeping|at work|no esta|salio|fuera|lejos|durmiendo|duerme|trabajando)\b", Plain)]
    private static partial Regex NotHere();

    [GeneratedRegex(@"^(no|not|none|nothing|havent|dont have|ningun|nada|sin|todavia no)\b", Plain)]
    private static partial Regex PlainNo();

    // "No, but…" is no clear no.
    [GeneratedRegex(@"\b(but|except|though|yet|pero|aunque|salvo)\b", Plain)]
    private static partial Regex But();

    [GeneratedRegex(@"\b(jk|just kidding|kidding|joking|joke|im (fine|ok|okay|good|alright)|i am (fine|ok|okay|good|alright)|all good|its (fine|ok|okay|nothing|all good)|forget (it|that|about it)|never ?mind|nvm|ignore (that|me|it)|no biggie|dont worry|(es|era|fue) broma|broma|bromeaba|bromeando|estoy (bien|ok)|todo bien|olvidalo|no importa|no pasa nada|no te preocupes|dejalo)\b|^(lol|lmao|haha\w*|jaja\w*|xd|😂|🤣|😅)", Plain)]
    private static partial Regex Retract();

    [GeneratedRegex(@"^((um+|uh+|well|honestly|pues|bueno|la verdad) ,? ?)?((y|yes+|yeah+|yea|yep|yup|ya|yah|ye|yas+|uh ?huh|mhm+|mm+ ?hm+|1|true|correct|definitely|absolutely|always|every ?day|constantly|all the time|of course|sure|affirmative|si+|sip|simon|aja|claro|claro que si|asi es|exacto|por supuesto|siempre|todos los dias|todo el tiempo|cada dia)( |$)|👍|✅|💯|(i am|i do|i have|i did|i was)( ,|$| yes| thinking| though)|i think (so|about it)|i have been|ive been|ive thought|lo he pensado|lo estoy pensando|creo que si|estoy pensando|lo pienso)", Plain)]
    private static partial Regex Yes();
}
