using System.ClientModel;
using System.Net;
using System.Text;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;

namespace Demos.Tests.Models.StandIn;

public sealed class StandInServerTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stream_of_OpenAIs_dialect_has_its_chunks_its_usage_and_its_end()
    {
        await using var server = StandInServer.Start(StandInReply.Says("Os", "lo"));
        using var http = new HttpClient { BaseAddress = server.Address };

        using var response = await http.PostAsync("v1/chat/completions", new StringContent("""{"model":"m","messages":[],"stream":true,"stream_options":{"include_usage":true}}"""), Stop);
        var events = (await response.Content.ReadAsStringAsync(Stop)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(6, events.Length);
        Assert.Contains("""
            "choices":[{"index":0,"delta":{"content":"Os"},"logprobs":null,"finish_reason":null}]
            """.Trim(), events[1], StringComparison.Ordinal);
        Assert.Contains("""
            "choices":[],"usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14
            """.Trim(), events[4], StringComparison.Ordinal);
        Assert.Equal("data: [DONE]", events[5]);
    }

    [Theory]
    [InlineData("float", "[5,1]")]
    [InlineData("base64", "\"AACgQAAAgD8=\"")]
    public async Task Embeddings_come_in_the_asked_format(string format, string expected)
    {
        await using var server = StandInServer.Start();
        using var http = new HttpClient { BaseAddress = server.Address };

        using var response = await http.PostAsync("v1/embeddings", new StringContent($$"""{"model":"m","input":"Hello","encoding_format":"{{format}}"}""", Encoding.UTF8, "application/json"), Stop);

        Assert.Contains($"\"embedding\":{expected}", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAIs_own_client_reads_the_embeddings()
    {
        await using var server = StandInServer.Start();
        var client = new EmbeddingClient("m", new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new(server.Address, "v1") });
        using var generator = client.AsIEmbeddingGenerator();

        var vectors = await generator.GenerateAsync(["Hello", "Hi"], cancellationToken: Stop);

        Assert.Equal([[5, 1], [2, 1]], vectors.Select(vector => vector.Vector.ToArray()));
    }

    [Theory]
    [InlineData("v1/models", "\"id\":\"stand-in\"")]
    [InlineData("api/tags", "\"name\":\"llama2:7b\"")]
    [InlineData("api/version", "0.13.1")]
    [InlineData("api/ps", "{\"models\":[]}")]
    public async Task Lists_are_told(string path, string expected)
    {
        await using var server = StandInServer.Start();
        using var http = new HttpClient { BaseAddress = server.Address };

        Assert.Contains(expected, await http.GetStringAsync(path, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_that_no_test_expected_is_refused()
    {
        await using var server = StandInServer.Start();
        using var http = new HttpClient { BaseAddress = server.Address };

        using var response = await http.PostAsync("v1/chat/completions", new StringContent("""{"model":"m","messages":[]}"""), Stop);

        Assert.Equal((HttpStatusCode)418, response.StatusCode);
    }
}
