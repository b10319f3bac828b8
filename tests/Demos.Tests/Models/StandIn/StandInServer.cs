using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Demos.Tests.Models.StandIn;

/// <summary>A server of models on this machine that speaks OpenAI's dialect and Ollama's, says what a test tells it to, and keeps what it was asked.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<StandInReply> _replies = new();
    private readonly ConcurrentQueue<StandInRequest> _requests = new();
    private readonly WebApplication _app;

    private StandInServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<StandInRequest> Requests => [.. _requests];

    /// <summary>What was asked of the chat, in order.</summary>
    public IReadOnlyList<StandInRequest> Chats => [.. _requests.Where(request => request.Path is OpenAIDialect.ChatPath or OllamaDialect.ChatPath)];

    /// <summary>How the Ollama of this server is.</summary>
    public OllamaState Ollama { get; } = new();

    /// <summary>Starts a server.</summary>
    /// <param name="replies">What it does with the chat requests, one after the other; a request without a reply is an error 418.</param>
    public static async Task<StandInServer> StartAsync(params StandInReply[] replies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new StandInServer(builder.Build());
        server.Add(replies);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public void Add(params StandInReply[] replies)
    {
        foreach (var reply in replies)
        {
            _replies.Enqueue(reply);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new StandInRequest(context.Request.Method, context.Request.Path, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync());
        _requests.Enqueue(request);
        var wire = new StandInWire(context);
        try
        {
            await (request.Path switch
            {
                OpenAIDialect.ChatPath => OpenAIDialect.ChatAsync(wire, request, Next()),
                OpenAIDialect.EmbeddingsPath => OpenAIDialect.EmbedAsync(wire, request),
                OpenAIDialect.ModelsPath => OpenAIDialect.ListAsync(wire),
                OllamaDialect.ChatPath => OllamaDialect.ChatAsync(wire, request, Ollama, Next()),
                _ => OllamaDialect.TellAsync(wire, request, Ollama),
            });
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }

    private StandInReply Next() => _replies.TryDequeue(out var reply) ? reply : StandInReply.Fails(418, "The test gave no reply for this request.");
}

/// <summary>A request as it came.</summary>
internal sealed record StandInRequest(string Method, string Path, string Authorization, string Body)
{
    public JsonElement Json => JsonElement.Parse(Body);
}
