using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/differences.yaml</c>, which may be missing.</summary>
public static class DifferencesReader
{
    /// <summary>Reads the differences and checks that every result they name is one of the survey's.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facts">The facts that the ids belong to.</param>
    /// <param name="findings">SG00xx of YAML, SG0101, SG0102 and SG0104 for ids.</param>
    public static ImmutableArray<Difference> Read(SurveyText file, SurveyFacts facts, FindingList findings)
    {
        var differences = EntryList.Read(file, "differences", findings, ReadDifference);
        foreach (var difference in differences)
        {
            foreach (var id in difference.InTable.Concat(difference.InSource).Where(id => !facts.ResultById.ContainsKey(id)))
            {
                findings.Error("SG0104", difference.Place, $"The result '{id}' is not in data/results.yaml.", $"Add it there, or correct the id{Closest.Hint(id, facts.ResultById.Keys)}.");
            }
        }

        return differences;
    }

    private static Difference? ReadDifference(YamlMap map, string id)
    {
        var kind = map.NeedWord("kind", Words.DifferenceKinds);
        var difference = new Difference
        {
            Id = id,
            Title = map.NeedText("title"),
            Kind = kind ?? default,
            Table = map.NeedText("table"),
            Source = map.NeedText("source"),
            Matters = map.NeedText("matters"),
            Checked = map.NeedText("checked"),
            InTable = map.FindTexts("in_table"),
            InSource = map.FindTexts("in_source"),
            Place = map.Place,
        };
        return kind is null ? null : difference;
    }
}
