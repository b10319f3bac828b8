using Findings;

namespace Demos.Models;

/// <summary>A model that a scenario can be put to: what it is, and how to reach it.</summary>
public sealed record ModelEntry
{
    /// <summary>Id; part of an address and of the path of recordings.</summary>
    public required string Id { get; init; }

    /// <summary>Name for readers.</summary>
    public required string Name { get; init; }

    /// <summary>Family of models, such as <c>Qwen2.5-Coder</c>.</summary>
    public required string Family { get; init; }

    /// <summary>Licence of the weights, or the terms of the endpoint.</summary>
    public required string Licence { get; init; }

    /// <summary>How the model is reached.</summary>
    public required ModelProvider Provider { get; init; }

    /// <summary>The weights of a local model; null otherwise.</summary>
    public Weights? Weights { get; init; }

    /// <summary>Window of the model in tokens; null where the endpoint decides.</summary>
    public int? WindowTokens { get; init; }

    /// <summary>Base address of an endpoint, such as <c>http://localhost:8000/v1</c>, or <c>http://localhost:11434</c> for an Ollama; null for a local model.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Name by which the endpoint serves the model; null for a local model.</summary>
    public string? ServedModel { get; init; }

    /// <summary>How an endpoint's model is given tools; of no effect on a local one, which is always forced by a grammar.</summary>
    public ToolCalling Tools { get; init; }

    /// <summary>Name of the environment variable that holds the key of a compatible endpoint; null where it asks for none.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>What an endpoint asks for tokens; null where nobody wrote it down, and for a local model.</summary>
    public Prices? Prices { get; init; }

    /// <summary>Id of the survey's model that this one stands for; null where the survey has none.</summary>
    public string? SurveyModel { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>What an endpoint asks for tokens.</summary>
/// <param name="Input">US dollars for a million tokens read.</param>
/// <param name="Output">US dollars for a million tokens written.</param>
/// <param name="Read">The day on which they were read.</param>
/// <param name="Source">Where they stand.</param>
public sealed record Prices(double Input, double Output, DateOnly Read, Uri Source);

/// <summary>How a model is reached.</summary>
public enum ModelProvider
{
    /// <summary>In this process, from a GGUF file.</summary>
    Local,

    /// <summary>OpenAI's own endpoint, with a key.</summary>
    OpenAI,

    /// <summary>Any endpoint that speaks OpenAI's chat protocol: llama.cpp, vLLM, a vendor.</summary>
    Compatible,

    /// <summary>An Ollama, in its own dialect: the only one in which a context can be asked for.</summary>
    Ollama,
}

/// <summary>How the model of an endpoint is given tools.</summary>
public enum ToolCalling
{
    /// <summary>Through the endpoint's own calls.</summary>
    Native,

    /// <summary>Through the prompt and a JSON Schema, for models and servers without calls of their own.</summary>
    Prompt,
}

/// <summary>Weights as they are published.</summary>
/// <param name="Repository">Repository at Hugging Face, <c>owner/name</c>.</param>
/// <param name="File">File in it; also its name on disk.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">SHA-256, 64 hex digits in lower case.</param>
public sealed record Weights(string Repository, string File, long Bytes, string Sha256);
