using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>All models.</summary>
public sealed record ModelsPage : PageModel
{
    /// <summary>Models by the side they stand on.</summary>
    public required ImmutableArray<ModelGroup> Groups { get; init; }
}

/// <summary>The models of one side.</summary>
/// <param name="Role">The side.</param>
/// <param name="Name">The side in words.</param>
/// <param name="Entries">Its models, newest last.</param>
public sealed record ModelGroup(ModelRole Role, string Name, ImmutableArray<ModelEntry> Entries);

/// <summary>A model in a list.</summary>
/// <param name="Model">The model.</param>
/// <param name="Address">Its page.</param>
/// <param name="Results">How many results it has.</param>
public sealed record ModelEntry(LanguageModel Model, string Address, int Results);

/// <summary>One model.</summary>
public sealed record ModelPage : PageModel
{
    /// <summary>The model.</summary>
    public required LanguageModel Model { get; init; }

    /// <summary>Its own reference.</summary>
    public CitedWork? Work { get; init; }

    /// <summary>Its results by area.</summary>
    public required ImmutableArray<ModelResults> Results { get; init; }

    /// <summary>Claims that speak of it.</summary>
    public required ImmutableArray<ClaimCard> Claims { get; init; }
}

/// <summary>Results of a model in one area.</summary>
/// <param name="Area">Name of the area.</param>
/// <param name="Rows">One row a result.</param>
public sealed record ModelResults(string Area, ImmutableArray<ModelResult> Rows);

/// <summary>A result on the page of its model.</summary>
/// <param name="Number">The number.</param>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="BenchmarkAddress">Its page.</param>
/// <param name="Work">The document it was read in.</param>
/// <param name="Decimals">Most decimals of the column.</param>
public sealed record ModelResult(QuotedNumber Number, Benchmark Benchmark, string BenchmarkAddress, CitedWork? Work, int Decimals);
