using System.Collections.Immutable;
using Demos.Scenarios;
using Evidence.Scenarios;

namespace Demos.LongContext;

/// <summary>The parameters of a needle sample, read.</summary>
/// <param name="LengthTokens">Length of the text in tokens, at least 1; the codes at its ends are not counted.</param>
/// <param name="Needles">The fact, and the distractor where there is one.</param>
/// <param name="Canaries">The codes before and after the text; null where there are none.</param>
public sealed record NeedleParameters(int LengthTokens, ImmutableArray<Needle> Needles, (string Begin, string End)? Canaries)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="ArgumentException">One is missing or no number in range.</exception>
    public static NeedleParameters Of(Sample sample)
    {
        var parameters = new SampleParameters(sample);
        var needles = ImmutableArray.Create(new Needle(parameters.Text("needle"), parameters.Number("depth", 0, 100)));
        return new(
            (int)parameters.Number("length", 1, 10_000_000),
            parameters.Has("distractor") ? needles.Add(new(parameters.Text("distractor"), parameters.Number("distractor-depth", 0, 100))) : needles,
            parameters.Has("canary-begin") ? (parameters.Text("canary-begin"), parameters.Text("canary-end")) : null);
    }

    /// <summary>A text between the two codes; the text itself where there are none.</summary>
    public string Enclosed(string text) =>
        Canaries is { } codes ? $"The code at the beginning is {codes.Begin}.\n\n{text}\n\nThe code at the end is {codes.End}." : text;
}
