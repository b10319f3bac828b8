using System.Collections.Immutable;
using Survey;

namespace Demos.Serving;

/// <summary>Models that were looked for.</summary>
internal sealed record FoundModels(ImmutableArray<ModelLine> Models);

/// <summary>A model in a list.</summary>
internal sealed record ModelLine(string Id, string Name, ModelRole Role, string Developer, string Parameters, string Released, int Results)
{
    public static ModelLine Of(LanguageModel model, SurveyLibrary library) =>
        new(model.Id, model.Name, model.Role, model.Developer, model.Parameters, model.Released.ToString(), library.Facts.ResultsByModel[model.Id].Count());
}

/// <summary>All that the survey's data say of a model. <see cref="Confidence"/> says whether that was seen in a source or recalled.</summary>
internal sealed record ModelFacts(
    ModelLine Model, string Address, ModelKind Kind, string BaseModel, Weights Weights, string Licence, Confidence Confidence, string? Arxiv, string? HuggingFace, string? Ollama, string? Notes,
    ImmutableArray<string> NamesInFigures, ImmutableArray<string> Claims);

/// <summary>Benchmarks that were looked for.</summary>
internal sealed record FoundBenchmarks(ImmutableArray<BenchmarkFacts> Benchmarks);

/// <summary>A benchmark.</summary>
internal sealed record BenchmarkFacts(string Id, string Name, Area Area, string Measures, string Metric, bool HigherIsBetter, string Size, string? PartOf, string? Notes, int Results, string Address)
{
    public static BenchmarkFacts Of(Benchmark benchmark, SurveyLibrary library) => new(
        benchmark.Id, benchmark.Name, benchmark.Area, benchmark.Measures, benchmark.Metric, benchmark.HigherIsBetter, benchmark.Size, benchmark.PartOf, benchmark.Notes,
        library.Facts.ResultsByBenchmark[benchmark.Id].Count(), EntryAddresses.Benchmark(benchmark.Id));
}

/// <summary>Results that were looked for.</summary>
internal sealed record FoundResults(ImmutableArray<QuotedResult> Results);

/// <summary>A number with the document it was read in. <see cref="Value"/> has the digits that the document prints.</summary>
internal sealed record QuotedResult(string Id, string Benchmark, string Model, string Value, string Metric, string Setting, ResultStatus Status, string SeenAt, QuotedSource Source, string? Note, string Address)
{
    public static QuotedResult Of(Result result) => new(
        result.Id, result.Benchmark, result.Model, result.Printed, result.Metric, result.Setting, result.Status, result.SeenAt,
        new(result.Source.Title, result.Source.Bib, result.Source.Link, result.Source.Commit, result.Source.Date), result.Note, EntryAddresses.Result(result));
}

/// <summary>The document of a number.</summary>
internal sealed record QuotedSource(string Title, string Reference, string? Link, string? Commit, string? Date);

/// <summary>Claims that were looked for.</summary>
internal sealed record FoundClaims(ImmutableArray<ClaimLine> Claims);

/// <summary>A claim in a list.</summary>
internal sealed record ClaimLine(string Id, Area Area, Verdict Verdict, string Text)
{
    public static ClaimLine Of(Claim claim) => new(claim.Id, claim.Area, claim.Verdict, claim.Text);
}

/// <summary>A claim with the numbers it rests on and the figures that measure it.</summary>
internal sealed record ClaimFacts(
    ClaimLine Claim, string Address, string Section, ClaimBasis Basis, string? SeenIn, string? Caveat, ImmutableArray<string> OpenModels, ImmutableArray<string> ClosedModels, ImmutableArray<string> Benchmarks,
    ImmutableArray<QuotedResult> Evidence, ImmutableArray<ClaimFigures> Measured, ImmutableArray<string> Scenarios, string? Needs);

/// <summary>Figures that measure what a claim says of a model against another.</summary>
internal sealed record ClaimFigures(string Figures, string Of, string Against, string Setting, Standing Says, string? About);
