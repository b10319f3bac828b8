using Demos.Retrieval.Stores.Qdrant;
using Microsoft.Extensions.VectorData;
using Stores.Tests.StandIn;

namespace Stores.Tests;

public sealed class QdrantStandInConformanceTests : VectorStoreConformance
{
    private QdrantStandIn? _server;

    protected override async Task<VectorStore> OpenAsync()
    {
        _server = await QdrantStandIn.StartAsync(apiKey: "open sesame");
        return new QdrantVectorStore(new(_server.Uri) { ApiKey = "open sesame" });
    }

    protected override async ValueTask CloseAsync() => await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
}
