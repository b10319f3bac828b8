using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Demos.Imports;

/// <summary>Reads <c>input/evidence/sources.yaml</c>.</summary>
public static class PinnedSources
{
    /// <summary>Reads the pins.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">Its path, for findings.</param>
    /// <param name="findings">SG0601 for an id of a commit or a blob that is none, and SG00xx.</param>
    public static ImmutableArray<PinnedSource> Read(string text, string path, FindingList findings)
    {
        var root = YamlFile.Parse(text, path, findings);
        var sources = (root?.Need("sources")?.Items() ?? []).Select(item => item.Map()).OfType<YamlMap>().Select(ReadSource).ToImmutableArray();
        root?.ReportUnknown();
        return sources;
    }

    private static PinnedSource ReadSource(YamlMap map)
    {
        var source = new PinnedSource(
            map.NeedText("id"), map.NeedText("repository"), HexId(map, "commit"), map.NeedText("licence"),
            [.. (map.Need("files")?.Items() ?? []).Select(item => item.Map()).OfType<YamlMap>().Select(ReadFile)]);
        map.ReportUnknown();
        return source;
    }

    private static PinnedFile ReadFile(YamlMap map)
    {
        var file = new PinnedFile(map.NeedText("path"), map.Need("bytes")?.Whole() ?? 0, HexId(map, "gitBlob"));
        map.ReportUnknown();
        return file;
    }

    private static string HexId(YamlMap map, string key)
    {
        var text = map.NeedText(key);
        if (text.Length > 0 && (text.Length != 40 || !text.All(char.IsAsciiHexDigitLower)))
        {
            map.Findings.Error("SG0601", map.Find(key)!.Place, $"'{text}' is not an id of git.", "Write 40 hex digits in lower case.");
        }

        return text;
    }
}
