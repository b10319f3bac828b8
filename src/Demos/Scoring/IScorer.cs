using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Judges an answer. Only runs that ended with one are handed to it.</summary>
internal interface IScorer
{
    /// <summary>The name that a scenario's <c>scorer</c> key gives.</summary>
    string Name { get; }

    /// <summary>Judges.</summary>
    /// <param name="sample">For the accepted answers; none where the right answer is that there is none.</param>
    /// <param name="answer">The answer of the outcome.</param>
    /// <param name="recording">For scorers that look at more than the answer.</param>
    Score Judge(Sample sample, string answer, Recording recording);
}
