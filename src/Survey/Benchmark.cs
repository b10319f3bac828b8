using Findings;

namespace Survey;

/// <summary>A benchmark, as <c>data/benchmarks.yaml</c> describes it.</summary>
public sealed record Benchmark
{
    /// <summary>Stable id and address.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>The area of the survey it belongs to.</summary>
    public required Area Area { get; init; }

    /// <summary>What it measures.</summary>
    public required string Measures { get; init; }

    /// <summary>Its metric, with the unit or the range.</summary>
    public required string Metric { get; init; }

    /// <summary>False where the smaller number is the better one.</summary>
    public required bool HigherIsBetter { get; init; }

    /// <summary>How many items it has, in words.</summary>
    public required string Size { get; init; }

    /// <summary>arXiv id of its paper.</summary>
    public string? Arxiv { get; init; }

    /// <summary>Section of the survey that names it.</summary>
    public required string SurveySection { get; init; }

    /// <summary>Whether its facts were seen in a source or recalled.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Key of its reference.</summary>
    public required string Bib { get; init; }

    /// <summary>Id of the benchmark that this one is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>Remarks.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}
