using Evidence.Statistics;

namespace Evidence.Tests.Statistics;

public sealed class CohenKappaTests
{
    [Theory]
    [InlineData("aa aa ab bb bb ba", 1 / 3.0)]              // 4 of 6 observed, half expected
    [InlineData("aa bb cc", 1.0)]
    [InlineData("ab ba", -1.0)]
    [InlineData("ab ab", 0.0)]                              // no common category: nothing expected, nothing observed
    public void Of_corrects_agreement_for_chance(string pairs, double expected) => Assert.Equal(expected, Of(pairs)!.Value, precision: 12);

    [Theory]
    [InlineData("")]
    [InlineData("aa aa aa")]
    public void Of_is_nothing_where_chance_alone_agrees(string pairs) => Assert.Null(Of(pairs));

    private static double? Of(string pairs) =>
        CohenKappa.Of([.. pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair[0], pair[1]))]);
}
