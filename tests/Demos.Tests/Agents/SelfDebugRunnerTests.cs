using Demos.Agents;
using Demos.Scenarios;
using Demos.Tests.Sandbox;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Agents;

public sealed class SelfDebugRunnerTests
{
    private const string Wrong = "```js\nfunction twice(n) { return n + 2; }\n```";
    private const string Right = "Sorry.\n```js\nfunction twice(n) { return n * 2; }\n```\nNow it is right.";

    private static readonly Sample Twice = Given.Sample("Double a number.", [], ("entry", "twice"), ("visible", "twice(2) => 4\ntwice(3) => 6"), ("hidden", "twice(0) => 0"));

    [Fact]
    public async Task Failures_are_handed_back_until_the_visible_tests_pass()
    {
        var client = new QueueChatClient(QueueChatClient.Text(Wrong), QueueChatClient.Text(Right, ChatFinishReason.Length)); // cut after its block ended

        var run = await RunAsync(client);

        Assert.Equal(new Outcome(OutcomeKind.Answered, "function twice(n) { return n * 2; }", "Round 2: 2 of 2 visible tests pass."), run.Outcome);
        Assert.Equal(
            ["Be brief.", "Double a number.", Wrong, "1 of 2 tests pass.\ntwice(3) should give 6, but gives 5.\nWrite the whole function again, corrected."],
            client.Asked[1].Messages.Select(message => message.Text));
        Assert.DoesNotContain(client.Asked.SelectMany(asked => asked.Messages), message => message.Text.Contains("twice(0)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Last_code_stands_when_the_rounds_are_used_up()
    {
        var client = new QueueChatClient(QueueChatClient.Text("twice"), QueueChatClient.Text(Wrong));

        var run = await RunAsync(client, maxTurns: 2);

        Assert.Equal(new Outcome(OutcomeKind.Answered, "function twice(n) { return n + 2; }", "Round 2: 1 of 2 visible tests pass."), run.Outcome);
        Assert.StartsWith("0 of 2 tests pass.\ntwice(2) should give 4, but throws ReferenceError: twice is not defined.\n", client.Asked[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_does_not_parse_or_end_is_told_in_one_line()
    {
        var client = new QueueChatClient(QueueChatClient.Text("function twice("), QueueChatClient.Text("function twice(n) { for (;;); }"), QueueChatClient.Text(""));

        await RunAsync(client);

        Assert.StartsWith("0 of 2 tests pass.\nThe code cannot be read: SyntaxError: Unexpected end of input (code:1:16).\nWrite", client.Asked[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.StartsWith("0 of 2 tests pass.\ntwice(2) should give 4, but does not end. The tests after it were not run.\nWrite", client.Asked[2].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("function twice(n) { return", "length", OutcomeKind.Truncated)]
    [InlineData("", "stop", OutcomeKind.Empty)]
    [InlineData("", "content_filter", OutcomeKind.Refused)]
    public async Task Run_without_any_code_ends_as_its_response_did(string text, string finish, OutcomeKind expected) =>
        Assert.Equal(expected, (await RunAsync(new QueueChatClient(QueueChatClient.Text(text, new(finish))))).Outcome.Kind);

    [Fact]
    public async Task Code_of_the_round_before_stands_where_a_response_has_none()
    {
        var run = await RunAsync(new QueueChatClient(QueueChatClient.Text(Wrong), QueueChatClient.Text("function twice(", ChatFinishReason.Length)));

        Assert.Equal(new Outcome(OutcomeKind.Answered, "function twice(n) { return n + 2; }", "Round 1: 1 of 2 visible tests pass."), run.Outcome);
    }

    private static Task<SampleRun> RunAsync(QueueChatClient client, int maxTurns = 4) => new SelfDebugRunner(client, Boxed.Sandbox).RunAsync(
        Given.Scenario(SelfDebugRunner.RunnerName, maxTurns: maxTurns), Twice, TestContext.Current.CancellationToken);
}
