namespace Evidence.Statistics;

/// <summary>How good a ranked list is against what is relevant. All lie between 0 (worst) and 1.</summary>
/// <remarks>Manning, Raghavan and Schütze 2008, "Introduction to Information Retrieval", chapter 8; nDCG: Järvelin and Kekäläinen 2002, with gains of 0 and 1.</remarks>
public static class RankingMetrics
{
    /// <summary>Reciprocal rank: 1 / rank of the first relevant entry, 0 where none is. Its mean over questions is MRR.</summary>
    /// <param name="isRelevant">Whether each entry is relevant, best first.</param>
    public static double ReciprocalRank(IReadOnlyList<bool> isRelevant)
    {
        var first = isRelevant.TakeWhile(relevant => !relevant).Count();
        return first == isRelevant.Count ? 0 : 1.0 / (first + 1);
    }

    /// <summary>Normalised discounted cumulative gain of the first k entries: each relevant one at rank r gains 1 / log2(r + 1), over the best that is possible.</summary>
    /// <param name="isRelevant">Whether each entry is relevant, best first.</param>
    /// <param name="relevant">How many entries of the whole collection are relevant, at least 1.</param>
    /// <param name="k">At least 1.</param>
    public static double Ndcg(IReadOnlyList<bool> isRelevant, int relevant, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(relevant, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        var gained = isRelevant.Take(k).Index().Where(entry => entry.Item).Sum(entry => Gain(entry.Index));
        return gained / Enumerable.Range(0, Math.Min(relevant, k)).Sum(Gain);
    }

    private static double Gain(int index) => 1 / Math.Log2(index + 2);
}
