using System.Reflection;
using System.Text.Json;

namespace CoveBot.Dialogs.Safety;

/// <summary>Reads the grammar files that are embedded beside this class (Safety/Screen/*.json).</summary>
internal static class GrammarFile
{
    private const string Folder = "Safety/Screen/";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static Grammar Load()
    {
        var assembly = typeof(GrammarFile).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return Compile(names.Select(name => Read(assembly, name)));
    }

    public static Grammar Compile(IEnumerable<string> files)
    {
        var compiler = new GrammarCompiler();
        var documents = files.Select(file => JsonDocument.Parse(file, Options)).ToList();
        // Spelling first: the patterns may use any spelling themselves.
        foreach (var document in documents)
            AddAliases(document.RootElement, compiler);
        foreach (var document in documents)
        {
            Add(document.RootElement, compiler);
            document.Dispose();
        }

        return compiler.Build();
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void AddAliases(JsonElement root, GrammarCompiler compiler)
    {
        if (!root.TryGetProperty("aliases", out var aliases))
            return;
        foreach (var alias in aliases.EnumerateObject())
            foreach (var written in Strings(alias.Value))
                compiler.Vocabulary.Alias(written, alias.Name);
    }

    private static void Add(JsonElement root, GrammarCompiler compiler)
    {
        foreach (var section in root.EnumerateObject())
        {
            switch (section.Name)
            {
                case "about" or "aliases":
                    break;
                case "emoji":
                    foreach (var sign in section.Value.EnumerateObject())
                        compiler.Emoji[sign.Name] = sign.Value.GetString()!;
                    break;
                case "numbers":
                    foreach (var number in section.Value.EnumerateObject())
                        compiler.Vocabulary.SetValue(number.Name, number.Value.GetInt32());
                    break;
                case "guarded":
                    foreach (var word in Strings(section.Value))
                        compiler.Vocabulary.Guard(word);
                    break;
                case "ordinary":
                    foreach (var word in Strings(section.Value))
                        compiler.Vocabulary.Ordinary(word);
                    break;
                case "common":
                    foreach (var word in Strings(section.Value))
                        compiler.Common(word);
                    break;
                case "concepts":
                    foreach (var concept in section.Value.EnumerateObject())
                        compiler.AddConcept(concept.Name, Strings(concept.Value));
                    break;
                case "groups":
                    foreach (var group in section.Value.EnumerateArray())
                        AddGroup(group, compiler);
                    break;
                default:
                    throw new FormatException($"Unknown section {section.Name}.");
            }
        }
    }

    /// <summary>A group gives its category, subject and frames to each of its rules.</summary>
    private static void AddGroup(JsonElement group, GrammarCompiler compiler)
    {
        var category = CategoryIds.Parse(group.GetProperty("category").GetString()!);
        foreach (var rule in group.GetProperty("rules").EnumerateArray())
        {
            foreach (var property in rule.EnumerateObject())
                if (property.Name is not ("id" or "tier" or "say" or "yes" or "no" or "unless" or "needs" or "also" or "lower" or "raise" or "denied" or "subject" or "means" or "note" or "free" or "wide"))
                    throw new FormatException($"Unknown property {property.Name}.");
            var free = rule.TryGetProperty("free", out var isFree) && isFree.GetBoolean();
            var subject = Text(rule, "subject") ?? Text(group, "subject") ?? "self";
            compiler.AddRule(
                new Rule
                {
                    Id = Text(rule, "id")!,
                    Category = category,
                    Tier = rule.GetProperty("tier").GetInt32(),
                    Subject = subject switch { "self" => Subject.Self, "other" => Subject.Other, _ => Subject.Unclear },
                    Means = rule.TryGetProperty("means", out var means) && means.GetBoolean(),
                    Wide = rule.TryGetProperty("wide", out var wide) && wide.GetBoolean(),
                    Denied = Number(rule, "denied") ?? Number(group, "denied") ?? (category is Category.Suicide or Category.SelfHarm ? 1 : 0),
                    Unless = [.. compiler.Scoped(List(rule, "unless")), .. free ? [] : compiler.Scoped(List(group, "unless"))],
                    Needs = [.. compiler.Scoped(List(rule, "needs"))],
                    Also = [.. compiler.Scoped(List(rule, "also"))],
                    Lower = [.. Changes(rule, "lower", compiler), .. free ? [] : Changes(group, "lower", compiler)],
                    Raise = [.. Changes(rule, "raise", compiler), .. Changes(group, "raise", compiler)],
                    Yes = [.. List(rule, "yes")],
                    No = [.. List(rule, "no")],
                },
                List(rule, "say"));
        }
    }

    private static IEnumerable<(int Tier, int Concept)> Changes(JsonElement owner, string name, GrammarCompiler compiler)
    {
        if (!owner.TryGetProperty(name, out var changes))
            yield break;
        foreach (var change in changes.EnumerateObject())
            foreach (var concept in compiler.Scoped(Strings(change.Value)))
                yield return (change.Name[0] - '0', concept);
    }

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int? Number(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static IEnumerable<string> List(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) ? Strings(value) : [];

    /// <summary>A string is a list of words separated by blanks; an array holds whole patterns.</summary>
    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : value.EnumerateArray().SelectMany(item => item.GetString() is { } text ? [text] : Array.Empty<string>());
}
