using Demos.Retrieval.Stores.Qdrant;
using Microsoft.Extensions.VectorData;
using Stores.Tests.StandIn;

namespace Stores.Tests;

public sealed class QdrantStandInConformanceTests(QdrantStandInConformanceTests.Server server) : VectorStoreConformance, IClassFixture<QdrantStandInConformanceTests.Server>
{
    private const string Key = "open sesame";

    protected override Task<VectorStore> OpenAsync() => Task.FromResult<VectorStore>(new QdrantVectorStore(new(server.Uri) { ApiKey = Key }));

    /// <summary>One server for all tests.</summary>
    public sealed class Server : IAsyncLifetime
    {
        private QdrantStandIn? _standIn;

        public Uri Uri => _standIn!.Uri;

        public async ValueTask InitializeAsync() => _standIn = await QdrantStandIn.StartAsync(apiKey: Key);

        public async ValueTask DisposeAsync() => await _standIn!.DisposeAsync();
    }
}
