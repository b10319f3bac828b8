using System.Globalization;
using System.Text.Json.Nodes;
using Demos.Scoring;
using Evidence.Scenarios;

namespace Demos.Exporting;

/// <summary>Logs as Inspect AI writes them in JSON (<c>EvalLog</c>, version 2): a file for each scenario, model and condition, named <c>{time}_{task}_{id}.json</c>.</summary>
/// <remarks>Made from https://inspect.aisi.org.uk/eval-logs.html and inspect_ai's <c>log/_log.py</c>, seen in 2026-11. A repeat is an epoch. Means and standard
/// errors are over the samples that counted, each with the mean of its epochs.</remarks>
internal static class InspectLog
{
    public static IEnumerable<ExportedFile> Files(IEnumerable<ScoredRecording> recordings) =>
        recordings.GroupBy(scored => (scored.Scenario.Id, scored.Recording.Model, scored.Sample.Condition)).Select(group => File([.. group]));

    private static ExportedFile File(IReadOnlyList<ScoredRecording> scored)
    {
        var (scenario, model) = (scored[0].Scenario, scored[0].Recording.Model);
        var begun = scored.Min(one => one.Recording.Provenance.RecordedAt).ToUniversalTime();
        var created = begun.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var task = Id("task", scored);
        var log = new JsonObject
        {
            ["version"] = 2,
            ["status"] = "success",
            ["eval"] = new JsonObject
            {
                ["eval_id"] = Id("eval", scored),
                ["run_id"] = Id("run", scored),
                ["created"] = created,
                ["task"] = scenario.Id,
                ["task_id"] = task,
                ["task_version"] = scenario.RunnerVersion,
                ["task_display_name"] = scenario.Title,
                ["task_attribs"] = new JsonObject(),
                ["task_args"] = scored[0].Sample.Condition is { Length: > 0 } condition ? new JsonObject { ["condition"] = condition } : [],
                ["dataset"] = DatasetOf(scored),
                ["model"] = model,
                ["model_generate_config"] = InspectModelCalls.ConfigOf(scenario.Settings),
                ["model_args"] = new JsonObject(),
                ["config"] = new JsonObject { ["epochs"] = scored.Max(one => one.Recording.Repeat ?? 1), ["epochs_reducer"] = InspectValues.Texts(["mean"]), ["fail_on_error"] = false },
                ["packages"] = new JsonObject(),
                ["metadata"] = new JsonObject { ["area"] = scenario.Area, ["summary"] = scenario.Summary, ["system"] = scenario.System, ["prompt"] = scenario.Prompt },
                ["scorers"] = new JsonArray(new JsonObject { ["name"] = scenario.Scorer }),
            },
            ["plan"] = PlanOf(scenario),
            ["results"] = ResultsOf(scored),
            ["stats"] = new JsonObject
            {
                ["started_at"] = InspectValues.Time(begun),
                ["completed_at"] = InspectValues.Time(scored.Max(one => InspectValues.EndOf(one.Recording))),
                ["model_usage"] = new JsonObject { [model] = InspectValues.Usage([.. scored.SelectMany(one => one.Recording.Turns)]) },
            },
            ["samples"] = new JsonArray([.. scored.Select(InspectSample.Of)]),
        };
        return new($"{created.Replace(':', '-')}_{scenario.Id}_{task}.json", log.ToJsonString(ExportJson.Indented) + "\n");
    }

    private static string Id(string kind, IEnumerable<ScoredRecording> scored) => InspectValues.Id([kind, .. scored.Select(one => one.Recording.Digest)]);

    private static JsonObject DatasetOf(IReadOnlyList<ScoredRecording> scored) => new()
    {
        ["name"] = scored[0].Scenario.Id,
        ["location"] = $"scenarios/{scored[0].Scenario.Id}.yaml",
        ["samples"] = scored.DistinctBy(one => one.Sample.Id).Count(),
        ["sample_ids"] = InspectValues.Texts(scored.Select(one => one.Sample.Id).Distinct(StringComparer.Ordinal)),
        ["shuffled"] = false,
    };

    private static JsonObject PlanOf(Scenario scenario) => new()
    {
        ["name"] = "plan",
        ["steps"] = new JsonArray(new JsonObject
        {
            ["solver"] = scenario.Runner,
            ["params"] = new JsonObject { ["version"] = scenario.RunnerVersion },
            ["params_passed"] = new JsonObject(),
        }),
        ["config"] = InspectModelCalls.ConfigOf(scenario.Settings),
    };

    private static JsonObject ResultsOf(IReadOnlyList<ScoredRecording> scored)
    {
        double[] values = [.. scored.GroupBy(one => one.Sample.Id).Select(epochs => epochs.Average(one => one.Score.Value)).OfType<double>()];
        var scorer = scored[0].Scenario.Scorer;
        return new()
        {
            ["total_samples"] = scored.Count,
            ["completed_samples"] = scored.Count(one => !InspectSample.HasError(one.Recording)),
            ["scores"] = new JsonArray(new JsonObject
            {
                ["name"] = scorer,
                ["scorer"] = scorer,
                ["reducer"] = "mean",
                ["scored_samples"] = values.Length,
                ["unscored_samples"] = scored.DistinctBy(one => one.Sample.Id).Count() - values.Length,
                ["params"] = new JsonObject(),
                ["metrics"] = values is [] ? [] : new JsonObject { ["accuracy"] = MetricOf("accuracy", values.Average()), ["stderr"] = MetricOf("stderr", StandardError(values)) },
            }),
        };
    }

    private static JsonObject MetricOf(string name, double value) => new() { ["name"] = name, ["value"] = value, ["params"] = new JsonObject() };

    // Inspect's own: the sample's standard deviation by the square root of its size; 0 for one sample.
    private static double StandardError(double[] values) => values.Length < 2
        ? 0
        : Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1) / values.Length);
}
