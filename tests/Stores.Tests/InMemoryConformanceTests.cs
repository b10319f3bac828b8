using Demos.Retrieval.Stores;
using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

public sealed class InMemoryConformanceTests : VectorStoreConformance
{
    protected override Task<VectorStore> OpenAsync() => Task.FromResult<VectorStore>(new InMemoryVectorStore());
}
