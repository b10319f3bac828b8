namespace Demos.Tests.Replay;

/// <summary>A clock that goes on by 1.5 ms with each look at it.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks += 15_000;

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 3, 4, 5, TimeSpan.Zero);
}
