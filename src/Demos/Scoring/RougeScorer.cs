using System.Globalization;
using Evidence.Recordings;
using Evidence.Scenarios;
using Evidence.Statistics;

namespace Demos.Scoring;

/// <summary>ROUGE-L with the best reference (<see cref="TextOverlap"/>).</summary>
internal sealed class RougeScorer() : Scorer("rouge-l")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        var value = sample.References.Max(reference => TextOverlap.RougeL(answer, reference));
        return new(Math.Round(value, 4), answer, string.Create(CultureInfo.InvariantCulture, $"ROUGE-L {value:0.00}"));
    }
}
