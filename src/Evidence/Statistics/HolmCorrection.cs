using System.Collections.Immutable;

namespace Evidence.Statistics;

/// <summary>Makes several p-values of one table fit to be read together.</summary>
/// <remarks>Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979), 65-70.</remarks>
public static class HolmCorrection
{
    /// <summary>The adjusted p-values, in the order given. Cost: O(n log n).</summary>
    /// <param name="pValues">Each in [0, 1].</param>
    public static ImmutableArray<double> Adjust(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        foreach (var (rank, at) in Enumerable.Range(0, pValues.Count).OrderBy(at => pValues[at]).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (pValues.Count - rank) * pValues[at]));
            adjusted[at] = largest;
        }

        return [.. adjusted];
    }
}
