using Demos.Scoring;
using Demos.Tests.Scenarios;
using Evidence.Recordings;

namespace Demos.Tests.Scoring;

public sealed class ScoreTableTests
{
    [Fact]
    public void Of_gives_a_row_for_each_recording_of_a_sample_that_is_still_there()
    {
        var scenario = Given.Scenario("needle") with { Samples = [Given.Sample("First?", ["yes"]) with { Id = "b" }, Given.Sample("Second?", ["no"]) with { Id = "a" }] };

        var figures = ScoreTable.Of(scenario,
        [
            Recorded.Of(new(OutcomeKind.Loop, Detail: "Again and again."), sample: "a", model: "m"),
            Recorded.Of(new(OutcomeKind.Answered, "yes"), sample: "b", model: "m"),
            Recorded.Of(new(OutcomeKind.Answered, "yes"), sample: "gone", model: "m"),
            Recorded.Of(new(OutcomeKind.Answered, "yes"), sample: "a", model: "k"),
        ]);

        Assert.Equal([("k", "a", (double?)0.0), ("m", "b", 1.0), ("m", "a", null)], figures.Select(figure => (figure.Model, figure.Item, figure.Score)));
        Assert.Equal((15, 1, 3), (figures[1].Tokens, figures[1].Turns, figures[1].Length));
        Assert.Equal("Again and again.", figures[2].Detail);
    }
}
