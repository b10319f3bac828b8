using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>How long something took.</summary>
/// <param name="WallMs">By the clock, in milliseconds.</param>
/// <param name="CpuMs">What this process got of its cores meanwhile, in milliseconds: on a busy machine less than the clock says.</param>
internal readonly record struct Timing(double WallMs, double CpuMs)
{
    public static async Task<Timing> MeasureAsync(Func<Task> work)
    {
        var (begun, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
    }

    /// <summary>Median, 99th percentile and maximum of several.</summary>
    public static string Of(IReadOnlyCollection<Timing> timings) => string.Create(
        CultureInfo.InvariantCulture,
        $"{timings.Count:N0} times, by the clock {Of([.. timings.Select(timing => timing.WallMs)])}; of the core {Of([.. timings.Select(timing => timing.CpuMs)])}");

    private static string Of(double[] values)
    {
        Array.Sort(values);
        return string.Create(CultureInfo.InvariantCulture, $"p50 {values[values.Length / 2]:0.00}, p99 {values[values.Length * 99 / 100]:0.00}, max {values[^1]:0.00} ms");
    }
}
