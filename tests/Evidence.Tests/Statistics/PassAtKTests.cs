using Evidence.Statistics;

namespace Evidence.Tests.Statistics;

public sealed class PassAtKTests
{
    [Theory]
    [InlineData(5, 0, 3, 0, 0)]
    [InlineData(5, 5, 3, 1, 1)]
    [InlineData(4, 1, 2, 0.5, 0)]
    [InlineData(4, 2, 2, 1 - (1.0 / 6), 1.0 / 6)]
    [InlineData(10, 3, 1, 0.3, 0.3)]
    public void Any_and_all_of_k_draws_are_counted_without_bias(int tries, int right, int k, double any, double all)
    {
        Assert.Equal(any, PassAtK.Any(tries, right, k), 12);
        Assert.Equal(all, PassAtK.All(tries, right, k), 12);
    }

    [Fact]
    public void More_draws_than_tries_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => PassAtK.Any(2, 1, 3));
}
