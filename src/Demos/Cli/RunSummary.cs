using System.Collections.Immutable;
using System.Globalization;
using Demos.Scoring;
using Evidence.Recordings;
using Evidence.Scenarios;
using Evidence.Statistics;

namespace Demos.Cli;

/// <summary>What a scenario came to on a model, in a few lines.</summary>
internal static class RunSummary
{
    /// <summary>Such as <c>score 3 of 11, 1 did not count; 24 turns, 9120 tokens read …</c>, a line a condition where there are several, pass@k where samples were asked more than once, and how far a judge agrees with itself.</summary>
    public static IEnumerable<string> Of(Scenario scenario, IReadOnlyList<(RunTask Task, Recording Recording)> done)
    {
        var judged = done.Select(one => (one.Task, one.Recording, Score: Scorers.Judge(scenario.Scorer, one.Task.Sample, one.Recording).Value)).ToImmutableArray();
        var turns = done.SelectMany(one => one.Recording.Turns).ToList();
        var seconds = turns.Sum(turn => turn.ElapsedMs) / 1000;
        var (read, written) = (turns.Sum(turn => (turn.InputTokens ?? 0) - (turn.ReusedTokens ?? 0)), turns.Sum(turn => turn.OutputTokens ?? 0));
        yield return string.Create(CultureInfo.InvariantCulture,
            $"{Sum(judged.Select(one => one.Score))}; {turns.Count} turns, {read} tokens read, {written} written, {seconds:0.0} s, {(seconds > 0 ? (read + written) / seconds : 0):0} tokens/s");
        foreach (var condition in judged.GroupBy(one => one.Task.Sample.Condition).Where(_ => scenario.Conditions.Length > 1))
        {
            yield return $"{condition.Key}: {Sum(condition.Select(one => one.Score))}";
        }

        if (PassLine([.. judged.Select(one => (one.Task.Sample.Id, one.Score))]) is { } pass)
        {
            yield return pass;
        }

        if (JudgeSummary.Of(done.Select(one => one.Recording)) is { } judge)
        {
            yield return judge;
        }
    }

    private static string Sum(IEnumerable<double?> scores)
    {
        var all = scores.ToList();
        var counted = all.OfType<double>().ToList();
        return counted is []
            ? string.Create(CultureInfo.InvariantCulture, $"nothing to score, {all.Count} did not count")
            : string.Create(CultureInfo.InvariantCulture, $"score {counted.Sum():0.##} of {counted.Count}, {all.Count - counted.Count} did not count");
    }

    /// <summary>pass@k and pass^k for the number of times that every sample was asked; a try that did not count is no pass.</summary>
    private static string? PassLine(ImmutableArray<(string Sample, double? Score)> tries)
    {
        var samples = tries.GroupBy(one => one.Sample).Select(sample => (Tries: sample.Count(), Right: sample.Count(one => one.Score >= 1))).ToList();
        if (samples is [] || samples.Min(sample => sample.Tries) is var k && k < 2)
        {
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"pass@1 {samples.Average(sample => PassAtK.Any(sample.Tries, sample.Right, 1)):0.00}, pass@{k} {samples.Average(sample => PassAtK.Any(sample.Tries, sample.Right, k)):0.00}, pass^{k} {samples.Average(sample => PassAtK.All(sample.Tries, sample.Right, k)):0.00}, over {samples.Count} samples");
    }
}
