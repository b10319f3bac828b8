namespace Demos.Retrieval.Stores;

/// <summary>Makes one ranking of several by reciprocal ranks.</summary>
/// <remarks>
/// A row gets 1 / (2 + rank) from each ranking that has it, the first rank being 0: Qdrant's constant, so that both stores agree.
/// Source: Cormack, Clarke and Büttcher, Reciprocal Rank Fusion, SIGIR 2009.
/// </remarks>
internal static class RankFusion
{
    private const float Constant = 2;

    /// <summary>How many of each ranking take part, when so many results are wanted.</summary>
    public static int Depth(int wanted) => Math.Max(wanted, 100);

    /// <summary>Offers each row of the rankings with the sum of its reciprocal ranks.</summary>
    public static void Fuse<TKey>(IEnumerable<RankedRow[]> rankings, BestRows<TKey> best)
    {
        var sums = new Dictionary<int, float>();
        foreach (var ranking in rankings)
        {
            for (var rank = 0; rank < ranking.Length; rank++)
            {
                sums[ranking[rank].Row] = sums.GetValueOrDefault(ranking[rank].Row) + (1 / (Constant + rank));
            }
        }

        foreach (var (row, sum) in sums)
        {
            best.Offer(row, sum);
        }
    }
}
