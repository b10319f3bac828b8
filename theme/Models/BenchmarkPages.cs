using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>All benchmarks.</summary>
public sealed record BenchmarksPage : PageModel
{
    /// <summary>How many there are, how well they are known, and how many can be compared, in sentences.</summary>
    public required ImmutableArray<string> Summary { get; init; }

    /// <summary>Benchmarks by area.</summary>
    public required ImmutableArray<BenchmarkGroup> Groups { get; init; }
}

/// <summary>The benchmarks of one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Entries">Its benchmarks.</param>
public sealed record BenchmarkGroup(Link Area, ImmutableArray<BenchmarkEntry> Entries);

/// <summary>A benchmark in a list.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Address">Its page.</param>
/// <param name="Results">How many results it has.</param>
/// <param name="Gap">How the sides compare; null where they cannot be compared.</param>
public sealed record BenchmarkEntry(Benchmark Benchmark, string Address, int Results, GapRow? Gap);

/// <summary>One benchmark.</summary>
public sealed record BenchmarkPage : PageModel
{
    /// <summary>The benchmark.</summary>
    public required Benchmark Benchmark { get; init; }

    /// <summary>Its area.</summary>
    public required Link Area { get; init; }

    /// <summary>Its own reference.</summary>
    public CitedWork? Work { get; init; }

    /// <summary>The benchmark it is a part of.</summary>
    public Link? Whole { get; init; }

    /// <summary>Its parts.</summary>
    public required ImmutableArray<Link> Parts { get; init; }

    /// <summary>How the sides compare; null where they cannot be compared.</summary>
    public GapRow? Gap { get; init; }

    /// <summary>All values in one picture; null where there are fewer than two.</summary>
    public BenchmarkChart? Chart { get; init; }

    /// <summary>All results, a document each; within it best first.</summary>
    public required ImmutableArray<BenchmarkDocument> Documents { get; init; }

    /// <summary>Figures that were counted on it here, from public outputs.</summary>
    public required ImmutableArray<Link> Figures { get; init; }

    /// <summary>This site's own tasks in the same area.</summary>
    public required ImmutableArray<ScenarioCard> Scenarios { get; init; }

    /// <summary>Claims that speak of it.</summary>
    public required ImmutableArray<ClaimCard> Claims { get; init; }

    /// <summary>The benchmark before it in the list.</summary>
    public Link? Previous { get; init; }

    /// <summary>The benchmark after it in the list.</summary>
    public Link? Next { get; init; }
}

/// <summary>A document with the results that were read in it.</summary>
/// <param name="Anchor">Its id within the page.</param>
/// <param name="Source">The document, as the first of its results names it.</param>
/// <param name="Table">The table of the survey or its companion; null where it is none.</param>
/// <param name="Status">Whether the numbers were seen.</param>
/// <param name="SeenAt">The kind of place they were seen in.</param>
/// <param name="Rows">Its results, best first.</param>
public sealed record BenchmarkDocument(string Anchor, ResultSource Source, string? Table, ResultStatus Status, string SeenAt, ImmutableArray<BenchmarkResult> Rows);

/// <summary>A result on the page of its benchmark.</summary>
/// <param name="Anchor">Its id within the page.</param>
/// <param name="Number">The number.</param>
/// <param name="Model">The model.</param>
/// <param name="ModelAddress">Its page.</param>
/// <param name="Work">The document it was read in.</param>
/// <param name="IsBest">Whether no value of the page is better.</param>
/// <param name="Decimals">Most decimals that a value of the page is printed with.</param>
public sealed record BenchmarkResult(
    string Anchor, QuotedNumber Number, LanguageModel Model, string ModelAddress, CitedWork? Work, bool IsBest, int Decimals);
