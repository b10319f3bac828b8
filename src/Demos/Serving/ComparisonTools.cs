using System.Collections.Immutable;
using System.ComponentModel;
using Evidence.Figures;
using Survey;

namespace Demos.Serving;

/// <summary>The tool that puts two models side by side.</summary>
internal sealed class ComparisonTools(SurveyLibrary library)
{
    [Description("Puts two models side by side: on each benchmark that both have, the pairs of one document and setting, or the nearest there are; and, counted on the same items where figures have both, the difference with its 95 % interval.")]
    public ModelComparison CompareModels(
        [Description("Id of a model, or its name in figures.")] string first,
        [Description("Id or name of the model to set it against.")] string second)
    {
        var (figures, others) = (FiguresOf(first), FiguresOf(second));
        var quoted =
            from benchmark in library.Facts.Benchmarks
            from pair in NearestPair.All([.. library.Facts.ResultsByModel[first].Where(result => result.Benchmark == benchmark.Id)], [.. library.Facts.ResultsByModel[second].Where(result => result.Benchmark == benchmark.Id)])
            select new QuotedPair(
                benchmark.Id, benchmark.HigherIsBetter, NearestPair.AreOfOneDocument(pair.One, pair.Other), pair.One.Setting == pair.Other.Setting, QuotedResult.Of(pair.One), QuotedResult.Of(pair.Other));
        return new([.. quoted], Measured(figures, others));
    }

    private ImmutableArray<Figure> FiguresOf(string model)
    {
        ImmutableArray<Figure> figures = [.. library.FiguresOf(model)];
        return figures.IsEmpty && !library.Facts.ModelById.ContainsKey(model)
            ? throw Requests.Unknown("model", model, library.Facts.ModelById.Keys.Concat(library.Figures.Select(figure => figure.Model).Distinct()), "find_models")
            : figures;
    }

    private static ImmutableArray<MeasuredPair> Measured(ImmutableArray<Figure> figures, ImmutableArray<Figure> others)
    {
        var compared = (
            from one in figures.GroupBy(figure => (figure.Source, figure.Setting, figure.Model))
            from other in others.GroupBy(figure => (figure.Source, figure.Setting, figure.Model))
            where one.Key != other.Key && (one.Key.Source, one.Key.Setting) == (other.Key.Source, other.Key.Setting)
            let pair = PairedComparison.Of(one, other)
            where pair is not null
            select pair).ToList();
        return
        [
            .. compared.Zip(PairedComparison.AdjustedPValues(compared), (pair, p) => new MeasuredPair(
                pair.Source, pair.Setting, pair.First, pair.Second, pair.Difference.Count, pair.FirstMean, pair.SecondMean, pair.Difference.Value, pair.Difference.Low, pair.Difference.High, p,
                EntryAddresses.Figures(pair.Source))),
        ];
    }
}
