namespace Demos.Models;

/// <summary>The ways in which a model is given tools, in the words that a recording keeps.</summary>
public static class ToolsBy
{
    /// <summary>Through the calls of the model's or the endpoint's own interface.</summary>
    public const string Native = "native";

    /// <summary>Through a prompt, and a grammar that forces the form.</summary>
    public const string Grammar = "grammar";

    /// <summary>Through a prompt, and a JSON Schema that the endpoint is asked to keep to.</summary>
    public const string JsonSchema = "json-schema";
}
