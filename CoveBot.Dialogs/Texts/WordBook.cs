using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CoveBot.Dialogs.Texts;

/// <summary>
/// All words that a person may see, from the flat JSON files beside what uses them (docs/adr/0005).
/// A file <c>ThoughtRecord.es.json</c> is scope <c>thought-record</c>, language <c>es</c>; a value is one text or a list of variants.
/// </summary>
public sealed class WordBook
{
    /// <summary>Languages that are complete. The first is the last resort.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "es"];

    private readonly Dictionary<(string Language, string Scope), Dictionary<string, string[]>> files = [];

    private WordBook()
    {
    }

    /// <summary>Reads the embedded text files of this assembly.</summary>
    public static WordBook Load() => Load(typeof(WordBook).Assembly);

    /// <summary>Reads the embedded text files of an assembly.</summary>
    /// <exception cref="InvalidOperationException">Two files claim one scope, or a file is not flat.</exception>
    public static WordBook Load(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var book = new WordBook();
        foreach (var name in assembly.GetManifestResourceNames().Where(IsTextFile))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);
            var file = name[(name.LastIndexOf('/') + 1)..^".json".Length];
            var dot = file.LastIndexOf('.');
            var key = (file[(dot + 1)..], Kebab(file[..dot]));
            if (!book.files.TryAdd(key, Entries(json.RootElement, name)))
            {
                throw new InvalidOperationException($"Two text files claim the scope {key.Item2} in {key.Item1}.");
            }
        }

        return book;
    }

    /// <summary>Scopes of one language.</summary>
    public IEnumerable<string> Scopes(string language) => files.Keys.Where(k => k.Language == language).Select(k => k.Scope);

    /// <summary>Keys of one scope in one language, without fall-back.</summary>
    public IReadOnlyDictionary<string, string[]> Keys(string scope, string language) =>
        files.TryGetValue((language, scope), out var file) ? file : new Dictionary<string, string[]>();

    /// <summary>The closest complete language to a BCP 47 tag: <c>es-MX</c> → <c>es</c>; anything unknown → <c>en</c>.</summary>
    public static string LanguageOf(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        var end = locale.AsSpan().IndexOfAny('-', '_');
        var primary = end < 0 ? locale : locale[..end];
        return Languages.FirstOrDefault(l => l.Equals(primary, StringComparison.OrdinalIgnoreCase)) ?? Languages[0];
    }

    /// <summary>Whether a text exists, after fall-back.</summary>
    public bool Has(string scope, string key, string language) => Find(scope, key, language) is not null;

    /// <summary>All variants of a text.</summary>
    /// <exception cref="KeyNotFoundException">The text is in neither language.</exception>
    public IReadOnlyList<string> Variants(string scope, string key, string language) =>
        Find(scope, key, language) ?? throw new KeyNotFoundException($"No text {scope}/{key}.");

    /// <summary>The first variant, filled.</summary>
    public string First(string scope, string key, string language, params ReadOnlySpan<Arg> args) =>
        Fill(Variants(scope, key, language)[0], args);

    /// <summary>Puts the arguments in. Quoted words are never read for placeholders themselves.</summary>
    public static string Fill(string template, params ReadOnlySpan<Arg> args)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var filled = new StringBuilder(template.Length + 64);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var value = ValueOf(template.AsSpan(open + 1, close - open - 1), args);
            filled.Append(template, at, open - at).Append(open == 0 ? Capital(value) : value);
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    // A sentence that begins with someone's word begins with a capital; an address stays as it is.
    private static string Capital(string value) =>
        value.Length > 0 && char.IsLower(value[0]) && !value.Contains("://", StringComparison.Ordinal) ? char.ToUpperInvariant(value[0]) + value[1..] : value;

    private static string ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<Arg> args)
    {
        foreach (var arg in args)
        {
            if (name.SequenceEqual(arg.Name))
            {
                return arg.Value;
            }
        }

        return "";
    }

    private string[]? Find(string scope, string key, string language) =>
        files.TryGetValue((language, scope), out var file) && file.TryGetValue(key, out var variants) ? variants
        : files.TryGetValue((Languages[0], scope), out var english) && english.TryGetValue(key, out variants) ? variants
        : null;

    // The screen's lexicons name their language the same way; nobody is shown those.
    private static bool IsTextFile(string name) => !name.StartsWith("Safety/Screen/", StringComparison.Ordinal) && Languages.Any(l => name.EndsWith($".{l}.json", StringComparison.Ordinal));

    private static Dictionary<string, string[]> Entries(JsonElement root, string name) =>
        root.EnumerateObject().ToDictionary<JsonProperty, string, string[]>(
            p => p.Name,
            p => p.Value.ValueKind switch
            {
                JsonValueKind.String => [p.Value.GetString()!],
                JsonValueKind.Array => [.. p.Value.EnumerateArray().Select(v => v.GetString()!)],
                _ => throw new InvalidOperationException($"{name}: {p.Name} is neither a text nor a list of texts."),
            });

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
