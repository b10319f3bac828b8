using Jint.Runtime;

namespace Demos.Sandbox;

/// <summary>A clock that stands at the first of January 2000, so that code comes out the same twice. All else is the inner system's.</summary>
internal sealed class FrozenTime(ITimeSystem inner) : ITimeSystem
{
    public TimeZoneInfo DefaultTimeZone => TimeZoneInfo.Utc;

    public DateTimeOffset GetUtcNow() => new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public TimeSpan GetUtcOffset(long epochMilliseconds) => TimeSpan.Zero;

    public bool TryParse(string date, out long epochMilliseconds) => inner.TryParse(date, out epochMilliseconds);
}
