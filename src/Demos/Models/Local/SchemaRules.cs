using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Demos.Models.Local;

/// <summary>Turns one JSON Schema after another into rules of the same grammar.</summary>
internal sealed class SchemaRules(GrammarRules rules, GrammarLimits limits)
{
    // Semantic Kernel calls the description of a function "condition".
    private static readonly FrozenSet<string> Annotations = FrozenSet.Create(
        "$schema", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "format", "condition");

    private static readonly FrozenSet<string> Forced = FrozenSet.Create(
        "type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minLength", "maxLength", "enum", "const", "anyOf");

    /// <summary>The name of the rule for a schema.</summary>
    /// <param name="schema">An object, or <c>true</c> for any value.</param>
    /// <param name="place">Where the schema stands, as a JSON pointer, for messages.</param>
    public string Of(JsonElement schema, string place)
    {
        if (schema.ValueKind is JsonValueKind.True)
        {
            return Open.Value();
        }

        if (schema.ValueKind is not JsonValueKind.Object)
        {
            throw new UnsupportedSchemaException(place, $"'{schema.GetRawText()}' is no schema that can be forced.");
        }

        RefuseUnknown(schema, place);
        if (schema.TryGetProperty("const", out var only))
        {
            return rules.Rule("const", GrammarRules.JsonLiteral(only));
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            return rules.Rule("enum", string.Join(" | ", values.EnumerateArray().Select(GrammarRules.JsonLiteral)));
        }

        return schema.TryGetProperty("anyOf", out var options) ? AnyOf(options, place) : OfTypes(schema, place);
    }

    private OpenRules Open => new(rules, limits);

    private static void RefuseUnknown(JsonElement schema, string place)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Annotations.Contains(keyword.Name) && !Forced.Contains(keyword.Name))
            {
                throw new UnsupportedSchemaException(place, $"The keyword '{keyword.Name}' cannot be forced by a grammar.");
            }

            if (keyword is { Name: "additionalProperties", Value.ValueKind: JsonValueKind.Object })
            {
                throw new UnsupportedSchemaException(place, "A schema as 'additionalProperties' cannot be forced by a grammar.");
            }
        }
    }

    private string AnyOf(JsonElement options, string place) => rules.Rule("any", string.Join(" | ",
        options.EnumerateArray().Select((option, index) => Of(option, string.Create(CultureInfo.InvariantCulture, $"{place}/anyOf/{index}")))));

    private string OfTypes(JsonElement schema, string place)
    {
        string[] types = !schema.TryGetProperty("type", out var type) ? [Guess(schema)]
            : type.ValueKind is JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)]
            : [type.GetString()!];
        string[] names = [.. types.Select(one => OfType(one, schema, place))];
        return names is [var single] ? single : rules.Rule("any", string.Join(" | ", names));
    }

    private static string Guess(JsonElement schema) =>
        schema.TryGetProperty("properties", out _) ? "object" : schema.TryGetProperty("items", out _) ? "array" : "any";

    private string OfType(string type, JsonElement schema, string place) => type switch
    {
        "object" when schema.TryGetProperty("properties", out _) => new ObjectRules(rules, this).Of(schema, place),
        "object" when schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind is JsonValueKind.False => GrammarRules.Literal("{}"),
        "object" => Open.Object(),
        "array" => Array(schema, place),
        "string" => Text(schema),
        "integer" => rules.Integer,
        "number" => rules.Number,
        "boolean" => rules.Boolean,
        "null" => "\"null\"",
        "any" => Open.Value(),
        _ => throw new UnsupportedSchemaException(place, $"The type '{type}' is not one of JSON."),
    };

    private string Text(JsonElement schema)
    {
        var least = Math.Min(Whole(schema, "minLength") ?? 0, limits.MostStringChars);
        var most = Math.Min(Whole(schema, "maxLength") ?? Math.Max(limits.StringChars, least), limits.MostStringChars);
        return rules.Text(least, most);
    }

    private string Array(JsonElement schema, string place)
    {
        var item = schema.TryGetProperty("items", out var items) ? Of(items, place + "/items") : Open.Value();
        var least = Whole(schema, "minItems") ?? 0;
        var most = Whole(schema, "maxItems") ?? Math.Max(limits.ArrayItems, least);
        if (most <= 0)
        {
            return GrammarRules.Literal("[]");
        }

        var list = string.Create(CultureInfo.InvariantCulture, $"{item} (\",\" {item}){{{Math.Max(0, least - 1)},{most - 1}}}");
        return rules.Rule("array", $"\"[\" {(least > 0 ? list : $"({list})?")} \"]\"");
    }

    private static int? Whole(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var value) && value.TryGetInt32(out var whole) ? whole : null;
}
