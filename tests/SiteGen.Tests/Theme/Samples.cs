using Findings;
using Survey;
using Theme.Models;

namespace SiteGen.Tests.Theme;

/// <summary>Facts for components, with as little about them as a test needs.</summary>
internal static class Samples
{
    public static Benchmark Benchmark(string name = "ToyBench", bool higherIsBetter = true) => new()
    {
        Id = "toy-bench",
        Name = name,
        Area = Area.General,
        Measures = "counting",
        Metric = "accuracy in percent",
        HigherIsBetter = higherIsBetter,
        Size = "10 sums",
        SurveySection = "3.1",
        Confidence = Confidence.Verified,
        Bib = "doe2023",
        Place = new SourcePlace("data/benchmarks.yaml"),
    };

    public static LanguageModel Model(string name = "Tiny One", ModelRole role = ModelRole.Open) => new()
    {
        Id = "tiny-1",
        Name = name,
        Kind = ModelKind.Model,
        Role = role,
        Developer = "Doe",
        Parameters = "1B",
        Released = new YearMonth(2023, 5),
        BaseModel = "none",
        Weights = Weights.Open,
        Licence = "MIT",
        SurveySections = [],
        Confidence = Confidence.Verified,
        Bib = "doe2023",
        Place = new SourcePlace("data/models.yaml"),
    };

    public static QuotedNumber Number(
        string printed = "12.5", ResultStatus status = ResultStatus.SeenInSurvey, string model = "Tiny One", string? note = null) =>
        new(
            new Result
            {
                Id = "toy-bench.tiny-1.1",
                Benchmark = "toy-bench",
                Model = "tiny-1",
                Value = double.Parse(printed, System.Globalization.CultureInfo.InvariantCulture),
                Printed = printed,
                Metric = "accuracy in percent",
                Setting = "greedy",
                Source = new ResultSource("Counting", "doe2023"),
                SeenAt = "companion-table",
                Status = status,
                Note = note,
                Place = new SourcePlace("data/results.yaml"),
            },
            model,
            "ToyBench",
            "/benchmarks/toy-bench/#result-tiny-1.1");

    public static CitedWork Work(string authors = "Doe", string key = "doe2023") => new(key, authors, "2023", "Counting", "/references/#" + key);

    public static GapRow Gap(string open = "60", string chatGpt = "50", bool isSameSource = true, bool higherIsBetter = true, ResultStatus status = ResultStatus.SeenInSurvey)
    {
        var (openNumber, chatGptNumber) = (Number(open, status), Number(chatGpt, model: "ChatGPT"));
        var sign = higherIsBetter ? 1 : -1;
        double Place(QuotedNumber number) => higherIsBetter ? number.Result.Value / 100 : 1 - (number.Result.Value / 100);
        return new()
        {
            Benchmark = Benchmark(higherIsBetter: higherIsBetter),
            Address = "/benchmarks/toy-bench/",
            Scale = "0 to 100",
            Open = new(openNumber, Place(openNumber), []),
            ChatGpt = new(chatGptNumber, Place(chatGptNumber), []),
            Gap = sign * (openNumber.Result.Value - chatGptNumber.Result.Value) / 100,
            GapText = "+10",
            IsSameSource = isSameSource,
        };
    }

    public static GapChart Chart(params GapRow[] rows) => new()
    {
        Id = "gap",
        Title = "The title",
        Description = "The description.",
        Groups = [new("General capabilities", "/general/", [.. rows], new(rows.Count(row => row.Gap > 0), rows.Count(row => row.Gap == 0), rows.Count(row => row.Gap < 0)))],
        Omitted = [],
    };
}
