namespace Evidence.Statistics;

/// <summary>The 95 % interval of a share, sound for small counts and for shares at 0 and 1.</summary>
/// <remarks>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209-212: the roots of (p - share)^2 = z^2 p (1 - p) / n.</remarks>
public static class WilsonInterval
{
    /// <summary>The interval of a share.</summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Number of items that counted; 0 has no interval.</param>
    /// <returns>Share and interval in [0, 1]; null for no trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more successes than trials.</exception>
    public static Interval? Of(int successes, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (trials == 0)
        {
            return null;
        }

        var (n, share) = ((double)trials, (double)successes / trials);
        var square = Interval.Normal975 * Interval.Normal975;
        var centre = (share + (square / (2 * n))) / (1 + (square / n));
        var half = Interval.Normal975 / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return new(share, successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half, trials);
    }
}
