using System.Buffers;
using System.Text.Json;

namespace CoveBot.Hosting;

/// <summary>Whether a body can be a Bot Framework activity: one pass, no allocation.</summary>
public static class ActivityShape
{
    private const int MostDeep = 48;

    /// <summary>What is wrong with it, in words that quote none of it; null where nothing is.</summary>
    public static string? Problem(ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDeep });
        try
        {
            return Problem(ref reader);
        }
        catch (JsonException)
        {
            return "The body is not JSON, or nested too deeply.";
        }
    }

    private static string? Problem(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "The body is not a JSON object.";
        }

        bool type = false, conversation = false, serviceUrl = false, from = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                type = IsText(ref reader, "type", out var problem);
                if (problem is not null)
                {
                    return problem;
                }
            }
            else if (reader.ValueTextEquals("serviceUrl"u8))
            {
                serviceUrl = IsText(ref reader, "serviceUrl", out var problem);
                if (problem is not null)
                {
                    return problem;
                }
            }
            else if (reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("locale"u8) || reader.ValueTextEquals("channelId"u8))
            {
                _ = IsText(ref reader, "text, id, locale or channelId", out var problem);
                if (problem is not null)
                {
                    return problem;
                }
            }
            else if (reader.ValueTextEquals("conversation"u8))
            {
                conversation = HasId(ref reader);
            }
            else if (reader.ValueTextEquals("from"u8))
            {
                from = HasId(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            return "There is more after the activity.";
        }

        return !type ? "The activity has no type."
            : !conversation ? "The activity has no conversation id."
            : !from ? "The activity has no from id."
            : !serviceUrl ? "The activity has no serviceUrl."
            : null;
    }

    private static bool IsText(ref Utf8JsonReader reader, string name, out string? problem)
    {
        reader.Read();
        problem = reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? null : $"{name} is not a string.";
        return reader.TokenType == JsonTokenType.String && reader.ValueSequenceLength() > 0;
    }

    private static bool HasId(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        var has = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            has |= isId && reader.TokenType == JsonTokenType.String && reader.ValueSequenceLength() > 0;
            reader.Skip();
        }

        return has;
    }

    private static long ValueSequenceLength(this ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
}
