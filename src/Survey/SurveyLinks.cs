using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>How entries of the survey's data hang together with each other and with figures, as <c>data/links.yaml</c> says.</summary>
/// <param name="Models">Models that have something to say; the others have no link.</param>
/// <param name="Benchmarks">Benchmarks that have something to say.</param>
public sealed record SurveyLinks(ImmutableArray<ModelLinks> Models, ImmutableArray<BenchmarkLinks> Benchmarks)
{
    /// <summary>Nothing hangs together.</summary>
    public static SurveyLinks None { get; } = new([], []);

    /// <summary>What is said of a model; an empty entry where nothing is.</summary>
    public ModelLinks OfModel(string id) => Models.FirstOrDefault(model => model.Id == id) ?? new(id, Place: null);

    /// <summary>Ids of the models that were made from one.</summary>
    public IEnumerable<string> MadeOf(string id) => Models.Where(model => model.MadeFrom.Contains(id)).Select(model => model.Id);

    /// <summary>Id of the model that figures know under a name: the name itself where nothing else is said.</summary>
    public string ModelOf(string figureName) => Models.FirstOrDefault(model => model.Figures.Contains(figureName))?.Id ?? figureName;

    /// <summary>Sources of the figures that were counted on a benchmark.</summary>
    public ImmutableArray<string> FiguresOf(string benchmark) => Benchmarks.FirstOrDefault(entry => entry.Id == benchmark)?.Figures ?? [];
}

/// <summary>The links of a model.</summary>
/// <param name="Id">Its id in <c>data/models.yaml</c>.</param>
/// <param name="Place">Where the entry stands.</param>
public sealed record ModelLinks(string Id, SourcePlace? Place)
{
    /// <summary>Ids of the models it was made from.</summary>
    public ImmutableArray<string> MadeFrom { get; init; } = [];

    /// <summary>Names that figures use for it.</summary>
    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>Facts that were seen in a source besides those that its confidence speaks of.</summary>
    public ImmutableArray<ModelFact> Seen { get; init; } = [];
}

/// <summary>The links of a benchmark.</summary>
/// <param name="Id">Its id in <c>data/benchmarks.yaml</c>.</param>
/// <param name="Figures">Sources of figures that were counted on it.</param>
/// <param name="Place">Where the entry stands.</param>
public sealed record BenchmarkLinks(string Id, ImmutableArray<string> Figures, SourcePlace Place);

/// <summary>A fact of a model that its confidence says nothing about.</summary>
public enum ModelFact
{
    /// <summary>Who made it.</summary>
    Developer,

    /// <summary>Month of release.</summary>
    Released,

    /// <summary>What it was made from.</summary>
    BaseModel,

    /// <summary>Licence of the weights.</summary>
    Licence,
}
