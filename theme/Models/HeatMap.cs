using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>Models against benchmarks, each value shaded by its place among the values of its benchmark.</summary>
public sealed record HeatMap : ChartModel
{
    /// <summary>The columns.</summary>
    public required ImmutableArray<ResultColumn> Columns { get; init; }

    /// <summary>The rows.</summary>
    public required ImmutableArray<HeatRow> Rows { get; init; }

    /// <summary>On how many of the columns a model must have a value to have a row.</summary>
    public required int FewestValues { get; init; }

    /// <summary>How many models have fewer.</summary>
    public required int Omitted { get; init; }
}

/// <summary>A model.</summary>
/// <param name="Row">The model and its numbers.</param>
/// <param name="Shares">For each column the place between its worst (0) and best (1) value; null where there is no value.</param>
public sealed record HeatRow(ResultRow Row, ImmutableArray<double?> Shares);
