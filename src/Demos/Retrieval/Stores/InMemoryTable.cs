using System.Collections.Concurrent;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores;

/// <summary>The records of one collection, found by its name in the store that owns them.</summary>
internal sealed class InMemoryTable<TKey, TRecord>(ConcurrentDictionary<string, object> tables, string name)
    where TKey : notnull
{
    public string Name => name;

    public bool Exists => tables.ContainsKey(name);

    /// <summary>The records by key.</summary>
    /// <exception cref="VectorStoreException">The collection does not exist.</exception>
    /// <exception cref="ArgumentException">It has records of another type.</exception>
    public ConcurrentDictionary<TKey, TRecord> Records => tables.TryGetValue(name, out var table)
        ? table as ConcurrentDictionary<TKey, TRecord> ?? throw new ArgumentException($"The collection '{name}' has records of another type.")
        : throw new VectorStoreException($"There is no collection '{name}'. Call EnsureCollectionExistsAsync first.");

    public void Create() => tables.TryAdd(name, new ConcurrentDictionary<TKey, TRecord>());

    public void Delete() => tables.TryRemove(name, out _);
}
