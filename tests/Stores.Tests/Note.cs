using Microsoft.Extensions.VectorData;

namespace Stores.Tests;

/// <summary>A record with a property of each kind that both stores take.</summary>
internal sealed record Note
{
    [VectorStoreKey]
    public string Key { get; set; } = "";

    [VectorStoreData(IsIndexed = true)]
    public string? Topic { get; set; }

    [VectorStoreData(IsFullTextIndexed = true, StorageName = "body")]
    public string? Text { get; set; }

    [VectorStoreData(IsIndexed = true)]
    public int Year { get; set; }

    [VectorStoreData(IsIndexed = true)]
    public long? Reads { get; set; }

    [VectorStoreData(IsIndexed = true)]
    public double Rating { get; set; }

    [VectorStoreData]
    public float Share { get; set; }

    [VectorStoreData(IsIndexed = true)]
    public bool IsOpen { get; set; }

    [VectorStoreData(IsIndexed = true)]
    public DateTimeOffset Seen { get; set; }

    [VectorStoreData]
    public Guid Author { get; set; }

    [VectorStoreData(IsIndexed = true)]
    public string[]? Tags { get; set; }

    [VectorStoreVector(2)]
    public ReadOnlyMemory<float> Vector { get; set; }
}
