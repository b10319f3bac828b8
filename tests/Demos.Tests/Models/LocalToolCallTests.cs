using System.ComponentModel;
using System.Text.Json;
using Demos.Models.Local;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

[Collection(ModelTests.Name)]
public class LocalToolCallTests(SmolLm model)
{
    private static readonly AIFunction Weather = AIFunctionFactory.Create(
        ([Description("name of the city")] string city, Scale scale = Scale.Celsius, int days = 1) => $"{city}: sunny, {days} {scale}", "get_weather", "Weather of a city.");

    private static readonly AIFunction Add = AIFunctionFactory.Create((double a, double b) => a + b, "add", "Adds two numbers.");

    public enum Scale
    {
        Celsius,
        Fahrenheit,
    }

    [Fact]
    public async Task Required_call_names_a_tool_and_its_arguments_can_be_used()
    {
        var answer = await model.Ask("What is the weather in Oslo?", new() { Tools = [Weather, Add], ToolMode = ChatToolMode.RequireAny, MaxOutputTokens = 200 });

        var call = Assert.Single(answer.Messages.Single().Contents.OfType<FunctionCallContent>());
        var tool = new[] { Weather, Add }.Single(tool => tool.Name == call.Name);
        Assert.NotNull(await tool.InvokeAsync(new(call.Arguments)));
        Assert.Equal("call_1", call.CallId);
        Assert.Equal(ChatFinishReason.ToolCalls, answer.FinishReason);
    }

    [Fact]
    public async Task Required_tool_is_the_one_that_is_called()
    {
        var answer = await model.Ask("What is the weather in Oslo?", new() { Tools = [Weather, Add], ToolMode = ChatToolMode.RequireSpecific("add"), MaxOutputTokens = 200 });

        Assert.Equal("add", answer.Messages.Single().Contents.OfType<FunctionCallContent>().Single().Name);
    }

    [Fact]
    public async Task Conversation_with_a_result_goes_on_with_the_next_call_or_an_answer()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "Add 2 and 3."),
            new(ChatRole.Assistant, [new FunctionCallContent("call_1", "add", new Dictionary<string, object?> { ["a"] = 2, ["b"] = 3 })]),
            new(ChatRole.Tool, [new FunctionResultContent("call_1", 5)]),
        ];

        var answer = await model.Client.GetResponseAsync(messages, new() { Tools = [Add], MaxOutputTokens = 300 });

        var call = answer.Messages.Single().Contents.OfType<FunctionCallContent>().SingleOrDefault();
        Assert.True(call is { CallId: "call_2", Name: "add" } || answer.Text.Length > 0);
    }

    [Fact]
    public async Task Function_invocation_of_the_library_works_over_it()
    {
        var client = model.Client.AsBuilder().UseFunctionInvocation(configure: options => options.MaximumIterationsPerRequest = 2).Build();

        var answer = await client.GetResponseAsync("Add 2 and 3.", new() { Tools = [Add], ToolMode = ChatToolMode.RequireAny, MaxOutputTokens = 200 });

        Assert.Contains(answer.Messages.SelectMany(message => message.Contents), content => content is FunctionResultContent { Exception: null });
    }

    [Fact]
    public async Task Without_tool_mode_the_answer_is_free_text()
    {
        var answer = await model.Ask("Say hello.", new() { Tools = [Add], ToolMode = ChatToolMode.None, MaxOutputTokens = 16 });

        Assert.DoesNotContain("{\"", answer.Text);
        Assert.NotEmpty(answer.Text);
    }

    [Fact]
    public async Task Schema_is_followed()
    {
        var schema = JsonElement.Parse("""
            {"type":"object","properties":{"colour":{"enum":["red","green"]},"count":{"type":"integer"},"note":{"type":"string","maxLength":12}},"required":["colour","count"]}
            """);

        var answer = await model.Ask("Describe an apple.", new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema), MaxOutputTokens = 120 });

        var apple = JsonElement.Parse(answer.Text);
        Assert.Contains(apple.GetProperty("colour").GetString(), new[] { "red", "green" });
        Assert.Equal(JsonValueKind.Number, apple.GetProperty("count").ValueKind);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
    }

    [Theory]
    [InlineData("""{"type":"array","items":{"type":"integer"},"minItems":2,"maxItems":3}""", """^\[-?\d+(,-?\d+){1,2}\]$""")]
    [InlineData("""{"anyOf":[{"const":"no idea"},{"type":"object","properties":{"a":{"type":"boolean"},"b":{"type":"null"}},"required":["b"]}]}""", """^("no idea"|\{("a":(true|false),)?"b":null\})$""")]
    [InlineData("""{"type":"string","minLength":3,"maxLength":6}""", """^"([^"\\]|\\.){3,6}"$""")]
    [InlineData("""{"enum":["größer \\ \"kleiner\"","日本"]}""", """^("größer \\\\ \\"kleiner\\""|"日本")$""")]
    [InlineData("""{"type":["number","null"]}""", """^(null|-?\d+(\.\d+)?([eE][-+]?\d+)?)$""")]
    public async Task Grammar_is_one_that_the_engine_accepts_and_forces(string schema, string shape)
    {
        var answer = await model.Ask("Choose.", new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(schema)), MaxOutputTokens = 60 });

        Assert.Matches(shape, answer.Text);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
    }

    [Fact]
    public async Task Json_without_a_schema_is_an_object()
    {
        var answer = await model.Ask("Describe an apple in JSON with two keys.", new() { ResponseFormat = ChatResponseFormat.Json, MaxOutputTokens = 400 });

        Assert.True(answer.AdditionalProperties!.ContainsKey(LocalProperties.IsTorso) || JsonElement.Parse(answer.Text).ValueKind is JsonValueKind.Object);
    }

    [Fact]
    public async Task Forced_text_that_is_cut_says_so()
    {
        var answer = await model.Ask("What is the weather in Oslo?", new() { Tools = [Weather], ToolMode = ChatToolMode.RequireAny, MaxOutputTokens = 5 });

        Assert.Equal(ChatFinishReason.Length, answer.FinishReason);
        Assert.Equal(true, answer.AdditionalProperties![LocalProperties.IsTorso]);
        Assert.StartsWith("{\"tool\"", answer.Text);
    }
}
