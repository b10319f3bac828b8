namespace Demos.Tests.Models.StandIn;

/// <summary>How an Ollama is set up, and what it has loaded.</summary>
internal sealed class OllamaState
{
    /// <summary>Context of a request that asks for none.</summary>
    public int DefaultContext { get; set; } = 4096;

    /// <summary>Most context that the model was trained for; a request for more is given this.</summary>
    public int TrainedContext { get; set; } = 32_768;

    /// <summary>Most context that the machine gives, whatever is asked for.</summary>
    public int MostContext { get; set; } = int.MaxValue;

    /// <summary>Whether <c>/api/ps</c> and <c>/api/show</c> tell contexts, as they do since 2025.</summary>
    public bool TellsContext { get; set; } = true;

    /// <summary>Whether it heeds <c>truncate: false</c>, as it does since late 2025, or cuts in silence.</summary>
    public bool HeedsTruncate { get; set; } = true;

    /// <summary>The model in memory; null before the first request.</summary>
    public string? LoadedModel { get; private set; }

    /// <summary>Its context.</summary>
    public int LoadedContext { get; private set; }

    public void Load(string model, int? asked) => (LoadedModel, LoadedContext) = (model, Math.Min(Math.Min(asked ?? DefaultContext, TrainedContext), MostContext));
}
