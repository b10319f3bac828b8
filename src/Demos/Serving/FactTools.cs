using System.ComponentModel;
using ModelContextProtocol;
using Survey;

namespace Demos.Serving;

/// <summary>Tools that give models, benchmarks and the numbers quoted of them.</summary>
internal sealed class FactTools(SurveyLibrary library)
{
    [Description("Lists models of the survey, with ids, by words; all of them without words.")]
    public FoundModels FindModels(
        [Description("Words that all stand in the id, the name, the developer or the size, such as 'llama 70b'.")] string? query = null,
        [Description("On which side of the comparison: open weights, ChatGPT, or closed.")] ModelRole? role = null) =>
        new([.. library.Facts.Models.Where(model => (role is null || model.Role == role) && Requests.Fits(query, model.Id, model.Name, model.Developer, model.Parameters)).Select(model => ModelLine.Of(model, library))]);

    [Description("Gives what is known of one model: maker, size, release, base, licence, weights; whether that was checked; its names in figures; ids of claims that speak of it.")]
    public ModelFacts GetModel([Description("Id of a model, such as 'gpt-3.5-turbo'.")] string id)
    {
        var model = Model(id);
        var claims = library.Facts.Claims.Where(claim => claim.OpenModels.Contains(id) || claim.ClosedModels.Contains(id)).Select(claim => claim.Id);
        return new(
            ModelLine.Of(model, library), EntryAddresses.Model(id), model.Kind, model.BaseModel, model.Weights, model.Licence, model.Confidence, model.Arxiv, model.HuggingFace, model.Ollama, model.Notes,
            [.. library.FigureNames[id]], [.. claims]);
    }

    [Description("Lists benchmarks, with ids, by words; all of them without words.")]
    public FoundBenchmarks FindBenchmarks(
        [Description("Words that all stand in the id, the name or what it measures.")] string? query = null,
        [Description("The area of the survey.")] Area? area = null) =>
        new([.. library.Facts.Benchmarks.Where(benchmark => (area is null || benchmark.Area == area) && Requests.Fits(query, benchmark.Id, benchmark.Name, benchmark.Measures)).Select(benchmark => BenchmarkFacts.Of(benchmark, library))]);

    [Description("Gives numbers that documents print for a benchmark, for a model, or for one on the other. Each has its document, its setting and where it was seen; 'recalled-unverified' was seen nowhere.")]
    public FoundResults FindResults(
        [Description("Id of a benchmark, such as 'mmlu'.")] string? benchmark = null,
        [Description("Id of a model, such as 'gpt-4'.")] string? model = null)
    {
        if (benchmark is null && model is null)
        {
            throw new McpException("Neither a benchmark nor a model is named. Give an id of find_benchmarks or of find_models, or both.");
        }

        _ = benchmark is null ? null : Requests.Find(library.Facts.BenchmarkById, benchmark, "benchmark", "find_benchmarks");
        _ = model is null ? null : Model(model);
        return new([.. library.Facts.Results.Where(result => (benchmark is null || result.Benchmark == benchmark) && (model is null || result.Model == model)).Select(QuotedResult.Of)]);
    }

    private LanguageModel Model(string id) => Requests.Find(library.Facts.ModelById, id, "model", "find_models");
}
