namespace Demos.Tests.Models;

/// <summary>A clock on which pauses of up to a minute are over at once, and are kept; longer ones last for ever.</summary>
internal sealed class SkippingTime : TimeProvider
{
    private readonly List<TimeSpan> _pauses = [];

    /// <summary>The pauses that were made, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_pauses)
            {
                return [.. _pauses];
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > TimeSpan.FromMinutes(1))
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        lock (_pauses)
        {
            _pauses.Add(dueTime);
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
