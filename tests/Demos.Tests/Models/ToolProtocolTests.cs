using System.Text.Json;
using Demos.Models.Local;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

public class ToolProtocolTests
{
    private static readonly AIFunctionDeclaration Look = Declare("look_up", "Looks a word up.", """
        {"type":"object","properties":{"word":{"type":"string","description":"the word"},"kind":{"enum":["noun","verb"]}},"required":["word"]}
        """);

    [Fact]
    public void Describe_lists_names_parameters_and_both_forms() => Assert.Equal(
        """
        You have these tools:
        - look_up {"word": string (the word), "kind"?: "noun" | "verb"}: Looks a word up.
        Reply with one JSON object. To use a tool: {"tool":"<name>","arguments":{...}} To end with the answer: {"answer":"<text>"}
        """,
        ToolProtocol.Describe([Look], mayAnswer: true));

    [Theory]
    [InlineData("""{"answer":"forty-two"}""", "forty-two")]
    [InlineData("""{"answer":{"n":42}}""", """{"n":42}""")]
    public void Read_gives_the_answer_as_text(string json, string text) =>
        Assert.Equal(text, Assert.IsType<TextContent>(ToolProtocol.Read(json, "call_1")).Text);

    [Fact]
    public void Read_gives_a_call_and_Write_gives_it_back()
    {
        const string json = """{"tool":"look_up","arguments":{"word":"naïve “x”"}}""";

        var call = Assert.IsType<FunctionCallContent>(ToolProtocol.Read(json, "call_3"));

        Assert.Equal(("call_3", "look_up"), (call.CallId, call.Name));
        Assert.Equal(json, ToolProtocol.Write(call));
    }

    [Fact]
    public void Read_gives_nothing_for_a_torso() => Assert.Null(ToolProtocol.Read("""{"tool":"look_up","argu""", "call_1"));

    [Fact]
    public void Conversation_is_written_in_the_same_form()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Be brief."),
            new(ChatRole.User, "What is a fox?"),
            new(ChatRole.Assistant, [new FunctionCallContent("call_1", "look_up", new Dictionary<string, object?> { ["word"] = "fox" })]),
            new(ChatRole.Tool, [new FunctionResultContent("call_1", "an animal")]),
            new(ChatRole.Assistant, "An animal."),
            new(ChatRole.User, "And a bear?"),
        ];

        var request = LocalRequest.From(messages, new() { Instructions = "Speak English.", Tools = [Look] }, new());

        Assert.Equal("call_2", request.CallId);
        Assert.StartsWith("Speak English.\n\nBe brief.\n\nYou have these tools:", request.Messages[0].Text);
        Assert.Equal(
            [
                new("user", "What is a fox?"),
                new("assistant", """{"tool":"look_up","arguments":{"word":"fox"}}"""),
                new("user", """{"result":"an animal"}"""),
                new("assistant", """{"answer":"An animal."}"""),
                new("user", "And a bear?"),
            ],
            request.Messages.Skip(1));
    }

    [Fact]
    public void Grammar_of_tools_has_a_way_for_each_call_and_one_for_the_answer()
    {
        var grammar = LocalRequest.From([], new() { Tools = [Look, Declare("stop", "", "{}")] }, new()).Grammar!;

        Assert.StartsWith("root ::= call-", grammar);
        Assert.Contains("\"{\\\"tool\\\":\\\"look_up\\\",\\\"arguments\\\":\"", grammar);
        Assert.Contains("\"{\\\"tool\\\":\\\"stop\\\",\\\"arguments\\\":\" \"{}\" \"}\"", grammar);
        Assert.Contains("\"{\\\"answer\\\":\"", grammar);
    }

    [Fact]
    public void Required_tool_leaves_no_way_to_answer()
    {
        var grammar = LocalRequest.From([], new() { Tools = [Look], ToolMode = ChatToolMode.RequireAny }, new()).Grammar!;

        Assert.DoesNotContain("answer", grammar);
    }

    [Fact]
    public void Required_tool_that_is_not_offered_is_refused_by_name() => Assert.Contains("'jump'",
        Assert.Throws<ArgumentException>(() => LocalRequest.From([], new() { Tools = [Look], ToolMode = ChatToolMode.RequireSpecific("jump") }, new())).Message);

    [Fact]
    public void Picture_is_refused_by_name() => Assert.Contains("'DataContent'", Assert.Throws<NotSupportedException>(() =>
        LocalRequest.From([new(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")])], null, new())).Message);

    private static AIFunctionDeclaration Declare(string name, string description, string schema) =>
        AIFunctionFactory.CreateDeclaration(name, description, JsonElement.Parse(schema));
}
