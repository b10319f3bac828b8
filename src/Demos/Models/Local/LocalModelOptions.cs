namespace Demos.Models.Local;

/// <summary>Which weights run in this process, and how.</summary>
public sealed record LocalModelOptions
{
    /// <summary>Path of a GGUF file.</summary>
    public required string WeightsPath { get; init; }

    /// <summary>Context asked for, in tokens; 0 asks for the model's whole window. More than the window is cut to it; llama.cpp rounds up to a multiple of 256.</summary>
    public int ContextTokens { get; init; }

    /// <summary>Threads for reading and writing; at least 1. The default is one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Longest answer where a request names none, in tokens. The default is 512.</summary>
    public int MaxOutputTokens { get; init; } = 512;

    /// <summary>Bounds of what a grammar lets the model write.</summary>
    public GrammarLimits Limits { get; init; } = new();
}
