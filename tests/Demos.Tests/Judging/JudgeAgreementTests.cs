using Demos.Judging;
using Demos.Tests.Scoring;
using Evidence.Recordings;

namespace Demos.Tests.Judging;

public sealed class JudgeAgreementTests
{
    [Fact]
    public void Agreement_counts_the_verdicts_that_survive_the_swap()
    {
        // first, first, second, and one that prefers A whatever it is.
        var agreement = JudgeAgreement.Of([Judged("A", "B"), Judged("A", "B"), Judged("B", "A"), Judged("A", "A"), Recorded.Answered("tie")])!;

        Assert.Equal((0.75, 4), (agreement.Same.Value, agreement.Same.Count));
        Assert.Equal((0.3006, 0.9544), (Math.Round(agreement.Same.Low, 4), Math.Round(agreement.Same.High, 4)));
        Assert.Equal(0.5, agreement.Kappa!.Value, precision: 12);          // 3 of 4 observed, (3 x 2 + 1 x 2) of 16 expected
        Assert.Equal(5 / 8.0, agreement.ForA);
    }

    [Fact]
    public void Judge_that_looks_at_the_place_alone_agrees_with_itself_never()
    {
        var agreement = JudgeAgreement.Of([Judged("A", "A"), Judged("A", "A")])!;

        Assert.Equal((0.0, 0.0, 1.0), (agreement.Same.Value, agreement.Kappa!.Value, agreement.ForA));
    }

    [Fact]
    public void Judge_that_always_says_tie_agrees_without_saying_anything()
    {
        var agreement = JudgeAgreement.Of([Judged("tie", "tie"), Judged("tie", "tie")])!;

        Assert.Equal((1.0, null), (agreement.Same.Value, agreement.Kappa));
    }

    [Fact]
    public void Recordings_without_two_verdicts_have_no_agreement() => Assert.Null(JudgeAgreement.Of([Recorded.Answered("A"), Judged("A", "maybe")]));

    private static Recording Judged(string straight, string swapped)
    {
        var recording = Recorded.Answered("tie");
        return recording with { Turns = [Turn(straight), Turn(swapped)] };

        Turn Turn(string verdict) => recording.Turns[0] with { Response = new() { Text = $$"""{"reason":"So.","verdict":"{{verdict}}"}""", Calls = [] } };
    }
}
