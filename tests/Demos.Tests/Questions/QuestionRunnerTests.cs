using Demos.Questions;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Questions;

public sealed class QuestionRunnerTests
{
    [Fact]
    public async Task Run_asks_once_and_keeps_the_answer()
    {
        var client = new QueueChatClient(QueueChatClient.Text(" The answer is 23 "));

        var run = await RunAsync(client);

        Assert.Equal(new Outcome(OutcomeKind.Answered, "The answer is 23"), run.Outcome);
        Assert.Equal("How many?", Assert.Single(client.Asked).Messages[^1].Text);
        Assert.Empty(run.Retrieved);
    }

    [Theory]
    [InlineData("", "stop", OutcomeKind.Empty)]
    [InlineData("It is tw", "length", OutcomeKind.Truncated)]
    public async Task End_without_an_answer_is_no_answer(string text, string finish, OutcomeKind expected) =>
        Assert.Equal(expected, (await RunAsync(new QueueChatClient(QueueChatClient.Text(text, new ChatFinishReason(finish))))).Outcome.Kind);

    [Fact]
    public async Task Scenario_of_another_version_is_refused() =>
        await Assert.ThrowsAsync<RunnerRefusalException>(() => new QuestionRunner(new QueueChatClient()).RunAsync(
            Given.Scenario(QuestionRunner.RunnerName, version: 99), Given.Sample("How many?"), TestContext.Current.CancellationToken));

    private static Task<SampleRun> RunAsync(QueueChatClient client) =>
        new QuestionRunner(client).RunAsync(Given.Scenario(QuestionRunner.RunnerName), Given.Sample("How many?"), TestContext.Current.CancellationToken);
}
