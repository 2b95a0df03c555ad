using CoveBot.Dialogs.Exercises;
using CoveBot.Dialogs.Exercises.Act;
using CoveBot.Dialogs.Exercises.Cbt;
using CoveBot.Dialogs.Exercises.Dbt;
using CoveBot.Dialogs.Exercises.Everyday;
using CoveBot.Dialogs.FreeTalk;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Safety;
using CoveBot.Dialogs.Texts;
using CoveBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoveBot.Dialogs;

/// <summary>The only registration point of the bot's mind. The host adds the ports: <see cref="IRecordLog"/>, <see cref="ISnapshots"/>, the identity key, the clock.</summary>
public static class CoveDialogs
{
    /// <summary>All exercises, in the order of the menu.</summary>
    public static readonly IReadOnlyList<Exercise> Exercises =
    [
        Onboarding.Definition,
        DailyCheckIn.Definition,
        ThoughtRecord.Definition,
        ValuesCheckIn.Definition,
        SessionReflection.Definition,
        Grounding.Definition,
        PacedBreathing.Definition,
    ];

    public static IServiceCollection AddCoveDialogs(this IServiceCollection services)
    {
        services.TryAddSingleton(new CoveSettings());
        return services
            .AddSingleton(_ => WordBook.Load())
            .AddSingleton(s => new ExerciseCatalog(Exercises, s.GetRequiredService<WordBook>()))
            .AddSingleton<ISeal, PlainSeal>()
            .AddSingleton<PersonStates>()
            .AddSingleton<PersonLocks>()
            .AddSingleton<IScreen, Screen>()
            .AddSingleton(_ => CrisisLines.Load())
            .AddSingleton<CrisisTalk>()
            .AddSingleton<OutgoingCheck>()
            .AddSingleton<MainMenu>()
            .AddSingleton<Erasure>()
            .AddSingleton<Forgetting>()
            .AddSingleton<MemoryPages>()
            .AddSingleton<MemoryTalk>()
            .AddSingleton<Invitations>()
            .AddSingleton<IReplyWriter, ScriptedReplyWriter>()
            .AddSingleton<FreeTalker>()
            .AddSingleton<Doorway>()
            .AddSingleton<Interruptions>()
            .AddSingleton<TurnMiddleware>()
            .AddSingleton<SafetyMiddleware>()
            .AddSingleton<IBot, MainDialog>();
    }
}
