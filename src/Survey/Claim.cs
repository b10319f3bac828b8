using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>A sentence of the survey, in neutral words, with the numbers it rests on.</summary>
public sealed record Claim
{
    /// <summary>Stable id and address.</summary>
    public required string Id { get; init; }

    /// <summary>The area of the survey it belongs to.</summary>
    public required Area Area { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of the open models it speaks of.</summary>
    public required ImmutableArray<string> OpenModels { get; init; }

    /// <summary>Ids of the closed models it speaks of.</summary>
    public required ImmutableArray<string> ClosedModels { get; init; }

    /// <summary>Ids of the benchmarks it speaks of.</summary>
    public required ImmutableArray<string> Benchmarks { get; init; }

    /// <summary>Who leads, by the claim.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Section of the survey.</summary>
    public required string SourceSection { get; init; }

    /// <summary>How the claim is known.</summary>
    public required ClaimBasis Basis { get; init; }

    /// <summary>Ids of the results it rests on; empty where none was found.</summary>
    public required ImmutableArray<string> Evidence { get; init; }

    /// <summary>Where the claim was read, where not in a table.</summary>
    public string? SeenIn { get; init; }

    /// <summary>What a reader should know before believing it.</summary>
    public string? Caveat { get; init; }

    /// <summary>Figures that measure what it says; empty where there are none.</summary>
    public ImmutableArray<ClaimMeasure> Measured { get; init; } = [];

    /// <summary>Ids of scenarios that show what it is about.</summary>
    public ImmutableArray<string> Shown { get; init; } = [];

    /// <summary>What it would take to measure it, or the rest of it.</summary>
    public string? Needs { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}
