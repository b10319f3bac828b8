using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>One grammar for a turn with tools: either a call, <c>{"tool":name,"arguments":{…}}</c>, or the end, <c>{"answer":…}</c>.</summary>
internal static class ToolGrammar
{
    /// <summary>Writes the grammar.</summary>
    /// <param name="tools">At least one; the arguments of each follow its schema.</param>
    /// <param name="mayAnswer">Whether the model may end instead of calling.</param>
    /// <param name="answer">Schema of the answer; null for text.</param>
    /// <param name="limits">Bounds of strings and arrays.</param>
    /// <exception cref="UnsupportedSchemaException">A schema has a keyword that cannot be forced.</exception>
    public static string For(IReadOnlyList<AIFunctionDeclaration> tools, bool mayAnswer, JsonElement? answer, GrammarLimits limits)
    {
        var rules = new GrammarRules();
        var schemas = new SchemaRules(rules, limits);
        var ways = tools.Select(tool => rules.Rule("call",
            $"{GrammarRules.Literal($"{{\"tool\":{CompactJson.Write(tool.Name)},\"arguments\":")} {Arguments(tool, schemas)} \"}}\""));
        if (mayAnswer)
        {
            var value = answer is { } schema ? schemas.Of(schema, "#answer") : rules.Text(1, limits.AnswerChars);
            ways = ways.Append(rules.Rule("answer", $"{GrammarRules.Literal("{\"answer\":")} {value} \"}}\""));
        }

        string[] named = [.. ways];
        return rules.Write(string.Join(" | ", named));
    }

    private static string Arguments(AIFunctionDeclaration tool, SchemaRules schemas) =>
        tool.JsonSchema.ValueKind is JsonValueKind.Object && tool.JsonSchema.TryGetProperty("properties", out var properties)
        && properties.EnumerateObject().Any()
            ? schemas.Of(tool.JsonSchema, $"#{tool.Name}")
            : GrammarRules.Literal("{}");
}
