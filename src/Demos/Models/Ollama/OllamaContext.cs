using System.Text.Json;
using OllamaSharp;
using OllamaSharp.Models;

namespace Demos.Models.Ollama;

/// <summary>The context of a model at an Ollama: what is asked for and what was granted.</summary>
/// <param name="ollama">The endpoint.</param>
/// <param name="entry">The model.</param>
/// <param name="wished">Context that the scenario asks for, in tokens; 0 asks for the model's whole window.</param>
internal sealed class OllamaContext(IOllamaApiClient ollama, ModelEntry entry, int wished)
{
    private int? _trained;
    private bool _isShown;
    private string? _version;

    /// <summary>Tokens to ask for with each request: the scenario's, or the catalogue's window, or what the endpoint says the model was trained for; null where none of them says.</summary>
    public int? Asked { get; private set; } = wished > 0 ? wished : entry.WindowTokens;

    /// <summary>Tokens that the loaded model has; null before an answer, and where the endpoint does not say.</summary>
    public int? Granted { get; private set; }

    /// <summary>Tokens that the model has at most, as far as anybody says.</summary>
    public int? Window => Granted ?? (Asked is { } asked ? Math.Min(asked, _trained ?? asked) : _trained);

    /// <summary>Version of the endpoint and digest of the model, such as <c>ollama 0.13.1, fe938a131f40</c>; null before an answer.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>Asks the endpoint once what the model was trained for.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (!_isShown)
        {
            var shown = await ollama.ShowModelAsync(new() { Model = entry.ServedModel! }, cancellation).ConfigureAwait(false);
            _trained = TrainedContext(shown.Info);
            Asked ??= _trained;
            _isShown = true;
        }
    }

    /// <summary>Looks at what the endpoint has loaded for an answer.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        _version ??= await ollama.GetVersionAsync(cancellation).ConfigureAwait(false);
        var running = await ollama.ListRunningModelsAsync(cancellation).ConfigureAwait(false);
        var loaded = running?.FirstOrDefault(model => IsOurs(model.Name) || IsOurs(model.ModelName));
        Granted = loaded?.ContextLength is > 0 and var tokens ? tokens : null;
        Fingerprint = loaded?.Digest is { Length: >= 12 } digest ? $"ollama {_version}, {digest[..12]}" : $"ollama {_version}";
    }

    private bool IsOurs(string? name) => name is not null && (name == entry.ServedModel || name == $"{entry.ServedModel}:latest");

    private static int? TrainedContext(ModelInfo? info) =>
        info?.ExtraInfo?.FirstOrDefault(pair => pair.Key == $"{info.Architecture}.context_length").Value is JsonElement { ValueKind: JsonValueKind.Number } value
        && value.TryGetInt32(out var tokens) ? tokens : null;
}
