using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Recordings;
using Evidence.Scenarios;
using Json.Schema;

namespace Demos.Scoring;

/// <summary>Right where an answer is JSON that follows the schema of the sample and equals the reference; half right where it only follows the schema.</summary>
/// <remarks>Parameter of a sample: <c>schema</c>, a JSON Schema as text. A code fence around the answer is allowed; anything else beside the value is not.</remarks>
internal sealed class JsonSchemaScorer() : Scorer("json-schema")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        var schema = JsonSchema.FromText(sample.Parameters.GetValueOrDefault("schema") ?? throw new ArgumentException($"The sample '{sample.Id}' has no parameter 'schema'. Add it.", nameof(sample)));
        var text = WithoutFence(answer);
        if (Parse(text) is not { } value)
        {
            return new(0, text, "is not one JSON value");
        }

        if (!schema.Evaluate(value.RootElement).IsValid)
        {
            return new(0, text, "is JSON, and does not follow the schema");
        }

        var isRight = sample.References.Any(reference => JsonNode.DeepEquals(JsonNode.Parse(reference), JsonNode.Parse(text)));
        return isRight ? new(1, text, "follows the schema and has the right values") : new(0.5, text, "follows the schema, and has a wrong value");
    }

    private static string WithoutFence(string answer)
    {
        var text = answer.Trim();
        return text.StartsWith("```", StringComparison.Ordinal) && text.EndsWith("```", StringComparison.Ordinal) && text.IndexOf('\n') is > 0 and var first && text.Length > first + 3
            ? text[(first + 1)..^3].Trim()
            : text;
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
