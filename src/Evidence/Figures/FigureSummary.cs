using System.Collections.Immutable;
using Evidence.Statistics;

namespace Evidence.Figures;

/// <summary>What the figures of one model in one setting come to.</summary>
/// <param name="Source">The public output or the scenario.</param>
/// <param name="Model">The model's name in the source.</param>
/// <param name="Setting">The setting; empty where there is one only.</param>
/// <param name="Mean">Mean score in [0, 1] with its 95 % interval over the items that counted; null where none did, and where a single score between 0 and 1 leaves the spread unknown.</param>
/// <param name="Counted">Items that have a score.</param>
/// <param name="NotCounted">Items that have none: refusals, cut answers, verdicts that cannot be read.</param>
/// <param name="MeanLength">Mean length of an answer in characters; null where unknown.</param>
public sealed record FigureSummary(string Source, string Model, string Setting, Interval? Mean, int Counted, int NotCounted, double? MeanLength)
{
    /// <summary>Summarises figures, one summary for each model and setting, in ordinal order.</summary>
    /// <remarks>Scores that are all 0 or 1 are a share and get a Wilson interval; others get the normal one.</remarks>
    public static ImmutableArray<FigureSummary> Of(IEnumerable<Figure> figures) =>
    [
        .. figures.GroupBy(figure => (figure.Source, figure.Model, figure.Setting))
            .OrderBy(group => group.Key.Source, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Model, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Setting, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])),
    ];

    private static FigureSummary Of((string Source, string Model, string Setting) key, ImmutableArray<Figure> figures)
    {
        var scores = figures.Select(figure => figure.Score).OfType<double>().ToList();
        var lengths = figures.Select(figure => figure.Length).OfType<int>().ToList();
        var mean = scores.All(score => score is 0 or 1)
            ? WilsonInterval.Of(scores.Count(score => score == 1), scores.Count)
            : MeanInterval.Of(scores);
        return new(key.Source, key.Model, key.Setting, mean, scores.Count, figures.Length - scores.Count,
            lengths.Count > 0 ? lengths.Average() : null);
    }
}
