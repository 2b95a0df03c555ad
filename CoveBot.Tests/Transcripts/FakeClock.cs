namespace CoveBot.Tests.Transcripts;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => Now;
}
