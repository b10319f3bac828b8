using System.Collections.Immutable;
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
        var parameters = new SampleParameters(sample);
        var needles = ImmutableArray.Create(new Needle(parameters.Text("needle"), parameters.Number("depth", 0, 100)));
        return new(
            (int)parameters.Number("length", 1, 10_000_000),
            parameters.Has("distractor") ? needles.Add(new(parameters.Text("distractor"), parameters.Number("distractor-depth", 0, 100))) : needles);
    }
}
