using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/links.yaml</c>, which may be missing.</summary>
public static class LinksReader
{
    private static readonly Dictionary<string, ModelFact> Facts = new(StringComparer.Ordinal)
    {
        ["developer"] = ModelFact.Developer,
        ["released"] = ModelFact.Released,
        ["base_model"] = ModelFact.BaseModel,
        ["licence"] = ModelFact.Licence,
    };

    /// <summary>Reads the links and checks that every entry they name is one of the survey's.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facts">The facts that the ids belong to.</param>
    /// <param name="findings">SG00xx of YAML, SG0006 for an unknown fact, SG0101, SG0102 and SG0104 for ids.</param>
    public static SurveyLinks Read(SurveyText file, SurveyFacts facts, FindingList findings)
    {
        var root = YamlFile.Parse(file.Text, file.Path, findings);
        var models = EntryList.Read(root, "models", ReadModel);
        var benchmarks = EntryList.Read(root, "benchmarks", (map, id) => new BenchmarkLinks(id, map.FindTexts("figures"), map.Place));
        root?.ReportUnknown();
        foreach (var model in models)
        {
            foreach (var id in model.MadeFrom.Prepend(model.Id).Where(id => !facts.ModelById.ContainsKey(id)))
            {
                Unknown("model", id, "models.yaml", facts.ModelById.Keys, model.Place!.Value);
            }
        }

        foreach (var benchmark in benchmarks.Where(benchmark => !facts.BenchmarkById.ContainsKey(benchmark.Id)))
        {
            Unknown("benchmark", benchmark.Id, "benchmarks.yaml", facts.BenchmarkById.Keys, benchmark.Place);
        }

        return new(models, benchmarks);

        void Unknown(string kind, string id, string list, IEnumerable<string> known, SourcePlace place) =>
            findings.Error("SG0104", place, $"The {kind} '{id}' is not in data/{list}.", $"Add it there, or correct the name{Closest.Hint(id, known)}.");
    }

    private static ModelLinks ReadModel(YamlMap map, string id) => new(id, map.Place)
    {
        MadeFrom = map.FindTexts("made_from"),
        Figures = map.FindTexts("figures"),
        Seen = [.. (map.Find("seen")?.Items() ?? []).Select(item => FactOf(item, map.Findings)).OfType<ModelFact>()],
    };

    private static ModelFact? FactOf(YamlValue item, FindingList findings)
    {
        if (item.Text() is not { } word)
        {
            return null;
        }

        if (Facts.TryGetValue(word, out var fact))
        {
            return fact;
        }

        findings.Error("SG0006", item.Place, $"'{word}' is no fact of a model.", $"Write one of: {string.Join(", ", Facts.Keys)}{Closest.Hint(word, Facts.Keys)}.");
        return null;
    }
}
