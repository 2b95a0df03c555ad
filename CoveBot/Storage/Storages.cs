using CoveBot.Dialogs.Memory;
using CoveBot.Storage.Sqlite;
using Microsoft.Bot.Builder;

namespace CoveBot.Storage;

/// <summary>Puts a store behind the ports, with the seal between.</summary>
public static class Storages
{
    /// <summary>The embedded default: one SQLite file in <c>Cove:Data</c>.</summary>
    public static IServiceCollection AddCoveStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var kind = configuration["Cove:Storage"] ?? "Sqlite";
        if (!kind.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"Cove:Storage is {kind}. This build knows Sqlite.");
        }

        return services
            .AddSingleton(_ => new SqliteStore(DataFolder(configuration)))
            .AddSingleton<IRecordLog>(s => new SealedLog(new SqliteRecordLog(s.GetRequiredService<SqliteStore>()), s.GetRequiredService<ISeal>()))
            .AddSingleton<IJournal>(s => new Journal(new SqliteRecordLog(s.GetRequiredService<SqliteStore>()), s.GetRequiredService<ISeal>()))
            .AddSingleton<IStorage>(s => new SealedStorage(new SqliteStorage(s.GetRequiredService<SqliteStore>()), s.GetRequiredService<ISeal>(), StoredSnapshots.TypeOf))
            .AddSingleton<ISnapshots, StoredSnapshots>();
    }

    /// <summary><c>Cove:Data</c>, or <c>data</c> below the folder where the program was started.</summary>
    public static string DataFolder(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration["Cove:Data"] is { Length: > 0 } folder ? folder : "data";
    }
}
