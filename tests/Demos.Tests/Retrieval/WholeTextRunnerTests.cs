using System.Collections.Immutable;
using Demos.Retrieval;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;

namespace Demos.Tests.Retrieval;

public sealed class WholeTextRunnerTests
{
    private static readonly ImmutableArray<CorpusText> Corpus =
        [.. Enumerable.Range(1, 3).Select(number => new CorpusText($"corpora/t/{number}.md", string.Join(' ', Enumerable.Range(1, 500).Select(word => $"word{number}-{word}"))))];

    private static readonly ImmutableArray<RetrievedPassage> Found = [new("corpora/t/2.md", 0, 7, 1, "word2-1")];

    [Fact]
    public async Task Whole_text_stands_in_the_request() => Assert.Contains("word2-250", (await AskedAsync("whole")).Single(), StringComparison.Ordinal);

    [Fact]
    public async Task Cut_text_has_its_beginning_and_its_end_and_says_where_it_was_cut()
    {
        var asked = (await AskedAsync("cut")).Single();

        Assert.StartsWith("word1-1 ", asked, StringComparison.Ordinal);
        Assert.EndsWith("word3-500", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("word2-250", asked, StringComparison.Ordinal);
        Assert.Contains(" […] ", asked, StringComparison.Ordinal);
        Assert.InRange(asked.Length, WholeTextRunner.CutCharacters - 40, WholeTextRunner.CutCharacters + 10);
    }

    [Fact]
    public async Task Every_document_is_summed_up_before_the_question()
    {
        var asked = await AskedAsync("summarised", "one", "two", "three", "answer");

        Assert.Equal(4, asked.Count);
        Assert.StartsWith("word2-1 ", asked[1], StringComparison.Ordinal);
        Assert.Equal("one\n\ntwo\n\nthree", asked[3]);
    }

    [Fact]
    public async Task Passages_found_stand_in_the_request_and_are_kept()
    {
        var client = new QueueChatClient(QueueChatClient.Text("answer"));

        var run = await RunAsync(client, "retrieved");

        Assert.Equal("word2-1", client.Asked.Single().Messages[^1].Text);
        Assert.Equal(Found, run.Retrieved);
    }

    private static async Task<List<string>> AskedAsync(string condition, params string[] answers)
    {
        var client = new QueueChatClient([.. (answers is [] ? ["answer"] : answers).Select(answer => QueueChatClient.Text(answer))]);
        await RunAsync(client, condition);
        return client.Asked.ConvertAll(asked => asked.Messages[^1].Text);
    }

    private static Task<SampleRun> RunAsync(QueueChatClient client, string condition) => new WholeTextRunner(client, Corpus, new RecordedRetrieval(Found)).RunAsync(
        Given.Scenario(WholeTextRunner.RunnerName, prompt: "{haystack}"), Given.Sample("What?", parameters: ("condition", condition)) with { Id = $"one.{condition}" }, TestContext.Current.CancellationToken);
}
