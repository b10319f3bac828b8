using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>How tools are told to a model that has no format of its own for them, and how calls, results and answers are written.</summary>
/// <remarks>The same form is told in the system prompt, forced by <see cref="ToolGrammar"/> or asked for by <see cref="ToolSchema"/>, and used to write earlier turns back, so a
/// conversation reads as one text and its beginning stays in the context.</remarks>
internal static class ToolProtocol
{
    /// <summary>What the system prompt says about the tools.</summary>
    public static string Describe(IReadOnlyList<AIFunctionDeclaration> tools, bool mayAnswer)
    {
        var text = new StringBuilder("You have these tools:\n");
        foreach (var tool in tools)
        {
            text.Append("- ").Append(tool.Name).Append(' ').Append(SchemaSketch.Of(tool.JsonSchema));
            text.Append(tool.Description is { Length: > 0 } description ? $": {description}\n" : "\n");
        }

        text.Append("""Reply with one JSON object. To use a tool: {"tool":"<name>","arguments":{...}}""");
        return mayAnswer ? text.Append("""
             To end with the answer: {"answer":"<text>"}
            """).ToString() : text.ToString();
    }

    /// <summary>A call as the model wrote it.</summary>
    public static string Write(FunctionCallContent call) =>
        $"{{\"tool\":{CompactJson.Write(call.Name)},\"arguments\":{CompactJson.Write(call.Arguments ?? new Dictionary<string, object?>())}}}";

    /// <summary>A result as the model reads it.</summary>
    /// <param name="result">What the tool gave; an exception is shown by its message.</param>
    public static string Write(FunctionResultContent result) =>
        $"{{\"result\":{CompactJson.Write(result.Exception is { } failure ? $"Error: {failure.Message}" : result.Result)}}}";

    /// <summary>An answer as the model wrote it.</summary>
    public static string WriteAnswer(string text) => $"{{\"answer\":{CompactJson.Write(text)}}}";

    /// <summary>Reads what the model wrote.</summary>
    /// <param name="json">The text.</param>
    /// <param name="callId">Id of the call, should it be one.</param>
    /// <returns>A call, or the answer as text (JSON text where it is no string); null where the text is neither, such as one that was cut before its end.</returns>
    public static AIContent? Read(string json, string callId)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root ? Read(root, callId) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AIContent? Read(JsonElement root, string callId)
    {
        if (root.TryGetProperty("answer", out var answer))
        {
            return new TextContent(answer.ValueKind is JsonValueKind.String ? answer.GetString() : answer.GetRawText());
        }

        return root.TryGetProperty("tool", out var tool) && tool.ValueKind is JsonValueKind.String
            && root.TryGetProperty("arguments", out var arguments) && arguments.ValueKind is JsonValueKind.Object
            ? new FunctionCallContent(callId, tool.GetString()!, arguments.EnumerateObject().ToDictionary(pair => pair.Name, pair => (object?)pair.Value.Clone(), StringComparer.Ordinal))
            : null;
    }
}
