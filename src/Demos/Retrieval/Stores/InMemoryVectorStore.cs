using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores;

/// <summary>A vector store that lives as long as the program. Exact search; nothing is approximated.</summary>
public sealed class InMemoryVectorStore : VectorStore
{
    private const string SystemName = "memory";

    private readonly ConcurrentDictionary<string, IDisposable> _tables = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override InMemoryCollection<TKey, TRecord> GetCollection<TKey, TRecord>(string name, VectorStoreCollectionDefinition? definition = null) =>
        new(_tables, name, new InMemoryModelBuilder().Build(typeof(TRecord), typeof(TKey), definition, defaultEmbeddingGenerator: null));

    /// <summary>Not offered: records have a type here.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override VectorStoreCollection<object, Dictionary<string, object?>> GetDynamicCollection(string name, VectorStoreCollectionDefinition definition) =>
        throw new NotSupportedException("The store in memory keeps typed records only. Use GetCollection with a record type.");

    /// <inheritdoc/>
    public override async IAsyncEnumerable<string> ListCollectionNamesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var name in _tables.Keys.Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    /// <inheritdoc/>
    public override Task<bool> CollectionExistsAsync(string name, CancellationToken cancellationToken = default) => Task.FromResult(_tables.ContainsKey(name));

    /// <inheritdoc/>
    public override Task EnsureCollectionDeletedAsync(string name, CancellationToken cancellationToken = default)
    {
        _tables.TryRemove(name, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(VectorStoreMetadata) ? new VectorStoreMetadata { VectorStoreSystemName = SystemName }
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var name in disposing ? _tables.Keys : [])
        {
            if (_tables.TryRemove(name, out var table))
            {
                table.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
