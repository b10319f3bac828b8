using Demos.Agents;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Agents;

public sealed class ToolUseRunnerTests
{
    private static readonly ChatResponse LookUpGpt4 = QueueChatClient.Call("find_result", ("benchmark", "ALFWorld"), ("model", "GPT-4"));

    [Fact]
    public async Task Run_carries_out_calls_and_feeds_their_results_back_until_there_is_an_answer()
    {
        var client = new QueueChatClient(LookUpGpt4, QueueChatClient.Call("calculate", ("expression", "84.33 - 59.7")), QueueChatClient.Text("24.63"));

        var run = await RunAsync(client);

        Assert.Equal(new Outcome(OutcomeKind.Answered, "24.63"), run.Outcome);
        Assert.Equal(["84.33", "24.63"], client.Asked[^1].Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => result.Result));
        Assert.Equal(["find_result", "calculate"], client.Asked[0].Options!.Tools!.Select(tool => tool.Name));
    }

    [Fact]
    public async Task Run_offers_tools_whose_schema_requires_every_argument()
    {
        var client = new QueueChatClient(QueueChatClient.Text("1"));

        await RunAsync(client);

        var schema = Assert.IsAssignableFrom<AIFunctionDeclaration>(client.Asked[0].Options!.Tools![0]).JsonSchema;
        Assert.Equal(["benchmark", "model"], schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("string", schema.GetProperty("properties").GetProperty("model").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Run_asks_for_a_call_first_and_leaves_the_rest_to_the_model()
    {
        List<ChatToolMode?> modes = [];
        using var client = new QueueChatClient(LookUpGpt4, QueueChatClient.Text("84.33")) { OnAsked = options => modes.Add(options!.ToolMode) };

        await RunAsync(client);

        Assert.Equal([ChatToolMode.RequireAny, ChatToolMode.Auto], modes);
    }

    [Fact]
    public async Task Run_tells_the_model_of_a_wrong_tool_and_lets_it_go_on()
    {
        var client = new QueueChatClient(QueueChatClient.Call("search_web", ("query", "GPT-4")), QueueChatClient.Text("84.33"));

        var run = await RunAsync(client);

        Assert.Equal(OutcomeKind.Answered, run.Outcome.Kind);
        Assert.Equal("Error: there is no tool 'search_web'. The tools are find_result, calculate.", ResultOf(client.Asked[1]));
    }

    [Theory]
    [InlineData("calculate", "formula", "Error: the argument 'expression' of 'calculate' is missing.")]
    [InlineData("best_model", "benchmark", "Error: there is no tool 'best_model'. The tools are find_result, calculate.")]
    public async Task Run_ends_as_an_invalid_call_where_it_comes_twice(string tool, string argument, string expected)
    {
        var call = QueueChatClient.Call(tool, (argument, "1"));
        var client = new QueueChatClient(call, call);

        var run = await RunAsync(client);

        Assert.Equal(OutcomeKind.InvalidCall, run.Outcome.Kind);
        Assert.Equal(expected, ResultOf(client.Asked[1]));
    }

    [Fact]
    public async Task Run_ends_as_a_loop_where_the_same_call_gives_the_same_result()
    {
        var client = new QueueChatClient(LookUpGpt4, QueueChatClient.Call("calculate", ("expression", "1")), LookUpGpt4);

        var run = await RunAsync(client);

        Assert.Equal(OutcomeKind.Loop, run.Outcome.Kind);
        Assert.Equal("The same call of 'find_result' gave the same result twice: 84.33", run.Outcome.Detail);
    }

    [Fact]
    public async Task Run_ends_at_the_turn_limit()
    {
        var client = new QueueChatClient([.. Enumerable.Range(1, 4).Select(turn => QueueChatClient.Call("calculate", ("expression", $"{turn}")))]);

        var run = await RunAsync(client);

        Assert.Equal(OutcomeKind.TurnLimit, run.Outcome.Kind);
        Assert.Equal(4, client.Asked.Count);
    }

    [Fact]
    public async Task Run_ends_with_the_outcome_of_a_model_that_failed()
    {
        var overflow = new Outcome(OutcomeKind.ContextOverflow, Detail: "Too long.");

        var run = await RunAsync(new FailingChatClient(new ModelFailureException(overflow, new InvalidOperationException())));

        Assert.Equal(overflow, run.Outcome);
    }

    [Fact]
    public async Task Run_refuses_a_scenario_of_another_version()
    {
        var runner = new ToolUseRunner(new QueueChatClient(), SurveyFactsForTests.Facts);

        var refusal = await Assert.ThrowsAsync<RunnerRefusalException>(() =>
            runner.RunAsync(Given.Scenario(ToolUseRunner.RunnerName, version: 2), Given.Sample("Why?"), CancellationToken.None));

        Assert.Contains("version 2", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<SampleRun> RunAsync(IChatClient client) => new ToolUseRunner(client, SurveyFactsForTests.Facts).RunAsync(
        Given.Scenario(ToolUseRunner.RunnerName, tools: ["find_result", "calculate"]), Given.Sample("How far is GPT-4 ahead?"), TestContext.Current.CancellationToken);

    private static string? ResultOf((List<ChatMessage> Messages, ChatOptions? Options) asked) =>
        asked.Messages[^1].Contents.OfType<FunctionResultContent>().Single().Result as string;
}
