using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>A collection in memory. A search compares the question with every record: O(records x dimensions).</summary>
internal sealed class InMemoryCollection<TKey, TRecord>(InMemoryTable<TKey, TRecord> table, CollectionModel model) : VectorStoreCollection<TKey, TRecord>
    where TKey : notnull
    where TRecord : class
{
    public override string Name => table.Name;

    public override Task<bool> CollectionExistsAsync(CancellationToken cancellationToken = default) => Task.FromResult(table.Exists);

    public override Task EnsureCollectionExistsAsync(CancellationToken cancellationToken = default)
    {
        table.Create();
        return Task.CompletedTask;
    }

    public override Task EnsureCollectionDeletedAsync(CancellationToken cancellationToken = default)
    {
        table.Delete();
        return Task.CompletedTask;
    }

    public override Task<TRecord?> GetAsync(TKey key, RecordRetrievalOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(table.Records.GetValueOrDefault(key));

    public override async IAsyncEnumerable<TRecord> GetAsync(
        Expression<Func<TRecord, bool>> filter, int top, FilteredRecordRetrievalOptions<TRecord>? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var record in InKeyOrder().Where(filter.Compile()).Skip(options?.Skip ?? 0).Take(top))
        {
            yield return record;
        }
    }

    public override Task DeleteAsync(TKey key, CancellationToken cancellationToken = default)
    {
        table.Records.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public override Task UpsertAsync(TRecord record, CancellationToken cancellationToken = default)
    {
        table.Records[model.KeyProperty.GetValue<TKey>(record)] = record;
        return Task.CompletedTask;
    }

    public override async Task UpsertAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default)
    {
        foreach (var record in records)
        {
            await UpsertAsync(record, cancellationToken);
        }
    }

    public override async IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(
        TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        await Task.CompletedTask;
        var property = model.GetVectorPropertyOrSingle(options ?? new());
        var records = options?.Filter is { } filter ? InKeyOrder().Where(filter.Compile()) : InKeyOrder();
        var hits = ExactSearch.Best(records, record => property.GetValue<ReadOnlyMemory<float>>(record), SearchVector.From(searchValue, property), property.DistanceFunction)
            .Where(hit => options?.ScoreThreshold is not { } least || hit.Score >= least);
        foreach (var hit in hits.Skip(options?.Skip ?? 0).Take(top))
        {
            yield return hit;
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <summary>By key, so that records of the same score come in the same order on every run.</summary>
    private IEnumerable<TRecord> InKeyOrder() =>
        typeof(TKey) == typeof(string)
            ? table.Records.OrderBy(record => (string)(object)record.Key, StringComparer.Ordinal).Select(record => record.Value)
            : table.Records.OrderBy(record => record.Key).Select(record => record.Value);
}
