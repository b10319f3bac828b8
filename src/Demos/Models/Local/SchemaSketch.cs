using System.Text.Json;

namespace Demos.Models.Local;

/// <summary>A JSON Schema in few tokens, for a model to read: <c>{"city": string, "unit"?: "c" | "f"}</c>.</summary>
internal static class SchemaSketch
{
    /// <summary>The sketch; a keyword that it has no words for is left out, the grammar still forces it.</summary>
    public static string Of(JsonElement schema)
    {
        if (schema.ValueKind is not JsonValueKind.Object)
        {
            return "any";
        }

        if (schema.TryGetProperty("const", out var only))
        {
            return CompactJson.Write(only);
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            return string.Join(" | ", values.EnumerateArray().Select(value => CompactJson.Write(value)));
        }

        return schema.TryGetProperty("anyOf", out var options)
            ? string.Join(" | ", options.EnumerateArray().Select(Of))
            : OfType(schema);
    }

    private static string OfType(JsonElement schema)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            return OfProperties(schema, properties);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            return $"[{Of(items)}, ...]";
        }

        return !schema.TryGetProperty("type", out var type) ? "any"
            : type.ValueKind is JsonValueKind.Array ? string.Join(" | ", type.EnumerateArray().Select(one => one.GetString()))
            : type.GetString() ?? "any";
    }

    private static string OfProperties(JsonElement schema, JsonElement properties)
    {
        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet(StringComparer.Ordinal)
            : [];
        var members = properties.EnumerateObject().Select(property =>
            $"{CompactJson.Write(property.Name)}{(required.Contains(property.Name) ? "" : "?")}: {Of(property.Value)}{Note(property.Value)}");
        return $"{{{string.Join(", ", members)}}}";
    }

    private static string Note(JsonElement schema) =>
        schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("description", out var text) ? $" ({text.GetString()})" : "";
}
