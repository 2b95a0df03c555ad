using CoveBot.Dialogs.Exercises.Reading;
using CoveBot.Dialogs.Routines;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Exercises.Cbt;

/// <summary>What came of a thought record: the numbers before and after, what is kept, what is looked at again.</summary>
public static partial class ThoughtRecord
{
    /// <summary>A smaller drop of the strongest feeling counts as none.</summary>
    private const int Drop = 10;

    private static string Balanced(Answers a) => a.Text("balanced-thought") ?? "";

    /// <summary>The balanced thought as it was worded last; null where there is none.</summary>
    private static string? Fairer(Answers a) => a.Text("balanced-reworded") ?? a.Text("balanced-thought");

    // The strongest feeling at first, with its number before and after; null where one of them is not known.
    private static (string Feeling, int Before, int After)? Strongest(Answers a) =>
        a.Items("emotions").Where(i => i.Number is not null).MaxBy(i => i.Number) is { Number: { } before } feeling
            && a.Items("emotions-after").FirstOrDefault(i => i.Text == feeling.Text)?.Number is { } after
            ? (feeling.Text, before, after)
            : null;

    // The same thought for the third time in a day: weighing it again may feed it (reassurance; E02, "Edge").
    private static bool Loops(Answers a) => a.Once(nameof(Loops), a =>
    {
        var hot = Folding.Key(Ask.Shorten(HotThought(a) ?? "", 80));
        return hot.Length > 0 && a.Earlier.Count(p => p.Exercise == "thought-record" && a.Now - p.At < TimeSpan.FromDays(1)
            && HotThought(new Answers(p.Answers)) is { } before && Folding.Key(before) == hot) >= 2;
    });

    // Three records in two weeks, this one the third, and none of them moved.
    private static bool IsStuck(Answers a) =>
        HasNotMoved(a) && a.Earlier.Where(p => p.Exercise == "thought-record").Select(p => new Answers(p.Answers)).Where(HasNotMoved).Count() == 2
        && a.Earlier.Where(p => p.Exercise == "thought-record").Select(p => new Answers(p.Answers)).All(HasNotMoved);

    private static bool HasNotMoved(Answers a) =>
        Strongest(a) is var (_, before, after) && (after > before || (before >= Drop && before - after < Drop));

    private static IEnumerable<Arg> Moved(Answers a) =>
        Strongest(a) is var (feeling, before, after) ? [Arg.Quote("feeling", Capital(feeling)), Arg.Of("before", before), Arg.Of("after", after)] : [];

    private static string Capital(string words) => words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static IEnumerable<Line> Close(Answers a)
    {
        if (StaysWith(a) || Mourns(a))
        {
            return [new Line(StaysWith(a) ? "closing.trauma" : "closing.loss")];
        }

        if (HotThought(a) is null)
        {
            return [new Line("closing.situation")];
        }

        return Fairer(a) is null && Strongest(a) is null ? [new Line("closing.caught")] : Changes(a);
    }

    private static IEnumerable<Line> Changes(Answers a)
    {
        if (Strongest(a) is var (_, before, after))
        {
            yield return new Line(after > before ? "closing.up" : before - after < Drop ? "closing.same" : "closing.down", [.. Moved(a)]);
        }

        if (a.Number("hot-belief-before") is { } believed && a.Number("hot-belief-after") is { } believes)
        {
            yield return new Line("closing.belief", Arg.Of("before", believed), Arg.Of("after", believes));
        }

        if (Fairer(a) is { } fairer)
        {
            yield return new Line("closing.fairer", Arg.Quote("fairer", Ask.Cited(fairer, 160)));
        }

        yield return Next(a);
    }

    private static Line Next(Answers a) =>
        a.Has("hotter-thought") ? new Line("closing.hotter", Arg.Quote("hotter", Ask.Cited(a.Text("hotter-thought"), 80)))
        : a.Choice("no-shift") == "session" ? new Line("closing.session")
        : a.Has("next-step") ? new Line("closing.next", Arg.Quote("next", Ask.Cited(a.Text("next-step"), 80)))
        : IsStuck(a) ? new Line("closing.stuck")
        : new Line("closing.later");

    private static IEnumerable<Kept> Remember(Answers a)
    {
        if (!Weighs(a))
        {
            yield break;
        }

        if (Fairer(a) is { } fairer)
        {
            yield return new Kept("insight", fairer);
        }

        if (a.Text("situation") is { } situation)
        {
            yield return new Kept("trigger", situation);
        }

        if ((a.Choice("no-shift") == "session" || a.Choice("loop") == "session" || IsStuck(a)) && HotThought(a) is { } hot)
        {
            yield return new Kept("agenda", hot);
        }
    }

    // Two hours later at the earliest, a day later at the latest, outside the quiet hours (E02, "Follow-up").
    private static IEnumerable<FollowUp> LookAgain(FollowUpContext context)
    {
        if (!Weighs(context.Answers) || !context.Answers.Has("hot-belief-before"))
        {
            return [];
        }

        var due = Schedule.OutOfQuietHours(context.LocalNow.AddHours(2));
        return [new FollowUp("re-rate", due, context.LocalNow.AddHours(24) - due)];
    }
}
