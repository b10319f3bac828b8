namespace Demos.Models;

/// <summary>What answered, in the words a recording keeps. A chat client of this room gives it through <c>GetService</c>.</summary>
public sealed record ModelDescription
{
    /// <summary>What ran the model: <c>LLamaSharp</c>, or the client library that spoke to an endpoint: <c>OpenAI</c>, <c>OllamaSharp</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Version of the engine's package, such as <c>0.30.0</c>.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The name by which the endpoint serves the model, or the name that stands in the weights.</summary>
    public required string ServedModel { get; init; }

    /// <summary>File of the weights without a folder; null where an endpoint holds them.</summary>
    public string? WeightsFile { get; init; }

    /// <summary>SHA-256 of the weights, 64 hex digits in lower case; null where an endpoint holds them.</summary>
    public string? WeightsSha256 { get; init; }

    /// <summary>Size of the weights in bytes; null where an endpoint holds them.</summary>
    public long? WeightsBytes { get; init; }

    /// <summary>Context asked for, in tokens; null where it was left to the model or the endpoint.</summary>
    public int? ContextAsked { get; init; }

    /// <summary>Context granted, in tokens; null where the endpoint does not say.</summary>
    public int? ContextGranted { get; init; }

    /// <summary>How it is given tools: a word of <see cref="ToolsBy"/>.</summary>
    public string Tools { get; init; } = ToolsBy.Native;

    /// <summary>Host and port of the endpoint, without credentials or path; null in-process.</summary>
    public string? Host { get; init; }
}
