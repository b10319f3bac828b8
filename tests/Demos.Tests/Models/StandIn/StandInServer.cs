using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Demos.Tests.Models.StandIn;

/// <summary>A server of models on this machine that speaks OpenAI's dialect and Ollama's, says what a test tells it to, and keeps what it was asked.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<StandInReply> _replies = new();
    private readonly ConcurrentQueue<StandInRequest> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpListener _listener;

    private StandInServer(HttpListener listener) => _listener = listener;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new(_listener.Prefixes.Single());

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<StandInRequest> Requests => [.. _requests];

    /// <summary>What was asked of the chat, in order.</summary>
    public IReadOnlyList<StandInRequest> Chats => [.. _requests.Where(request => request.Path is OpenAIDialect.ChatPath or OllamaDialect.ChatPath)];

    /// <summary>How the Ollama of this server is.</summary>
    public OllamaState Ollama { get; } = new();

    /// <summary>Starts a server.</summary>
    /// <param name="replies">What it does with the chat requests, one after the other; a request without a reply is an error 418.</param>
    public static StandInServer Start(params StandInReply[] replies)
    {
        var server = new StandInServer(ListenSomewhere());
        server.Add(replies);
        _ = server.ServeAsync();
        return server;
    }

    public void Add(params StandInReply[] replies)
    {
        foreach (var reply in replies)
        {
            _replies.Enqueue(reply);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Close();
        _stop.Dispose();
    }

    /// <summary>A listener takes no port 0: one that is free now may be taken a moment later, then another is looked for.</summary>
    private static HttpListener ListenSomewhere()
    {
        for (var tries = 0; ; tries++)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            socket.Close();
            var listener = new HttpListener();
            listener.Prefixes.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (tries < 20)
            {
                listener.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = AnswerAsync(context, _stop.Token);
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken stop)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var request = new StandInRequest(context.Request.HttpMethod, context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"] ?? "", await reader.ReadToEndAsync(stop));
        _requests.Enqueue(request);
        var wire = new StandInWire(context.Response, stop);
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
        catch (Exception left) when (left is OperationCanceledException or HttpListenerException or ObjectDisposedException or IOException)
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
