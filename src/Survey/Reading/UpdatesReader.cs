using System.Collections.Immutable;
using System.Globalization;
using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/updates.yaml</c>, which may be missing.</summary>
public static class UpdatesReader
{
    /// <summary>Reads the updates, newest first; those of one day in the order of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">SG00xx of YAML, SG0101 and SG0102 for ids, SG0303 for a date that is none.</param>
    public static ImmutableArray<Update> Read(SurveyText file, FindingList findings) =>
        [.. EntryList.Read(file, "updates", findings, (map, id) => ReadUpdate(map, id, findings)).OrderByDescending(update => update.Date)];

    private static Update? ReadUpdate(YamlMap map, string id, FindingList findings)
    {
        var (written, title, text, pages) = (map.NeedText("date"), map.NeedText("title"), map.NeedText("text"), map.FindTexts("pages"));
        if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            findings.Error("SG0303", map.Place, $"'{written}' is not a day.", "Write it as 2026-11-25.");
            return null;
        }

        return new() { Id = id, Date = date, Title = title, Text = text, Pages = pages, Place = map.Place };
    }
}
