namespace Demos.Scoring;

/// <summary>What an answer is worth, with what was judged and why.</summary>
/// <param name="Value">0 (wrong) to 1 (right); null where the run did not end with an answer and does not count.</param>
/// <param name="Judged">The part of the answer that was compared; empty where nothing was.</param>
/// <param name="Why">The reason, in a few words.</param>
public sealed record Score(double? Value, string Judged, string Why)
{
    /// <summary>The score of an answer where the right one is that there is none.</summary>
    internal static Score OfAbstention(string answer) =>
        AnswerText.Abstains(answer) ? new(1, answer, "says that there is no answer") : new(0, answer, "there is no answer, but one was given");
}
