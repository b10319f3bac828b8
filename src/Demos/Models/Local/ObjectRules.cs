using System.Text.Json;

namespace Demos.Models.Local;

/// <summary>Rules for an object: its properties in the order of the schema, each once, the optional ones there or not.</summary>
internal sealed class ObjectRules(GrammarRules rules, SchemaRules schemas)
{
    /// <summary>The name of the rule for an object schema with <c>properties</c>.</summary>
    /// <remarks>Two rules a property: one for "nothing written yet" and one for "after a comma", so that the grammar grows with n and not with 2^n.</remarks>
    public string Of(JsonElement schema, string place)
    {
        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        var properties = schema.GetProperty("properties").EnumerateObject()
            .Select(property => (
                Pair: $"{GrammarRules.Literal(Key(property.Name))} {schemas.Of(property.Value, $"{place}/properties/{property.Name}")}",
                IsRequired: required.Remove(property.Name)))
            .ToArray();
        if (required.Count > 0)
        {
            throw new UnsupportedSchemaException(place, $"The required property '{required.Order(StringComparer.Ordinal).First()}' is not among 'properties'.");
        }

        return rules.Rule("object", $"\"{{\" {Members(properties)} \"}}\"");
    }

    private static string Key(string name) => CompactJson.Write(name) + ":";

    private string Members((string Pair, bool IsRequired)[] properties)
    {
        var (first, rest) = ("\"\"", "\"\"");
        foreach (var (pair, isRequired) in properties.Reverse())
        {
            first = rules.Rule("first", isRequired ? $"{pair} {rest}" : $"{pair} {rest} | {first}");
            rest = rules.Rule("rest", isRequired ? $"\",\" {pair} {rest}" : $"(\",\" {pair})? {rest}");
        }

        return first;
    }
}
