using System.Text.Json;
using Demos.Replay;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Replay;

public sealed class RequestKeyTests
{
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "How many?")];

    private static readonly string Plain = RequestKey.Of(Question, Options(), "m");

    public static TheoryData<string> Differences =>
        ["temperature", "topP", "topK", "seed", "max", "stop", "tool", "tool's text", "tool mode", "schema", "json", "model", "instructions", "presence", "frequency", "reasoning", "several"];

    [Theory]
    [MemberData(nameof(Differences))]
    public void What_can_change_an_answer_changes_the_key(string what)
    {
        var options = Options();
        Change(options, what);

        Assert.NotEqual(Plain, RequestKey.Of(Question, options, "m"));
    }

    [Fact]
    public void Messages_and_model_change_the_key()
    {
        Assert.NotEqual(Plain, RequestKey.Of([new(ChatRole.User, "How many? ")], Options(), "m"));
        Assert.NotEqual(Plain, RequestKey.Of([new(ChatRole.System, "How many?")], Options(), "m"));
        Assert.NotEqual(Plain, RequestKey.Of(Question, Options(), "n"));
    }

    [Fact]
    public void What_cannot_change_an_answer_does_not()
    {
        var options = Options();
        options.ConversationId = "x";
        options.AdditionalProperties = new() { ["timeout"] = 5 };
        options.ToolMode = ChatToolMode.Auto;

        Assert.Equal(Plain, RequestKey.Of([new(ChatRole.User, [new TextContent("How "), new TextContent("many?")]) { MessageId = "1" }], options, "m"));
        Assert.Equal(64, Plain.Length);
    }

    [Fact]
    public void No_options_are_empty_options() =>
        Assert.Equal(RequestKey.Of(Question, new(), "m"), RequestKey.Of(Question, options: null, "m"));

    private static ChatOptions Options() => new()
    {
        Temperature = 0,
        Seed = 1,
        Tools = [AIFunctionFactory.Create((int n) => n, "look", "Looks.")],
    };

    private static void Change(ChatOptions options, string what)
    {
        Action change = what switch
        {
            "temperature" => () => options.Temperature = 0.1f,
            "topP" => () => options.TopP = 0.5f,
            "topK" => () => options.TopK = 5,
            "seed" => () => options.Seed = 2,
            "max" => () => options.MaxOutputTokens = 9,
            "stop" => () => options.StopSequences = ["\n"],
            "tool" => () => options.Tools = [],
            "tool's text" => () => options.Tools = [AIFunctionFactory.Create((int n) => n, "look", "Looks up.")],
            "tool mode" => () => options.ToolMode = ChatToolMode.RequireAny,
            "schema" => () => options.ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(new { type = "object" })),
            "json" => () => options.ResponseFormat = ChatResponseFormat.Json,
            "model" => () => options.ModelId = "o",
            "instructions" => () => options.Instructions = "Be careful.",
            "presence" => () => options.PresencePenalty = 1,
            "frequency" => () => options.FrequencyPenalty = 1,
            "reasoning" => () => options.Reasoning = new() { Effort = ReasoningEffort.High },
            "several" => () => options.AllowMultipleToolCalls = false,
            _ => throw new ArgumentException(what),
        };
        change();
    }
}
