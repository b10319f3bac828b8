using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SiteGen.Data;

/// <summary>A table that the site gives out: one definition makes its JSON, its CSV and its schema.</summary>
/// <param name="Name">Name of its files, such as <c>models</c>.</param>
/// <param name="Says">What it holds, one sentence.</param>
/// <param name="Fields">Its columns.</param>
/// <param name="Rows">One array a row, a value a column: text, number, truth, a list of texts, or null.</param>
public sealed record DataTable(string Name, string Says, ImmutableArray<DataField> Fields, ImmutableArray<ImmutableArray<object?>> Rows)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rows as a list of objects, one a line, keys in the order of the columns; ends in a line end.</summary>
    public string ToJson() =>
        "[\n" + string.Join(",\n", Rows.Select(row => new JsonObject(Fields.Zip(row, (field, value) => KeyValuePair.Create(field.Name, ToNode(value)))).ToJsonString(Compact))) + "\n]\n";

    /// <summary>The rows as RFC 4180 wants them, with LF at line ends: a header, quotes where a value needs them, lists joined by semicolons, null as nothing.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder().AppendJoin(',', Fields.Select(field => field.Name)).Append('\n');
        foreach (var row in Rows)
        {
            csv.AppendJoin(',', row.Select(value => Quoted(ToText(value)))).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>The JSON Schema of the JSON, draft 2020-12.</summary>
    /// <param name="id">Address of the schema.</param>
    public string ToSchema(string id)
    {
        var properties = new JsonObject(Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.ToSchema())));
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = id,
            ["title"] = Name,
            ["description"] = Says,
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray([.. Fields.Select(field => JsonValue.Create(field.Name))]),
                ["additionalProperties"] = false,
                ["properties"] = properties,
            },
        }.ToJsonString(Indented) + "\n";
    }

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        double number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        ImmutableArray<string> list => new JsonArray([.. list.Select(item => JsonValue.Create(item))]),
        _ => throw new NotSupportedException($"A table cannot hold a {value.GetType().Name}."),
    };

    private static string ToText(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        ImmutableArray<string> list => string.Join("; ", list),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its key in JSON and its heading in CSV.</param>
/// <param name="Kind">JSON Schema's word: <c>string</c>, <c>number</c>, <c>integer</c>, <c>boolean</c>, or <c>array</c> for a list of texts.</param>
/// <param name="IsOptional">Whether it may be null.</param>
/// <param name="Says">What it means.</param>
public sealed record DataField(string Name, string Kind, bool IsOptional, string Says)
{
    internal JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["description"] = Says,
            ["type"] = IsOptional ? new JsonArray(Kind, "null") : Kind,
        };
        if (Kind == "array")
        {
            schema["items"] = new JsonObject { ["type"] = "string" };
        }

        return schema;
    }
}
