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
    public static Interval? Difference(IReadOnlyList<double> first, IReadOnlyList<double> second, int seed = 1, int samples = 10_000)
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
        return new(differences.Sum() / n, Percentile(means, 0.025), Percentile(means, 0.975), n);
    }

    private static double Percentile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
