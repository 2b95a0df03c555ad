#if !MICROSOFT_SDKS
using System.Reflection;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Xunit.Abstractions;

namespace CoveBot.Tests.Polyfills;

/// <summary>A polyfill has no public member that the original lacks, so what compiles against it compiles against the original.</summary>
public class SurfaceTests(ITestOutputHelper output)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The original's constructor takes an optional dictionary of a JSON type that we do not have; left off, the call reads the same.</summary>
    private static readonly Dictionary<string, string> s_optionalPartLeftOff = new()
    {
        ["Microsoft.Bot.Builder.MemoryStorage::ctor()"] = "Microsoft.Bot.Builder.MemoryStorage::ctor(Dictionary<String,JObject> dictionary=null)",
    };

    [Fact]
    public void Every_public_member_is_one_of_the_originals()
    {
        var members = Members().ToList();
        Assert.True(members.Count > 100, $"Only {members.Count} members were found.");
        if (OriginalMembers() is not { } original)
        {
            output.WriteLine("Skipped: ../shared/sdk is not here.");
            Assert.NotEqual("1", Environment.GetEnvironmentVariable("COVE_REQUIRE_ALL"));
            return;
        }

        output.WriteLine($"{members.Count} members compared.");
        var foreign = members.Where(m => !original.Contains(m) && !original.Contains(s_optionalPartLeftOff.GetValueOrDefault(m, m))).ToList();
        Assert.True(foreign.Count == 0, string.Join("\n", foreign));
    }

    private static HashSet<string>? OriginalMembers()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CoveBot.sln")))
            folder = folder.Parent;
        var list = folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "sdk", "members-bot.txt");
        return File.Exists(list) ? [.. File.ReadLines(list)] : null;
    }

    // The form of ../shared/sdk/members.cs.
    private static IEnumerable<string> Members()
    {
        foreach (var type in new[] { typeof(BotAdapter).Assembly, typeof(CloudAdapter).Assembly }.SelectMany(a => a.GetExportedTypes()))
        {
            var owner = type.Namespace + "." + Name(type);
            yield return "type " + owner;
            foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic))
                yield return $"{owner}::{Name(field.FieldType)} {field.Name}";
            foreach (var constructor in type.GetConstructors(Declared).Where(IsSeen))
                yield return $"{owner}::ctor({Parameters(constructor)})";
            foreach (var property in type.GetProperties(Declared).Where(p => IsSeen(p.GetMethod) || IsSeen(p.SetMethod)))
                yield return $"{owner}::{Name(property.PropertyType)} {property.Name} {{{(IsSeen(property.GetMethod) ? "get" : "")}{(IsSeen(property.SetMethod) ? " set" : "")}}}";
            foreach (var method in type.GetMethods(Declared).Where(m => IsSeen(m) && !m.IsSpecialName))
                yield return $"{owner}::{Name(method.ReturnType)} {method.Name}({Parameters(method)})";
        }
    }

    private static bool IsSeen(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return "ref " + Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : name;
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? "=" + (p.DefaultValue ?? "null") : "")}"));
}
#endif
