using System.Globalization;
using Survey;

namespace Demos.Tests.Agents;

/// <summary>A survey of two models and one benchmark.</summary>
internal static class SurveyFactsForTests
{
    public static SurveyFacts Facts { get; } = new(
        [Model("gpt-4", "GPT-4", Weights.Closed), Model("lemur-70b-chat", "Lemur-70B-chat", Weights.Open), Model("gpt-4-turbo", "GPT-4-Turbo (gpt-4-1106-preview)", Weights.Closed)],
        [Benchmark("alfworld", "ALFWorld")],
        [Result("gpt-4", "84.33"), Result("lemur-70b-chat", "59.7"), Result("lemur-70b-chat", "60.1", "model-card")],
        [],
        []);

    private static LanguageModel Model(string id, string name, Weights weights) => new()
    {
        Id = id,
        Name = name,
        Kind = ModelKind.Model,
        Role = weights is Weights.Open ? ModelRole.Open : ModelRole.Closed,
        Developer = "Somebody",
        Parameters = "70B",
        Released = new(2023, 8),
        BaseModel = "none",
        Weights = weights,
        Licence = "MIT",
        SurveySections = ["3.2"],
        Confidence = Confidence.Verified,
        Bib = "somebody2023",
        Place = new("data/models.yaml"),
    };

    private static Benchmark Benchmark(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Area = Area.Agents,
        Measures = "acting",
        Metric = "success in percent",
        HigherIsBetter = true,
        Size = "134 tasks",
        SurveySection = "3.2",
        Confidence = Confidence.Verified,
        Bib = "somebody2023",
        Place = new("data/benchmarks.yaml"),
    };

    private static Result Result(string model, string printed, string seenAt = "companion-table") => new()
    {
        Id = $"alfworld.{model}.{seenAt}",
        Benchmark = "alfworld",
        Model = model,
        Value = double.Parse(printed, CultureInfo.InvariantCulture),
        Printed = printed,
        Metric = "success in percent",
        Setting = "",
        Source = new("A table", "somebody2023"),
        SeenAt = seenAt,
        Status = ResultStatus.SeenInSurvey,
        Place = new("data/results.yaml"),
    };
}
