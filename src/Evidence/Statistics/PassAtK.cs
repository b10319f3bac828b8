namespace Evidence.Statistics;

/// <summary>What several tries at one item come to.</summary>
/// <remarks>Chen et al. 2021, "Evaluating Large Language Models Trained on Code", equation 1, for pass@k; Yao et al. 2024, "τ-bench", section 3, for pass^k.</remarks>
public static class PassAtK
{
    /// <summary>How likely at least one of k tries is right, without bias: 1 − C(n − c, k) / C(n, k).</summary>
    /// <param name="tries">Number of tries n, at least k.</param>
    /// <param name="right">Number of right ones c, 0 to n.</param>
    /// <param name="k">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static double Any(int tries, int right, int k) => 1 - ShareOfDraws(tries, tries - right, k);

    /// <summary>How likely all of k tries are right, without bias: C(c, k) / C(n, k).</summary>
    /// <param name="tries">Number of tries n, at least k.</param>
    /// <param name="right">Number of right ones c, 0 to n.</param>
    /// <param name="k">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static double All(int tries, int right, int k) => ShareOfDraws(tries, right, k);

    /// <summary>Of all draws of k among n, the share that has only marked ones: C(m, k) / C(n, k).</summary>
    private static double ShareOfDraws(int all, int marked, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(all, k);
        ArgumentOutOfRangeException.ThrowIfNegative(marked);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(marked, all);
        var share = 1.0;
        for (var drawn = 0; drawn < k; drawn++)
        {
            share *= Math.Max(0, marked - drawn) / (double)(all - drawn);
        }

        return share;
    }
}
