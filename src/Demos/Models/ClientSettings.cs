using System.Collections.Immutable;

namespace Demos.Models;

/// <summary>How a client is made; what is left out is left to the catalogue, the model or the endpoint.</summary>
public sealed record ClientSettings
{
    /// <summary>Key of the endpoint; sent in the header, kept nowhere else.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Further texts that no message may quote, whoever repeats them; the key is always one.</summary>
    public ImmutableArray<string> Secrets { get; init; } = [];

    /// <summary>Weights by path instead of by catalogue; their digest is then only reported.</summary>
    public string? WeightsPath { get; init; }

    /// <summary>Context asked for, in tokens, where the provider can be asked (local, Ollama); 0 asks for the model's whole window.</summary>
    public int ContextTokens { get; init; }

    /// <summary>How often a call of an endpoint is tried again after 408, 429, 5xx and silence, with growing pauses. The default is 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>How long one try may take, from the request to the last byte of the answer. The default is 5 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Shows everything but the key and the secrets.</summary>
    public override string ToString() => $"{nameof(ClientSettings)} {{ ApiKey = {(ApiKey is null ? "none" : "set")}, ContextTokens = {ContextTokens}, Retries = {Retries}, Timeout = {Timeout} }}";
}
