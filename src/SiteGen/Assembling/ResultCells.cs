using System.Globalization;
using Findings;
using Survey;

namespace SiteGen.Assembling;

/// <summary>Finds the number that a page names.</summary>
/// <param name="facts">The facts.</param>
/// <param name="findings">SG0320 for a benchmark, model or pair that the data do not have.</param>
internal sealed class ResultCells(SiteFacts facts, FindingList findings)
{
    /// <summary>The result that <c>benchmark/model</c>, <c>benchmark/model#2</c> or a whole id names; null with a finding otherwise.</summary>
    public Result? Find(string argument, SourcePlace place)
    {
        if (facts.Survey.ResultById.TryGetValue(argument, out var byId))
        {
            return byId;
        }

        var (pair, number) = argument.Split('#') is [var before, var after] && int.TryParse(after, CultureInfo.InvariantCulture, out var n)
            ? (before, n)
            : (argument, 1);
        return pair.Split('/') is [var benchmark, var model] ? FindPair(benchmark.Trim(), model.Trim(), number, place) : UnknownId(argument, place);
    }

    private Result? FindPair(string benchmark, string model, int number, SourcePlace place)
    {
        if (!facts.Survey.BenchmarkById.ContainsKey(benchmark))
        {
            return Unknown("benchmark", benchmark, "data/benchmarks.yaml", facts.Survey.BenchmarkById.Keys, place);
        }

        if (!facts.Survey.ModelById.ContainsKey(model))
        {
            return Unknown("model", model, "data/models.yaml", facts.Survey.ModelById.Keys, place);
        }

        var results = facts.Survey.ResultsByBenchmark[benchmark].Where(result => result.Model == model).ToList();
        if (number >= 1 && number <= results.Count)
        {
            return results[number - 1];
        }

        var models = facts.Survey.ResultsByBenchmark[benchmark].Select(result => result.Model).Distinct().Order(StringComparer.Ordinal).ToList();
        findings.Error("SG0320", place,
            string.Create(CultureInfo.InvariantCulture, $"data/results.yaml has {results.Count} results for '{benchmark}/{model}'; number {number} is asked for."),
            models.Count == 0 ? "Add the result there, or name another benchmark." : $"Add the result there, or name one of its models: {string.Join(", ", models)}.");
        return null;
    }

    private Result? UnknownId(string id, SourcePlace place) => Unknown("result", id, "data/results.yaml", facts.Survey.ResultById.Keys, place);

    private Result? Unknown(string what, string id, string file, IEnumerable<string> known, SourcePlace place)
    {
        findings.Error("SG0320", place, $"The {what} '{id}' is not in {file}.", $"Add it there, or correct the cell{Closest.Hint(id, known)}.");
        return null;
    }
}
