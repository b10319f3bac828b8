using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/length-control.yaml</c>, which may be missing.</summary>
public static class LengthControlReader
{
    /// <summary>Reads the win rates and checks that every model and the source are the survey's.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facts">The facts that the ids belong to.</param>
    /// <param name="findings">SG00xx of YAML, SG0101, SG0102 and SG0104 for ids.</param>
    public static LengthControl Read(SurveyText file, SurveyFacts facts, FindingList findings)
    {
        var root = YamlFile.Parse(file.Text, file.Path, findings);
        var source = root?.Need("source")?.Map() is { } map ? SourceReader.Read(map) : null;
        var models = EntryList.Read(root, "models", ReadModel);
        root?.ReportUnknown();
        if (source is not null && !facts.ReferenceByKey.ContainsKey(source.Bib))
        {
            findings.Error("SG0104", root!.Place, $"The work '{source.Bib}' is not in data/references.bib.", $"Add it there, or correct the key{Closest.Hint(source.Bib, facts.ReferenceByKey.Keys)}.");
        }

        foreach (var model in models.Where(model => !facts.ModelById.ContainsKey(model.Model)))
        {
            findings.Error("SG0104", model.Place, $"The model '{model.Model}' is not in data/models.yaml.", $"Add it there, or correct the id{Closest.Hint(model.Model, facts.ModelById.Keys)}.");
        }

        return source is null ? LengthControl.None : new(source, [.. models.Where(model => facts.ModelById.ContainsKey(model.Model))]);
    }

    private static LengthControlled? ReadModel(YamlMap map, string id)
    {
        var name = map.NeedText("name");
        return (map.Need("win_rate")?.Number(), map.Need("length_controlled")?.Number(), map.Need("length")?.Number()) is ({ } plain, { } controlled, { } length)
            ? new(id, name, plain, controlled, (int)length, map.Place)
            : null;
    }
}
