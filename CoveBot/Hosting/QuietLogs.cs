namespace CoveBot.Hosting;

/// <summary>
/// What frameworks may log, whatever the settings say: warnings. Their request lines hold the tokens of streams, their errors may quote
/// what was typed; errors are ours to log (<see cref="QuietErrors"/>, <see cref="CoveHosting.Serve"/>). Our own lines go as loud as anybody wants them.
/// </summary>
public static class QuietLogs
{
    private const string Ours = "CoveBot";

    private static readonly (string Category, LogLevel Least)[] Frameworks =
    [
        ("Microsoft", LogLevel.Warning),
        ("System", LogLevel.Warning),
        ("Microsoft.Extensions.Hosting", LogLevel.None),
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None),
    ];

    public static ILoggingBuilder KeepPrivate(this ILoggingBuilder logging)
    {
        ArgumentNullException.ThrowIfNull(logging);
        logging.Services.PostConfigure<LoggerFilterOptions>(Quieten);
        return logging;
    }

    // A rule for one provider goes before any rule for all of them, so each provider that is named gets its own.
    private static void Quieten(LoggerFilterOptions options)
    {
        foreach (var loud in options.Rules.Where(IsLoud).ToList())
        {
            options.Rules.Remove(loud);
        }

        foreach (var provider in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var (category, least) in Frameworks)
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, least, filter: null));
            }
        }
    }

    private static bool IsLoud(LoggerFilterRule rule) =>
        rule.CategoryName is { } category && !category.StartsWith(Ours, StringComparison.Ordinal) && rule.LogLevel < LogLevel.Warning;
}
