using System.Globalization;
using System.Text;
using System.Text.Json;
using CoveBot.Dialogs.People;
using CoveBot.Dialogs.Texts;

namespace CoveBot.Dialogs.Memory;

/// <summary>
/// Everything of a person, to take along: one JSON document that can be read in again, and one text to read.
/// The entries are the journal's own, without our replies and where the conversation stood.
/// </summary>
public static class PersonExport
{
    public const string Format = "cove-export/1";

    /// <summary>Entries that belong to the person.</summary>
    public static IReadOnlyList<JournalEntry> Own(IReadOnlyList<JournalEntry> entries) =>
        [.. entries.Where(e => e.Kind is not (EntryKind.Turn or EntryKind.Linked))];

    /// <summary>The JSON document.</summary>
    public static string Json(IReadOnlyList<JournalEntry> entries, Profile profile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(profile);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("exported", now.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
            json.WriteStartObject("profile");
            foreach (var (name, value) in profile.Facts.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteStartArray("entries");
            foreach (var entry in Own(entries))
            {
                json.WriteRawValue(StoredJson.Write(entry, StoredJson.Default.JournalEntry));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The entries of a document that <see cref="Json"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such document. The message never quotes it.</exception>
    public static IReadOnlyList<JournalEntry> Read(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            if (json.RootElement.GetProperty("format").GetString() != Format)
            {
                throw new InvalidDataException("The export is of another format.");
            }

            return [.. json.RootElement.GetProperty("entries").EnumerateArray()
                .Select(e => (JournalEntry)StoredJson.Read(e.GetRawText(), StoredJson.Default.JournalEntry, "the export"))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("This is no export of CoveBot.");
        }
    }

    /// <summary>A text to read: by day, oldest first, the person's words quoted.</summary>
    /// <param name="entries">The journal.</param>
    /// <param name="words">For titles and names.</param>
    /// <param name="language">en or es.</param>
    /// <param name="zone">The person's time zone.</param>
    public static string Markdown(IReadOnlyList<JournalEntry> entries, WordBook words, string language, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder().Append("# ").Append(words.First(Scope, "export-title", language)).Append('\n');
        foreach (var day in RecallItems.Of(entries).GroupBy(i => TimeZoneInfo.ConvertTime(i.At, zone).Date))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {day.Key:yyyy-MM-dd}\n");
            foreach (var item in day)
            {
                text.Append("- ").Append(Label(item, entries, words, language)).Append(": ").Append(item.Text.ReplaceLineEndings(" "));
                text.Append(item.Private ? $" ({words.First(Scope, "private.name", language)})\n" : "\n");
            }
        }

        return text.ToString();
    }

    private const string Scope = "memory-talk";

    private static string Label(RecallItem item, IReadOnlyList<JournalEntry> entries, WordBook words, string language)
    {
        if (item.Group != RecallGroup.Answers || item.Exercise is not { } exercise || !words.Has(exercise, "title", language))
        {
            return words.First(Scope, $"{item.Group}.name", language);
        }

        var step = entries.First(e => e.Id == item.Id).Step ?? "";
        var name = words.Has(exercise, $"{step}.name", language) ? words.First(exercise, $"{step}.name", language) : step.Replace('-', ' ');
        return $"{words.First(exercise, "title", language)}, {name}";
    }
}
