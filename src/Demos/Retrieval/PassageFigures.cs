using System.Collections.Immutable;
using System.Globalization;
using Evidence.Figures;
using Evidence.Scenarios;
using Evidence.Statistics;

namespace Demos.Retrieval;

/// <summary>How good the passages of each condition are, without any call of a model: recall@k, nDCG@k and MRR against the pieces of evidence that a sample names.</summary>
/// <remarks>A passage is relevant where one of the pieces stands in it, letter for letter. Recall@k is the share of the pieces that the first k passages hold,
/// so that a two-hop question needs both.</remarks>
public static class PassageFigures
{
    /// <summary>Name of the parameter of a sample that holds its pieces of evidence, one a line.</summary>
    public const string EvidenceParameter = "evidence";

    private const int Deepest = 10;

    private static readonly ImmutableArray<int> RecallDepths = [1, 3, Deepest];

    /// <summary>The figures: an item a question, a model a condition, a setting a metric. Questions without evidence, and conditions that find nothing by design, have none.</summary>
    /// <exception cref="ArgumentException">No passage has a piece of evidence.</exception>
    public static async Task<ImmutableArray<Figure>> OfAsync(Scenario scenario, RetrievalConditions conditions, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var sample in scenario.Samples.Where(sample => sample.Condition != RetrievalConditions.ClosedBook && EvidenceOf(sample) is not []))
        {
            var retriever = await conditions.RetrieverAsync(sample.Condition, cancellationToken);
            var found = await retriever.SearchAsync(sample.Question, Deepest, cancellationToken);
            figures.AddRange(Metrics(sample, [.. found.Select(passage => passage.Text)], conditions.Passages)
                .Select(metric => new Figure { Source = FigureSources.Passages(scenario.Id), Item = sample.Item, Model = sample.Condition, Setting = metric.Name, Score = Math.Round(metric.Value, 4) }));
        }

        return figures.ToImmutable();
    }

    /// <summary>The pieces of evidence of a sample; empty where it names none.</summary>
    public static ImmutableArray<string> EvidenceOf(Sample sample) =>
        [.. sample.Parameters.GetValueOrDefault(EvidenceParameter, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static IEnumerable<(string Name, double Value)> Metrics(Sample sample, ImmutableArray<string> found, ImmutableArray<Passage> all)
    {
        var evidence = EvidenceOf(sample);
        var relevant = all.Count(passage => Holds(passage.Text, evidence));
        if (relevant == 0)
        {
            throw new ArgumentException($"No passage has the evidence of the sample '{sample.Item}': '{string.Join("', '", evidence)}'. Correct the sample, or export the corpus again.", nameof(sample));
        }

        var isRelevant = found.Select(passage => Holds(passage, evidence)).ToList();
        return RecallDepths
            .Select(depth => (At("recall", depth), evidence.Count(piece => found.Take(depth).Any(passage => passage.Contains(piece, StringComparison.Ordinal))) / (double)evidence.Length))
            .Append((At("nDCG", Deepest), RankingMetrics.Ndcg(isRelevant, relevant, Deepest)))
            .Append(("MRR", RankingMetrics.ReciprocalRank(isRelevant)));
    }

    private static bool Holds(string passage, ImmutableArray<string> evidence) => evidence.Any(piece => passage.Contains(piece, StringComparison.Ordinal));

    private static string At(string metric, int depth) => string.Create(CultureInfo.InvariantCulture, $"{metric}@{depth}");
}
