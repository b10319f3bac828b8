using Demos.LongContext;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Tests.LongContext;

public sealed class NeedleRunnerTests
{
    private const string Fact = "The goat is called Ada.";

    private static readonly CorpusText[] Corpus =
    [
        new("corpora/h/1.md", "# One\n\n" + string.Join(' ', Enumerable.Range(1, 60).Select(number => $"This is sentence number {number} of the first."))),
        new("corpora/h/2.md", "# Two\n\n" + string.Join(' ', Enumerable.Range(1, 60).Select(number => $"This is sentence number {number} of the second."))),
    ];

    [Theory]
    [InlineData(100, 10)]
    [InlineData(100, 50)]
    [InlineData(300, 90)]
    [InlineData(700, 50)]
    [InlineData(900, 0)]
    [InlineData(900, 100)]
    public async Task Run_hides_the_fact_at_the_asked_depth_of_a_text_of_the_asked_length(int length, int depth)
    {
        var client = new QueueChatClient(QueueChatClient.Text("Ada"));

        await RunAsync(client, length, depth);

        var text = client.Asked[0].Messages[^1].Text;
        var at = text.IndexOf(Fact, StringComparison.Ordinal);
        var around = text.Length - Fact.Length - 1;
        Assert.InRange(TextSpans.Words(text), length - 8, length);
        Assert.InRange(100.0 * at / around, depth - (100.0 * 50 / around), depth + (100.0 * 50 / around));
        Assert.True(at > 0 && text[at - 2] == '.');
    }

    [Fact]
    public async Task Run_keeps_which_parts_of_the_corpus_were_used_and_measures_them_again()
    {
        var client = new QueueChatClient(QueueChatClient.Text("Ada"), QueueChatClient.Text("Ada"));
        var run = await RunAsync(client, 700, 50);

        var again = await RunAsync(client, 700, 50, new RecordedRuler(run.Retrieved));

        Assert.Equal(["corpora/h/1.md", "corpora/h/2.md"], run.Retrieved.Select(slice => slice.Document));
        Assert.Equal(Corpus[0].Text.Length, run.Retrieved[0].Length);
        Assert.Equal(run.Retrieved, again.Retrieved);
        Assert.Equal(client.Asked[0].Messages[^1].Text, client.Asked[1].Messages[^1].Text);
    }

    [Fact]
    public async Task Run_hides_a_distractor_too()
    {
        var client = new QueueChatClient(QueueChatClient.Text("Ada"));

        await RunAsync(client, 300, 20, more: [("distractor", "The cow is called Bea."), ("distractor-depth", "80")]);

        var text = client.Asked[0].Messages[^1].Text;
        Assert.InRange(text.IndexOf("Bea", StringComparison.Ordinal), text.IndexOf("Ada", StringComparison.Ordinal) + 300, text.Length);
    }

    [Fact]
    public async Task Run_fails_where_the_corpus_is_too_short_and_asks_nothing()
    {
        var client = new QueueChatClient();

        var run = await RunAsync(client, 5000, 50);

        Assert.Equal(new Outcome(OutcomeKind.Failed, Detail: "The corpus has fewer than 5000 tokens."), run.Outcome);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task Run_notices_an_endpoint_that_cut_the_prompt()
    {
        var response = QueueChatClient.Text("I see no goat.");
        response.Usage = new() { InputTokenCount = 200 };

        var run = await RunAsync(new QueueChatClient(response), 900, 50);

        Assert.Equal(OutcomeKind.Truncated, run.Outcome.Kind);
    }

    [Fact]
    public async Task Codes_stand_at_both_ends_and_are_asked_for_in_a_second_turn()
    {
        var client = new QueueChatClient(QueueChatClient.Text("Ada"), QueueChatClient.Text("It is copper-41."));

        var run = await RunAsync(client, 300, 50, more: [("canary-begin", "copper-41"), ("canary-end", "violet-86")]);

        var text = client.Asked[0].Messages[^1].Text;
        Assert.StartsWith("The code at the beginning is copper-41.", text, StringComparison.Ordinal);
        Assert.EndsWith("The code at the end is violet-86.", text, StringComparison.Ordinal);
        Assert.Equal(new Outcome(OutcomeKind.Answered, "Ada", "The code at the beginning was told, that at the end not told."), run.Outcome);
        Assert.Equal(2, client.Asked.Count);
    }

    [Theory]
    [InlineData("length", "many")]
    [InlineData("depth", "120")]
    [InlineData("needle", "")]
    public void NeedleParameters_refuse_what_is_out_of_range(string name, string value)
    {
        var sample = Sample(100, 50);
        var broken = sample with { Parameters = sample.Parameters.SetItem(name, value) };

        var refusal = Assert.Throws<ArgumentException>(() => NeedleParameters.Of(broken));

        Assert.Contains($"'{name}'", refusal.Message, StringComparison.Ordinal);
    }

    private static Sample Sample(int length, int depth, params (string, string)[] more) =>
        Given.Sample("What is the goat called?", ["Ada"], [("length", $"{length}"), ("depth", $"{depth}"), ("needle", Fact), .. more]);

    private static Task<SampleRun> RunAsync(IChatClient client, int length, int depth, IHaystackRuler? ruler = null, params (string, string)[] more) =>
        new NeedleRunner(client, ruler ?? new TokenRuler(text => TextSpans.Words(text)), Corpus).RunAsync(
            Given.Scenario(NeedleRunner.RunnerName, NeedleRunner.RunnerVersion, prompt: "{haystack}"), Sample(length, depth, more), TestContext.Current.CancellationToken);
}
