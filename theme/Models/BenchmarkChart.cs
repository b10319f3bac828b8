using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>All values of one benchmark, a line per model.</summary>
public sealed record BenchmarkChart : ChartModel
{
    /// <summary>One line a model, best first.</summary>
    public required ImmutableArray<BenchmarkChartRow> Rows { get; init; }

    /// <summary>Left end of the axis, in the unit of the benchmark.</summary>
    public required double AxisLow { get; init; }

    /// <summary>Right end of the axis.</summary>
    public required double AxisHigh { get; init; }

    /// <summary>Places of axis labels, from left to right.</summary>
    public required ImmutableArray<double> Ticks { get; init; }

    /// <summary>What the axis measures, and whether it was cut.</summary>
    public required string AxisText { get; init; }
}

/// <summary>A model with all its values on the benchmark.</summary>
/// <param name="Model">The model.</param>
/// <param name="Numbers">Its values, best first.</param>
public sealed record BenchmarkChartRow(LanguageModel Model, ImmutableArray<QuotedNumber> Numbers);
