using System.Text.Json.Serialization.Metadata;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using Microsoft.Bot.Builder;

namespace CoveBot.Storage;

/// <summary>Snapshots as documents <c>person/{id}/state</c>. One that cannot be read counts as lost: the journal gives the same.</summary>
public sealed partial class StoredSnapshots(IStorage storage, ILogger<StoredSnapshots> logger) : ISnapshots
{
    /// <summary>The document types of this application by key.</summary>
    public static JsonTypeInfo? TypeOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith("person/", StringComparison.Ordinal) && key.EndsWith("/state", StringComparison.Ordinal) ? SnapshotJson.Default.PersonState : null;
    }

    public async ValueTask<PersonState?> ReadAsync(string person, CancellationToken ct)
    {
        try
        {
            var found = await storage.ReadAsync([Key(person)], ct);
            return found.TryGetValue(Key(person), out var state) ? (PersonState)state : null;
        }
        catch (InvalidDataException)
        {
            LogUnreadable(logger, person);
            return null;
        }
    }

    public async ValueTask WriteAsync(PersonState state, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(state);
        await storage.WriteAsync(new Dictionary<string, object> { [Key(state.Id)] = state }, ct);
    }

    public async ValueTask DeleteAsync(string person, CancellationToken ct) => await storage.DeleteAsync([Key(person)], ct);

    private static string Key(string person) => $"person/{person}/state";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of person {Person} cannot be read; it is made anew from the journal.")]
    private static partial void LogUnreadable(ILogger logger, string person);
}
