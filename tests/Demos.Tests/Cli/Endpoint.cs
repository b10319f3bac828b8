using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Demos.Tests.Cli;

/// <summary>An endpoint in the test: answers every chat request with one word, and keeps what it was asked.</summary>
internal sealed class Endpoint : HttpMessageHandler
{
    private readonly Lock _lock = new();

    /// <summary>Hosts that nobody listens at.</summary>
    public string[] Dead { get; init; } = [];

    /// <summary>The last message of each request, in order, with the seed: <c>question|seed</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The key that came with the last request.</summary>
    public string? Key { get; private set; }

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Takes { get; init; } = TimeSpan.Zero;

    /// <summary>Called with each request, before it is answered.</summary>
    public Action OnAsked { get; init; } = () => { };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Dead.Contains(request.RequestUri!.Host))
        {
            throw new HttpRequestException("Connection refused");
        }

        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        lock (_lock)
        {
            Key = request.Headers.Authorization?.Parameter;
            Asked.Add($"{body["messages"]!.AsArray()[^1]!["content"]}|{body["seed"]}");
        }

        OnAsked();
        await Task.Delay(Takes, cancellationToken);
        var answer = JsonSerializer.Serialize(new
        {
            id = "x",
            @object = "chat.completion",
            created = 1,
            model = "served",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = "yes" } } },
            usage = new { prompt_tokens = 90, completion_tokens = 10, total_tokens = 100 },
        });
        return new(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
