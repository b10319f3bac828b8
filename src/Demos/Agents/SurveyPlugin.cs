using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using Survey;

namespace Demos.Agents;

/// <summary>The survey's companion tables as tools. Each pair of benchmark and model has one value there.</summary>
internal sealed class SurveyPlugin(SurveyFacts facts)
{
    private readonly NameIndex<LanguageModel> _models = new(facts.Models.Select(model => (model.Id, model.Name, model)));
    private readonly NameIndex<Benchmark> _benchmarks = new(facts.Benchmarks.Select(benchmark => (benchmark.Id, benchmark.Name, benchmark)));

    [KernelFunction("find_result"), Description("Gives the result of one model on one benchmark.")]
    public string FindResult([Description("Name of the benchmark")] string benchmark, [Description("Name of the model")] string model)
    {
        if (_benchmarks.Find(benchmark, "benchmark", out var problem) is not { } foundBenchmark || _models.Find(model, "model", out problem) is not { } foundModel)
        {
            return problem;
        }

        return Rows(foundBenchmark).FirstOrDefault(row => row.Model == foundModel.Id) is { } result
            ? result.Printed
            : $"The tables have no result of {foundModel.Name} on {foundBenchmark.Name}.";
    }

    [KernelFunction("find_model"), Description("Gives the facts about one model: developer, size, month of release, licence.")]
    public string FindModel([Description("Name of the model")] string name) =>
        _models.Find(name, "model", out var problem) is { } model
            ? $"{model.Name}: developer {model.Developer}; parameters {model.Parameters}; released {model.Released}; licence {model.Licence}"
            : problem;

    [KernelFunction("best_model"), Description("Gives the best model on a benchmark among the open or the closed models, with its result.")]
    public string BestModel([Description("Name of the benchmark")] string benchmark, [Description("open or closed")] string side)
    {
        if (_benchmarks.Find(benchmark, "benchmark", out var problem) is not { } found)
        {
            return problem;
        }

        if (side is not ("open" or "closed"))
        {
            return $"'{side}' is not a side; write open or closed.";
        }

        var rows = Rows(found).Where(row => IsOpen(row) == side is "open");
        var best = found.HigherIsBetter ? rows.MaxBy(row => row.Value) : rows.MinBy(row => row.Value);
        return best is null ? $"The tables have no {side} model on {found.Name}." : $"{NameOf(best)}: {best.Printed}";
    }

    [KernelFunction("list_results"), Description("Lists every model that has a result on a benchmark, with the result.")]
    public string ListResults([Description("Name of the benchmark")] string benchmark) =>
        _benchmarks.Find(benchmark, "benchmark", out var problem) is { } found
            ? string.Join("; ", Rows(found).Select(row => $"{NameOf(row)}: {row.Printed}").DefaultIfEmpty(string.Create(
                CultureInfo.InvariantCulture, $"The tables have no result on {found.Name}.")))
            : problem;

    private IEnumerable<Result> Rows(Benchmark benchmark) =>
        facts.ResultsByBenchmark[benchmark.Id].Where(row => row.SeenAt is "companion-table");

    /// <summary>Open: its weights, or those of its base, can be downloaded.</summary>
    private bool IsOpen(Result row) => facts.ModelById[row.Model].Weights is Weights.Open or Weights.OpenBase;

    private string NameOf(Result row) => facts.ModelById[row.Model].Name;
}
