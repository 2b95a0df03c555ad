using System.Globalization;
using CoveBot.Dialogs.Exercises;

namespace CoveBot.Dialogs.Routines;

/// <summary>
/// Something to come back to (3.9). Recorded from the start; sent, when the person asked for it, by the routines (part 6).
/// </summary>
/// <param name="Kind">For example <c>re-rate</c>.</param>
/// <param name="Due">UTC.</param>
/// <param name="Window">How long after it may still be sent.</param>
public sealed record Touch(string Kind, DateTimeOffset Due, TimeSpan Window)
{
    /// <summary>As the facts of a journal entry.</summary>
    public static IReadOnlyDictionary<string, string> Facts(FollowUp followUp)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        return new Dictionary<string, string>
        {
            ["kind"] = followUp.Kind,
            ["due"] = Schedule.OutOfQuietHours(followUp.DueLocal).ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            ["window-min"] = ((int)followUp.Window.TotalMinutes).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>From the facts of a journal entry; null where they are not a touch.</summary>
    public static Touch? From(IReadOnlyDictionary<string, string>? facts) =>
        facts is not null && facts.TryGetValue("kind", out var kind) && facts.TryGetValue("due", out var due)
            && DateTimeOffset.TryParse(due, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? new Touch(kind, at, TimeSpan.FromMinutes(int.TryParse(facts.GetValueOrDefault("window-min"), CultureInfo.InvariantCulture, out var m) ? m : 0))
            : null;
}
