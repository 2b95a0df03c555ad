using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoveBot.Channels.DirectLine;

/// <summary>
/// An upload without its files (channels.md, section 1.4): the <c>activity</c> part, or else a message made of
/// the names and kinds of the parts; or of the one raw body that the documentation allows.
/// </summary>
internal static class Upload
{
    private const long Limit = 32 * 1024 * 1024;
    private const string ActivityType = "application/vnd.microsoft.activity";

    public static async Task<(JsonObject? Activity, IResult? Error)> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Limit;
        try
        {
            return MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && type.MediaType == "multipart/form-data"
                ? await ReadPartsAsync(http, HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "")
                : (await ReadRawAsync(http), null);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Errors.UploadTooLarge);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ArgumentException or BadHttpRequestException)
        {
            return (null, Errors.NotAnActivity);
        }
    }

    private static async Task<(JsonObject? Activity, IResult? Error)> ReadPartsAsync(HttpContext http, string boundary)
    {
        if (boundary.Length is 0 or > 100)
            return (null, Errors.NotAnActivity);
        var reader = new MultipartReader(boundary, http.Request.Body);
        JsonObject? activity = null;
        var files = new JsonArray();
        // Asking for the next part drops what is left of this one.
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } part)
        {
            if (part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
            {
                if (await Body.ReadAsync(part.Body, Body.Limit, http.RequestAborted) is not { } bytes)
                    return (null, Errors.TooLarge);
                if ((activity = IncomingActivity.Parse(bytes)) is null)
                    return (null, Errors.NotAnActivity);
            }
            else if (files.Count < 20)
            {
                files.Add(IncomingActivity.Attachment(part.ContentType, FileName(part.ContentDisposition)));
            }
        }

        activity ??= new JsonObject { ["type"] = "message" };
        if (activity["attachments"] is null or JsonArray { Count: 0 })
            activity["attachments"] = files;
        return (activity, null);
    }

    private static async Task<JsonObject> ReadRawAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        var file = IncomingActivity.Attachment(http.Request.ContentType, FileName(http.Request.Headers.ContentDisposition));
        return new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(file) };
    }

    /// <summary>Input of a stranger: a title to show, never a path.</summary>
    private static string? FileName(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var parsed)
            ? (parsed.FileNameStar.HasValue ? parsed.FileNameStar : HeaderUtilities.RemoveQuotes(parsed.FileName)).Value
            : null;
}
