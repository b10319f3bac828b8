using Demos.Agents;
using Demos.Scenarios;
using Demos.Scoring;
using Demos.Tests.Scenarios;
using Demos.Tests.Scoring;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Tests.Agents;

public sealed class FeedbackRunnerTests
{
    private static readonly Sample Sample = Given.Sample("Write about rain.", parameters: ("rules", "words = 3\nlacks: snow"));

    [Fact]
    public async Task User_says_in_words_which_rules_are_broken_until_none_is()
    {
        var client = new QueueChatClient(QueueChatClient.Text("Snow falls on and on"), QueueChatClient.Text("Rain falls softly"));

        var run = await RunAsync(client);

        Assert.Equal(new Outcome(OutcomeKind.Answered, "Rain falls softly"), run.Outcome);
        Assert.EndsWith("- It has exactly 3 words.\n- It does not contain \"snow\".", client.Asked[0].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal("It has 5 words, but should have exactly 3 words. It contains \"snow\". Write it again, and nothing else.", client.Asked[1].Messages[^1].Text);
    }

    [Fact]
    public async Task Last_text_counts_where_all_turns_are_used()
    {
        var run = await RunAsync(new QueueChatClient([.. Enumerable.Range(1, 4).Select(time => QueueChatClient.Text($"Try number {time} is wrong"))]));

        Assert.Equal(new Outcome(OutcomeKind.Answered, "Try number 4 is wrong"), run.Outcome);
    }

    [Fact]
    public void Score_is_the_share_of_rules_kept_and_the_reason_tells_the_gain_of_each_round()
    {
        var score = Scorers.Judge("rules", Sample, Recorded.Of(new(OutcomeKind.Answered, "Rain falls softly on"), ["Snow falls on and on", "Rain falls softly on"]));

        Assert.Equal((0.5, "keeps 0, then 1 of 2 rules"), (score.Value, score.Why));
    }

    [Theory]
    [InlineData("words = 2", "one two", "one", "It has 1 word, but should have exactly 2 words.")]
    [InlineData("lines <= 1", "one", "a\nb", "It has 2 lines, but should have at most 1 line.")]
    [InlineData("words >= 2", "one two three", "one", "It has 1 word, but should have at least 2 words.")]
    [InlineData("contains: roof", "The Roof leaks.", "The house", "It does not contain \"roof\".")]
    [InlineData("starts: On", "On time", "on time", "It does not begin with \"On\".")]
    [InlineData("ends: !", "Hey!", "Hey.", "It does not end with \"!\".")]
    [InlineData("lower case", "a b", "a B", "It has the capital letter B.")]
    [InlineData("sorted lines", "ant\nBee", "bee\nant", "The line \"ant\" stands in the wrong place.")]
    public void Rules_complain_of_what_breaks_them_and_of_nothing_else(string rule, string keeps, string breaks, string complaint)
    {
        var read = TextRule.ParseAll(rule).Single();

        Assert.Null(read.Complaint(keeps));
        Assert.Equal(complaint, read.Complaint(breaks));
    }

    [Theory]
    [InlineData("words = many")]
    [InlineData("rhymes")]
    public void What_is_no_rule_is_refused(string line) => Assert.Throws<FormatException>(() => TextRule.ParseAll(line));

    private static Task<SampleRun> RunAsync(QueueChatClient client) =>
        new FeedbackRunner(client).RunAsync(Given.Scenario(FeedbackRunner.RunnerName, prompt: "{question}\n{wanted}"), Sample, TestContext.Current.CancellationToken);
}
