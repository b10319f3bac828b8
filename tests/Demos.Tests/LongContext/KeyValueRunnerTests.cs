using Demos.LongContext;
using Demos.Tests.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Tests.LongContext;

public sealed class KeyValueRunnerTests
{
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(25, 10, 2)]
    [InlineData(25, 50, 12)]
    [InlineData(400, 100, 399)]
    public void List_has_the_pair_at_its_depth_and_no_name_or_number_twice(int count, int depth, int at)
    {
        var pairs = KeyValueRunner.PairsOf(Sample(count, depth));

        Assert.Equal("grey-goat: 12345", pairs[at]);
        Assert.Equal(count, pairs.Select(pair => pair.Split(": ")[0]).Distinct().Count());
        Assert.Equal(count, pairs.Select(pair => pair.Split(": ")[1]).Distinct().Count());
        Assert.Equal(pairs, KeyValueRunner.PairsOf(Sample(count, depth)));
    }

    [Fact]
    public async Task Run_asks_once_below_the_list()
    {
        var client = new QueueChatClient(QueueChatClient.Text("12345"));

        var run = await new KeyValueRunner(client).RunAsync(Given.Scenario(KeyValueRunner.RunnerName, prompt: "{list}\n{question}"), Sample(3, 50), TestContext.Current.CancellationToken);

        Assert.Equal(new Outcome(OutcomeKind.Answered, "12345"), run.Outcome);
        Assert.Matches(@"^[a-z-]+: \d{5}\ngrey-goat: 12345\n[a-z-]+: \d{5}\nWhich number\?$", Assert.Single(client.Asked).Messages[^1].Text);
    }

    [Theory]
    [InlineData("pairs", "0")]
    [InlineData("pairs", "100000")]
    [InlineData("depth", "101")]
    [InlineData("key", "")]
    public void Parameters_out_of_range_are_refused(string name, string value)
    {
        var sample = Sample(25, 50);
        var refusal = Assert.Throws<ArgumentException>(() => KeyValueRunner.PairsOf(sample with { Parameters = sample.Parameters.SetItem(name, value) }));

        Assert.Contains($"'{name}'", refusal.Message, StringComparison.Ordinal);
    }

    private static Sample Sample(int pairs, int depth) => Given.Sample("Which number?", ["12345"],
        ("pairs", $"{pairs}"), ("depth", $"{depth}"), ("key", "grey-goat"), ("value", "12345"), ("seed", "7"));
}
