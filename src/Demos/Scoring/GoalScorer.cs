using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Right where the runner says that the goal was reached; the reason tells the steps and the shortest way.</summary>
internal sealed class GoalScorer() : Scorer("goal")
{
    protected override Score Judge(Sample sample, string answer, Recording recording) => new(answer.StartsWith(Answers.Reached, StringComparison.Ordinal) ? 1 : 0, answer, answer);
}
