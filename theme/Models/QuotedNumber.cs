using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>A number of a table, with what a reader needs to doubt it.</summary>
/// <param name="Result">The number and where it was read.</param>
/// <param name="ModelName">Name of the model.</param>
/// <param name="BenchmarkName">Name of the benchmark.</param>
/// <param name="Address">Its row on the page of the benchmark.</param>
public sealed record QuotedNumber(Result Result, string ModelName, string BenchmarkName, string Address)
{
    /// <summary>Where it is told how a table of the survey and a source differ, of which this number is one side.</summary>
    public ImmutableArray<DifferenceLink> Differences { get; init; } = [];

    /// <summary>Whether there is more to say about it where it leads.</summary>
    public bool HasRemark => Result.Note is not null || !Differences.IsEmpty;

    /// <summary>Whether nobody saw the number in a source; marked wherever it stands.</summary>
    public bool IsRecalled => Result.Status is ResultStatus.RecalledUnverified;
}
