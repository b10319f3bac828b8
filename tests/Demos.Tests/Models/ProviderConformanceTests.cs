using System.Diagnostics;
using System.Text.Json;
using Demos.Models;
using Demos.Scenarios;
using Demos.Tests.Models.StandIn;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

/// <summary>What every provider does alike, whatever dialect it speaks.</summary>
public sealed class ProviderConformanceTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static readonly AIFunctionDeclaration Add = AIFunctionFactory.CreateDeclaration(
        "add", "Adds.", JsonElement.Parse("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"required":["a","b"]}"""));

    public static TheoryData<ModelProvider> Providers => [ModelProvider.OpenAI, ModelProvider.Compatible, ModelProvider.Ollama];

    public static MatrixTheoryData<ModelProvider, int> Refusals => new(Providers.Select(row => row.Data), [400, 401, 404, 429, 500]);

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Answer_has_text_usage_finish_model_and_fingerprint(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says("Os", "lo"));
        using var client = await Provided.Client(provider, server);

        var answer = await client.GetResponseAsync("The capital of Norway, in a word, please?", cancellationToken: Stop);

        AssertOslo(answer);
        Assert.NotEmpty((string)answer.AdditionalProperties!["system_fingerprint"]!);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Streamed_answer_comes_in_pieces_and_says_the_same(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says("Os", "lo"));
        using var client = await Provided.Client(provider, server);

        var updates = await client.GetStreamingResponseAsync("The capital of Norway, in a word, please?", cancellationToken: Stop).ToListAsync(Stop);

        Assert.Equal(["Os", "lo"], updates.Select(update => update.Text).Where(text => text.Length > 0));
        AssertOslo(updates.ToChatResponse());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Request_carries_model_key_seed_temperature_and_length(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says("Oslo"));
        using var client = await Provided.Client(provider, server);

        await client.GetResponseAsync("Hi", new() { Seed = 7, Temperature = 0.5f, MaxOutputTokens = 16 }, Stop);

        var request = server.Chats.Single();
        var settings = provider is ModelProvider.Ollama ? request.Json.GetProperty("options") : request.Json;
        var length = settings.GetProperty(provider is ModelProvider.Ollama ? "num_predict" : "max_completion_tokens");
        Assert.Equal((Provided.Model, 7, 0.5, 16), (request.Json.GetProperty("model").GetString(), settings.GetProperty("seed").GetInt32(), settings.GetProperty("temperature").GetDouble(), length.GetInt32()));
        Assert.Equal(provider switch { ModelProvider.OpenAI => $"Bearer {Provided.Key}", ModelProvider.Compatible => "Bearer none", _ => "" }, request.Authorization);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Call_and_its_result_go_there_and_back(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Asks("call_1", "add", """{"a":2,"b":3}"""), StandInReply.Says("Five."));
        using var client = await Provided.Client(provider, server);
        List<ChatMessage> messages = [new(ChatRole.User, "What are 2 and 3 together?")];
        var options = new ChatOptions { Tools = [Add] };

        var first = await client.GetResponseAsync(messages, options, Stop);
        messages.AddMessages(first);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent("call_1", "5")]));
        var second = await client.GetResponseAsync(messages, options, Stop);

        AssertCall(first);
        Assert.Equal("Five.", second.Text);
        var result = server.Chats[1].Json.GetProperty("messages").EnumerateArray().Last();
        Assert.Equal(("tool", "5"), (result.GetProperty("role").GetString(), result.GetProperty("content").GetString()));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Streamed_call_is_put_together(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Asks("call_1", "add", """{"a":2,"b":3}"""));
        using var client = await Provided.Client(provider, server);

        AssertCall(await client.GetStreamingResponseAsync("What are 2 and 3 together?", new() { Tools = [Add] }, Stop).ToChatResponseAsync(Stop));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Answer_that_was_cut_for_length_is_truncated(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Says("Os") with { Finish = "length" });
        using var client = await Provided.Client(provider, server);
        var settings = new ScenarioSettings { MaxOutputTokens = 3 };

        var answer = await client.GetResponseAsync("The capital of Norway?", Requests.OptionsFor(settings), Stop);

        Assert.Equal(OutcomeKind.Truncated, Answers.OutcomeOf(answer, settings).Kind);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Refusal_is_said_plainly(ModelProvider provider, int status)
    {
        var reply = StandInReply.Fails(status, "Nothing to be done.", retryAfter: status == 429 ? 7 : null);
        await using var server = StandInServer.Start(reply, reply);
        using var client = await Provided.Client(provider, server);

        var whole = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));
        var streamed = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetStreamingResponseAsync("Hi", cancellationToken: Stop).ToChatResponseAsync(Stop));

        var expected = $"The endpoint '{server.Address.Authority}' of the model 'served' answered {status}. " + status switch
        {
            400 => "It did not like the request. It said: 'Nothing to be done.'",
            401 => "It does not accept the key. Give the right one, and check that it may use this model.",
            404 => "It does not know 'llama2:7b'. Load the model there, or correct 'served_model' in the catalogue. It said: 'Nothing to be done.'",
            429 => "Its rate or quota is used up. Wait 7 s, ask less at once, or check the account.",
            _ => "The fault is on its side. Try again later. It said: 'Nothing to be done.'",
        };
        Assert.All([whole, streamed], failure => Assert.Equal((expected, status), (failure.Message, failure.Status)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Silence_is_a_timeout_before_and_within_an_answer(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Hangs(), StandInReply.Says("Os", "lo") with { SilentAfter = 1 });
        using var client = await Provided.Client(provider, server, new() { Retries = 0, Timeout = TimeSpan.FromMilliseconds(150) });

        var whole = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));
        var streamed = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetStreamingResponseAsync("Hi", cancellationToken: Stop).ToChatResponseAsync(Stop));

        Assert.All([whole, streamed], failure => Assert.Equal(
            ($"The endpoint '{server.Address.Authority}' of the model 'served' took too long. Allow more time, or ask for a shorter answer.", null), (failure.Message, failure.Status)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Stream_that_breaks_off_names_the_endpoint(ModelProvider provider)
    {
        await using var server = StandInServer.Start(
            StandInReply.Says("Os", "lo") with { CutAfter = 2 }, StandInReply.Says("Os", "lo") with { EndsEarly = true });
        using var client = await Provided.Client(provider, server);

        var broken = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetStreamingResponseAsync("Hi", cancellationToken: Stop).ToChatResponseAsync(Stop));
        var ended = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetStreamingResponseAsync("Hi", cancellationToken: Stop).ToChatResponseAsync(Stop));

        Assert.All([broken, ended], failure => Assert.Contains($"'{server.Address.Authority}' of the model 'served' broke off before its answer was whole.", failure.Message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Endpoint_that_nobody_listens_at_is_named(ModelProvider provider)
    {
        var server = StandInServer.Start();
        var entry = Provided.Entry(provider, server);
        await server.DisposeAsync();
        using var client = await Provided.Client(entry);

        var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));

        Assert.Null(failure.Status);
        Assert.Contains($"'{entry.Endpoint!.Authority}' of the model 'served' does not answer. Start the server", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Cancellation_ends_a_call_and_a_stream_at_once_and_stays_cancellation(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Hangs(), StandInReply.Says("Os", "lo") with { SilentAfter = 2 });
        using var client = await Provided.Client(provider, server);
        var start = Stopwatch.GetTimestamp();

        using var first = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("Hi", cancellationToken: first.Token));
        using var second = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.GetStreamingResponseAsync("Hi", cancellationToken: second.Token))
            {
                second.CancelAfter(TimeSpan.FromMilliseconds(50));
            }
        });

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void AssertOslo(ChatResponse answer)
    {
        Assert.Equal(("Oslo", Provided.Model), (answer.Text, answer.ModelId));
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.Equal((11L, 3L, 14L), (answer.Usage!.InputTokenCount, answer.Usage.OutputTokenCount, answer.Usage.TotalTokenCount));
    }

    private static void AssertCall(ChatResponse answer)
    {
        var call = Assert.Single(answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>());
        Assert.Equal(("call_1", "add", "2", "3"), (call.CallId, call.Name, call.Arguments!["a"]!.ToString(), call.Arguments["b"]!.ToString()));
        Assert.Equal(ChatFinishReason.ToolCalls, answer.FinishReason);
    }
}
