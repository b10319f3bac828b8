using System.Globalization;
using Findings;
using Findings.Yaml;

namespace Demos.Models;

/// <summary>Reads what an entry of the catalogue says an endpoint charges.</summary>
internal sealed class PricesReader(FindingList findings)
{
    /// <summary>The prices; null where a fault makes them useless.</summary>
    public Prices? Read(YamlMap map)
    {
        var (input, output) = (DollarsOf(map, "input"), DollarsOf(map, "output"));
        var (day, source) = (DayOf(map), SourceOf(map));
        map.ReportUnknown();
        return input is not null && output is not null && day is not null && source is not null ? new(input.Value, output.Value, day.Value, source) : null;
    }

    private double? DollarsOf(YamlMap map, string key)
    {
        var value = map.Need(key);
        var dollars = value?.Number();
        if (dollars is null or (>= 0 and < 1_000_000))
        {
            return dollars;
        }

        Refuse(value!, key, value!.Text()!, "US dollars for a million tokens, such as '0.5'");
        return null;
    }

    private DateOnly? DayOf(YamlMap map)
    {
        if (map.Need("read") is not { } value || value.Text() is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(value, "read", text, "the day on which the prices were read, such as '2023-12-01'");
        return null;
    }

    private Uri? SourceOf(YamlMap map)
    {
        if (map.Need("source") is not { } value || value.Text() is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var source) && source.Scheme is "https" or "http")
        {
            return source;
        }

        Refuse(value, "source", text, "the https:// address of the page with the prices");
        return null;
    }

    private void Refuse(YamlValue value, string key, string text, string wanted) =>
        findings.Error("SG0708", value.Place, $"'{text}' is not the '{key}' of prices.", $"Write {wanted}.");
}
