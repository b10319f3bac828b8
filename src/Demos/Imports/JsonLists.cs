using System.Text.Json;
using Findings;

namespace Demos.Imports;

/// <summary>Reads lists in JSON of others: where one breaks off, what stands before is read.</summary>
internal static class JsonLists
{
    /// <summary>Each entry with the line it begins on, from 1; null, after a finding, where the file is no list at all.</summary>
    /// <param name="content">UTF-8, with or without a byte order mark.</param>
    /// <param name="path">Path of the file, for findings.</param>
    /// <param name="findings">SG0604 for a file that is no list, or a list that breaks off.</param>
    public static List<(int Line, JsonElement Entry)>? Read(byte[] content, string path, FindingList findings)
    {
        var text = content.AsSpan().StartsWith(JsonLines.ByteOrderMark) ? content.AsSpan(JsonLines.ByteOrderMark.Length) : content;
        var reader = new Utf8JsonReader(text);
        var entries = new List<(int, JsonElement)>();
        var lines = new LineCount(text);
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray)
            {
                findings.Error("SG0604", new(path, 1), "The file is not a list in JSON.", "Pin another commit; the other files are imported.");
                return null;
            }

            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var line = lines.At(reader.TokenStartIndex);
                entries.Add((line, JsonElement.ParseValue(ref reader)));
            }

            return entries;
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0) + 1;
            findings.Error("SG0604", new(path, line), entries.Count == 0 ? "The file is not a list in JSON." : $"The list breaks off after {entries.Count} entries.", "Pin another commit; the other files are imported.");
            return entries.Count == 0 ? null : entries;
        }
    }

    private ref struct LineCount(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;

        private int _at;

        private int _line = 1;

        public int At(long index)
        {
            _line += _text[_at..(int)index].Count((byte)'\n');
            _at = (int)index;
            return _line;
        }
    }
}
