using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Statistics;

namespace Evidence.Tests.Figures;

public sealed class PairedComparisonTests
{
    [Fact]
    public void Right_or_wrong_is_tested_by_what_only_one_of_them_gets_right()
    {
        // The first alone is right 8 times, the second once; both are right 3 times. McNemar, exact: 2 x (1 + 9) / 512.
        var (first, second) = (Scores("one", [1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1]), Scores("two", [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]));

        var compared = PairedComparison.Of(first, second)!;

        Assert.Equal((8, 1, true), (compared.FirstBetter, compared.SecondBetter, compared.IsRightOrWrong));
        Assert.Equal(20.0 / 512, compared.PValue, 1e-12);
        Assert.Equal(7.0 / 12, compared.Difference.Value, 1e-12);
    }

    [Fact]
    public void Other_scores_are_tested_by_the_bootstrap_and_agree_with_their_interval()
    {
        var compared = PairedComparison.Of(Scores("one", [0.9, 0.8, 0.7, 0.9, 0.8, 0.75]), Scores("two", [0.5, 0.6, 0.5, 0.4, 0.7, 0.6]))!;

        Assert.False(compared.IsRightOrWrong);
        Assert.True(compared.Difference.Low > 0);
        Assert.InRange(compared.PValue, 1e-4, 0.05);
    }

    [Fact]
    public void Items_without_a_score_of_both_do_not_count()
    {
        var compared = PairedComparison.Of(Scores("one", [1, null, 0]), Scores("two", [0, 1, null, 1]))!;

        Assert.Equal(1, compared.Difference.Count);
        Assert.Null(PairedComparison.Of(Scores("one", [null]), Scores("two", [1])));
    }

    [Fact]
    public void Two_alike_have_a_p_value_of_one()
    {
        Assert.Equal(1, PairedComparison.Of(Scores("one", [0.5, 1, 0]), Scores("two", [0.5, 1, 0]))!.PValue);
        Assert.Equal(1, PairedBootstrap.Test([0.5, 0.25], [0.5, 0.25])!.Value.PValue);
    }

    [Fact]
    public void P_values_of_one_table_are_corrected_together()
    {
        var first = PairedComparison.Of(Scores("one", [1, 1, 1, 1, 1, 1]), Scores("two", [0, 0, 0, 0, 0, 0]))!;
        var second = PairedComparison.Of(Scores("one", [1, 1, 1, 1]), Scores("two", [0, 0, 0, 1]))!;

        var adjusted = PairedComparison.AdjustedPValues([first, second]);

        Assert.Equal(2.0 * 2 / 64, adjusted[0], 1e-12);
        Assert.Equal(2.0 / 8, adjusted[1], 1e-12);
    }

    private static IEnumerable<Figure> Scores(string model, double?[] scores) =>
        scores.Select((score, at) => new Figure { Source = "toy", Item = $"item-{at}", Model = model, Score = score, Outcome = OutcomeKind.Answered });
}
