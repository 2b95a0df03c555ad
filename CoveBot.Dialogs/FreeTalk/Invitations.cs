using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;

namespace CoveBot.Dialogs.FreeTalk;

/// <summary>Which exercise to offer, and whether a message asks for one.</summary>
public sealed class Invitations
{
    /// <summary>Turns in which the same exercise is not offered again, and in which "just talk" holds.</summary>
    private const int Pause = 5;

    private const int MostWords = 10;
    private const int LittleEnergy = 2;

    private static readonly string[] Small = ["grounding", "paced-breathing"];

    private static readonly Phrases Fillers = new("""
        i, want, would, like, to, do, try, start, begin, can, could, we, let us, please, instead, now, a, an, the, my, some, another, one, exercise, me, with, go, for, of, please, thing, have, need, open, run, give, help, again, today, maybe, think, should, this, that, my, need, start with, ok, yes, actually
        quiero, quisiera, me gustaria, hacer, probar, empezar, empecemos, podemos, puedo, vamos, a, hagamos, por favor, porfa, ahora, mejor, un, una, el, la, los, las, mi, ejercicio, de, con, en, otro, otra, dame, necesito, abre, abrir, hoy, otra vez, si, vez
        """);

    private static readonly Phrases Accepts = new("""
        look at it, let us look at it, look at that, look at the thought, let us do it, let us do that, let us try, let us try it, i will try it, try it, i would like that, step by step, go through it, walk me through it, the exercise, do the exercise, that one, show me, start it, start, ok let us, sure let us
        veamoslo, vamos a verlo, hagamoslo, probemos, vamos, lo intento, paso a paso, el ejercicio, hacer el ejercicio, ese, esa, eso, muestrame, empecemos, empezar
        """);

    private static readonly (string Id, Phrases Names)[] Names =
    [
        ("grounding", new("grounding, 5 4 3 2 1, 54321, five senses, ground myself, ground me, volver al presente, anclaje, cinco sentidos")),
        ("paced-breathing", new("breathing, slow breathing, paced breathing, breathing exercise, breathe, breath, respiracion, respirar, respirar lento, respiracion lenta")),
        ("thought-record", new("thought record, thought log, thoughts record, look at a thought, look at my thoughts, registro de pensamientos, registro de pensamiento, ver un pensamiento")),
        ("daily-check-in", new("check in, daily check in, checkin, mood check, check my mood, log my mood, mood log, registro del dia, chequeo, registrar mi animo")),
        ("values-check-in", new("values, values check in, my values, valores, mis valores, lo que me importa")),
        ("session-reflection", new("session reflection, reflect on my session, reflect on the session, reflect on therapy, reflexion de la sesion, reflexion sobre la sesion, repasar la sesion, repasar mi sesion")),
    ];

    private readonly ExerciseCatalog catalog;
    private readonly List<(Exercise Exercise, Phrases Names)> known;

    public Invitations(ExerciseCatalog catalog, WordBook words)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(words);
        this.catalog = catalog;
        known =
        [
            .. from named in Names where catalog.Find(named.Id) is not null select (catalog.Find(named.Id)!, named.Names),
            .. from exercise in catalog.All
               where !exercise.Hidden
               select (exercise, new Phrases(string.Join('\n', WordBook.Languages.SelectMany(l => words.Variants(exercise.Id, "title", l)).Append(exercise.Id.Replace('-', ' '))))),
        ];
    }

    /// <summary>The exercise that a message asks for in words of its own, or that it accepts of those just offered; null: none.</summary>
    public Exercise? AskedFor(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var keys = Folding.Words(turn.Text).ConvertAll(w => w.Key);
        return keys.Count is 0 or > MostWords ? null : Named(keys) ?? Accepted(turn, keys);
    }

    /// <summary>They were offered an exercise and said no to it.</summary>
    public static bool Declines(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Person.Cursor.Offered.Count > 0 && YesNoReading.Read(turn.Text) == YesNo.No;
    }

    /// <summary>At most two that fit the theme and were not offered lately.</summary>
    public IReadOnlyList<Exercise> Fitting(Turn turn, TalkTheme theme)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return [.. TalkThemes.Exercises(theme).Select(catalog.Find).OfType<Exercise>().Where(e => !OfferedLately(turn, e)).Take(2)];
    }

    /// <summary>For little energy: what takes two minutes and nearly no effort.</summary>
    public IReadOnlyList<Exercise> SmallOnes() => [.. Small.Select(catalog.Find).OfType<Exercise>()];

    /// <summary>What they said of their energy in the last half day, where it is little; else null.</summary>
    public static int? Energy(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Person.Energy is { Value: <= LittleEnergy } energy && turn.Now - energy.At < TimeSpan.FromHours(12) ? energy.Value : null;
    }

    /// <summary>They asked to talk, a few turns ago or now.</summary>
    public static bool Listening(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return Lately(turn).Any(t => t.Replies.Any(r => r.Keys.Contains($"{ScriptedReplyWriter.Scope}/just-talk")));
    }

    private static bool OfferedLately(Turn turn, Exercise exercise)
    {
        var titles = WordBook.Languages.Select(l => turn.Words.First(exercise.Id, "title", l)).ToHashSet();
        return Lately(turn).Any(t => t.Replies.Any(r => r.Actions.Any(a => titles.Contains(a.Title)) && r.Keys.Any(k => k.StartsWith(ScriptedReplyWriter.Scope, StringComparison.Ordinal))));
    }

    private static IEnumerable<SpokenTurn> Lately(Turn turn) => turn.Person.Outbox.TakeLast(Pause);

    // Its name, and nothing else but "I want to do a … please".
    private Exercise? Named(List<string> keys)
    {
        foreach (var (exercise, names) in known)
        {
            for (var at = 0; at < keys.Count; at++)
            {
                var count = names.At(keys, at);
                if (count > 0 && AllFillers(keys[..at]) && AllFillers(keys[(at + count)..]))
                {
                    return exercise;
                }
            }
        }

        return null;
    }

    private static bool AllFillers(List<string> keys)
    {
        for (var at = 0; at < keys.Count;)
        {
            var count = Fillers.At(keys, at);
            if (count == 0)
            {
                return false;
            }

            at += count;
        }

        return true;
    }

    private Exercise? Accepted(Turn turn, List<string> keys)
    {
        var offered = turn.Person.Cursor.Offered.Select(catalog.Find).OfType<Exercise>().ToList();
        if (offered.Count == 0 || keys.Count > 5)
        {
            return null;
        }

        if (Accepts.Has(turn.Text) || YesNoReading.Read(turn.Text) == YesNo.Yes)
        {
            return offered[0];
        }

        var titles = offered.Select(e => new Option(e.Id, [.. WordBook.Languages.Select(l => turn.Words.First(e.Id, "title", l))])).ToList();
        return Choices.Read(turn.Text, titles).Ids is [var id] ? offered.Find(e => e.Id == id) : null;
    }
}
