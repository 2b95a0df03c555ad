using System.Text.RegularExpressions;

namespace CoveBot.Dialogs.Safety;

/// <summary>The patterns of the outgoing check, in English and Spanish.</summary>
internal static partial class OutgoingRules
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The first rule that a text breaks; null: none.</summary>
    public static string? Broken(string text)
    {
        var straight = text.Replace('\u2019', '\'');
        return Method().IsMatch(straight) && Instructing().IsMatch(straight) ? "method"
            : Human().IsMatch(straight) ? "human"
            : Therapist().IsMatch(straight) ? "therapist"
            : Diagnosis().IsMatch(straight) ? "diagnosis"
            : Treatment().IsMatch(straight) ? "treatment"
            : Feeling().IsMatch(straight) ? "feeling"
            : Secrecy().IsMatch(straight) ? "secrecy"
            : Guilt().IsMatch(straight) ? "guilt"
            : null;
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}:\d{2}\b", Plain)]
    public static partial Regex Dates();

    [GeneratedRegex(@"(\b\d{1,3} ?(to|a|and|y|-|–|,)|\b(out of|of|de)) ?$", Plain)]
    public static partial Regex ScaleEnd();

    [GeneratedRegex(@"\+?\d(?:[ \-.()/]{0,2}\d)*", Plain)]
    public static partial Regex DigitRuns();

    [GeneratedRegex(@"(call|text|dial|phone|ring|sms|reach|message|whats ?app|number|hotline|lifeline|helpline|line|emergency|llama|llame|marca|manda|env[ií]a|escribe|mensaje|n[úu]mero|l[ií]nea|emergencias|tel[ée]fono)[^.!?]*$", Plain)]
    public static partial Regex Dialling();

    [GeneratedRegex(@"\b(noose|ligature|hang(ing)? (yourself|oneself)|slit(ting)? (your|the)|cut(ting)? (your|the) (wrists?|arms?|thighs?|veins?)|overdos(e|ing) on|lethal (dose|amount)|fatal dose|\d+ ?(mg|milligrams|grams|pills|tablets)|carbon monoxide|helium|nitrogen|cyanide|pesticides?|antifreeze|exit bag|jump(ing)? (off|from)|tall(est)? (bridge|building)|(bridges?|buildings?) (over|taller|higher)|in front of a train|soga|ahorcar(te|se)|cortar(te|se)? las (venas|mu[ñn]ecas)|dosis (letal|mortal)|sobredosis (de|con)|mon[óo]xido|cianuro|pesticidas?|saltar (de|desde)|puente m[áa]s alto)\b", Plain)]
    private static partial Regex Method();

    [GeneratedRegex(@"\b(you (can|could|would|need to|should|may|might) (use|take|buy|get|find|tie|try|mix|jump|cut|do)|(best|easiest|quickest|painless|most effective) (way|method|place)|how to|step (one|1)|first,? (you|take|get)|is (enough|lethal|fatal)|(will|would|can) (kill|be fatal|be lethal)|enough to|the tallest|taller than|higher than|puedes (usar|tomar|comprar|conseguir|saltar)|podr[ií]as (usar|tomar|comprar)|la (mejor|forma m[áa]s) (manera|forma|f[áa]cil|r[áa]pida)|c[óo]mo (hacer|usar)|es (letal|mortal|suficiente)|m[áa]s alto)\b", Plain)]
    private static partial Regex Instructing();

    [GeneratedRegex(@"\b(i('m| am) (a |an |also |really |actually )*(human|real (person|human|someone)|person (too|like you|just like you))\b|as a (fellow )?human( being)?,|(when|since) i was (a child|young|born)|i('m| am) not (a |an )?(bot|robot|program|machine|ai)\b|(?<!no )soy (un |una )?(humano|humana|persona (real|de verdad|como t[úu]))|no soy (un |una )?(bot|robot|programa|m[áa]quina|ia)\b)", Plain)]
    private static partial Regex Human();

    [GeneratedRegex(@"\b(i('m| am) (a |an |your |also |now )*(licensed |trained |certified |qualified |professional |virtual |ai )*(therapist|counsell?or|psychologist|psychiatrist|doctor|nurse|clinician|social worker)\b|as (a|your) (licensed |trained )?(therapist|counsell?or|psychologist|psychiatrist|doctor|clinician),|(?<!no )soy (tu |un |una )?(terapeuta|psic[óo]log[oa]|psiquiatra|m[ée]dic[oa]|doctora?|consejer[oa])\b|como (tu )?(terapeuta|psic[óo]log[oa]|m[ée]dic[oa]),)", Plain)]
    private static partial Regex Therapist();

    [GeneratedRegex(@"\b(my diagnosis|i (diagnose|can diagnose|would diagnose)|you (clearly |probably |likely |definitely |seem to |appear to )?(have|suffer from|are showing signs of) (a |an )?(clinical |major |severe |borderline |bipolar |generali[sz]ed )*(depression|bipolar|depressive disorder|anxiety disorder|personality disorder|ptsd|schizophrenia|psychosis|ocd|adhd|anorexia|bulimia|an eating disorder|disorder)\b|you('re| are) (clinically depressed|bipolar|psychotic|schizophrenic|borderline|manic|anorexic)|mi diagn[óo]stico|te diagnostico|(tienes|padeces|sufres de) (una? )?(depresi[óo]n|trastorno|bipolaridad|esquizofrenia|psicosis|anorexia|bulimia|tept|toc)\b|eres (bipolar|esquizofr[ée]nic[oa]|psic[óo]tic[oa]|l[ií]mite))", Plain)]
    private static partial Regex Diagnosis();

    [GeneratedRegex(@"\b(i (can|will|'ll) (treat|cure|heal) (you|your)|(clinically|scientifically) proven|this (will|is going to) (cure|heal|treat) (you|your)|replace(s)? (your )?(therapist|therapy|doctor)\b|you (don't|do not) need (a )?(therapist|therapy|doctor)|(stop|skip) taking your (meds|medication|medicine)|(puedo|voy a) (curarte|tratarte|sanarte)|(cl[ií]nicamente|cient[ií]ficamente) (probado|comprobado)|no necesitas (un |una )?(terapeuta|terapia|m[ée]dico)|deja de tomar (tu|tus) (medicina|medicamento|pastillas))", Plain)]
    private static partial Regex Treatment();

    [GeneratedRegex(@"\b(i (really |truly |do )?(love|adore) you|i('ll| will) (always )?miss you|i (really |truly |deeply )?care about you|i feel (so |very |really |your |the same|sad|happy|hurt|sorry|bad|worried|lonely|what you)|i know (exactly )?how you feel|i (totally |completely |fully )?understand (exactly )?how you feel|i('m| am) (so |very |really )?(sad|proud of you|worried about you|scared for you|heartbroken|lonely|happy for you|hurt)\b|it breaks my heart|te (quiero|amo|extra[ñn]ar[ée])\b|me importas mucho|s[ée] (exactamente )?c[óo]mo te sientes|entiendo (exactamente )?c[óo]mo te sientes|me (siento|pone) (tan |muy )?(triste|feliz|mal|contento)|estoy (tan |muy )?(triste|orgullos[oa] de ti|preocupad[oa] por ti)|me parte el coraz[óo]n)", Plain)]
    private static partial Regex Feeling();

    [GeneratedRegex(@"((?<!not |n't |cannot )\b(i )?(promise|swear)( you)?,? (that )?(i )?(not to|won't|will not|will never|never to) (tell|say|share)|\bi (won't|will not|will never|would never) (ever )?(tell|share (this|it) with) (anyone|anybody|a soul)\b|\b(this|it) (stays|will stay|is) (strictly )?between (us|you and me)|\bour (little )?secret|\byour secret is safe|\b(completely|totally|fully|100 ?%|strictly) (confidential|private|anonymous)|\bte (prometo|juro) (que )?no (le |lo |se lo )?(dir[ée]|contar[ée])|\bno se lo (dir[ée]|contar[ée]) a nadie|\b(esto )?queda entre (nosotros|t[úu] y yo)|\bnuestro secreto|\btu secreto est[áa]|\b(totalmente|completamente|estrictamente) (confidencial|an[óo]nimo|privado))", Plain)]
    private static partial Regex Secrecy();

    [GeneratedRegex(@"\b(how could you\b|(you('re| are)|that('s| is)|it('s| is)) (so |being |really )?selfish|think (about|of) (what|how) (you|it|this)('d|'ll| would| will| are)? (do|doing|hurt|destroy|devastate)|you('d| would|'ll| will) (hurt|destroy|devastate|ruin|disappoint) (your|the|every|me)|(you )?owe it to (your|them|us|me)|after (all|everything) i('ve| have)? (did|done)|don't (leave|abandon) me|you promised me|you (let|are letting) (me|us|them|everyone) down|you (lost|broke|will lose) your streak|promise me|c[óo]mo pudiste|(eres|es|ser[ií]a) (muy |tan )?ego[ií]sta|piensa en (lo que|el da[ñn]o que) (le )?har[ií]as|(destruir|destrozar)[ií]as a tu|se lo debes a|no me (dejes|abandones)|me lo prometiste|prom[ée]teme|perdiste tu racha)", Plain)]
    private static partial Regex Guilt();
}
