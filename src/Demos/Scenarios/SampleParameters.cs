using System.Globalization;
using Evidence.Scenarios;

namespace Demos.Scenarios;

/// <summary>Reads the parameters of a sample.</summary>
/// <param name="sample">The sample.</param>
internal sealed class SampleParameters(Sample sample)
{
    /// <summary>A text.</summary>
    /// <exception cref="ArgumentException">It is missing or empty.</exception>
    public string Text(string name) => sample.Parameters.TryGetValue(name, out var value) && value.Length > 0
        ? value
        : throw new ArgumentException($"The sample '{sample.Id}' has no parameter '{name}'. Add it.", nameof(name));

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">It is missing, no number, or out of range.</exception>
    public double Number(string name, double least, double most) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{Text(name)}' is no '{name}' for the sample '{sample.Id}'. Write a number from {least} to {most}."), nameof(name));

    /// <summary>Whether there is such a parameter.</summary>
    public bool Has(string name) => sample.Parameters.ContainsKey(name);
}
