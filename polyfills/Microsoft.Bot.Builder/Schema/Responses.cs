using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id that a channel gave to what was sent.</summary>
public class ResourceResponse
{
    [JsonConstructor]
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null) => Id = id;

    [JsonPropertyName("id")] public string? Id { get; set; }
}

/// <summary>The replies of a turn, given in the response itself.</summary>
public class ExpectedReplies
{
    [JsonConstructor]
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = null) => Activities = activities;

    [JsonPropertyName("activities")] public IList<Activity>? Activities { get; set; }
}

/// <summary>A stretch of conversation.</summary>
public class Transcript
{
    [JsonConstructor]
    public Transcript()
    {
    }

    public Transcript(IList<Activity>? activities = null) => Activities = activities;

    [JsonPropertyName("activities")] public IList<Activity>? Activities { get; set; }
}

/// <summary>How a channel reports an error.</summary>
public class ErrorResponse
{
    [JsonConstructor]
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error? error = null) => Error = error;

    [JsonPropertyName("error")] public Error? Error { get; set; }
}

/// <summary>The error itself.</summary>
public class Error
{
    [JsonConstructor]
    public Error()
    {
    }

    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonPropertyName("code")] public string? Code { get; set; }

    [JsonPropertyName("message")] public string? Message { get; set; }

    [JsonPropertyName("innerHttpError")] public InnerHttpError? InnerHttpError { get; set; }
}

/// <summary>The error of a service behind the channel.</summary>
public class InnerHttpError
{
    [JsonConstructor]
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = null, object? body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    [JsonPropertyName("statusCode")] public int? StatusCode { get; set; }

    [JsonPropertyName("body"), JsonConverter(typeof(LooseJson))] public object? Body { get; set; }
}

/// <summary>A channel answered with an error.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ErrorResponse? Body { get; set; }
}

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue
{
    [JsonPropertyName("action")] public AdaptiveCardInvokeAction? Action { get; set; }

    [JsonPropertyName("state")] public string? State { get; set; }
}

/// <summary>Which button of an Adaptive Card was pressed, and what was filled in.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonPropertyName("type")] public string? Type { get; set; }

    [JsonPropertyName("id")] public string? Id { get; set; }

    [JsonPropertyName("verb")] public string? Verb { get; set; }

    [JsonPropertyName("data"), JsonConverter(typeof(LooseJson))] public object? Data { get; set; }
}

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonPropertyName("statusCode")] public int StatusCode { get; set; }

    [JsonPropertyName("type")] public string? Type { get; set; }

    [JsonPropertyName("value"), JsonConverter(typeof(LooseJson))] public object? Value { get; set; }
}
