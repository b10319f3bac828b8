using System.Collections.Immutable;
using System.ComponentModel;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;
using Findings;
using ModelContextProtocol;
using Survey;

namespace Demos.Serving;

/// <summary>Tools that give what was measured: figures, scenarios and recordings.</summary>
internal sealed class EvidenceTools(SurveyLibrary library)
{
    private readonly Lazy<ImmutableArray<FigureSummary>> _summaries = new(() => FigureSummary.Of(library.Figures));

    [Description("Gives mean scores that were counted item by item, with 95 % intervals: of public outputs and of scenarios. By source, by model, or both; all without.")]
    public FoundFigures FindFigures(
        [Description("A public output such as 'alpaca-eval', or the id of a scenario.")] string? source = null,
        [Description("Id of a model, or its name in figures.")] string? model = null)
    {
        var sources = library.Figures.Select(figure => figure.Source).Distinct().ToList();
        if (source is not null && !sources.Contains(source))
        {
            throw new McpException($"There are no figures of '{source}'{Closest.Hint(source, sources)}. Name one of: {string.Join(", ", sources)}.");
        }

        var names = model is null ? null : library.FiguresOf(model).Select(figure => figure.Model).ToHashSet(StringComparer.Ordinal);
        return names is { Count: 0 }
            ? throw new McpException($"No figures are of the model '{model}'. Call find_figures without a model, or get_model for its names in figures.")
            : new([.. _summaries.Value.Where(summary => (source is null || summary.Source == source) && names?.Contains(summary.Model) != false).Select(Mean)]);
    }

    [Description("Lists the scenarios that models are put to, and which models have recordings of each.")]
    public ScenarioList ListScenarios() => new([.. library.Scenarios.Select(Line)]);

    [Description("Gives one scenario: its prompts and tools, what each sample asks and accepts, and the ids of its recordings.")]
    public ScenarioFacts GetScenario([Description("Id of a scenario, from list_scenarios.")] string id)
    {
        var scenario = library.Scenarios.FirstOrDefault(scenario => scenario.Id == id) ?? throw Requests.Unknown("scenario", id, library.Scenarios.Select(scenario => scenario.Id), "list_scenarios");
        return new(Line(scenario), scenario.System, scenario.Prompt, scenario.Tools, [.. scenario.Samples.Select(RecordingView.Sample)], [.. RecordingsOf(id).Select(path => path.Id)]);
    }

    [Description("Gives one recording: what was asked, every message and call, the answer, its score and why, and on which engine and weights it was made.")]
    public RecordingFacts GetRecording(
        [Description("Id of a recording, from get_scenario: scenario/model/sample, with repeat-2 and so on before the sample for a second time.")] string id,
        [Description("Whole texts; otherwise each text is cut in its middle to 2,000 characters.")] bool whole = false)
    {
        var paths = library.Recordings.ToDictionary(path => path.Id, StringComparer.Ordinal);
        var path = paths.GetValueOrDefault(id) ?? throw Requests.Unknown("recording", id, paths.Keys, "get_scenario with the id of its scenario");
        var recording = library.Read(path) ?? throw new McpException($"The recording '{id}' cannot be read any more. See 'demos show {id}', or restore it from git.");
        return new RecordingView(library, whole ? int.MaxValue : 2000).Of(path, recording);
    }

    private static MeanScore Mean(FigureSummary of) =>
        new(of.Source, of.Model, of.Setting, of.Mean?.Value, of.Mean?.Low, of.Mean?.High, of.Counted, of.NotCounted, EntryAddresses.Figures(of.Source));

    private ScenarioLine Line(Scenario scenario) => new(
        scenario.Id, scenario.Title, scenario.Area, scenario.Summary, scenario.Scorer, scenario.Samples.Length, [.. RecordingsOf(scenario.Id).Select(path => path.Model).Distinct()], EntryAddresses.Scenario(scenario.Id));

    private IEnumerable<RecordingPath> RecordingsOf(string scenario) => library.Recordings.Where(path => path.Scenario == scenario);
}
