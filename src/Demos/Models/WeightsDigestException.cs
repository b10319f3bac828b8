namespace Demos.Models;

/// <summary>A file is not the weights that the catalogue names.</summary>
/// <param name="path">The file.</param>
/// <param name="expected">SHA-256 in the catalogue.</param>
/// <param name="actual">SHA-256 of the file.</param>
public sealed class WeightsDigestException(string path, string expected, string actual) : Exception(
    $"'{path}' has the SHA-256 '{actual}', and the catalogue says '{expected}'. Delete the file and get it again, or correct the catalogue.")
{
    /// <summary>SHA-256 in the catalogue, 64 hex digits.</summary>
    public string Expected { get; } = expected;

    /// <summary>SHA-256 of the file, 64 hex digits.</summary>
    public string Actual { get; } = actual;
}
