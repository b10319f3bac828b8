using Findings;

namespace Survey.Reading;

/// <summary>Checks that every id that an entry names is one of the survey's.</summary>
internal sealed class NamesCheck(SurveyFacts facts, FindingList findings)
{
    public void Run()
    {
        foreach (var model in facts.Models)
        {
            Expect(model.Bib, facts.ReferenceByKey, "reference", "references.bib", model.Place);
        }

        foreach (var benchmark in facts.Benchmarks)
        {
            Expect(benchmark.Bib, facts.ReferenceByKey, "reference", "references.bib", benchmark.Place);
            if (benchmark.PartOf is { } whole)
            {
                Expect(whole, facts.BenchmarkById, "benchmark", "benchmarks.yaml", benchmark.Place);
                ExpectNoCycle(benchmark);
            }
        }

        foreach (var result in facts.Results)
        {
            Expect(result.Benchmark, facts.BenchmarkById, "benchmark", "benchmarks.yaml", result.Place);
            Expect(result.Model, facts.ModelById, "model", "models.yaml", result.Place);
            Expect(result.Source.Bib, facts.ReferenceByKey, "reference", "references.bib", result.Place);
            ExpectInScale(result);
        }

        foreach (var claim in facts.Claims)
        {
            ExpectAll(claim.OpenModels.Concat(claim.ClosedModels), facts.ModelById, "model", "models.yaml", claim.Place);
            ExpectAll(claim.Benchmarks, facts.BenchmarkById, "benchmark", "benchmarks.yaml", claim.Place);
            ExpectAll(claim.Evidence, facts.ResultById, "result", "results.yaml", claim.Place);
        }
    }

    private void ExpectAll<T>(IEnumerable<string> names, IReadOnlyDictionary<string, T> known, string kind, string file, SourcePlace place)
    {
        foreach (var name in names)
        {
            Expect(name, known, kind, file, place);
        }
    }

    private void Expect<T>(string name, IReadOnlyDictionary<string, T> known, string kind, string file, SourcePlace place)
    {
        // A name that is missing has a finding of its own.
        if (name.Length > 0 && !known.ContainsKey(name))
        {
            findings.Error("SG0104", place, $"The {kind} '{name}' is not in data/{file}.",
                $"Add it there, or correct the name{Closest.Hint(name, known.Keys)}.");
        }
    }

    private void ExpectInScale(Result result)
    {
        if (facts.BenchmarkById.GetValueOrDefault(result.Benchmark) is { } benchmark && Scale.Of(benchmark) is { } scale && (result.Value < scale.Low || result.Value > scale.High))
        {
            findings.Error("SG0106", result.Place, $"The result '{result.Id}' has the value '{result.Printed}'; the metric of '{benchmark.Id}' goes from {scale}.", "Correct the value, or say in 'metric' what it is.");
        }
    }

    private void ExpectNoCycle(Benchmark benchmark)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var whole = benchmark; whole?.PartOf is not null; whole = facts.BenchmarkById.GetValueOrDefault(whole.PartOf))
        {
            if (!seen.Add(whole.Id))
            {
                findings.Error("SG0105", benchmark.Place, $"The benchmark '{benchmark.Id}' is a part of itself.", "Correct 'part_of'.");
                return;
            }
        }
    }
}
