using System.Text.Json;
using System.Text.Json.Nodes;
using Demos.Models;
using Demos.Tests.Models.StandIn;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

public sealed class OllamaChatClientTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_is_Ollamas_with_sampling_limits_and_context()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"));
        using var client = await Client(server, contextTokens: 2048);

        await client.GetResponseAsync(
            [new(ChatRole.System, "Be brief."), new(ChatRole.User, "Capital of Norway?")],
            new() { Instructions = "Speak English.", Temperature = 0, Seed = 7, MaxOutputTokens = 16, TopP = 0.5f, TopK = 3, StopSequences = ["\n"] },
            Stop);

        AssertBody(
            """
            {
              "model": "llama2:7b",
              "messages": [
                { "role": "system", "content": "Speak English." },
                { "role": "system", "content": "Be brief." },
                { "role": "user", "content": "Capital of Norway?" }
              ],
              "options": { "num_ctx": 2048, "num_predict": 16, "seed": 7, "stop": ["\n"], "temperature": 0, "top_k": 3, "top_p": 0.5 },
              "stream": false,
              "truncate": false,
              "shift": false
            }
            """,
            server.Chats.Single());
    }

    [Fact]
    public async Task Tools_calls_and_results_are_Ollamas()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Five."));
        using var client = await Client(server, contextTokens: 2048);

        await client.GetResponseAsync(
            [
                new(ChatRole.User, "2 and 3?"),
                new(ChatRole.Assistant, [new FunctionCallContent("call_1", "add", new Dictionary<string, object?> { ["a"] = 2, ["b"] = 3 })]),
                new(ChatRole.Tool, [new FunctionResultContent("call_1", "5")]),
            ],
            new() { Tools = [Add] },
            Stop);

        AssertBody(
            """
            {
              "model": "llama2:7b",
              "messages": [
                { "role": "user", "content": "2 and 3?" },
                { "role": "assistant", "content": "", "tool_calls": [{ "function": { "name": "add", "arguments": { "a": 2, "b": 3 } } }] },
                { "role": "tool", "content": "5", "tool_name": "add" }
              ],
              "options": { "num_ctx": 2048 },
              "stream": false,
              "tools": [{ "type": "function", "function": { "name": "add", "description": "Adds.", "parameters": {
                "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } }, "required": ["a", "b"], "additionalProperties": false } } }],
              "truncate": false,
              "shift": false
            }
            """,
            server.Chats.Single());
    }

    [Fact]
    public async Task Schema_of_the_answer_is_the_format()
    {
        const string Schema = """{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""";
        await using var server = StandInServer.Start(StandInReply.Says("{\"city\":\"Oslo\"}"));
        using var client = await Client(server);

        await client.GetResponseAsync("Capital of Norway?", new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Schema)) }, Stop);

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Schema), server.Chats.Single().Json.GetProperty("format")));
    }

    [Fact]
    public async Task Tools_that_may_not_be_called_are_not_sent()
    {
        await using var server = StandInServer.Start(StandInReply.Says("5"));
        using var client = await Client(server);

        await client.GetResponseAsync("2 and 3?", new() { Tools = [Add], ToolMode = ChatToolMode.None }, Stop);

        Assert.False(server.Chats.Single().Json.TryGetProperty("tools", out _));
    }

    [Theory]
    [InlineData(1024, null, 1024)]
    [InlineData(1024, 8192, 1024)]
    [InlineData(0, 8192, 8192)]
    [InlineData(0, null, 32_768)]
    public async Task Context_is_the_scenarios_or_the_catalogues_or_all_that_the_model_has(int scenario, int? window, int expected)
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"));
        using var client = await Client(server, scenario, window);

        await client.GetResponseAsync("Hi", cancellationToken: Stop);

        Assert.Equal(expected, server.Chats.Single().Json.GetProperty("options").GetProperty("num_ctx").GetInt32());
        var description = client.GetService<ModelDescription>()!;
        Assert.Equal((expected, expected), (description.ContextAsked, description.ContextGranted));
        Assert.Equal(("OllamaSharp", "5.5.2", server.Address.Authority), (description.Engine, description.EngineVersion, description.Host));
    }

    [Fact]
    public async Task Context_that_was_granted_is_recorded_though_it_is_less()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"));
        server.Ollama.MostContext = 2048;
        using var client = await Client(server, contextTokens: 8192);

        await client.GetResponseAsync("Hi", cancellationToken: Stop);

        var description = client.GetService<ModelDescription>()!;
        Assert.Equal((8192, 2048), (description.ContextAsked, description.ContextGranted));
    }

    [Fact]
    public async Task Context_stays_unknown_where_the_endpoint_does_not_tell()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"));
        server.Ollama.TellsContext = false;
        using var client = await Client(server);

        await client.GetResponseAsync("Hi", cancellationToken: Stop);

        Assert.False(server.Chats.Single().Json.GetProperty("options").TryGetProperty("num_ctx", out _));
        var description = client.GetService<ModelDescription>()!;
        Assert.Equal((null, null), (description.ContextAsked, description.ContextGranted));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Prompt_that_was_cut_is_an_overflow(bool heedsTruncate)
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"), StandInReply.Says("Oslo"));
        server.Ollama.HeedsTruncate = heedsTruncate;
        using var client = await Client(server, contextTokens: 256);
        var question = new string('x', 4 * 260);

        var whole = await Assert.ThrowsAsync<ContextOverflowException>(() => client.GetResponseAsync(question, new() { MaxOutputTokens = 16 }, Stop));
        var streamed = await Assert.ThrowsAsync<ContextOverflowException>(() => client.GetStreamingResponseAsync(question, new() { MaxOutputTokens = 16 }, Stop).ToChatResponseAsync(Stop));

        Assert.All([whole, streamed], overflow => Assert.Equal((276, 256), (overflow.AskedTokens, overflow.GrantedTokens)));
    }

    [Fact]
    public async Task Early_messages_that_were_dropped_are_an_overflow()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"));
        server.Ollama.HeedsTruncate = false;
        using var client = await Client(server, contextTokens: 256);

        // 150 and 150 tokens do not fit: the first message goes, and the count is far below the context.
        await Assert.ThrowsAsync<ContextOverflowException>(() =>
            client.GetResponseAsync([new(ChatRole.User, new string('x', 600)), new(ChatRole.User, new string('y', 600))], cancellationToken: Stop));
    }

    [Fact]
    public async Task Turn_that_reads_less_than_the_turn_before_is_an_overflow()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Yes."), StandInReply.Says("No."));
        server.Ollama.HeedsTruncate = false;
        using var client = await Client(server, contextTokens: 256);
        List<ChatMessage> messages = [new(ChatRole.User, new string('x', 300)), new(ChatRole.User, new string('y', 660))];
        messages.AddMessages(await client.GetResponseAsync(messages, cancellationToken: Stop));
        messages.Add(new(ChatRole.User, new string('z', 100)));

        // 240 tokens fitted; 266 do not, and without the first message 191 are left: more than a sixth of the characters.
        var overflow = await Assert.ThrowsAsync<ContextOverflowException>(() => client.GetResponseAsync(messages, cancellationToken: Stop));

        Assert.Equal(256, overflow.GrantedTokens);
    }

    [Fact]
    public async Task Answer_that_ends_at_the_window_is_an_overflow_and_one_at_its_own_limit_is_not()
    {
        await using var server = StandInServer.Start(
            StandInReply.Says("a") with { Finish = "length", OutputTokens = 16 }, StandInReply.Says("a") with { Finish = "length", OutputTokens = 6 });
        using var client = await Client(server, contextTokens: 256);

        var own = await client.GetResponseAsync(new string('x', 4 * 240), new() { MaxOutputTokens = 16 }, Stop);
        var overflow = await Assert.ThrowsAsync<ContextOverflowException>(() => client.GetResponseAsync(new string('x', 4 * 250), new() { MaxOutputTokens = 16 }, Stop));

        Assert.Equal(ChatFinishReason.Length, own.FinishReason);
        Assert.Equal((266, 256), (overflow.AskedTokens, overflow.GrantedTokens));
    }

    [Fact]
    public async Task Calls_are_numbered_on_from_the_conversation_whatever_their_ids()
    {
        var reply = StandInReply.Asks("random", "add", """{"a":2,"b":3}""");
        await using var server = StandInServer.Start(reply, reply);
        using var client = await Client(server);
        List<ChatMessage> messages = [new(ChatRole.User, "2 and 3?")];

        messages.AddMessages(await client.GetResponseAsync(messages, new() { Tools = [Add] }, Stop));
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent("call_1", "5")]));
        messages.AddMessages(await client.GetStreamingResponseAsync(messages, new() { Tools = [Add] }, Stop).ToChatResponseAsync(Stop));

        Assert.Equal(["call_1", "call_2"], messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => call.CallId));
    }

    [Fact]
    public async Task Fingerprint_is_the_servers_version_and_the_models_digest()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"));
        using var client = await Client(server);

        var answer = await client.GetResponseAsync("Hi", cancellationToken: Stop);

        Assert.Equal("ollama 0.13.1, fe938a131f40", answer.AdditionalProperties!["system_fingerprint"]);
    }

    [Fact]
    public async Task Unknown_model_is_said_before_anything_is_asked()
    {
        await using var server = StandInServer.Start();
        using var client = await Provided.Client(Provided.Entry(ModelProvider.Ollama, server) with { ServedModel = "unknown:1b" });

        var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));

        Assert.Contains("It does not know 'unknown:1b'.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("It said: 'model 'unknown:1b' not found'", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Chats);
    }

    private static readonly AIFunctionDeclaration Add = AIFunctionFactory.CreateDeclaration(
        "add", "Adds.", JsonElement.Parse("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"required":["a","b"]}"""));

    private static Task<IChatClient> Client(StandInServer server, int contextTokens = 0, int? window = null) =>
        Provided.Client(Provided.Entry(ModelProvider.Ollama, server) with { WindowTokens = window }, new() { Retries = 0, ContextTokens = contextTokens });

    private static void AssertBody(string expected, StandInRequest request) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(request.Body)), request.Body);
}
