namespace Survey;

/// <summary>The range of values that a benchmark can give.</summary>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value.</param>
public readonly record struct Scale(double Low, double High)
{
    /// <summary>The range in words.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Low} to {High}");

    /// <summary>The range that the metric declares: percent, <c>from 1 to 10</c>, <c>0 to 1</c>; null where it declares none.</summary>
    public static Scale? Of(Benchmark benchmark)
    {
        var metric = benchmark.Metric;
        return metric.Contains("percentage points", StringComparison.Ordinal) ? null
            : metric.Contains("from 1 to 10", StringComparison.Ordinal) ? new(1, 10)
            : metric.Contains("(0 to 1)", StringComparison.Ordinal) ? new(0, 1)
            : metric.Contains("percent", StringComparison.Ordinal) ? new(0, 100)
            : null;
    }

    /// <summary>Place of a value, 0 (worst) to 1 (best).</summary>
    public double Place(double value, Benchmark benchmark)
    {
        var share = Math.Clamp((value - Low) / (High - Low), 0, 1);
        return benchmark.HigherIsBetter ? share : 1 - share;
    }
}
