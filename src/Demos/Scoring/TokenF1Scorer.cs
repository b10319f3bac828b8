using System.Globalization;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Gives the share of common words with the best reference.</summary>
internal sealed class TokenF1Scorer() : Scorer("f1")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        if (sample.References is [])
        {
            return Score.OfAbstention(answer);
        }

        var value = TokenF1.Best(answer, sample.References);
        return new(value, answer, string.Create(CultureInfo.InvariantCulture, $"{value:0.00} of the words are common"));
    }
}
