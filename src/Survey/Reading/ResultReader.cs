using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/results.yaml</c>.</summary>
internal static class ResultReader
{
    public static ImmutableArray<Result> Read(SurveyText file, FindingList findings) =>
        EntryList.Read(file, "results", findings, ReadResult);

    private static Result? ReadResult(YamlMap map, string id)
    {
        var status = map.NeedWord("status", Words.Statuses);
        var value = map.Need("value");
        var number = value?.Number();
        var source = map.Need("source")?.Map() is { } sourceMap ? SourceReader.Read(sourceMap) : null;
        var result = new Result
        {
            Id = id,
            Benchmark = map.NeedText("benchmark"),
            Model = map.NeedText("model"),
            Value = number ?? 0,
            Printed = number is null ? "" : value!.Text()!,
            Metric = map.NeedText("metric"),
            Setting = map.NeedText("setting"),
            SurveyTable = map.FindText("survey_table"),
            Source = source ?? new("", ""),
            SeenAt = map.NeedWord("seen_at", Words.SeenAt) is null ? "" : map.NeedText("seen_at"),
            Status = status ?? default,
            Note = map.FindText("note"),
            Place = map.Place,
        };
        return status is null || number is null || source is null ? null : result;
    }
}
