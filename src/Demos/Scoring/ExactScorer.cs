using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Right where the answer has the same words as a reference, letter case and punctuation aside.</summary>
internal sealed class ExactScorer() : Scorer("exact")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        if (sample.References is [])
        {
            return Score.OfAbstention(answer);
        }

        var words = AnswerText.Words(answer);
        return sample.References.FirstOrDefault(reference => AnswerText.Words(reference).SequenceEqual(words)) is { } same
            ? new(1, answer, $"is '{same}'")
            : new(0, answer, $"is not '{sample.References[0]}'");
    }
}
