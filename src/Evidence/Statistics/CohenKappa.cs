namespace Evidence.Statistics;

/// <summary>Agreement of two ratings of the same items beyond what their own frequencies give by chance: 1 is full agreement, 0 is chance, below 0 is worse than chance.</summary>
/// <remarks>Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46: (observed - expected) / (1 - expected).</remarks>
public static class CohenKappa
{
    /// <summary>The coefficient, at most 1.</summary>
    /// <param name="ratings">The two categories of each item.</param>
    /// <returns>Null where chance alone agrees on everything: no items, or both ratings always the same one category. Cost: O(n).</returns>
    public static double? Of<T>(IReadOnlyCollection<(T First, T Second)> ratings)
        where T : notnull
    {
        var (first, second) = (ratings.CountBy(pair => pair.First).ToDictionary(), ratings.CountBy(pair => pair.Second).ToDictionary());
        var agreeing = ratings.Count(pair => pair.First.Equals(pair.Second));

        // In counts, so that full agreement is exactly 1: both sides by the square of the number of items.
        var expected = first.Sum(pair => (long)pair.Value * second.GetValueOrDefault(pair.Key));
        var all = (long)ratings.Count * ratings.Count;
        return expected == all ? null : (((long)agreeing * ratings.Count) - expected) / (double)(all - expected);
    }
}
