using System.Buffers;
using System.Text.Json;

namespace Evidence.Freshness;

/// <summary>JSON whose bytes depend on the values alone: no white space, keys in the order they are written, all but ASCII escaped, LF in texts.</summary>
internal static class CanonicalJson
{
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public static void Text(this Utf8JsonWriter writer, string key, string text) => writer.WriteString(key, Lines(text));

    public static void Texts(this Utf8JsonWriter writer, string key, IEnumerable<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts)
        {
            writer.WriteStringValue(Lines(text));
        }

        writer.WriteEndArray();
    }

    public static void Map(this Utf8JsonWriter writer, string key, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        writer.WriteStartObject(key);
        foreach (var (name, value) in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name, Lines(value));
        }

        writer.WriteEndObject();
    }

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
