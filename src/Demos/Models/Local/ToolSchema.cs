using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>What <see cref="ToolGrammar"/> says as a grammar, as a JSON Schema: either a call, <c>{"tool":name,"arguments":{…}}</c>, or the end, <c>{"answer":…}</c>.</summary>
internal static class ToolSchema
{
    /// <summary>Writes the schema.</summary>
    /// <param name="tools">At least one; the arguments of each follow its schema.</param>
    /// <param name="mayAnswer">Whether the model may end instead of calling.</param>
    /// <param name="answer">Schema of the answer; null for text.</param>
    public static JsonElement For(IReadOnlyList<AIFunctionDeclaration> tools, bool mayAnswer, JsonElement? answer)
    {
        var ways = tools.Select(tool => Closed(("tool", new JsonObject { ["const"] = tool.Name }), ("arguments", Arguments(tool)))).ToList();
        if (mayAnswer)
        {
            ways.Add(Closed(("answer", answer is { } schema ? Node(schema) : new JsonObject { ["type"] = "string" })));
        }

        return JsonSerializer.SerializeToElement(ways is [var single] ? single : new JsonObject { ["anyOf"] = new JsonArray([.. ways]) });
    }

    private static JsonObject Arguments(AIFunctionDeclaration tool)
    {
        if (tool.JsonSchema.ValueKind is not JsonValueKind.Object || !tool.JsonSchema.TryGetProperty("properties", out var properties) || !properties.EnumerateObject().Any())
        {
            return Closed();
        }

        var schema = Node(tool.JsonSchema).AsObject();
        schema.TryAdd("additionalProperties", false);
        return schema;
    }

    private static JsonObject Closed(params IReadOnlyList<(string Name, JsonNode Schema)> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))),
        ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Name))]),
        ["additionalProperties"] = false,
    };

    private static JsonNode Node(JsonElement element) => JsonNode.Parse(element.GetRawText())!;
}
