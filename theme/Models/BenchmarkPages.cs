using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>All benchmarks.</summary>
public sealed record BenchmarksPage : PageModel
{
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

    /// <summary>All results, best first.</summary>
    public required ImmutableArray<BenchmarkResult> Results { get; init; }

    /// <summary>Claims that speak of it.</summary>
    public required ImmutableArray<ClaimCard> Claims { get; init; }
}

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
