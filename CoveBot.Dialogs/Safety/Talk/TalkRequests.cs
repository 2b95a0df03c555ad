using System.Text.RegularExpressions;
using CoveBot.Dialogs.Commands;

namespace CoveBot.Dialogs.Safety;

/// <summary>What a person asks for or brings up inside the crisis talk, besides answering.</summary>
internal enum Request
{
    None,
    Lines,
    Menu,
    GoBack,
    CalmExercise,

    /// <summary>A right that is never held back: language, privacy, deletion.</summary>
    Right,
    Real,
    Secret,
    Police,
    Cost,
    Talking,
    Privacy,
    Before,
    Burden,
    Nobody,
    NoHelp,
    Repeats,
    Draft,
    Contact,
    Better,
    HowToHelp,
    Care,
    Going,
    CalmWish,
    Bye,

    /// <summary>An exercise that has to wait.</summary>
    Exercise,
    SafetyPlan,
}

/// <summary>Reads requests, in English and Spanish.</summary>
internal static partial class TalkRequests
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int LongestCommand = 5;
    private const int LongestRequest = 14;

    public static Request Read(string text, bool isSms)
    {
        var said = TalkText.Fold(text);
        if (Command(CommandReading.Read(text, isSms)) is { } asked)
        {
            return asked;
        }

        return SafetyPlan().IsMatch(said) ? Request.SafetyPlan
            : Exercise().IsMatch(said) ? Request.Exercise
            : CalmExercises.IsAskedFor(said) ? Request.CalmExercise
            : Lines().IsMatch(said) ? Request.Lines
            : Menu().IsMatch(said) ? Request.Menu
            : GoBack().IsMatch(said) ? Request.GoBack
            : Right().IsMatch(said) ? Request.Right
            : Told(said);
    }

    /// <summary>The word for help, as a command or in words.</summary>
    public static bool AsksForLines(string text, string said, bool isSms) =>
        TalkText.Words(said) <= LongestRequest
        && (Lines().IsMatch(said) || (TalkText.Words(said) <= LongestCommand && CommandReading.Read(text, isSms)?.Kind == CommandKind.Crisis));

    /// <summary>"Feeling a bit better": a time to ask how it stands.</summary>
    public static bool SaysBetter(string text) => Better().IsMatch(TalkText.Fold(text));

    /// <summary>It is a good time to write again.</summary>
    public static bool SaysReady(string text) => Ready().IsMatch(TalkText.Fold(text));

    /// <summary>A call was made.</summary>
    public static bool SaysCalled(string text) => Called().IsMatch(TalkText.Fold(text));

    /// <summary>A command or the name of an exercise: no answer to any question.</summary>
    public static bool IsCommand(string text)
    {
        var said = TalkText.Fold(text);
        return Exercise().IsMatch(said) || SafetyPlan().IsMatch(said)
            || (TalkText.Words(said) <= LongestCommand && CommandReading.Read(text, isSms: false) is { Kind: not (CommandKind.Back or CommandKind.StartOver) });
    }

    private static Request Told(string said) =>
        Secret().IsMatch(said) ? Request.Secret
        : Real().IsMatch(said) ? Request.Real
        : Repeats().IsMatch(said) ? Request.Repeats
        : Police().IsMatch(said) ? Request.Police
        : Cost().IsMatch(said) ? Request.Cost
        : Before().IsMatch(said) ? Request.Before
        : Privacy().IsMatch(said) ? Request.Privacy
        : Talking().IsMatch(said) ? Request.Talking
        : Care().IsMatch(said) ? Request.Care
        : NoHelp().IsMatch(said) ? Request.NoHelp
        : Burden().IsMatch(said) ? Request.Burden
        : Nobody().IsMatch(said) ? Request.Nobody
        : Draft().IsMatch(said) ? Request.Draft
        : CalmWish().IsMatch(said) ? Request.CalmWish
        : Going().IsMatch(said) ? Request.Going
        : Contact().IsMatch(said) ? Request.Contact
        : Better().IsMatch(said) ? Request.Better
        : HowToHelp().IsMatch(said) ? Request.HowToHelp
        : Bye().IsMatch(said) ? Request.Bye
        : Request.None;

    private static Request? Command(Command? command) => command?.Kind switch
    {
        null => null,
        CommandKind.Crisis => Request.Lines,
        CommandKind.Menu => Request.Menu,
        CommandKind.Resume or CommandKind.StartOver or CommandKind.Back => Request.GoBack,
        CommandKind.LanguageEnglish or CommandKind.LanguageSpanish or CommandKind.DeleteMyData or CommandKind.MyData or CommandKind.Export
            or CommandKind.PrivateModeOn or CommandKind.PrivateModeOff or CommandKind.KeepPrivate or CommandKind.DontSaveThis
            or CommandKind.DontBringThingsUp or CommandKind.Forget => Request.Right,
        _ => null,
    };

    [GeneratedRegex(@"^(please |por favor )?(crisis|crisis (help|line|lines)|emergency|988|sos|im not safe|i am not safe|help me( please| now)?|i need help( now)?|emergencia|ayuda en crisis|no estoy a salvo|ayudame|auxilio|socorro|necesito ayuda( ya)?|(the )?number|(the )?lines?|el numero|las? lineas?)$|\b((whats|what is|give me|send me|need) (the|a) (number|line|hotline)|who can i (call|text|talk to)|(dame|mandame|cual es) (el|un) numero|a quien (puedo )?(llamar|llamo|escribir|acudir))\b", Plain)]
    private static partial Regex Lines();

    [GeneratedRegex(@"^(menu|help|options|what can you do|ayuda|opciones|que puedes hacer)$", Plain)]
    private static partial Regex Menu();

    [GeneratedRegex(@"^(continue|resume|go on|keep going|continuar|seguir|sigamos|continuemos|start over|restart|empezar de nuevo)$|\b(back to (the|my|where)|(can|lets|could) we (go back|continue|get back|keep going)|volver (al|a la|a donde)|seguir con (el|la) (ejercicio|registro)|podemos (seguir con el|continuar))", Plain)]
    private static partial Regex GoBack();

    [GeneratedRegex(@"^(please |can we |could we |lets |let us |i want to |id like to |start |do |try |begin |open |quiero |hagamos |podemos |vamos a |empezar |hacer )*(do |try |start |hacer )?(a |an |the |my |un |una |el |la |mi )?(thought ?records?|thought ?diary|(daily |morning |evening |mood |values )?check ?ins?|mood (log|tracker)|journal(ing)?|gratitude( (journal|list))?|behaviou?ral activation|activity (plan\w*|schedul\w*)|values( \w+)?|worry (time|tree|record)|problem ?solving|dear ?man|defusion|exposure( ladder)?|sleep (diary|log)|session reflection|exercises?|food (log|diary)|registro( de (pensamientos?|animo))?|diario( de \w+)?|chequeo( (diario|de \w+))?|check ?in diario|ejercicios?|gratitud|resolver problemas?|activacion conductual|valores)( exercise| ejercicio)?( please| por favor)?$", Plain)]
    private static partial Regex Exercise();

    [GeneratedRegex(@"^(please |can we |lets |i want to |quiero |hagamos )*(make |do |see |show |open |hacer |ver )?(me )?(a |the |my |un |el |mi )?(safety ?plan|plan de seguridad|crisis plan|plan de crisis)( please| por favor)?$", Plain)]
    private static partial Regex SafetyPlan();

    [GeneratedRegex(@"^(english|spanish|espanol|ingles|in english( please)?|en espanol( por favor)?|(please )?delete (all )?my data|borra(r)? (todos )?mis datos)$", Plain)]
    private static partial Regex Right();

    [GeneratedRegex(@"\b((wont|dont|cant|not|never|you cant|please dont) tell (any(one|body)|my|them|him|her|people|nobody)|keep (this|it) (a )?(secret|between us|private)|between us|confidential|who (sees|reads|can see|will see)|is this (private|secret|anonymous)|report me|no (le|se lo) (digas|cuentes|diras)|(es|queda) (un )?secreto|entre nosotros|confidencial|quien (lee|ve) esto|guarda(r)? (el|este) secreto|me vas a denunciar)\b", Plain)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\b(are you (a )?(real|human|bot|robot|ai|person|machine|program)|you(re| are) (just |only )?a? ?(bot|robot|machine|program|ai)\b|is this a (bot|real|person|human)|(am i )?talking to a (bot|human|person|real)|eres (un |una )?(real|humano|humana|bot|robot|persona|maquina|programa|ia)|hablo con (un|una) (bot|persona|humano|maquina))\b", Plain)]
    private static partial Regex Real();

    [GeneratedRegex(@"\b((stop|quit) (repeating|saying (that|the same))|you keep (saying|asking|repeating|telling)|(you )?(already|just) (said|told me|asked)( me)? (that|this|it|the same)|same (thing|question|answer)s? (again|over)|(youre|you are) repeating|sound like a (robot|script)|copy ?paste|te repites|repites (lo mismo|siempre)|siempre (lo mismo|dices lo mismo)|ya (me )?(lo )?dijiste|deja de repetir)\b", Plain)]
    private static partial Regex Repeats();

    [GeneratedRegex(@"\b(police|cops|swat|sectioned|locked up|commit(ted)? me|psych ward|take my kids|cps|deport|ice\b|immigration|policia|me encierren|encerrar|internar|me internen|quiten a mis hijos|migracion|deporten)\b", Plain)]
    private static partial Regex Police();

    [GeneratedRegex(@"\b(cant afford|no money|too expensive|no insurance|uninsured|costs? (too|money)|broke\b.{0,20}\b(therapy|doctor)|is it free|no tengo (dinero|plata|seguro)|muy caro|no puedo pagar|cuanto cuesta|es gratis)\b", Plain)]
    private static partial Regex Cost();

    [GeneratedRegex(@"\b((tried|used) (that|it|them|the (line|hotline)|988|a (line|hotline)|therapy)|(called|texted|rang)\b.{0,40}\b(useless|no (help|use)|hung up|on hold|nobody (answered|picked)|no one (answered|picked)|worse|rude|waste|before|last time|once)|(it|they|that) (was|were) (so )?(useless|no help|rude)|useless last time|(they|she|he) hung up|llame.{0,40}(no (sirvio|ayudo|contest)|colgaron|inutil|la otra vez)|(they|it|that|hotlines?|therapy) (didnt|did not|dont|doesnt|never) (help|work)|put me on hold|hung up on me|ya (lo intente|probe)|no (me )?(sirvio|ayudo|funciono)|me (colgaron|dejaron en espera))\b", Plain)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(no privacy|(they|he|she|someone|everyone|people|my \w+)( will| would| can|ll|d)? (hear|overhear|listen)|someone (will|would|might|could) hear|thin walls|share a room|sin privacidad|me (van a |puede[n]? )?(oir|escuchar|oyen|escuchan)|comparto cuarto)\b", Plain)]
    private static partial Regex Privacy();

    [GeneratedRegex(@"\b((hate|cant|cannot|dont want to|too scared to|afraid to|scared to|not going to|wont|dont like) (call|calls|calling|talk on the phone|phone calls|phones|speak)|dont know what (to|id) say|too anxious to|(odio|no puedo|no quiero|me da (miedo|pena|verguenza)) (llamar|hablar por telefono)|no se que decir(les)?)\b", Plain)]
    private static partial Regex Talking();

    [GeneratedRegex(@"\b(no (more )?(doctors?|therapists?|hotlines?|advice|resources)|dont want (any )?(advice|help|resources|a hotline|a therapist|a doctor)\b|(just|only) (need|want|looking for) (someone to listen|to (vent|talk|be heard))|need someone to listen|someone to listen|stop trying to help|no quiero (consejos|ayuda|medicos?|doctores|terapeutas?|recursos|una linea)|(solo|nada mas) (quiero|necesito) (que me escuch|hablar|desahogar|alguien que me escuche))", Plain)]
    private static partial Regex NoHelp();

    [GeneratedRegex(@"\b((dont|do not|didnt) want to (bother|burden|worry|scare|upset|hurt) (anyone|anybody|them|him|her|people|my)|(be|being|im|i am) a (bother|burden)|bother (them|anyone|people)|no quiero (molestar|preocupar|asustar|cargar)|ser una carga|soy una carga)\b", Plain)]
    private static partial Regex Burden();

    [GeneratedRegex(@"\b((have|theres|there is|ive got|got) (no ?one|nobody|no friends|no family)|no ?one (to|would|cares|is here)|nobody (to|would|cares|is here)|dont have (anyone|anybody|friends|family)|no tengo (a nadie|amigos|familia)|no hay nadie|a nadie le importo)\b", Plain)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\b(help me (write|text|tell)|what (do|should|can|would) i (text|write|say to)|how (do|can|should) i tell (them|her|him|someone|my)|write (it|something) for me|(ayudame a|como le) (escribir|escribo|decir|digo|decirle)|que (le )?(escribo|digo|pongo))\b", Plain)]
    private static partial Regex Draft();

    [GeneratedRegex(@"\b((i |ive |just |already )(called|texted|messaged|rang|phoned|sent it)\b|(called|texted|talked to|talking to|spoke (to|with)|told|messaged|rang) (my|a|the|them|him|her|911|988|someone|mom|mum|dad)\b|sent it|(is|are) (on (the|his|her|their) way|coming over|coming|here now|with me)|(im|i am) (with|at) (my|a friend|the (er|hospital)|someone)|ambulance (is|on)|ya (llame|escribi|avise|lo mande)|lo mande|(llame|hable|hablando|escribi|le dije|les dije|avise) (a|con) (mi|una?|la|el|alguien)|(viene|vienen|esta) (en camino|para aca|conmigo)|estoy con (mi|una?|alguien))\b", Plain)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^.{0,30}\b(lets|can we|could we|do|try|want|like|vamos|hagamos|quiero|podemos|prob\w+) .{0,20}\b(breathing|grounding|respirar|respiracion|anclaje)\b", Plain)]
    private static partial Regex CalmWish();

    [GeneratedRegex(@"\b(go|going|drive me|take me|taking me|on my way) to (the )?(er|a&e|hospital|emergency( room)?|urgent care|clinic|doctor)\b|\b(voy|vamos|me llevan|llevame|ire|camino) (a |al )(urgencias|hospital|medico|clinica)", Plain)]
    private static partial Regex Going();

    [GeneratedRegex(@"^(ok |k |okay |well |fine )?,? ?(bye+|goodbye|good ?night|gn|night|gtg|gotta go|i have to go|i need to go|im going to (bed|sleep)|im done (here|talking)|ttyl|talk later|later|adios|chao|chau|buenas noches|me voy( a dormir)?|hasta luego|hasta manana|nos vemos)( .{0,20})?$", Plain)]
    private static partial Regex Bye();

    [GeneratedRegex(@"^((ok|okay|im|i am|its|it is|now|ya|ahora|estoy) )*(ready|safe|safe now|good now|alone|alone now|can talk|i can talk|i can write|ya|list[oa]|a salvo|sol[oa]|si|puedo (hablar|escribir))( now| ahora)?$|\b(he|she|they)( is|s)? (gone|left|out|asleep)\b|\b(se fue|salio|duerme)\b", Plain)]
    private static partial Regex Ready();

    [GeneratedRegex(@"\b(called|rang|phoned|ambulance|on the(ir)? way|llame|ambulancia|en camino)\b", Plain)]
    private static partial Regex Called();

    [GeneratedRegex(@"^(a (bit|little) )?(better|calmer)( now)?$|^(un poco )?mejor( ahora)?$|\b((feel(ing)?|doing|its|im|i am|bit|little) (a (bit|little) |a lot |much |somewhat )?(better|calmer|safer|safe now)|calmed down|its passing|it passed|(me siento|estoy|ya) (un poco |mucho )?(mejor|mas tranquil[oa]|mas calmad[oa])|ya (me calme|paso|pasando))\b", Plain)]
    private static partial Regex Better();

    [GeneratedRegex(@"\b((how|where) (do|can|could|would|to) ?(i |you )?(find|get|see) (care|help|one|a (therapist|doctor|counsell?or|psychologist|psychiatrist))|find (care|a therapist|a doctor)|como (busco|encuentro|consigo|buscar|encontrar|conseguir)|donde (busco|encuentro|consigo))\b", Plain)]
    private static partial Regex Care();

    [GeneratedRegex(@"\b((how|what) (do|can|should|could|would) i (talk|help|ask|tell|support|say|do|bring)|what (do|should) i do|what now|how to (help|talk|ask)|(como|que) (le |lo |la )?(ayudo|hablo|pregunto|apoyo|digo|hago|puedo hacer|debo hacer))\b", Plain)]
    private static partial Regex HowToHelp();
}
