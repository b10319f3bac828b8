using Demos.Retrieval;
using Demos.Retrieval.Stores;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Retrieval;

public sealed class RetrievalRunnerTests
{
    private static readonly CorpusText[] Corpus =
    [
        new("corpora/t/zebra.md", "Zebras zigzag in zones of the zoo."),
        new("corpora/t/owl.md", "Owls look for food at night."),
        new("corpora/t/bee.md", "Bees see the bee tree."),
    ];

    [Fact]
    public async Task Run_hands_over_the_nearest_passages_with_their_places()
    {
        var client = new QueueChatClient(QueueChatClient.Text("""{"answer":"in the zoo","quotes":[{"passage":1,"text":"zones of the zoo"}]}"""));

        var run = await RunAsync(client, "zzz zoo zigzag");

        Assert.Equal("corpora/t/zebra.md", run.Retrieved[0].Document);
        Assert.Equal((0, 34), (run.Retrieved[0].Start, run.Retrieved[0].Length));
        Assert.Equal(2, run.Retrieved.Length);
        Assert.True(run.Retrieved[0].Score >= run.Retrieved[1].Score);
        Assert.StartsWith("[1] Zebras zigzag in zones of the zoo.\n\n[2] ", client.Asked[0].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(new Outcome(OutcomeKind.Answered, "in the zoo", "quotations: 1 supported"), run.Outcome);
    }

    [Fact]
    public async Task Run_asks_for_json_of_a_schema()
    {
        var client = new QueueChatClient(QueueChatClient.Text("""{"answer":"x","quotes":[]}"""));

        await RunAsync(client, "zoo");

        var format = Assert.IsType<ChatResponseFormatJson>(client.Asked[0].Options!.ResponseFormat);
        Assert.Equal(["quotes", "answer"], format.Schema!.Value.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("in the zoo", "stop", OutcomeKind.Failed)]
    [InlineData("""{"answer":"in the""", "length", OutcomeKind.Truncated)]
    [InlineData("""{"answer":" ","quotes":[]}""", "stop", OutcomeKind.Empty)]
    public async Task Run_tells_what_is_no_answer(string text, string finish, OutcomeKind expected)
    {
        var run = await RunAsync(new QueueChatClient(QueueChatClient.Text(text, new(finish))), "zoo");

        Assert.Equal(expected, run.Outcome.Kind);
    }

    [Fact]
    public async Task Run_keeps_the_passages_where_the_model_fails()
    {
        var run = await RunAsync(new FailingChatClient(new ModelFailureException(new(OutcomeKind.Failed, Detail: "down"), new IOException())), "zoo");

        Assert.Equal(OutcomeKind.Failed, run.Outcome.Kind);
        Assert.Equal(2, run.Retrieved.Length);
    }

    private static async Task<SampleRun> RunAsync(IChatClient client, string question)
    {
        using var store = new InMemoryVectorStore();
        using var embeddings = new LetterEmbeddings();
        using var conditions = new RetrievalConditions(store, "t", Corpus, embeddings);
        var runner = new RetrievalRunner(client, conditions);
        return await runner.RunAsync(Given.Scenario(RetrievalRunner.RunnerName, RetrievalRunner.RunnerVersion, prompt: "{passages}\n\n{question}"), Given.Sample(question), TestContext.Current.CancellationToken);
    }
}
