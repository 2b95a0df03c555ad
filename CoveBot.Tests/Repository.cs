namespace CoveBot.Tests;

/// <summary>Where the repository's files are.</summary>
public static class Repository
{
    /// <summary>The folder that holds CoveBot.sln.</summary>
    public static string Root { get; } = Find();

    public static string Tests => Path.Combine(Root, "CoveBot.Tests");

    /// <summary>The folder <c>../shared</c>, or null where it is absent. With COVE_REQUIRE_ALL=1 absence is a failure.</summary>
    public static string? Shared
    {
        get
        {
            var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
            if (Directory.Exists(folder))
            {
                return folder;
            }

            return RequireAll ? throw new DirectoryNotFoundException("../shared is absent, and COVE_REQUIRE_ALL=1.") : null;
        }
    }

    public static bool RequireAll => Environment.GetEnvironmentVariable("COVE_REQUIRE_ALL") == "1";

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CoveBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CoveBot.sln is in no folder above the tests.");
        }

        return folder;
    }
}
