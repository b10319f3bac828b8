using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Survey;

/// <summary>All facts of the survey, in the order of their files, with their indexes.</summary>
public sealed class SurveyFacts
{
    /// <summary>Joins the facts and builds the indexes. Ids are unique; the readers have seen to it.</summary>
    public SurveyFacts(
        ImmutableArray<LanguageModel> models,
        ImmutableArray<Benchmark> benchmarks,
        ImmutableArray<Result> results,
        ImmutableArray<Claim> claims,
        ImmutableArray<Reference> references)
    {
        (Models, Benchmarks, Results, Claims, References) = (models, benchmarks, results, claims, references);
        ModelById = models.ToFrozenDictionary(model => model.Id, StringComparer.Ordinal);
        BenchmarkById = benchmarks.ToFrozenDictionary(benchmark => benchmark.Id, StringComparer.Ordinal);
        ResultById = results.ToFrozenDictionary(result => result.Id, StringComparer.Ordinal);
        ClaimById = claims.ToFrozenDictionary(claim => claim.Id, StringComparer.Ordinal);
        ReferenceByKey = references.ToFrozenDictionary(reference => reference.Key, StringComparer.Ordinal);
        ResultsByBenchmark = results.ToLookup(result => result.Benchmark, StringComparer.Ordinal);
        ResultsByModel = results.ToLookup(result => result.Model, StringComparer.Ordinal);
    }

    /// <summary>Nothing at all.</summary>
    public static SurveyFacts Empty { get; } = new([], [], [], [], []);

    /// <summary>All models.</summary>
    public ImmutableArray<LanguageModel> Models { get; }

    /// <summary>All benchmarks.</summary>
    public ImmutableArray<Benchmark> Benchmarks { get; }

    /// <summary>All results.</summary>
    public ImmutableArray<Result> Results { get; }

    /// <summary>All claims.</summary>
    public ImmutableArray<Claim> Claims { get; }

    /// <summary>All references.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>Models by id.</summary>
    public FrozenDictionary<string, LanguageModel> ModelById { get; }

    /// <summary>Benchmarks by id.</summary>
    public FrozenDictionary<string, Benchmark> BenchmarkById { get; }

    /// <summary>Results by id.</summary>
    public FrozenDictionary<string, Result> ResultById { get; }

    /// <summary>Claims by id.</summary>
    public FrozenDictionary<string, Claim> ClaimById { get; }

    /// <summary>References by citation key.</summary>
    public FrozenDictionary<string, Reference> ReferenceByKey { get; }

    /// <summary>Results of a benchmark.</summary>
    public ILookup<string, Result> ResultsByBenchmark { get; }

    /// <summary>Results of a model.</summary>
    public ILookup<string, Result> ResultsByModel { get; }
}
