namespace CoveBot.Tests.DirectLine;

/// <summary>Real time, and as much more as a test says.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _ahead;

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}
