using Demos.Sandbox;
using Demos.Tests.Scenarios;

namespace Demos.Tests.Sandbox;

public sealed class CodeTestTests
{
    [Theory]
    [InlineData("f(1) => 2", "2", true)]
    [InlineData("f(1) => 2", "2.0", true)]
    [InlineData("f(1) => 2", "\"2\"", false)]
    [InlineData("f(1) => 2", "undefined", false)]
    [InlineData("f(1) => [1,{\"a\":2,\"b\":3}]", "[1,{\"b\":3,\"a\":2}]", true)]
    [InlineData("f(1) => [1,2]", "[2,1]", false)]
    [InlineData("f([1], x => x) => null", "null", true)]
    public void Test_is_passed_by_the_same_json(string line, string value, bool expected) =>
        Assert.Equal(expected, CodeTest.TryParse(line)!.IsPassedBy(new(SandboxKind.Value, value)));

    [Theory]
    [InlineData("f(1)")]
    [InlineData("f(1) => two")]
    [InlineData(" => 1")]
    public void Line_without_a_call_and_json_is_no_test(string line) => Assert.Null(CodeTest.TryParse(line));

    [Fact]
    public void Check_names_what_is_missing_wrong_double_or_shown()
    {
        var findings = new Findings.FindingList();
        var scenario = Given.Scenario("any", prompt: "{question} {hidden}") with
        {
            Samples = [Given.Sample("Why?", [], ("visible", "f(1) => 1\nf(2) = 2"), ("hidden", "f(1) => 1"))],
        };

        Assert.False(CodeTests.Check(scenario, findings));

        Assert.Equal(
            [
                "The prompt shows '{hidden}' to the model.",
                "The call 'f(1)' stands more than once in the tests of sample 'one'.",
                "The sample 'one' has no parameter 'entry'.",
                "The test 'f(2) = 2' of sample 'one' cannot be read.",
            ],
            findings.Sorted().Select(found => found.Problem));
    }

    [Theory]
    [InlineData("```js\nlet a = 1;\n```\nThat is it.\n```\nb\n```", false, "let a = 1;")]
    [InlineData("Here:\r\n  ```javascript\r\n  let a = 1;\r\n  ```", true, "let a = 1;")]
    [InlineData("let a = 1;\n", false, "let a = 1;")]
    [InlineData("```js\nlet a = 1;", false, "let a = 1;")]
    [InlineData("```js\nlet a = 1;", true, null)]
    [InlineData("let a = 1;", true, null)]
    [InlineData("```\n```", false, null)]
    public void Code_is_the_first_block_or_the_whole_answer(string answer, bool isCut, string? expected) => Assert.Equal(expected, CodeBlock.Find(answer, isCut));
}
