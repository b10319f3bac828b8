using System.Collections.Immutable;
using Evidence.Statistics;

namespace Evidence.Figures;

/// <summary>Two models of one source, in one setting, on the items that both have a score on.</summary>
public sealed record PairedComparison
{
    /// <summary>The public output or the scenario.</summary>
    public required string Source { get; init; }

    /// <summary>The setting of both; empty where there is one only.</summary>
    public required string Setting { get; init; }

    /// <summary>The figures' name of the first model.</summary>
    public required string First { get; init; }

    /// <summary>The figures' name of the second model.</summary>
    public required string Second { get; init; }

    /// <summary>Mean score of the first, in [0, 1].</summary>
    public required double FirstMean { get; init; }

    /// <summary>Mean score of the second, in [0, 1].</summary>
    public required double SecondMean { get; init; }

    /// <summary>First minus second, in [−1, 1], with its 95 % interval; its count is that of the items.</summary>
    public required Interval Difference { get; init; }

    /// <summary>Items on which the first scores higher.</summary>
    public required int FirstBetter { get; init; }

    /// <summary>Items on which the second scores higher.</summary>
    public required int SecondBetter { get; init; }

    /// <summary>Whether every score is 0 or 1: right or wrong.</summary>
    public required bool IsRightOrWrong { get; init; }

    /// <summary>How likely a difference as large is where there is none, in [0, 1]: McNemar's exact test for right or wrong, the paired bootstrap for the rest.</summary>
    public required double PValue { get; init; }

    /// <summary>Compares two models.</summary>
    /// <param name="first">Figures of the first, in one setting; an item at most once.</param>
    /// <param name="second">Figures of the second, in the same setting.</param>
    /// <returns>Null where no item has a score of both. Cost: a bootstrap, about a tenth of a second for some hundred items.</returns>
    public static PairedComparison? Of(IEnumerable<Figure> first, IEnumerable<Figure> second)
    {
        var others = second.Where(figure => figure.Score is not null).ToDictionary(figure => figure.Item, StringComparer.Ordinal);
        var pairs = first
            .Where(figure => figure.Score is not null && others.ContainsKey(figure.Item))
            .OrderBy(figure => figure.Item, StringComparer.Ordinal)
            .Select(figure => (First: figure, Second: others[figure.Item]))
            .ToList();
        var (scores, otherScores) = (pairs.ConvertAll(pair => pair.First.Score!.Value), pairs.ConvertAll(pair => pair.Second.Score!.Value));
        if (PairedBootstrap.Test(scores, otherScores) is not { } test)
        {
            return null;
        }

        var (one, other) = pairs[0];
        var (better, worse) = (pairs.Count(pair => pair.First.Score > pair.Second.Score), pairs.Count(pair => pair.First.Score < pair.Second.Score));
        var isRightOrWrong = scores.Concat(otherScores).All(score => score is 0 or 1);
        return new()
        {
            Source = one.Source,
            Setting = one.Setting,
            First = one.Model,
            Second = other.Model,
            FirstMean = scores.Average(),
            SecondMean = otherScores.Average(),
            Difference = test.Difference,
            FirstBetter = better,
            SecondBetter = worse,
            IsRightOrWrong = isRightOrWrong,
            PValue = isRightOrWrong ? McNemarTest.PValue(better, worse) : test.PValue,
        };
    }

    /// <summary>The p-values of one table, fit to be read together, in the order given.</summary>
    public static ImmutableArray<double> AdjustedPValues(IEnumerable<PairedComparison> comparisons) =>
        HolmCorrection.Adjust([.. comparisons.Select(comparison => comparison.PValue)]);
}
