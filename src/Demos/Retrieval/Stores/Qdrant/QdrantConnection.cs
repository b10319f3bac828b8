using System.Security.Cryptography;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.Extensions.VectorData;
using Qdrant.Client;
using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>A channel to one server. Connects at the first call and may be used by several threads.</summary>
internal sealed class QdrantConnection : IDisposable
{
    private readonly GrpcChannel _channel;
    private readonly QdrantGrpcClient _grpc;
    private readonly QdrantClient _client;
    private readonly QdrantOptions _options;

    /// <summary>Prepares the channel; asks nothing yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is not above 0.</exception>
    public QdrantConnection(QdrantOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero);
        _options = options;
        _channel = GrpcChannel.ForAddress(options.Uri, new()
        {
            HttpHandler = Handler(options),
            DisposeHttpClient = true,
            // A page of records with vectors can be larger than the 4 MB that gRPC expects.
            MaxReceiveMessageSize = null,
        });
        _grpc = new(string.IsNullOrEmpty(options.ApiKey) ? _channel.CreateCallInvoker() : _channel.Intercept(headers =>
        {
            headers.Add("api-key", options.ApiKey);
            return headers;
        }));
        _client = new(_grpc, options.Timeout);
    }

    /// <summary>Host and port, for messages.</summary>
    public string Server => _options.Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>Asks the server.</summary>
    /// <param name="operation">What for, as a message names it.</param>
    /// <param name="collection">Which collection it is about; null for none.</param>
    /// <param name="ask">Makes the call.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="VectorStoreException">The server is not there, is too slow, or refuses; the message says what to do.</exception>
    public async Task<T> AskAsync<T>(string operation, string? collection, Func<QdrantClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(_client);
        }
        catch (RpcException failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new QdrantFailure(_options, operation, collection).Of(failure);
        }
        catch (QdrantException refusal)
        {
            throw new QdrantFailure(_options, operation, collection).Of(refusal);
        }
    }

    /// <inheritdoc cref="AskAsync{T}"/>
    public Task AskAsync(string operation, string? collection, Func<QdrantClient, Task> ask, CancellationToken cancellationToken) =>
        AskAsync<bool>(operation, collection, async client =>
        {
            await ask(client);
            return true;
        }, cancellationToken);

    public void Dispose()
    {
        _client.Dispose();
        _grpc.Dispose();
        _channel.Dispose();
    }

    private static SocketsHttpHandler Handler(QdrantOptions options)
    {
        var handler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true };
        if (options.CertificateThumbprint is { } thumbprint)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                string.Equals(certificate?.GetCertHashString(HashAlgorithmName.SHA256), thumbprint, StringComparison.OrdinalIgnoreCase);
        }

        return handler;
    }
}
