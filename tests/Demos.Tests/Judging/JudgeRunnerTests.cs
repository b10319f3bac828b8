using Demos.Judging;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Judging;

public sealed class JudgeRunnerTests
{
    [Theory]
    [InlineData("A", "B", "first")]
    [InlineData("B", "A", "second")]
    [InlineData("tie", "tie", "tie")]
    [InlineData("A", "A", "tie")]                       // the place decides, not the answer
    [InlineData("B", "B", "tie")]
    [InlineData("tie", "B", "tie")]
    public async Task Verdict_counts_where_both_orders_say_the_same(string straight, string swapped, string expected)
    {
        var run = await RunAsync(Says(straight), Says(swapped));

        Assert.Equal((OutcomeKind.Answered, expected), (run.Outcome.Kind, run.Outcome.Answer));
    }

    [Fact]
    public async Task Second_request_has_the_answers_in_the_other_order_and_the_same_schema()
    {
        var client = new QueueChatClient(Says("A"), Says("A"));

        var run = await RunAsync(client);

        Assert.Equal(["Why? A: north B: south", "Why? A: south B: north"], client.Asked.Select(asked => asked.Messages[^1].Text));
        Assert.All(client.Asked, asked => Assert.IsType<ChatResponseFormatJson>(asked.Options!.ResponseFormat));
        Assert.Equal("The orders disagree: first where the first answer is A, second where the second is.", run.Outcome.Detail);
    }

    [Theory]
    [InlineData("A is better")]
    [InlineData("""{"verdict":"C"}""")]
    [InlineData("""{"verdict":1}""")]
    [InlineData("""{"reason":"A"}""")]
    [InlineData("[]")]
    public async Task Verdict_that_cannot_be_read_is_unjudged(string response)
    {
        var run = await RunAsync(Says("A"), QueueChatClient.Text(response));

        Assert.Equal(new Outcome(OutcomeKind.Unjudged, Detail: "The verdict with the second answer as A cannot be read."), run.Outcome);
    }

    [Fact]
    public async Task Judge_that_was_cut_off_is_not_asked_again()
    {
        var client = new QueueChatClient(QueueChatClient.Text("{\"reason\":\"An", ChatFinishReason.Length));

        Assert.Equal(OutcomeKind.Truncated, (await RunAsync(client)).Outcome.Kind);
        Assert.Single(client.Asked);
    }

    [Fact]
    public async Task Sample_without_its_answers_is_refused() => await Assert.ThrowsAsync<ArgumentException>(() => new JudgeRunner(new QueueChatClient()).RunAsync(
        Given.Scenario(JudgeRunner.RunnerName), Given.Sample("Why?", default, ("first", "north")), TestContext.Current.CancellationToken));

    private static ChatResponse Says(string verdict) => QueueChatClient.Text($$"""{"reason":"So.","verdict":"{{verdict}}"}""");

    private static Task<SampleRun> RunAsync(params ChatResponse[] responses) => RunAsync(new QueueChatClient(responses));

    private static Task<SampleRun> RunAsync(QueueChatClient client) => new JudgeRunner(client).RunAsync(
        Given.Scenario(JudgeRunner.RunnerName, prompt: "{question} A: {first} B: {second}"),
        Given.Sample("Why?", default, ("first", "north"), ("second", "south")),
        TestContext.Current.CancellationToken);
}
