using Demos.Retrieval.Stores.Qdrant;
using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

/// <summary>The same on a real server, where <c>QDRANT_URL</c> names one by its gRPC port; <c>QDRANT_API_KEY</c> is its key, if it asks for one.</summary>
public sealed class QdrantServerConformanceTests : VectorStoreConformance
{
    protected override Task<VectorStore> OpenAsync()
    {
        var address = Environment.GetEnvironmentVariable("QDRANT_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(address), "QDRANT_URL names no Qdrant server (such as http://localhost:6334, the gRPC port), so none is tested.");
        return Task.FromResult<VectorStore>(new QdrantVectorStore(new(new(address!)) { ApiKey = Environment.GetEnvironmentVariable("QDRANT_API_KEY") }));
    }
}
