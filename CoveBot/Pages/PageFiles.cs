using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;

namespace CoveBot.Pages;

/// <summary>One file of the page, as it goes out.</summary>
internal sealed record PageFile(byte[] Content, byte[] Zipped, string Mark, DateTime Written);

/// <summary>
/// The files of the page, from the <c>wwwroot</c> beside the program: a fixed few, held in memory, zipped once,
/// and kept by browsers for as long as their content stays (the address carries a mark of it).
/// </summary>
internal sealed class PageFiles(string folder)
{
    public const string WebChat = "lib/webchat.js";

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["cove.css"] = "text/css; charset=utf-8",
        ["chat.js"] = "text/javascript; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
        [WebChat] = "text/javascript; charset=utf-8",
    };

    private readonly ConcurrentDictionary<string, PageFile> _read = [];

    public PageFiles() : this(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
    {
    }

    /// <summary>Where a page finds this file.</summary>
    public string Address(string name) => Read(name) is { } file ? $"/{name}?v={file.Mark}" : "/" + name;

    /// <summary>False for Web Chat where npm was missing when this was built (CoveBot/WebChat.targets).</summary>
    public bool Has(string name) => File.Exists(At(name));

    public string Text(string name) => File.ReadAllText(At(name));

    public IResult Serve(HttpContext http, string name)
    {
        if (Read(name) is not { } file)
            return Results.NotFound();
        var marked = http.Request.Query["v"] == file.Mark;
        http.Response.Headers.CacheControl = marked ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        var zip = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (zip)
            http.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(
            zip ? file.Zipped : file.Content,
            Kinds[name],
            entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Mark}{(zip ? "-gz" : "")}\""));
    }

    private PageFile? Read(string name)
    {
        var path = At(name);
        if (!File.Exists(path))
            return null;
        var written = File.GetLastWriteTimeUtc(path);
        if (_read.TryGetValue(name, out var file) && file.Written == written)
            return file;
        var content = File.ReadAllBytes(path);
        return _read[name] = new PageFile(content, Zip(content), Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6)), written);
    }

    private string At(string name) => Path.Combine(folder, name);

    private static byte[] Zip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal))
            zip.Write(content);
        return zipped.ToArray();
    }
}
