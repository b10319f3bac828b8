using System.Collections.Immutable;
using Common;
using Demos.Cli;
using Demos.Sandbox;

namespace Demos.Tests.Sandbox;

/// <summary>Whether the tests of <c>agent-self-debug</c> can be passed, and tell right from wrong.</summary>
public sealed class AnswerKeyTests
{
    private static readonly Workspace Input = new(Path.Combine(Repository.Root, "input"));

    [Fact]
    public async Task Reference_solutions_pass_all_tests_and_functions_that_do_nothing_only_leave_a_list_as_it_is()
    {
        var samples = Input.Scenarios("agent-self-debug").Single().Samples;
        ImmutableArray<CodeTest> tests = [.. samples.SelectMany(sample => CodeTests.All(sample))];
        var nothing = string.Join('\n', samples.Select(sample => $"function {sample.Parameters["entry"]}() {{}}"));

        var right = await TestReport.OfAsync(Boxed.Sandbox, string.Join('\n', samples.Select(sample => ReferenceSolutions.All[sample.Id])), tests, TestContext.Current.CancellationToken);
        var wrong = await TestReport.OfAsync(Boxed.Sandbox, nothing, tests, TestContext.Current.CancellationToken);

        Assert.Empty(right.Failures);
        Assert.Equal(samples.Length, ReferenceSolutions.All.Count);
        Assert.Equal(["(list => (secondLargest(list), list))([3, 1, 2])"], tests.Except(wrong.Failures.Select(failure => failure.Test)).Select(test => test.Call));
    }

    [Fact]
    public void Each_sample_has_three_visible_and_at_least_four_hidden_tests_of_its_function() =>
        Assert.All(Input.Scenarios("agent-self-debug").Single().Samples, sample =>
        {
            Assert.Equal(3, CodeTests.Visible(sample).Length);
            Assert.True(CodeTests.All(sample).Length >= 7);
            Assert.All(CodeTests.All(sample), test => Assert.Contains($"{sample.Parameters["entry"]}(", test.Call, StringComparison.Ordinal));
        });
}
