using CoveBot.Dialogs.People;

namespace CoveBot.Dialogs.Memory;

/// <summary>Documents that spare reading a whole journal. May be lost at any time: the journal gives the same.</summary>
public interface ISnapshots
{
    /// <summary>The stored snapshot, or null where there is none or it cannot be read.</summary>
    ValueTask<PersonState?> ReadAsync(string person, CancellationToken ct);

    ValueTask WriteAsync(PersonState state, CancellationToken ct);

    ValueTask DeleteAsync(string person, CancellationToken ct);
}
