using System.Text.Json;
using System.Text.Json.Nodes;
using Demos.Models;
using Demos.Tests.Models.StandIn;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

public sealed class PromptedToolsChatClientTests
{
    private const string Union = """
        {
          "anyOf": [
            { "type": "object", "properties": { "tool": { "const": "add" }, "arguments": {
              "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "required": ["a", "b"], "additionalProperties": false } },
              "required": ["tool", "arguments"], "additionalProperties": false },
            { "type": "object", "properties": { "tool": { "const": "stop" }, "arguments": { "type": "object", "properties": {}, "required": [], "additionalProperties": false } },
              "required": ["tool", "arguments"], "additionalProperties": false },
            { "type": "object", "properties": { "answer": { "type": "string" } }, "required": ["answer"], "additionalProperties": false }
          ]
        }
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static readonly AIFunctionDeclaration Add = AIFunctionFactory.CreateDeclaration(
        "add", "Adds.", JsonElement.Parse("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"required":["a","b"]}"""));

    private static readonly AIFunctionDeclaration End = AIFunctionFactory.CreateDeclaration("stop", "Stops.", JsonElement.Parse("{}"));

    public static TheoryData<ModelProvider> Providers => ProviderConformanceTests.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Conversation_with_a_call_goes_there_and_back_as_text(ModelProvider provider)
    {
        await using var server = StandInServer.Start(
            StandInReply.Says("{\"tool\":\"add\",", "\"arguments\":{\"a\":2,\"b\":3}}"), StandInReply.Says("{\"answer\":\"Five.\"}"));
        using var client = await Client(provider, server);
        var options = new ChatOptions { Instructions = "Be brief.", Tools = [Add, End] };
        List<ChatMessage> messages = [new(ChatRole.User, "2 and 3?")];

        var first = await client.GetResponseAsync(messages, options, Stop);
        messages.AddMessages(first);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent("call_1", "5")]));
        var second = await client.GetResponseAsync(messages, options, Stop);

        var call = Assert.Single(first.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("call_1", "add", "2"), (call.CallId, call.Name, call.Arguments!["a"]!.ToString()));
        Assert.Equal((ChatFinishReason.ToolCalls, "", 3L), (first.FinishReason, first.Text, first.Usage!.OutputTokenCount));
        Assert.Equal(("Five.", ChatFinishReason.Stop), (second.Text, second.FinishReason));
        Assert.Equal(
            [
                ("system", """
                    Be brief.

                    You have these tools:
                    - add {"a": integer, "b": integer}: Adds.
                    - stop any: Stops.
                    Reply with one JSON object. To use a tool: {"tool":"<name>","arguments":{...}} To end with the answer: {"answer":"<text>"}
                    """),
                ("user", "2 and 3?"),
                ("assistant", """{"tool":"add","arguments":{"a":2,"b":3}}"""),
                ("user", """{"result":"5"}"""),
            ],
            server.Chats[1].Json.GetProperty("messages").EnumerateArray().Select(message => (message.GetProperty("role").GetString()!, message.GetProperty("content").GetString()!)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Schema_is_a_call_of_each_tool_or_the_answer_and_no_tool_is_sent(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says("{\"answer\":\"5\"}"));
        using var client = await Client(provider, server);

        await client.GetResponseAsync("2 and 3?", new() { Tools = [Add, End] }, Stop);

        var body = server.Chats.Single().Json;
        Assert.False(body.TryGetProperty("tools", out _) || body.TryGetProperty("tool_choice", out _));
        var schema = provider is ModelProvider.Ollama ? body.GetProperty("format") : body.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Union), JsonNode.Parse(schema.GetRawText())), schema.GetRawText());
    }

    [Fact]
    public async Task Required_tool_leaves_no_way_to_answer()
    {
        await using var server = StandInServer.Start(StandInReply.Says("{\"tool\":\"add\",\"arguments\":{\"a\":2,\"b\":3}}"));
        using var client = await Client(ModelProvider.Ollama, server);

        await client.GetResponseAsync("2 and 3?", new() { Tools = [Add, End], ToolMode = ChatToolMode.RequireAny }, Stop);

        Assert.DoesNotContain("\"answer\"", server.Chats.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streamed_call_comes_whole()
    {
        await using var server = StandInServer.Start(StandInReply.Says("{\"tool\":\"add\",\"arguments\":{\"a\":2,\"b\":3}}"));
        using var client = await Client(ModelProvider.Compatible, server);

        var answer = await client.GetStreamingResponseAsync("2 and 3?", new() { Tools = [Add] }, Stop).ToChatResponseAsync(Stop);

        Assert.Equal("add", Assert.Single(answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()).Name);
        Assert.Equal((ChatFinishReason.ToolCalls, 14L), (answer.FinishReason, answer.Usage!.TotalTokenCount));
    }

    [Theory]
    [InlineData("{\"tool\":\"add\",\"argu", "length")]
    [InlineData("It is five.", "stop")]
    [InlineData("[5]", "stop")]
    [InlineData("{\"tool\":5}", "stop")]
    public async Task What_is_not_in_the_form_stays_as_the_model_wrote_it(string text, string finish)
    {
        await using var server = StandInServer.Start(StandInReply.Says(text) with { Finish = finish });
        using var client = await Client(ModelProvider.Compatible, server);

        var answer = await client.GetResponseAsync("2 and 3?", new() { Tools = [Add] }, Stop);

        Assert.Equal((text, finish), (answer.Text, answer.FinishReason!.Value.Value));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Request_without_tools_is_left_alone(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"), StandInReply.Says("Oslo"));
        using var prompted = await Client(provider, server);
        using var plain = await Provided.Client(provider, server);

        await prompted.GetResponseAsync("Hi", new() { Seed = 1 }, Stop);
        await plain.GetResponseAsync("Hi", new() { Seed = 1 }, Stop);

        Assert.Equal(server.Chats[1], server.Chats[0]);
        Assert.Equal(("json-schema", "native"), (prompted.GetService<ModelDescription>()!.Tools, plain.GetService<ModelDescription>()!.Tools));
    }

    [Fact]
    public async Task Model_without_calls_is_told_of_the_other_way()
    {
        await using var server = StandInServer.Start(StandInReply.Fails(400, "registry.ollama.ai/library/llama2:7b does not support tools"));
        using var client = await Provided.Client(ModelProvider.Ollama, server);

        var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", new() { Tools = [Add] }, Stop));

        Assert.EndsWith("The model has no calls of tools there. Write 'tools: prompt' for it in the catalogue.", failure.Message, StringComparison.Ordinal);
    }

    private static Task<IChatClient> Client(ModelProvider provider, StandInServer server) =>
        Provided.Client(Provided.Entry(provider, server) with { Tools = ToolCalling.Prompt });
}
