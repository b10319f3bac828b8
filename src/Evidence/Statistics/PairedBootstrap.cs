namespace Evidence.Statistics;

/// <summary>The 95 % interval of the mean difference of two scores on the same items.</summary>
/// <remarks>
/// <para>Percentile bootstrap over items, seeded: the same input gives the same interval on any machine.</para>
/// <para>Source: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, Chapman and Hall 1993, chapter 13.</para>
/// </remarks>
public static class PairedBootstrap
{
    /// <summary>Mean difference and interval.</summary>
    /// <param name="first">Scores of the first model, one an item.</param>
    /// <param name="second">Scores of the second, in the same order of items.</param>
    /// <param name="seed">Seed of the resampling.</param>
    /// <param name="samples">Number of resamples. Cost: O(items x samples).</param>
    /// <returns>Null for no items.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Interval? Difference(IReadOnlyList<double> first, IReadOnlyList<double> second, int seed = 1, int samples = 10_000) =>
        Means(first, second, seed, samples) is { } means ? IntervalOf(first, second, means) : null;

    /// <summary>The interval of <see cref="Difference"/>, and the p-value that belongs to it.</summary>
    /// <remarks>Two-sided: twice the share of resamples on the other side of zero or at it, so that p is below 0.05 where the interval leaves out zero. Never below 1 / <paramref name="samples"/>.</remarks>
    /// <returns>Null for no items; a p-value in (0, 1] otherwise.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static (Interval Difference, double PValue)? Test(IReadOnlyList<double> first, IReadOnlyList<double> second, int seed = 1, int samples = 10_000)
    {
        if (Means(first, second, seed, samples) is not { } means)
        {
            return null;
        }

        var (notAbove, notBelow) = (means.Count(mean => mean <= 0), means.Count(mean => mean >= 0));
        return (IntervalOf(first, second, means), Math.Clamp(2.0 * Math.Min(notAbove, notBelow) / samples, 1.0 / samples, 1));
    }

    /// <summary>The means of all resamples, in order.</summary>
    private static double[]? Means(IReadOnlyList<double> first, IReadOnlyList<double> second, int seed, int samples)
    {
        if (first.Count != second.Count)
        {
            throw new ArgumentException("Both need a score for each item.", nameof(second));
        }

        var n = first.Count;
        if (n == 0)
        {
            return null;
        }

        var differences = first.Zip(second, (one, other) => one - other).ToArray();
        var state = new SplitMix64((ulong)seed);
        var means = new double[samples];
        for (var sample = 0; sample < samples; sample++)
        {
            var sum = 0.0;
            for (var draw = 0; draw < n; draw++)
            {
                sum += differences[state.Below(n)];
            }

            means[sample] = sum / n;
        }

        Array.Sort(means);
        return means;
    }

    private static Interval IntervalOf(IReadOnlyList<double> first, IReadOnlyList<double> second, double[] means) =>
        new(first.Zip(second, (one, other) => one - other).Sum() / first.Count, Percentile(means, 0.025), Percentile(means, 0.975), first.Count);

    private static double Percentile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
