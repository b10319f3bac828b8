using CsCheck;
using Evidence.Statistics;

namespace Evidence.Tests.Statistics;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(212, 586, 0.3239, 0.4015)]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1.0)]
    public void Wilson_interval_of_a_share(int successes, int trials, double low, double high)
    {
        var interval = WilsonInterval.Of(successes, trials)!.Value;

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Wilson_interval_of_no_trials_is_none() => Assert.Null(WilsonInterval.Of(0, 0));

    [Fact]
    public void Wilson_interval_holds_its_share_and_stays_within_bounds() =>
        Gen.Select(Gen.Int[1, 2000], Gen.Double[0, 1]).Sample((trials, share) =>
        {
            var interval = WilsonInterval.Of((int)(share * trials), trials)!.Value;
            return interval.Low >= 0 && interval.Low <= interval.Value && interval.Value <= interval.High && interval.High <= 1;
        });

    [Theory]
    [InlineData(0, 5, 0.0625)]
    [InlineData(12, 3, 0.0352)]
    [InlineData(5, 5, 1.0)]
    [InlineData(0, 0, 1.0)]
    public void McNemar_weighs_the_items_that_tell_two_models_apart(int first, int second, double p) =>
        Assert.Equal(p, Math.Round(McNemarTest.PValue(first, second), 4));

    [Fact]
    public void Holm_multiplies_the_smallest_most_and_keeps_the_order() =>
        Assert.Equal([0.03, 0.06, 0.06], HolmCorrection.Adjust([0.01, 0.04, 0.03]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Mean_interval_by_hand()
    {
        var interval = MeanInterval.Of([1, 2, 3, 4])!.Value; // deviation root(5/3), over root 4

        Assert.Equal(2.5, interval.Value);
        Assert.Equal(2.5 - (1.959963984540054 * Math.Sqrt(5.0 / 3) / 2), interval.Low, 12);
        Assert.Null(MeanInterval.Of([1]));
    }

    [Fact]
    public void Paired_bootstrap_is_the_same_each_time_and_holds_the_difference()
    {
        double[] first = [1, 1, 1, 0, 1, 1, 0, 1, 1, 1];
        double[] second = [0, 1, 0, 0, 1, 0, 0, 1, 1, 0];

        var interval = PairedBootstrap.Difference(first, second)!.Value;

        Assert.Equal(interval, PairedBootstrap.Difference(first, second));
        Assert.Equal(0.4, interval.Value, 12);
        Assert.InRange(interval.Low, 0.0, 0.2);
        Assert.InRange(interval.High, 0.6, 0.8);
    }
}
