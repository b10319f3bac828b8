using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>Measured shares with their intervals.</summary>
public sealed record IntervalChart : ChartModel
{
    /// <summary>One line a number, best first.</summary>
    public required ImmutableArray<IntervalRow> Rows { get; init; }

    /// <summary>A value to compare with, in percent; null where there is none.</summary>
    public double? Reference { get; init; }

    /// <summary>What the value to compare with is.</summary>
    public string? ReferenceText { get; init; }
}

/// <summary>A measured number and, where the survey's data has one, the number that was published for it.</summary>
/// <param name="Label">Who was measured.</param>
/// <param name="Number">The number.</param>
/// <param name="Role">On which side the model stands; null where it is not a model of the survey.</param>
public sealed record IntervalRow(string Label, MeasuredNumber Number, Survey.ModelRole? Role);
