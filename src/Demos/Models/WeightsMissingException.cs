using System.Globalization;

namespace Demos.Models;

/// <summary>The weights of a local model are not on this machine.</summary>
/// <param name="model">Id of the model.</param>
/// <param name="weights">What is missing.</param>
/// <param name="folders">Where it was looked for.</param>
public sealed class WeightsMissingException(string model, Weights weights, IReadOnlyList<string> folders) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"The weights of '{model}' are not here. Get them with 'demos models get {model}' ({weights.Bytes:N0} bytes), or put '{weights.File}' into one of: {string.Join(", ", folders)}; the environment variable DEMOS_MODELS names another folder."))
{
    /// <summary>Id of the model.</summary>
    public string Model { get; } = model;
}
