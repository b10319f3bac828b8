using System.Text.Json;
using Findings;

namespace Demos.Imports;

/// <summary>Reads JSON Lines of others: a line that is broken is a finding, the rest is read.</summary>
internal static class JsonLines
{
    /// <summary>What some programs write before the text of a file in UTF-8.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>Each object with its line, from 1.</summary>
    /// <param name="content">UTF-8.</param>
    /// <param name="path">Path of the file, for findings.</param>
    /// <param name="findings">SG0604 for a line that is no object.</param>
    public static IEnumerable<(int Line, JsonElement Entry)> Read(byte[] content, string path, FindingList findings)
    {
        var line = 0;
        for (var begin = content.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0; begin < content.Length;)
        {
            line++;
            var end = Array.IndexOf(content, (byte)'\n', begin) is var at and >= 0 ? at : content.Length;
            var text = content.AsMemory(begin, end - begin);
            begin = end + 1;
            if (!text.Span.Trim(" \t\r"u8).IsEmpty && Parse(text, path, line, findings) is { } entry)
            {
                yield return (line, entry);
            }
        }
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> text, string path, int line, FindingList findings)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind is JsonValueKind.Object)
            {
                return json.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Reported below, as any other line that is no object.
        }

        findings.Warning("SG0604", new(path, line), "The line is not an object in JSON; it was left out.", "Nothing to do, if one can be spared; else pin another commit.");
        return null;
    }
}
