using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes heat maps of models against benchmarks.</summary>
/// <param name="facts">The facts.</param>
internal sealed class HeatMaps(SiteFacts facts)
{
    private const int FewColumns = 3;

    /// <summary>The heat map; null where no benchmark has two models to compare.</summary>
    /// <param name="benchmarks">The columns; those with fewer than two values are left out.</param>
    /// <param name="id">Unique within the page.</param>
    public HeatMap? Of(IEnumerable<Benchmark> benchmarks, string id)
    {
        var columns = benchmarks.Where(benchmark => facts.Survey.ResultsByBenchmark[benchmark.Id].DistinctBy(result => result.Model).Skip(1).Any()).ToImmutableArray();
        if (columns.IsEmpty)
        {
            return null;
        }

        var table = new ResultTables(facts).Of(columns, []);
        var fewest = columns.Length < FewColumns ? 1 : 2;
        var kept = table.Rows.Where(row => row.Cells.Count(cell => cell.Number is not null) >= fewest).ToList();
        var scales = columns.Select((benchmark, index) => ScaleOf(table.Rows, index)).ToList();
        return new()
        {
            Id = id,
            Title = facts.Say("{0} models on {1} benchmarks", kept.Count, columns.Length),
            Description = facts.Say("A table of models (rows) and benchmarks (columns). The darker a cell, the nearer its value is to the best of its column; an en dash where no value was found."),
            Columns = table.Columns,
            FewestValues = fewest,
            Omitted = table.Rows.Length - kept.Count,
            Rows = [.. kept.Select(row => new HeatRow(row, [.. row.Cells.Select((cell, index) => cell.Number is { } number ? Place(number.Result.Value, scales[index], columns[index]) : (double?)null)]))],
        };
    }

    private static (double Low, double High) ScaleOf(ImmutableArray<ResultRow> rows, int column)
    {
        var values = rows.Select(row => row.Cells[column].Number?.Result.Value).OfType<double>().ToList();
        return (values.Min(), values.Max());
    }

    private static double Place(double value, (double Low, double High) scale, Benchmark benchmark)
    {
        var share = scale.High > scale.Low ? (value - scale.Low) / (scale.High - scale.Low) : 1;
        return benchmark.HigherIsBetter || scale.High.Equals(scale.Low) ? share : 1 - share;
    }
}
