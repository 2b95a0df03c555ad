using CoveBot.Channels.DirectLine;
using CoveBot.Dialogs.Memory;
using CoveBot.Dialogs.People;
using CoveBot.Storage.Sqlite;

namespace CoveBot.Tests.Host;

/// <summary>The folder that a host keeps its data and its key in. Can be read while the host runs, and after it died.</summary>
public sealed class HostFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cove-host-").FullName;

    public string KeyPath => System.IO.Path.Combine(Path, "key");

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>As if the person had been through the first questions before. Only before they first write.</summary>
    public async Task OnboardAsync(string channel = "emulator", string sender = "ada")
    {
        var facts = new Dictionary<string, string>
        {
            [Profile.Fact.Agreed] = "1",
            [Profile.Fact.Adult] = "yes",
            [Profile.Fact.Country] = "US",
            [Profile.Fact.Zone] = "America/Chicago",
            [Profile.Fact.Onboarded] = "1",
        };
        var entry = new JournalEntry { Id = "onboarded", Kind = EntryKind.Profile, At = TimeProvider.System.GetUtcNow(), Facts = facts };
        await WithStoreAsync(channel, sender, async (journal, person) => await journal.AppendAsync(person, -1, [entry], default));
    }

    public Task<IReadOnlyList<JournalEntry>> JournalAsync(string channel = "emulator", string sender = "ada") =>
        WithStoreAsync(channel, sender, async (journal, person) => (await journal.ReadAsync(person, 0, default)).Entries);

    public async Task<PersonState> StateAsync(string channel = "emulator", string sender = "ada")
    {
        var state = new PersonState();
        foreach (var entry in await JournalAsync(channel, sender))
        {
            state.Apply(entry);
        }

        return state;
    }

    private async Task<T> WithStoreAsync<T>(string channel, string sender, Func<IJournal, string, Task<T>> use)
    {
        using var store = new SqliteStore(System.IO.Path.Combine(Path, "data"));
        var log = new SqliteRecordLog(store);
        var identities = new Identities(log, KeyFile.Derive(KeyPath, "identities"));
        return await use(new Journal(log, new PlainSeal()), await identities.PersonOfAsync(channel, sender, default));
    }
}
