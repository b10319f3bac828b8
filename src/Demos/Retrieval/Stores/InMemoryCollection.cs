using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>A collection in memory. Safe for several threads.</summary>
/// <typeparam name="TKey">Any type that has an order.</typeparam>
/// <typeparam name="TRecord">A class with a constructor without parameters. Records are copied on their way in and out.</typeparam>
/// <remarks>
/// Search is exact, and of equal scores the smaller key comes first. It reads a byte for each dimension of each record, and the floats of a few.
/// A filter is any expression over key and data; vectors are not there for it.
/// </remarks>
public sealed class InMemoryCollection<TKey, TRecord> : VectorStoreCollection<TKey, TRecord>, IKeywordHybridSearchable<TRecord>
    where TKey : notnull
    where TRecord : class
{
    private readonly ConcurrentDictionary<string, IDisposable> _tables;
    private readonly CollectionModel _model;

    internal InMemoryCollection(ConcurrentDictionary<string, IDisposable> tables, string name, CollectionModel model) => (_tables, Name, _model) = (tables, name, model);

    /// <inheritdoc/>
    public override string Name { get; }

    private InMemoryTable<TKey, TRecord> Table => _tables.TryGetValue(Name, out var table)
        ? table as InMemoryTable<TKey, TRecord> ?? throw new ArgumentException($"The collection '{Name}' has keys or records of another type. Ask for it with the types it was made with.")
        : throw new VectorStoreException($"There is no collection '{Name}'. Call EnsureCollectionExistsAsync first.");

    /// <inheritdoc/>
    public override Task<bool> CollectionExistsAsync(CancellationToken cancellationToken = default) => Task.FromResult(_tables.ContainsKey(Name));

    /// <inheritdoc/>
    public override Task EnsureCollectionExistsAsync(CancellationToken cancellationToken = default)
    {
        _tables.GetOrAdd(Name, _ => new InMemoryTable<TKey, TRecord>(_model));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task EnsureCollectionDeletedAsync(CancellationToken cancellationToken = default)
    {
        _tables.TryRemove(Name, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<TRecord?> GetAsync(TKey key, RecordRetrievalOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Reading(table => table.RowOf(key) is { } row ? table.Read(row, options?.IncludeVectors ?? false) : null));

    /// <summary>The records that a filter lets through, in the order asked for, then by key.</summary>
    public override IAsyncEnumerable<TRecord> GetAsync(
        Expression<Func<TRecord, bool>> filter, int top, FilteredRecordRetrievalOptions<TRecord>? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var accepts = filter.Compile();
        return Later(() => Reading(table => RecordOrder.Sort(table.InKeyOrder().Where(row => accepts(table.Kept(row))), table.Kept, options)
            .Skip(options?.Skip ?? 0).Take(top).Select(row => table.Read(row, options?.IncludeVectors ?? false)).ToList()));
    }

    /// <inheritdoc/>
    public override Task DeleteAsync(TKey key, CancellationToken cancellationToken = default) => DeleteAsync([key], cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default) => Writing(table =>
    {
        foreach (var key in keys)
        {
            table.Remove(key);
        }
    });

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The vector has another length than the collection, or a value that is not finite.</exception>
    public override Task UpsertAsync(TRecord record, CancellationToken cancellationToken = default) => UpsertAsync([record], cancellationToken);

    /// <summary>Adds records or replaces those of the same keys: all of them, or none where one does not fit.</summary>
    /// <exception cref="ArgumentException">A vector has another length than the collection, or a value that is not finite.</exception>
    public override Task UpsertAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default)
    {
        TRecord[] all = [.. records];
        return Writing(table => table.Write(all));
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(
        TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        options ??= new();
        return Later(() => Reading(table => InMemorySearch.Nearest(table, _model.GetVectorPropertyOrSingle(options), searchValue, top, options)));
    }

    /// <summary>Ranks by vector and by the words of a full-text property, and fuses both rankings by reciprocal ranks.</summary>
    public IAsyncEnumerable<VectorSearchResult<TRecord>> HybridSearchAsync<TInput>(
        TInput searchValue, ICollection<string> keywords, int top, HybridSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default)
        where TInput : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        options ??= new();
        var vectors = _model.GetVectorPropertyOrSingle(new VectorSearchOptions<TRecord> { VectorProperty = options.VectorProperty });
        var words = _model.GetFullTextDataPropertyOrSingle(options.AdditionalProperty);
        return Later(() => Reading(table => InMemorySearch.Fused(table, (vectors, words), (searchValue, keywords), top, options)));
    }

    /// <summary>Writes the collection into a file; the same records give the same bytes. The file is replaced in one step.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <exception cref="VectorStoreException">The collection does not exist.</exception>
    /// <exception cref="IOException">The disk, or a right on it, is in the way.</exception>
    public void Save(string path) => Reading(table =>
    {
        new CollectionFile(_model).Save(table, path);
        return path;
    });

    /// <summary>Makes the collection what a file holds.</summary>
    /// <param name="path">A file written by <see cref="Save"/>.</param>
    /// <exception cref="VectorStoreException">The file is no saved collection, is damaged, or holds records of another shape. The collection is as before.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public void Load(string path) => _tables[Name] = new CollectionFile(_model).Load<TKey, TRecord>(path);

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    private T Reading<T>(Func<InMemoryTable<TKey, TRecord>, T> read)
    {
        var table = Table;
        return table.Lock.Reading(() => read(table));
    }

    private Task Writing(Action<InMemoryTable<TKey, TRecord>> write)
    {
        var table = Table;
        table.Lock.Writing(() => write(table));
        return Task.CompletedTask;
    }

    /// <summary>Nothing happens before the first result is asked for, as with a store that is far away.</summary>
    private static async IAsyncEnumerable<T> Later<T>(Func<List<T>> read)
    {
        await Task.CompletedTask;
        foreach (var item in read())
        {
            yield return item;
        }
    }
}
