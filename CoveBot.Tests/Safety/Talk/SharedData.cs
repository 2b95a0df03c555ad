using System.Text.Json;

namespace CoveBot.Tests.Safety.Talk;

/// <summary>The optional data sets beside the repository (<c>../shared/data</c>).</summary>
internal static class SharedData
{
    public static readonly string? Folder = Find();

    public static string Path(string file) => System.IO.Path.Combine(Folder ?? throw new DirectoryNotFoundException("shared/data"), file);

    public static IEnumerable<JsonElement> JsonLines(string file) =>
        Folder is null ? [] : File.ReadLines(Path(file)).Where(l => l.Length > 1).Select(l => JsonDocument.Parse(l).RootElement.Clone());

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = System.IO.Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return Directory.Exists("/work/shared/data") ? "/work/shared/data" : null;
    }
}

/// <summary>Skipped where the shared data is absent, required where <c>COVE_REQUIRE_ALL=1</c>.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.Folder is null && Environment.GetEnvironmentVariable("COVE_REQUIRE_ALL") != "1")
        {
            Skip = "No shared data here.";
        }
    }
}
