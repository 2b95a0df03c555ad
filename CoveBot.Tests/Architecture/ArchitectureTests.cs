using System.Reflection;
using System.Text.RegularExpressions;
using CoveBot.Dialogs;
using CoveBot.Dialogs.Exercises;

namespace CoveBot.Tests.Architecture;

/// <summary>The lines of design.md, section 2, held by looking at what is there. Each test says that it found something.</summary>
public partial class ArchitectureTests
{
    /// <summary>The files that may name a Bot Framework type.</summary>
    private static readonly string[] Starred =
    [
        "CoveBot.Dialogs/CoveDialogs.cs",
        "CoveBot.Dialogs/MainDialog.cs",
        "CoveBot.Dialogs/Exercises/ExerciseDialog.cs",
        "CoveBot.Dialogs/Safety/SafetyMiddleware.cs",
        "CoveBot.Dialogs/Turns/IncomingActivity.cs",
        "CoveBot.Dialogs/Turns/OutgoingActivity.cs",
        "CoveBot.Dialogs/Turns/TurnMiddleware.cs",
        "CoveBot/Channels/DirectLine/ActivityJson.cs",
        "CoveBot/Channels/DirectLine/DirectLineAdapter.cs",
        "CoveBot/Hosting/CoveAdapter.cs",
        "CoveBot/Hosting/CoveHosting.cs",
        "CoveBot/Hosting/MessagesEndpoint.cs",
        "CoveBot/Storage/SealedRecord.cs",
        "CoveBot/Storage/SealedStorage.cs",
        "CoveBot/Storage/Sqlite/SqliteStorage.cs",
        "CoveBot/Storage/StoredSnapshots.cs",
        "CoveBot/Storage/Storages.cs",
    ];

    [Fact]
    public void Only_the_starred_files_name_a_bot_framework_type()
    {
        var naming = Sources("CoveBot.Dialogs").Concat(Sources("CoveBot")).Where(f => BotUsing().IsMatch(File.ReadAllText(f))).Select(Relative).ToList();
        Assert.NotEmpty(naming);
        Assert.Empty(naming.Except(Starred));
    }

    [Fact]
    public void The_mind_knows_no_web_no_cloud_and_no_network()
    {
        var references = typeof(CoveDialogs).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, r => r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || r.StartsWith("Azure", StringComparison.Ordinal) || r.StartsWith("System.Net.Http", StringComparison.Ordinal) || r == "System.Net.Sockets");
    }

    [Fact]
    public void Definitions_use_nothing_of_Microsofts_and_nothing_of_each_other()
    {
        var definitions = Definitions();
        Assert.True(definitions.Count >= 6, $"{definitions.Count} definitions");
        foreach (var (type, file) in definitions)
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("using Microsoft.", text, StringComparison.Ordinal);
            Assert.All(definitions.Where(d => d.Type != type), d => Assert.DoesNotContain($"{d.Type.Name}.", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_definition_is_in_the_catalogue()
    {
        var definitions = Definitions().Select(d => (Exercise)d.Type.GetField("Definition")!.GetValue(null)!).ToList();
        Assert.NotEmpty(definitions);
        Assert.Empty(definitions.Except(CoveDialogs.Exercises));
    }

    [Fact]
    public void No_namespace_ends_in_the_name_of_a_type_inside_it()
    {
        var types = new[] { typeof(CoveDialogs).Assembly, typeof(Hosting.Loopback).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("CoveBot", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(types);
        Assert.DoesNotContain(types, t => t.Namespace!.EndsWith($".{t.Name}", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var types = typeof(CoveDialogs).Assembly.GetTypes().Concat(typeof(Hosting.Loopback).Assembly.GetTypes()).Select(t => t.Name).ToList();
        Assert.NotEmpty(types);
        Assert.DoesNotContain(types, n => VagueName().IsMatch(n));
    }

    [Fact]
    public void Words_for_people_are_not_in_code()
    {
        var sources = Sources("CoveBot.Dialogs").Concat(Sources("CoveBot")).ToList();
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, f => SpokenLiteral().IsMatch(File.ReadAllText(f)));
    }

    private static List<(Type Type, string File)> Definitions()
    {
        var sources = Sources("CoveBot.Dialogs").ToList();
        return [.. typeof(CoveDialogs).Assembly.GetTypes()
            .Where(t => t.GetField("Definition", BindingFlags.Public | BindingFlags.Static)?.FieldType == typeof(Exercise))
            .Select(t => (t, sources.First(f => Path.GetFileNameWithoutExtension(f) == t.Name)))];
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    [GeneratedRegex(@"Microsoft\.Bot\.")]
    private static partial Regex BotUsing();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Processor|Impl)$")]
    private static partial Regex VagueName();

    [GeneratedRegex("""(MessageFactory\.Text|\.SayFree)\(\$?"[A-Z]""")]
    private static partial Regex SpokenLiteral();
}
