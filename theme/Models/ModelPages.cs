using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>All models.</summary>
public sealed record ModelsPage : PageModel
{
    /// <summary>Models by the side they stand on.</summary>
    public required ImmutableArray<ModelGroup> Groups { get; init; }

    /// <summary>How many there are, how well they are known, and what can be done with them, in sentences.</summary>
    public required ImmutableArray<string> Summary { get; init; }
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
/// <param name="Comparison">The model beside ChatGPT; null where it cannot be compared.</param>
public sealed record ModelEntry(LanguageModel Model, string Address, int Results, Comparison? Comparison);

/// <summary>One model.</summary>
public sealed record ModelPage : PageModel
{
    /// <summary>The model.</summary>
    public required LanguageModel Model { get; init; }

    /// <summary>Its own reference.</summary>
    public CitedWork? Work { get; init; }

    /// <summary>Facts that were seen in a source besides those that its confidence speaks of.</summary>
    public required ImmutableArray<ModelFact> Seen { get; init; }

    /// <summary>Models of the list that it was made from.</summary>
    public required ImmutableArray<Link> MadeFrom { get; init; }

    /// <summary>Models of the list that were made from it.</summary>
    public required ImmutableArray<Link> MadeOf { get; init; }

    /// <summary>The model beside ChatGPT; null where it cannot be compared.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>What the comparison comes to, in a sentence.</summary>
    public string? Answer { get; init; }

    /// <summary>Means of figures that are about it.</summary>
    public required ImmutableArray<MeasuredNumber> Measured { get; init; }

    /// <summary>What was recorded of it here, by scenario.</summary>
    public required ImmutableArray<ModelRecordings> Recordings { get; init; }

    /// <summary>Commands that record it on this site's tasks.</summary>
    public required ImmutableArray<string> Commands { get; init; }

    /// <summary>Its results by area.</summary>
    public required ImmutableArray<ModelResults> Results { get; init; }

    /// <summary>Claims that speak of it.</summary>
    public required ImmutableArray<ClaimCard> Claims { get; init; }

    /// <summary>The model before it in the list.</summary>
    public Link? Previous { get; init; }

    /// <summary>The model after it in the list.</summary>
    public Link? Next { get; init; }
}

/// <summary>Recordings of a model on the samples of a scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Recordings">One link a sample.</param>
public sealed record ModelRecordings(Link Scenario, ImmutableArray<Link> Recordings);

/// <summary>Results of a model in one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Benchmarks">One entry a benchmark.</param>
/// <param name="Decimals">Most decimals that a value of the area is printed with.</param>
public sealed record ModelResults(Link Area, ImmutableArray<ModelBenchmark> Benchmarks, int Decimals);

/// <summary>Results of a model on one benchmark.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Address">Its page.</param>
/// <param name="Place">Where the model stands among the others; null where it is alone.</param>
/// <param name="Numbers">Its numbers, in the order of the data.</param>
public sealed record ModelBenchmark(Benchmark Benchmark, string Address, PlaceOnScale? Place, ImmutableArray<ModelResult> Numbers);

/// <summary>A result on the page of its model.</summary>
/// <param name="Number">The number.</param>
/// <param name="Work">The document it was read in.</param>
public sealed record ModelResult(QuotedNumber Number, CitedWork? Work);

/// <summary>Where a model stands on a benchmark: places from 0 (worst) to 1 (best).</summary>
/// <param name="Own">The model.</param>
/// <param name="ChatGpt">The GPT-3.5 model; null where it has no value, or is the model itself.</param>
/// <param name="Gpt4">GPT-4; null where it has no value, or is the model itself.</param>
/// <param name="Others">Every other model with a value.</param>
/// <param name="Text">The same in words.</param>
public sealed record PlaceOnScale(double Own, double? ChatGpt, double? Gpt4, ImmutableArray<double> Others, string Text);
