using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.VectorData;
using Microsoft.Extensions.VectorData.ProviderServices;
using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>A collection on a Qdrant server.</summary>
/// <typeparam name="TKey">Guid, ulong or string; a text's point has the UUID made of its SHA-256.</typeparam>
/// <typeparam name="TRecord">A class with a constructor without parameters.</typeparam>
/// <remarks>
/// <para>Search is exact while the collection is small; beyond its threshold the server searches an approximate index (HNSW). The order of equal scores is the server's.</para>
/// <para>The server keeps vectors of cosine similarity at length 1 and gives them back so.</para>
/// <para>Filters: <c>==</c>, <c>!=</c>, ranges of numbers and times, <c>Contains</c> on tags and on lists of values, with and, or, not; keys can be compared for equality.</para>
/// </remarks>
public sealed class QdrantCollection<TKey, TRecord> : VectorStoreCollection<TKey, TRecord>, IKeywordHybridSearchable<TRecord>
    where TKey : notnull
    where TRecord : class
{
    /// <summary>Points of one request.</summary>
    private const int Batch = 256;

    private readonly QdrantConnection _connection;
    private readonly CollectionModel _model;
    private readonly PointMapper<TRecord> _mapper;

    internal QdrantCollection(QdrantConnection connection, string name, CollectionModel model) =>
        (_connection, Name, _model, _mapper) = (connection, name, model, new(model));

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override Task<bool> CollectionExistsAsync(CancellationToken cancellationToken = default) =>
        _connection.AskAsync("ask whether it exists", Name, client => client.CollectionExistsAsync(Name, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task EnsureCollectionExistsAsync(CancellationToken cancellationToken = default) => QdrantSetup.EnsureAsync(_connection, Name, _model, cancellationToken);

    /// <inheritdoc/>
    public override Task EnsureCollectionDeletedAsync(CancellationToken cancellationToken = default) => QdrantSetup.DeleteAsync(_connection, Name, cancellationToken);

    /// <inheritdoc/>
    public override async Task<TRecord?> GetAsync(TKey key, RecordRetrievalOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetAsync([key], options, cancellationToken).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TRecord> GetAsync(
        IEnumerable<TKey> keys, RecordRetrievalOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var some in keys.Select(key => PointIds.Of(key)).Chunk(Batch))
        {
            var points = await _connection.AskAsync("get", Name, client => client.RetrieveAsync(Name, some, true, Vectors(options?.IncludeVectors), cancellationToken: cancellationToken), cancellationToken);
            foreach (var point in points)
            {
                yield return _mapper.ToRecord(point.Id, point.Payload, point.Vectors);
            }
        }
    }

    /// <summary>The records that a filter lets through. The order is the server's, or that of one indexed number or time; records without it are then left out.</summary>
    /// <exception cref="NotSupportedException">The filter or the order has no equal in Qdrant.</exception>
    public override async IAsyncEnumerable<TRecord> GetAsync(
        Expression<Func<TRecord, bool>> filter, int top, FilteredRecordRetrievalOptions<TRecord>? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var (condition, order, skip) = (new FilterTranslator(_model).Translate(filter), PointOrder.Of(_model, options), options?.Skip ?? 0);
        var page = await _connection.AskAsync("get by filter", Name, client => client.ScrollAsync(
            Name, condition, (uint)(skip + (long)top), null, true, Vectors(options?.IncludeVectors), orderBy: order, cancellationToken: cancellationToken), cancellationToken);
        foreach (var point in page.Result.Skip(skip))
        {
            yield return _mapper.ToRecord(point.Id, point.Payload, point.Vectors);
        }
    }

    /// <inheritdoc/>
    public override Task DeleteAsync(TKey key, CancellationToken cancellationToken = default) => DeleteAsync([key], cancellationToken);

    /// <inheritdoc/>
    public override async Task DeleteAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken = default)
    {
        foreach (var some in keys.Select(key => PointIds.Of(key)).Chunk(Batch))
        {
            await _connection.AskAsync("delete records", Name, client => client.DeleteAsync(Name, some, cancellationToken: cancellationToken), cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The vector has another length than the collection, or a value that is not finite.</exception>
    public override Task UpsertAsync(TRecord record, CancellationToken cancellationToken = default) => UpsertAsync([record], cancellationToken);

    /// <summary>Adds records or replaces those of the same keys, 256 in a request. Where one does not fit, none is sent; where a request fails, those before it are kept.</summary>
    /// <exception cref="ArgumentException">A vector has another length than the collection, or a value that is not finite.</exception>
    public override async Task UpsertAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default)
    {
        PointStruct[] points = [.. records.Select(_mapper.ToPoint)];
        foreach (var some in points.Chunk(Batch))
        {
            await _connection.AskAsync("upsert", Name, client => client.UpsertAsync(Name, some, cancellationToken: cancellationToken), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(
        TInput searchValue, int top, VectorSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        options ??= new();
        var property = _model.GetVectorPropertyOrSingle(options);
        return QueryAsync(() => new()
        {
            Query = Questions.Nearest(SearchVector.From(searchValue, property)),
            Using = property.StorageName,
            Filter = Translated(options.Filter),
            Offset = (ulong)options.Skip,
        }, top, options.ScoreThreshold, options.IncludeVectors, cancellationToken);
    }

    /// <summary>Ranks by vector and by the words of a full-text property, and lets the server fuse both rankings by reciprocal ranks.</summary>
    public IAsyncEnumerable<VectorSearchResult<TRecord>> HybridSearchAsync<TInput>(
        TInput searchValue, ICollection<string> keywords, int top, HybridSearchOptions<TRecord>? options = null, CancellationToken cancellationToken = default)
        where TInput : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        options ??= new();
        var vectors = _model.GetVectorPropertyOrSingle(new VectorSearchOptions<TRecord> { VectorProperty = options.VectorProperty });
        var words = QdrantSetup.WordsOf(_model.GetFullTextDataPropertyOrSingle(options.AdditionalProperty));
        return QueryAsync(() => new()
        {
            Prefetch = { Questions.Both((vectors.StorageName, SearchVector.From(searchValue, vectors)), (words, TermWeights.OfQuestion(keywords)), Translated(options.Filter), options.Skip + (long)top) },
            Query = new() { Fusion = Fusion.Rrf },
            Offset = (ulong)options.Skip,
        }, top, options.ScoreThreshold, options.IncludeVectors, cancellationToken);
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    private async IAsyncEnumerable<VectorSearchResult<TRecord>> QueryAsync(
        Func<QueryPoints> ask, int top, double? threshold, bool includeVectors, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = ask();
        var hits = await _connection.AskAsync("search", Name, client => client.QueryAsync(
            Name, query.Query, query.Prefetch, query.HasUsing ? query.Using : null, query.Filter, (float?)threshold, limit: (ulong)top, offset: query.Offset,
            payloadSelector: true, vectorsSelector: Vectors(includeVectors), cancellationToken: cancellationToken), cancellationToken);
        foreach (var hit in hits)
        {
            yield return new(_mapper.ToRecord(hit.Id, hit.Payload, hit.Vectors), hit.Score);
        }
    }

    private Filter? Translated(Expression<Func<TRecord, bool>>? filter) => filter is null ? null : new FilterTranslator(_model).Translate(filter);

    private WithVectorsSelector Vectors(bool? include) => include is true
        ? new() { Include = new() { Names = { _mapper.VectorNames } } }
        : new() { Enable = false };
}
