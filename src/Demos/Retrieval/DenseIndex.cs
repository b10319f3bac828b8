using System.Collections.Immutable;
using Evidence.Recordings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval;

/// <summary>Passages found by the similarity of their embeddings, in any vector store.</summary>
public sealed class DenseIndex : IRetriever
{
    private readonly VectorStoreCollection<string, StoredPassage> _passages;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;

    private DenseIndex(VectorStoreCollection<string, StoredPassage> passages, IEmbeddingGenerator<string, Embedding<float>> embeddings) =>
        (_passages, _embeddings) = (passages, embeddings);

    /// <summary>Embeds each passage and fills a collection of the store.</summary>
    /// <param name="store">The store; a collection of the same name is replaced.</param>
    /// <param name="name">Name of the collection.</param>
    /// <param name="passages">At least one.</param>
    /// <param name="embeddings">Makes the vectors.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no passage.</exception>
    public static async Task<DenseIndex> BuildAsync(
        VectorStore store, string name, ImmutableArray<Passage> passages, IEmbeddingGenerator<string, Embedding<float>> embeddings, CancellationToken cancellationToken)
    {
        if (passages.IsEmpty)
        {
            throw new ArgumentException($"The corpus '{name}' has no text.", nameof(passages));
        }

        var vectors = await embeddings.GenerateAsync(passages.Select(passage => passage.Text), cancellationToken: cancellationToken);
        var collection = store.GetCollection<string, StoredPassage>(name, StoredPassage.Definition(vectors[0].Vector.Length));
        await collection.EnsureCollectionDeletedAsync(cancellationToken);
        await collection.EnsureCollectionExistsAsync(cancellationToken);
        await collection.UpsertAsync(passages.Zip(vectors, (passage, vector) => StoredPassage.From(passage, vector.Vector)), cancellationToken);
        return new(collection, embeddings);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken)
    {
        var vector = await _embeddings.GenerateVectorAsync(question, cancellationToken: cancellationToken);
        var found = ImmutableArray.CreateBuilder<RetrievedPassage>(count);
        await foreach (var hit in _passages.SearchAsync(vector, count, cancellationToken: cancellationToken))
        {
            found.Add(new Passage(hit.Record.Document, hit.Record.Start, hit.Record.Text).Found(hit.Score ?? 0));
        }

        return found.ToImmutable();
    }
}
