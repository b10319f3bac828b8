namespace Demos.Models;

/// <summary>A file of weights cannot be used for what it was loaded for.</summary>
/// <param name="path">The file.</param>
/// <param name="problem">Why, as a sentence, and what to do.</param>
/// <param name="cause">What the engine said; null where it said nothing.</param>
public sealed class UnusableWeightsException(string path, string problem, Exception? cause = null)
    : Exception($"The weights '{path}' cannot be used. {problem}", cause);
