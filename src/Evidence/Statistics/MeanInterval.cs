namespace Evidence.Statistics;

/// <summary>The 95 % interval of a mean, by the normal approximation.</summary>
/// <remarks>Mean +/- 1.96 standard errors, the standard error being the sample standard deviation (n - 1) over the root of n; the central limit theorem needs some dozens of items.</remarks>
public static class MeanInterval
{
    /// <summary>Mean and interval of some values.</summary>
    /// <param name="values">At least two for an interval.</param>
    /// <returns>Null for fewer than two values: their spread is not known.</returns>
    public static Interval? Of(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
        {
            return null;
        }

        var mean = values.Sum() / values.Count;
        var half = Interval.Normal975 * StandardError(values);
        return new(mean, mean - half, mean + half, values.Count);
    }

    /// <summary>Standard error of the mean: sample standard deviation over the root of n.</summary>
    /// <param name="values">At least two.</param>
    /// <exception cref="ArgumentException">Fewer than two values.</exception>
    public static double StandardError(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
        {
            throw new ArgumentException("A standard error needs at least two values.", nameof(values));
        }

        var mean = values.Sum() / values.Count;
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }
}
