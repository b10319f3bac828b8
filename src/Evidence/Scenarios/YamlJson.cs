using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Findings.Yaml;

namespace Evidence.Scenarios;

/// <summary>A YAML value as JSON text: unquoted <c>true</c>, <c>false</c>, <c>null</c> and numbers are those, all else is text.</summary>
internal static class YamlJson
{
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(YamlValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Style))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, YamlValue? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (value.IsMap)
        {
            WriteMap(writer, value.Map()!);
        }
        else if (value.IsList)
        {
            WriteList(writer, value);
        }
        else
        {
            WriteScalar(writer, value);
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, YamlMap map)
    {
        writer.WriteStartObject();
        foreach (var key in map.Keys)
        {
            writer.WritePropertyName(key);
            Write(writer, map.Find(key));
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, YamlValue list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items())
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlValue value)
    {
        switch (value.Text())
        {
            case null:
                writer.WriteNullValue();
                break;
            case "true" or "false" when value.IsPlain:
                writer.WriteBooleanValue(value.Text() == "true");
                break;
            case { } text when value.IsPlain && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                writer.WriteNumberValue(whole);
                break;
            case { } text when value.IsPlain && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case { } text:
                writer.WriteStringValue(text);
                break;
        }
    }
}
