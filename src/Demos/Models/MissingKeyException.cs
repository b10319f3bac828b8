namespace Demos.Models;

/// <summary>A model needs a key and none was given.</summary>
/// <param name="model">Id of the model.</param>
public sealed class MissingKeyException(string model)
    : Exception($"The model '{model}' needs a key. Set the environment variable OPENAI_API_KEY.");
