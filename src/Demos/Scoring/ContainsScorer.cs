using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Right where the words of a reference stand in a row in the answer, letter case and punctuation aside.</summary>
internal sealed class ContainsScorer() : Scorer("contains")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        if (sample.References is [])
        {
            return Score.OfAbstention(answer);
        }

        return sample.References.FirstOrDefault(reference => AnswerText.HasInARow(answer, reference)) is { } found
            ? new(1, answer, $"has '{found}'")
            : new(0, answer, $"has not '{sample.References[0]}'");
    }
}
