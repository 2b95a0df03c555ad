using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoveBot.Pages;

/// <summary>The words of the pages in one language, from <c>wwwroot/words.{language}.json</c>: flat, key to text.</summary>
internal sealed class PageWords(string language, IReadOnlyDictionary<string, string> words)
{
    public string Language => language;

    public string this[string key] => words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"words.{language}.json has no '{key}'.");

    public string Format(string key, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>The text of a key that may be missing.</summary>
    public string Or(string key, string otherwise) => words.GetValueOrDefault(key, otherwise);

    /// <summary>Keys and texts below a prefix, the prefix taken off.</summary>
    public Dictionary<string, string> Below(string prefix) =>
        words.Where(word => word.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(word => word.Key[prefix.Length..], word => word.Value);
}

/// <summary>English and Spanish: as <c>?lang=</c> asks, else as the browser prefers, else English.</summary>
internal sealed class PageLanguages(PageFiles files)
{
    private readonly Dictionary<string, PageWords> _languages = new[] { "en", "es" }.ToDictionary(language => language, language => Load(files, language));

    public PageWords For(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        if (_languages.TryGetValue(asked, out var words))
            return words;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => _languages.GetValueOrDefault(language.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(known => known is not null) ?? _languages["en"];
    }

    private static PageWords Load(PageFiles files, string language) =>
        new(language, JsonSerializer.Deserialize(files.Text($"words.{language}.json"), PageJson.Default.DictionaryStringString)!);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PageJson : JsonSerializerContext;
