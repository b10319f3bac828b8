using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/benchmarks.yaml</c>.</summary>
internal static class BenchmarkReader
{
    public static ImmutableArray<Benchmark> Read(SurveyText file, FindingList findings) =>
        EntryList.Read(file, "benchmarks", findings, ReadBenchmark);

    private static Benchmark? ReadBenchmark(YamlMap map, string id)
    {
        var area = map.NeedWord("area", Words.Areas);
        var confidence = map.NeedWord("confidence", Words.Confidences);
        var higher = map.Need("higher_is_better")?.Flag();
        var benchmark = new Benchmark
        {
            Id = id,
            Name = map.NeedText("name"),
            Area = area ?? default,
            Measures = map.NeedText("measures"),
            Metric = map.NeedText("metric"),
            HigherIsBetter = higher ?? true,
            Size = map.NeedText("size"),
            Arxiv = map.FindText("arxiv"),
            SurveySection = map.NeedText("survey_section"),
            Confidence = confidence ?? default,
            Bib = map.NeedText("bib"),
            PartOf = map.FindText("part_of"),
            Notes = map.FindText("notes"),
            Place = map.Place,
        };
        return area is null || confidence is null || higher is null ? null : benchmark;
    }
}
