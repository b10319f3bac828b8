using System.Collections.Immutable;
using System.Globalization;
using Evidence.Scenarios;

namespace Demos.LongContext;

/// <summary>The parameters of a needle sample, read.</summary>
/// <param name="LengthTokens">Length of the text in tokens, at least 1.</param>
/// <param name="Needles">The fact, and the distractor where there is one.</param>
public sealed record NeedleParameters(int LengthTokens, ImmutableArray<Needle> Needles)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="ArgumentException">One is missing or no number in range.</exception>
    public static NeedleParameters Of(Sample sample)
    {
        var needles = ImmutableArray.Create(new Needle(Text(sample, "needle"), Percent(sample, "depth")));
        return new(
            (int)Number(sample, "length", 1, 10_000_000),
            sample.Parameters.ContainsKey("distractor") ? needles.Add(new(Text(sample, "distractor"), Percent(sample, "distractor-depth"))) : needles);
    }

    private static string Text(Sample sample, string name) => sample.Parameters.TryGetValue(name, out var value) && value.Length > 0
        ? value
        : throw new ArgumentException($"The sample '{sample.Id}' has no parameter '{name}'. Add it.", nameof(sample));

    private static double Percent(Sample sample, string name) => Number(sample, name, 0, 100);

    private static double Number(Sample sample, string name, double least, double most) =>
        double.TryParse(Text(sample, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"'{Text(sample, name)}' is no '{name}' for the sample '{sample.Id}'. Write a number from {least} to {most}."), nameof(sample));
}
