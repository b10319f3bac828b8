using System.Collections.Immutable;
using Evidence.Scenarios;
using Findings;

namespace Demos.Sandbox;

/// <summary>The tests of a sample that asks for a function: its parameters <c>visible</c> and <c>hidden</c>, one test a line.</summary>
public static class CodeTests
{
    private const string Shown = "visible";
    private const string Hidden = "hidden";

    private static readonly string[] Parameters = ["entry", Shown, Hidden];

    /// <summary>The tests that the model is shown.</summary>
    public static ImmutableArray<CodeTest> Visible(Sample sample) => Read(sample, Shown);

    /// <summary>All tests, those that the model is shown first.</summary>
    public static ImmutableArray<CodeTest> All(Sample sample) => [.. Visible(sample), .. Read(sample, Hidden)];

    /// <summary>Adds SG0555 for what keeps the samples of a scenario from being tested, or shows the model what it must not see.</summary>
    /// <returns>Whether all is well.</returns>
    public static bool Check(Scenario scenario, FindingList findings)
    {
        var problems = scenario.Samples.SelectMany(sample => Problems(sample).Select(problem => (sample.Place, problem))).ToList();
        if (PromptGaps.In(scenario.Prompt).Contains(Hidden))
        {
            problems.Add((scenario.Place, (Problem: "The prompt shows '{hidden}' to the model.", Remedy: "Show it '{visible}'.")));
        }

        foreach (var (place, problem) in problems)
        {
            findings.Error("SG0555", place, problem.Problem, problem.Remedy);
        }

        return problems is [];
    }

    private static IEnumerable<(string Problem, string Remedy)> Problems(Sample sample)
    {
        foreach (var missing in Parameters.Where(name => sample.Parameters.GetValueOrDefault(name) is not { Length: > 0 }))
        {
            yield return ($"The sample '{sample.Id}' has no parameter '{missing}'.", "Give the name of the function as 'entry', and tests as 'visible' and 'hidden', one a line.");
        }

        List<string> lines = [.. Lines(sample, Shown), .. Lines(sample, Hidden)];
        foreach (var line in lines.Where(line => CodeTest.TryParse(line) is null))
        {
            yield return ($"The test '{line}' of sample '{sample.Id}' cannot be read.", "Write an expression, ' => ' and the value as JSON, such as: digitSum(493) => 16.");
        }

        foreach (var twice in lines.Select(CodeTest.TryParse).OfType<CodeTest>().CountBy(test => test.Call).Where(pair => pair.Value > 1))
        {
            yield return ($"The call '{twice.Key}' stands more than once in the tests of sample '{sample.Id}'.", "Remove one.");
        }
    }

    private static ImmutableArray<CodeTest> Read(Sample sample, string parameter) =>
        [.. Lines(sample, parameter).Select(line => CodeTest.TryParse(line) ?? throw new ArgumentException($"'{line}' is no test. Write it as: digitSum(493) => 16.", nameof(sample)))];

    private static IEnumerable<string> Lines(Sample sample, string parameter) =>
        sample.Parameters.GetValueOrDefault(parameter, "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
