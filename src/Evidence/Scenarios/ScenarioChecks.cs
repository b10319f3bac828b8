using Evidence.Recordings;
using Findings;
using Findings.Yaml;

namespace Evidence.Scenarios;

/// <summary>What must hold between the parts of a scenario.</summary>
internal sealed class ScenarioChecks(YamlMap map, Scenario scenario)
{
    private readonly FindingList _findings = map.Findings;

    public void Run()
    {
        CheckId(scenario.Id, map.Find("id")?.Place);
        CheckId(scenario.Area, map.Find("area")?.Place);
        CheckFileName();
        CheckSamples();
        CheckGaps();
        CheckNames();
        foreach (var path in scenario.Reads.Where(LeadsOut))
        {
            _findings.Error("SG0509", map.Find("reads")!.Place, $"The path '{path}' leads out of the input folder.", "Write a path below the input folder, with '/' and without '..'.");
        }
    }

    private void CheckId(string id, SourcePlace? place)
    {
        if (id.Length > 0 && !RecordingPath.IsSegment(id))
        {
            _findings.Error("SG0502", place ?? map.Place, $"The id '{id}' cannot be part of a path and an address.",
                "Use lower-case letters, digits, '.' and '-', and begin and end with a letter or digit.");
        }
    }

    private void CheckFileName()
    {
        var name = Path.GetFileNameWithoutExtension(map.Place.Path);
        if (scenario.Id.Length > 0 && scenario.Id != name)
        {
            _findings.Error("SG0501", map.Find("id")!.Place, $"The scenario '{scenario.Id}' stands in the file '{name}.yaml'.", "Give both the same name.");
        }
    }

    private void CheckSamples()
    {
        if (scenario.Samples is [] && map.Find("samples") is { IsList: true } list)
        {
            _findings.Error("SG0504", list.Place, "The list 'samples' is empty.", "Add a sample with 'id', 'question' and 'reason'.");
        }

        foreach (var same in scenario.Samples.Where(sample => sample.Id.Length > 0).GroupBy(sample => sample.Id, StringComparer.Ordinal))
        {
            CheckId(same.Key, same.First().Place);
            foreach (var again in same.Skip(1))
            {
                _findings.Error("SG0503", again.Place, $"The sample '{again.Id}' stands already in line {same.First().Place.Line}.", "Give one of them another id.");
            }
        }
    }

    private void CheckGaps()
    {
        foreach (var gap in PromptGaps.In(scenario.Prompt).Except(PromptGaps.FilledByRunners).Where(gap => gap != PromptGaps.Question))
        {
            if (scenario.Samples.FirstOrDefault(sample => !sample.Parameters.ContainsKey(gap)) is { } without)
            {
                var known = scenario.Samples.SelectMany(sample => sample.Parameters.Keys).Concat(PromptGaps.FilledByRunners).Append(PromptGaps.Question);
                _findings.Error("SG0505", map.Find("prompt")!.Place, $"The prompt has a gap '{{{gap}}}' that sample '{without.Id}' does not fill.",
                    $"Give every sample a parameter '{gap}', or name another gap{Closest.Hint(gap, known)}.");
            }
        }
    }

    private void CheckNames()
    {
        foreach (var (key, names) in (IEnumerable<(string, IEnumerable<string>)>)[("tools", scenario.Tools), ("reads", scenario.Reads), ("conditions", scenario.Conditions)])
        {
            foreach (var twice in names.CountBy(name => name).Where(pair => pair.Value > 1))
            {
                _findings.Error("SG0508", map.Find(key)!.Place, $"'{twice.Key}' stands in '{key}' more than once.", "Remove one.");
            }
        }
    }

    private static bool LeadsOut(string path) =>
        path.Contains('\\') || path.Contains(':') || path.Split('/').Any(segment => segment is "" or "." or "..");
}
