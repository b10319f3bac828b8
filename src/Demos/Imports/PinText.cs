using System.Collections.Immutable;
using System.Globalization;

namespace Demos.Imports;

/// <summary>Adds pins to the text of <c>sources.yaml</c>, and leaves everything else in it as it is.</summary>
public static class PinText
{
    /// <summary>The text with the files among those of a source, each before the first whose path is greater; a file that is pinned already is pinned anew.</summary>
    /// <exception cref="ArgumentException">The text does not have the source's files as lines of <c>- { path: … }</c>.</exception>
    public static string Add(string text, PinnedSource source, ImmutableArray<PinnedFile> files)
    {
        var lines = text.Split('\n').ToList();
        var begin = lines.FindIndex(line => line.Trim() == $"- id: {source.Id}");
        var first = begin < 0 ? -1 : lines.FindIndex(begin, line => PathIn(line) is not null);
        if (first < 0)
        {
            throw new ArgumentException($"The source '{source.Id}' has no line with a pinned file.", nameof(text));
        }

        foreach (var file in files)
        {
            var at = first;
            while (at < lines.Count && PathIn(lines[at]) is { } path && string.CompareOrdinal(path, file.Path) < 0)
            {
                at++;
            }

            if (at < lines.Count && PathIn(lines[at]) == file.Path)
            {
                lines.RemoveAt(at);
            }

            lines.Insert(at, string.Create(CultureInfo.InvariantCulture, $"      - {{ path: \"{file.Path}\", bytes: {file.Bytes}, gitBlob: {file.GitBlob} }}"));
        }

        return string.Join('\n', lines);
    }

    private static string? PathIn(string line)
    {
        const string Begin = "- { path: \"";
        var trimmed = line.TrimStart();
        return trimmed.StartsWith(Begin, StringComparison.Ordinal) ? trimmed[Begin.Length..].Split('"')[0] : null;
    }
}
