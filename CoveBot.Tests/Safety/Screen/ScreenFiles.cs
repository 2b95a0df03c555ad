using System.Text.Json;
using CoveBot.Dialogs.Safety;

namespace CoveBot.Tests.Safety.Screening;

/// <summary>Where the tests find rows: the project's own cases beside this class, and the data of ../shared/data.</summary>
internal static class ScreenFiles
{
    public static IScreen Screen { get; } = new CoveBot.Dialogs.Safety.Screen();

    /// <summary>The path of a data file, or null where the folder is absent and not required.</summary>
    public static string? Shared(string file)
    {
        var path = Path.Combine(Root(), "..", "shared", "data", file);
        if (File.Exists(path))
            return path;
        Assert.False(Environment.GetEnvironmentVariable("COVE_REQUIRE_ALL") == "1", $"COVE_REQUIRE_ALL=1 and {file} is absent.");
        return null;
    }

    public static string Own(string file) => Path.Combine(Root(), "CoveBot.Tests", "Safety", "Screen", file);

    public static IEnumerable<JsonElement> Rows(string path)
    {
        foreach (var line in File.ReadLines(path))
            if (!string.IsNullOrWhiteSpace(line))
                yield return JsonDocument.Parse(line).RootElement;
    }

    public static SafetyEvaluation Evaluate(string path, bool benign = false)
    {
        var evaluation = new SafetyEvaluation(turns => Screen.Read(turns[^1]));
        evaluation.Add(File.ReadLines(path), Path.GetFileName(path), benign);
        return evaluation;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoveBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CoveBot.sln was not found.");
    }
}
