using Demos.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Scenarios;

public sealed class ConversationTests
{
    [Fact]
    public void Begin_puts_the_worked_example_between_the_system_prompt_and_the_question()
    {
        var scenario = Given.Scenario("any", prompt: "Q: {question}") with
        {
            Example = [new("user", "How many?"), new("call", """{"name":"a"}""", "count"), new("result", "3"), new("assistant", "Three.")],
        };

        var messages = Conversation.Begin(scenario, Given.Sample("And now?"));

        Assert.Equal(["system", "user", "assistant", "tool", "assistant", "user"], messages.Select(message => message.Role.Value));
        var call = Assert.IsType<FunctionCallContent>(messages[2].Contents[0]);
        var result = Assert.IsType<FunctionResultContent>(messages[3].Contents[0]);
        Assert.Equal(("count", call.CallId), (call.Name, result.CallId));
        Assert.Equal("Q: And now?", messages[^1].Text);
    }

    [Theory]
    [InlineData("{question} at {depth}", "Why {depth}? at 50")]
    [InlineData("{unknown} {question}", "{unknown} Why {depth}?")]
    [InlineData("""{"answer":"x"} {Question}""", """{"answer":"x"} {Question}""")]
    public void Fill_fills_each_gap_once_and_leaves_other_braces(string prompt, string expected) =>
        Assert.Equal(expected, PromptTemplate.Fill(prompt, new Dictionary<string, string> { ["question"] = "Why {depth}?", ["depth"] = "50" }));

    [Theory]
    [InlineData("Seventeen.", "stop", "Answered")]
    [InlineData("Seven", "length", "Truncated")]
    [InlineData("  ", "stop", "Empty")]
    [InlineData("", "content_filter", "Refused")]
    public void OutcomeOf_tells_an_answer_from_what_is_none(string text, string finish, string expected) =>
        Assert.Equal(expected, Answers.OutcomeOf(QueueChatClient.Text(text, new(finish)), new()).Kind.ToString());

    [Fact]
    public void Check_reports_a_runner_that_nobody_implements_and_a_version_that_is_not_ours()
    {
        var findings = new Findings.FindingList();
        var runners = new Dictionary<string, int> { ["needle"] = 1 };

        Assert.False(Refusals.Check(Given.Scenario("nedle"), runners, findings));
        Assert.False(Refusals.Check(Given.Scenario("needle", version: 2), runners, findings));
        Assert.True(Refusals.Check(Given.Scenario("needle"), runners, findings));

        Assert.Equal(["SG0551", "SG0552"], findings.Sorted().Select(found => found.Code));
        Assert.Contains("closest: 'needle'", findings.Sorted()[0].Remedy, StringComparison.Ordinal);
    }
}
