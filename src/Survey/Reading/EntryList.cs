using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads a file that holds one list under one key, and sees to it that every id is sound and stands once.</summary>
internal static class EntryList
{
    // Some disks take names of 255 bytes, and an id is only a part of some.
    private const int LongestId = 100;

    /// <summary>Reads every entry; an entry with an error is left out, after its finding.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">The key of the list, such as <c>models</c>.</param>
    /// <param name="findings">SG0101 unsound id, SG0102 an id twice, and what <paramref name="read"/> finds.</param>
    /// <param name="read">Makes an entry from its map, id and place.</param>
    public static ImmutableArray<T> Read<T>(SurveyText file, string key, FindingList findings, Func<YamlMap, string, T?> read)
        where T : class
    {
        var root = YamlFile.Parse(file.Text, file.Path, findings);
        var entries = Read(root, key, read);
        root?.ReportUnknown();
        return entries;
    }

    /// <summary>The same for one list of a file that has several; the caller reports keys that nobody asked for.</summary>
    public static ImmutableArray<T> Read<T>(YamlMap? root, string key, Func<YamlMap, string, T?> read)
        where T : class
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in root?.Need(key)?.Items() ?? [])
        {
            if (item.Map() is { } map && TakeId(map, seen) is { } id && read(map, id) is { } entry)
            {
                entries.Add(entry);
                map.ReportUnknown();
            }
        }

        return entries.ToImmutable();
    }

    private static bool IsPartOfAddress(string id) =>
        id.Length is > 0 and <= LongestId && id[0] is not ('.' or '-') && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.');

    private static string? TakeId(YamlMap map, Dictionary<string, int> seen)
    {
        if (map.Need("id") is not { } value || value.Text() is not { } id)
        {
            return null;
        }

        if (!IsPartOfAddress(id))
        {
            map.Findings.Error("SG0101", value.Place, $"The id '{id}' cannot be part of an address.", $"Use lower-case letters, digits, dots and hyphens, at most {LongestId}, and begin with a letter or a digit.");
            return null;
        }

        if (!seen.TryAdd(id, value.Place.Line))
        {
            map.Findings.Error("SG0102", value.Place, $"The id '{id}' stands on line {seen[id]} already.", "Give one of the two another id, or remove it.");
            return null;
        }

        return id;
    }
}
