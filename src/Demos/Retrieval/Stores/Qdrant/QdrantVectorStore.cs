using System.Runtime.CompilerServices;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>A vector store on a Qdrant server, through gRPC.</summary>
/// <remarks>Every call may fail with a <see cref="VectorStoreException"/> that names the server and says what to do. Written against the API of Qdrant 1.19; CI holds it against that server.</remarks>
public sealed class QdrantVectorStore : VectorStore
{
    internal const string SystemName = "qdrant";

    private readonly QdrantConnection _connection;

    /// <summary>Prepares the connection; asks nothing yet.</summary>
    /// <param name="options">Where the server is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is not above 0.</exception>
    public QdrantVectorStore(QdrantOptions options) => _connection = new(options);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The record has a key, a property or a distance function that Qdrant has no place for.</exception>
    public override QdrantCollection<TKey, TRecord> GetCollection<TKey, TRecord>(string name, VectorStoreCollectionDefinition? definition = null) =>
        new(_connection, name, new QdrantModelBuilder().Build(typeof(TRecord), typeof(TKey), definition, defaultEmbeddingGenerator: null));

    /// <summary>Not offered: records have a type here.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override VectorStoreCollection<object, Dictionary<string, object?>> GetDynamicCollection(string name, VectorStoreCollectionDefinition definition) =>
        throw new NotSupportedException("The store keeps typed records only. Use GetCollection with a record type.");

    /// <inheritdoc/>
    public override async IAsyncEnumerable<string> ListCollectionNamesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var names = await _connection.AskAsync("list collections", null, client => client.ListCollectionsAsync(cancellationToken), cancellationToken);
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    /// <inheritdoc/>
    public override Task<bool> CollectionExistsAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.AskAsync("ask whether it exists", name, client => client.CollectionExistsAsync(name, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task EnsureCollectionDeletedAsync(string name, CancellationToken cancellationToken = default) => QdrantSetup.DeleteAsync(_connection, name, cancellationToken);

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(VectorStoreMetadata) ? new VectorStoreMetadata { VectorStoreSystemName = SystemName, VectorStoreName = _connection.Server }
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _connection.Dispose();
        }

        base.Dispose(disposing);
    }
}
