using Evidence.Freshness;
using Evidence.Scenarios;
using SiteGen.Reading;
using Survey.Reading;

namespace Fuzzing.Readers;

/// <summary>What reads YAML: the files of the survey, and scenarios.</summary>
internal static class YamlReaders
{
    public static FuzzedReader Survey { get; } = new("survey", ".yaml", [.. Tokens.Yaml, .. Tokens.Survey], (bytes, findings) =>
    {
        if (InputText.Of(bytes, "input.yaml", findings) is not { } text)
        {
            return;
        }

        var file = new SurveyText("input.yaml", text);
        var none = new SurveyText("none.yaml", "models: []\nbenchmarks: []\nresults: []\nclaims: []\n");
        var (models, benchmarks, results, claims) = (For("models:"), For("benchmarks:"), For("results:"), For("claims:"));
        var facts = SurveyReader.Read(new(models, benchmarks, results, claims, new("references.bib", "@misc{doe2023, title={T}, author={D}}")), findings);
        LinksReader.Read(file, facts, findings);
        DifferencesReader.Read(file, facts, findings);
        LengthControlReader.Read(file, facts, findings);
        UpdatesReader.Read(file, findings);

        SurveyText For(string key) => text.Contains(key, StringComparison.Ordinal) ? file : none;
    });

    public static FuzzedReader Scenario { get; } = new("scenario", ".yaml", [.. Tokens.Yaml, .. Tokens.Scenario], (bytes, findings) =>
    {
        if (InputText.Of(bytes, "input.yaml", findings) is { } text && ScenarioReader.Read(text, "scenarios/input.yaml", findings) is { } scenario)
        {
            _ = scenario.Samples.Select(sample => sample.Item).ToList();
            _ = ClosureHasher.Compute(scenario, scenario.Samples[0], new Dictionary<string, string>());
        }
    });
}
