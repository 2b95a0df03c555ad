namespace CoveBot.Dialogs.Exercises.Reading;

/// <summary>Words people use for feelings. Spanish endings in <c>@</c> stand for o/a.</summary>
internal static class Feelings
{
    private const string _english = """
        sad, sadness, down, low, depressed, blue, unhappy, miserable, heartbroken, hurt, lonely, alone, loneliness, isolated, empty, emptiness, hopeless,
        helpless, hopelessness, despair, grief, grieving, disappointed, discouraged, rejected, abandoned, unloved, unwanted, worthless, useless, homesick,
        anxious, anxiety, worried, worry, nervous, scared, afraid, fear, fearful, frightened, terrified, terror, panicked, panicky, panic, tense, tension, uneasy, on edge,
        dread, insecure, stressed, stressed out, stress, overwhelmed, pressured, restless, jumpy, paranoid, freaked out, freaking out, shaky, unsafe, apprehensive,
        angry, anger, mad, furious, rage, irritated, irritable, annoyed, frustrated, frustration, pissed, pissed off, resentful, resentment, bitter, jealous, jealousy, envious,
        envy, hateful, outraged, fed up, betrayed, disgusted, disgust, grumpy, cranky, moody, impatient, offended, upset,
        ashamed, shame, guilty, guilt, embarrassed, humiliated, regret, regretful, inadequate, stupid, self conscious, awkward, exposed, dumb, like a burden,
        numb, nothing, blank, flat, detached, disconnected, foggy, spaced out, dissociated, unreal, bored, boredom, indifferent, apathetic, lost, stuck, confused, conflicted, unsure, ambivalent, mixed, torn,
        tired, exhausted, drained, worn out, burned out, burnt out, burnout, sleepy, fatigued, sluggish, weak, heavy, sick, nauseous, hungry,
        calm, relaxed, peaceful, peace, content, safe, relieved, relief, rested, grounded, comfortable, serene, at ease, chill, ok, fine, meh, alright,
        happy, happiness, joy, joyful, excited, excitement, grateful, gratitude, thankful, hopeful, hope, proud, pride, loved, love, loving, amused, glad, cheerful, great, good,
        confident, optimistic, motivated, energetic, energized, inspired, curious, surprised, shocked, interested, playful, strong, connected, warm, better, appreciated,
        bad, terrible, awful, horrible, worse, shitty, crappy, like shit, like crap, like garbage, like crying, like trash, left out, let down, ignored, unseen, invisible, misunderstood, vulnerable, trapped, out of control, not good enough, tearful, sensitive, desperate, longing, nostalgic, worked up, agitated, distressed, distress, unmotivated, self hatred, self loathing
        """;

    private const string _spanish = """
        triste, tristeza, deprimid@, depre, desanimad@, decaid@, bajonead@, bajon, infeliz, miserable, destrozad@, herid@, dolid@, sol@, soledad, aislad@, vaci@, vacio, desesperanza, desesperad@,
        desesperacion, duelo, pena, decepcionad@, decepcion, desilusionad@, rechazad@, abandonad@, inutil, nostalgic@, nostalgia, llanto, ganas de llorar, melancolia, melancolic@,
        ansios@, ansiedad, preocupad@, preocupacion, nervios@, nervios, asustad@, miedo, miedos@, temor, terror, aterrad@, aterrorizad@, panico, tens@, tension, intranquil@, inquiet@, insegur@, inseguridad,
        estresad@, estres, agobiad@, agobio, angustiad@, angustia, abrumad@, presionad@, acelerad@, paranoic@,
        enojad@, enojo, enfadad@, enfado, furios@, furia, rabia, ira, irritad@, irritable, molest@, frustrad@, frustracion, cabread@, encabronad@, resentid@, rencor, resentimiento, celos, celos@, envidia, envidios@,
        indignad@, hart@, fastidiad@, asco, traicionad@, coraje, bronca, impaciente, ofendid@, mal humor, disgustad@, disgusto, alterad@,
        avergonzad@, verguenza, culpa, culpable, apenad@, humillad@, arrepentid@, arrepentimiento, inadecuad@, tont@, ridicul@,
        adormecid@, entumecid@, nada, apagad@, desconectad@, en blanco, plan@, aburrid@, aburrimiento, indiferente, apatic@, apatia, perdid@, atrapad@, confundid@, confus@, confusion, dividid@, irreal,
        cansad@, cansancio, agotad@, agotamiento, quemad@, debil, sueno, fatigad@, enferm@, pesad@,
        calma, calmad@, tranquil@, tranquilidad, relajad@, paz, en paz, segur@, aliviad@, alivio, descansad@, content@, seren@, bien,
        feliz, felicidad, alegria, alegre, emocionad@, ilusionad@, ilusion, agradecid@, gratitud, esperanzad@, esperanza, orgullos@, orgullo, amad@, amor, querid@, animad@, divertid@, genial, confiad@, optimista, motivad@, inspirad@, curios@, sorprendid@, fuerte, mejor,
        mal, fatal, horrible, terrible, peor, del asco, como la mierda, como mierda, de la mierda, de la chingada, excluid@, ignorad@, invisible, incomprendid@, vulnerable, incomod@, sensible, afectad@, malestar, desmotivad@
        """;

    private static readonly Phrases _names = new(_english + ",\n" + Gendered(_spanish));

    /// <summary>What else a rating is named after.</summary>
    private static readonly Phrases _measures = new("""
        mood, energy, distress, pain, belief, urge, craving, intensity, strength, confidence, willingness, importance, discomfort, grip, effort, suds, pleasure, mastery, satisfaction,
        sure, certain, true, confident, willing, likely, important, intense, convinced, motivation, focus
        animo, estado de animo, energia, malestar, dolor, creencia, impulso, antojo, ganas, intensidad, importancia, confianza, esfuerzo, molestia, placer, dominio,
        seguro, segura, cierto, cierta, verdad, convencido, convencida, probable, importante, motivacion, satisfaccion, disposicion, humor
        """);

    /// <summary>How many words from here on name a feeling; 0 for none. One letter may be off in a word of five or more.</summary>
    public static int NameAt(IReadOnlyList<string> words, int at)
    {
        var exact = _names.At(words, at);
        return exact > 0 ? exact : words[at].Length >= 6 && _names.HasNear(words[at]) ? 1 : 0;
    }

    /// <summary>The same for the names of other ratings.</summary>
    public static int MeasureAt(IReadOnlyList<string> words, int at) => _measures.At(words, at);

    private static string Gendered(string table)
        => string.Join(", ", table.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Contains('@', StringComparison.Ordinal)
                ? new[] { word.Replace('@', 'o'), word.Replace('@', 'a'), word.Replace('@', 'x') }
                : [word]));
}
