using Evidence.Statistics;

namespace Evidence.Tests.Statistics;

public sealed class RankingMetricsTests
{
    [Theory]
    [InlineData(new[] { true, false }, 1.0)]
    [InlineData(new[] { false, false, true }, 1.0 / 3)]
    [InlineData(new[] { false, false }, 0.0)]
    [InlineData(new bool[0], 0.0)]
    public void Reciprocal_rank_is_that_of_the_first_relevant_entry(bool[] isRelevant, double expected) =>
        Assert.Equal(expected, RankingMetrics.ReciprocalRank(isRelevant), 12);

    [Fact]
    public void Ndcg_is_one_for_the_best_order_and_less_for_any_other()
    {
        Assert.Equal(1, RankingMetrics.Ndcg([true, true, false], relevant: 2, k: 3), 12);
        Assert.Equal((1 / Math.Log2(3)) / 1, RankingMetrics.Ndcg([false, true], relevant: 1, k: 2), 12);
        Assert.Equal(0, RankingMetrics.Ndcg([false, false, true], relevant: 1, k: 2), 12);
    }
}
