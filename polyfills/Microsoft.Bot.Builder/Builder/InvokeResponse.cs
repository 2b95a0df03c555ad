namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: an HTTP status and a body.</summary>
public class InvokeResponse
{
    public InvokeResponse()
    {
    }

    public int Status { get; set; }

    public object? Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

/// <summary>An answer whose body is a <typeparamref name="T"/>.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    public InvokeResponse()
    {
    }

    public new T? Body
    {
        get => base.Body is T body ? body : default;
        set => base.Body = value;
    }
}
