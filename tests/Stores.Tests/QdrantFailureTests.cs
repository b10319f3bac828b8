using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Demos.Retrieval.Stores.Qdrant;
using Microsoft.Extensions.VectorData;
using Stores.Tests.StandIn;

namespace Stores.Tests;

public sealed class QdrantFailureTests
{
    private const string Key = "s3cret-key-of-the-server";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task Dead_server_is_named_with_what_to_do()
    {
        var address = ClosedPort();

        var error = await FailureAsync(new(address) { ApiKey = Key });

        Assert.StartsWith($"Qdrant at '{address.GetLeftPart(UriPartial.Authority)}' does not answer. Start it", error.Message, StringComparison.Ordinal);
        Assert.Contains("6334", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_server_is_named_with_the_time_it_had()
    {
        await using var server = await QdrantStandIn.StartAsync(delay: TimeSpan.FromSeconds(30));

        var error = await FailureAsync(new(server.Uri) { Timeout = Short });

        Assert.StartsWith($"Qdrant at '{server.Uri.GetLeftPart(UriPartial.Authority)}' did not answer 'upsert' on the collection 'notes' within 0.25 s.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "asks for a key")]
    [InlineData("", "asks for a key")]
    [InlineData("not the key " + Key, "refuses the API key")]
    public async Task Missing_and_wrong_keys_are_told_apart_and_never_shown(string? given, string expected)
    {
        await using var server = await QdrantStandIn.StartAsync(apiKey: Key);

        var error = await FailureAsync(new(server.Uri) { ApiKey = given });

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vectors_that_the_server_refuses_are_explained_in_its_words()
    {
        await using var server = await QdrantStandIn.StartAsync();
        using var store = new QdrantVectorStore(new(server.Uri));
        await store.GetCollection<string, Note>("notes").EnsureCollectionExistsAsync();
        var longer = store.GetCollection<string, Note>("notes", new()
        {
            Properties = [new VectorStoreKeyProperty("Key", typeof(string)), new VectorStoreVectorProperty("Vector", typeof(ReadOnlyMemory<float>), 3)],
        });

        var error = await Assert.ThrowsAsync<VectorStoreException>(() => longer.UpsertAsync(Notes.All[0] with { Vector = new float[3] }));

        Assert.Contains("refused 'upsert' on the collection 'notes': Wrong input: Vector dimension error: expected dim: 2, got 3.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_that_nobody_signed_is_refused_unless_its_thumbprint_is_given()
    {
        using var certificate = SelfSigned();
        await using var server = await QdrantStandIn.StartAsync(certificate: certificate);
        using var store = new QdrantVectorStore(new(server.Uri) { CertificateThumbprint = certificate.GetCertHashString(HashAlgorithmName.SHA256) });

        var error = await FailureAsync(new(server.Uri));

        Assert.Equal(Uri.UriSchemeHttps, server.Uri.Scheme);
        Assert.Contains("a certificate that is not trusted", error.Message, StringComparison.Ordinal);
        Assert.False(await store.CollectionExistsAsync("notes"));
    }

    [Fact]
    public async Task Port_that_does_not_speak_grpc_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var over = new CancellationTokenSource();
        var answering = AnswerInHttp1Async(listener, over.Token);

        var error = await FailureAsync(new(new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")) { Timeout = TimeSpan.FromSeconds(5) });

        await over.CancelAsync();
        await answering;
        Assert.StartsWith("Qdrant at 'http://127.0.0.1:", error.Message, StringComparison.Ordinal);
        Assert.Contains("gRPC port", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_that_its_caller_cancels_is_cancelled_and_no_failure()
    {
        await using var server = await QdrantStandIn.StartAsync(delay: TimeSpan.FromSeconds(30));
        using var store = new QdrantVectorStore(new(server.Uri));
        using var soon = new CancellationTokenSource(Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.GetCollection<string, Note>("notes").UpsertAsync(Notes.All, soon.Token));
    }

    private static async Task<VectorStoreException> FailureAsync(QdrantOptions options)
    {
        using var store = new QdrantVectorStore(options);
        var error = await Assert.ThrowsAsync<VectorStoreException>(() => store.GetCollection<string, Note>("notes").UpsertAsync(Notes.All));
        Assert.Equal(("qdrant", "notes", "upsert"), (error.VectorStoreSystemName, error.CollectionName, error.OperationName));
        return error;
    }

    private static async Task AnswerInHttp1Async(TcpListener listener, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(over);
                await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), over);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                // The test is over, or the client went away.
            }
        }
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
