using System.Globalization;
using Findings.Yaml;

namespace Evidence.Scenarios;

/// <summary>Numbers of a scenario, kept inside their range (SG0507).</summary>
internal static class ScenarioNumbers
{
    public static int? Whole(YamlMap map, string key, int least) =>
        map.Find(key) is { } value && value.Whole() is { } number && IsInside(map, value, number >= least, string.Create(CultureInfo.InvariantCulture, $"{least} or more"))
            ? number
            : null;

    public static double? Real(YamlMap map, string key, double least, double most) =>
        map.Find(key) is { } value && value.Number() is { } number && IsInside(map, value, number >= least && number <= most, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"))
            ? number
            : null;

    private static bool IsInside(YamlMap map, YamlValue value, bool isInside, string range)
    {
        if (!isInside)
        {
            map.Findings.Error("SG0507", value.Place, $"The number '{value.Text()}' is out of range.", $"Write {range}.");
        }

        return isInside;
    }
}
