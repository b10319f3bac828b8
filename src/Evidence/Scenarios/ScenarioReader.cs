using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Evidence.Scenarios;

/// <summary>Reads <c>scenarios/{id}.yaml</c>.</summary>
public static class ScenarioReader
{
    /// <summary>Reads one file and checks that it can be run.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="path">Path below the input folder, with forward slashes.</param>
    /// <param name="findings">Where faults go: SG0001 to SG0006 for YAML, SG0501 to SG0509 for what it says.</param>
    /// <returns>The scenario, or null where a finding is an error.</returns>
    public static Scenario? Read(string yaml, string path, FindingList findings)
    {
        var own = new FindingList();
        var scenario = YamlFile.Parse(yaml, path, own) is { } map ? ReadMap(map) : null;
        foreach (var found in own.Sorted())
        {
            findings.Add(found);
        }

        return own.HasErrors ? null : scenario;
    }

    private static Scenario ReadMap(YamlMap map)
    {
        var conditions = map.FindTexts("conditions");
        var scenario = new Scenario
        {
            Id = map.NeedText("id"),
            Title = map.NeedText("title"),
            Area = map.NeedText("area"),
            Summary = map.NeedText("summary").Trim(),
            Runner = map.NeedText("runner"),
            RunnerVersion = map.Need("version") is not null ? ScenarioNumbers.Whole(map, "version", 1) ?? 0 : 0,
            System = map.FindText("system")?.TrimEnd() ?? "",
            Prompt = map.NeedText("prompt").TrimEnd(),
            Example = map.Find("example") is { } example ? ExampleReader.Read(example) : [],
            Tools = map.FindTexts("tools"),
            Reads = map.FindTexts("reads"),
            Scorer = map.NeedText("scorer"),
            Settings = ReadSettings(map.Find("settings")),
            Conditions = conditions,
            Samples = map.Need("samples") is { } samples ? InEach(conditions, ReadSamples(samples)) : [],
            Place = map.Place,
        };
        map.ReportUnknown();
        new ScenarioChecks(map, scenario).Run();
        return scenario;
    }

    private static ScenarioSettings ReadSettings(YamlValue? value)
    {
        var defaults = new ScenarioSettings();
        if (value?.Map() is not { } map)
        {
            return defaults;
        }

        var settings = new ScenarioSettings
        {
            Temperature = ScenarioNumbers.Real(map, "temperature", 0, 2) ?? defaults.Temperature,
            Seed = ScenarioNumbers.Whole(map, "seed", 0) ?? defaults.Seed,
            MaxOutputTokens = ScenarioNumbers.Whole(map, "max-output-tokens", 1) ?? defaults.MaxOutputTokens,
            MaxTurns = ScenarioNumbers.Whole(map, "max-turns", 1) ?? defaults.MaxTurns,
            ContextTokens = ScenarioNumbers.Whole(map, "context-tokens", 0) ?? defaults.ContextTokens,
            Passages = ScenarioNumbers.Whole(map, "passages", 0) ?? defaults.Passages,
        };
        map.ReportUnknown();
        return settings;
    }

    private static ImmutableArray<Sample> ReadSamples(YamlValue list) =>
        [.. list.Items().Select(item => item.Map()).OfType<YamlMap>().Select(ReadSample)];

    private static ImmutableArray<Sample> InEach(ImmutableArray<string> conditions, ImmutableArray<Sample> items) => conditions.IsEmpty ? items :
    [
        .. from item in items
           from condition in conditions
           select item with { Id = $"{item.Id}.{condition}", Parameters = item.Parameters.SetItem(Sample.ConditionParameter, condition) },
    ];

    private static Sample ReadSample(YamlMap map)
    {
        var sample = new Sample
        {
            Id = map.NeedText("id"),
            Question = map.NeedText("question").TrimEnd(),
            References = map.FindTexts("references"),
            Reason = map.NeedText("reason").Trim(),
            Parameters = ReadParameters(map.Find("parameters")),
            Place = map.Place,
        };
        map.ReportUnknown();
        return sample;
    }

    private static ImmutableSortedDictionary<string, string> ReadParameters(YamlValue? value)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (value?.Map() is not { } map)
        {
            return parameters.ToImmutable();
        }

        foreach (var name in map.Keys)
        {
            parameters[name] = map.FindText(name)?.TrimEnd() ?? "";
            if (!PromptGaps.IsName(name))
            {
                map.Findings.Error("SG0502", map.Place, $"The parameter '{name}' cannot be the name of a gap.", "Begin with a lower-case letter and use lower-case letters, digits and '-' only.");
            }
            else if (name is PromptGaps.Question or Sample.ConditionParameter || PromptGaps.FilledByRunners.Contains(name))
            {
                map.Findings.Error("SG0508", map.Place, $"The parameter '{name}' has the name of a gap that is filled otherwise.", "Give it another name.");
            }
        }

        return parameters.ToImmutable();
    }
}
