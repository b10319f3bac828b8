using Demos.Scoring;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Tests.Scoring;

public sealed class HiddenTestsScorerTests
{
    private static readonly Sample Twice = Given.Sample("Double a number.", [], ("entry", "twice"), ("visible", "twice(2) => 4"), ("hidden", "twice(0) => 0\ntwice(3) => 6"));

    [Theory]
    [InlineData("n + 2", 0, "passes 1 of 3 in round 1", "n + 2")]                                 // what was in sight passes, the rest does not
    [InlineData("n * 2", 1, "passes 3 of 3 in round 2; first try: 1 of 3", "n + 2", "n * 2")]
    [InlineData("n", 0, "passes 1 of 3 in round 2; first try: 1 of 3", "n", "n")]
    public void Score_is_that_of_all_tests_and_says_what_the_first_try_passed(string answer, double expected, string why, params string[] tries)
    {
        var recording = Recorded.Of(new(OutcomeKind.Answered, Code(answer)), Code(tries[0]));
        recording = recording with { Turns = [.. tries.Select(one => recording.Turns[0] with { Response = new() { Text = Code(one), Calls = [] } })] };

        var score = Scorers.Judge("hidden-tests", Twice, recording);

        Assert.Equal(new Score(expected, Code(answer), why), score);
    }

    private static string Code(string expression) => $"function twice(n) {{ return {expression}; }}";
}
