namespace Evidence.Statistics;

/// <summary>Whether two models differ in how many of the same items they get right.</summary>
/// <remarks>
/// <para>Exact and two-sided: under no difference, the items that only one of them gets right fall to either with chance 1/2.</para>
/// <para>Source: Q. McNemar, Note on the sampling error of the difference between correlated proportions or percentages, Psychometrika 12 (1947), 153-157; exact binomial form.</para>
/// </remarks>
public static class McNemarTest
{
    /// <summary>The p-value.</summary>
    /// <param name="onlyFirstRight">Items that only the first got right; at least 0.</param>
    /// <param name="onlySecondRight">Items that only the second got right; at least 0.</param>
    /// <returns>In [0, 1]; 1 where no item tells them apart. Cost: O(n).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double PValue(int onlyFirstRight, int onlySecondRight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirstRight);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecondRight);
        var n = onlyFirstRight + onlySecondRight;
        var fewer = Math.Min(onlyFirstRight, onlySecondRight);
        var logTerm = -n * Math.Log(2);
        var tail = Math.Exp(logTerm);
        for (var k = 1; k <= fewer; k++)
        {
            logTerm += Math.Log((n - k + 1) / (double)k);
            tail += Math.Exp(logTerm);
        }

        return Math.Min(1, 2 * tail);
    }
}
