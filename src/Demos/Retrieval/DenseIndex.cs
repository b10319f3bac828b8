using System.Collections.Immutable;
using Demos.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval;

/// <summary>Passages found by the similarity of their embeddings, in any vector store.</summary>
public sealed class DenseIndex
{
    private readonly VectorStoreCollection<string, StoredPassage> _passages;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embeddings;

    private DenseIndex(VectorStoreCollection<string, StoredPassage> passages, IEmbeddingGenerator<string, Embedding<float>> embeddings) =>
        (_passages, _embeddings) = (passages, embeddings);

    /// <summary>Cuts the documents, embeds each passage and fills a collection of the store.</summary>
    /// <param name="store">The store; a collection of the same name is replaced.</param>
    /// <param name="name">Name of the collection.</param>
    /// <param name="documents">At least one with a sentence in it.</param>
    /// <param name="embeddings">Makes the vectors.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The documents have no passage.</exception>
    public static async Task<DenseIndex> BuildAsync(
        VectorStore store, string name, IReadOnlyList<CorpusText> documents, IEmbeddingGenerator<string, Embedding<float>> embeddings, CancellationToken cancellationToken)
    {
        Passage[] passages = [.. documents.SelectMany(document => Chunker.Cut(document))];
        if (passages is [])
        {
            throw new ArgumentException($"The corpus '{name}' has no text.", nameof(documents));
        }

        var vectors = await embeddings.GenerateAsync(passages.Select(passage => passage.Text), cancellationToken: cancellationToken);
        var collection = store.GetCollection<string, StoredPassage>(name, StoredPassage.Definition(vectors[0].Vector.Length));
        await collection.EnsureCollectionDeletedAsync(cancellationToken);
        await collection.EnsureCollectionExistsAsync(cancellationToken);
        await collection.UpsertAsync(passages.Zip(vectors, (passage, vector) => StoredPassage.From(passage, vector.Vector)), cancellationToken);
        return new(collection, embeddings);
    }

    /// <summary>The passages nearest to a question, best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="count">How many; fewer where the corpus has fewer.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken)
    {
        var vector = await _embeddings.GenerateVectorAsync(question, cancellationToken: cancellationToken);
        var found = ImmutableArray.CreateBuilder<RetrievedPassage>(count);
        await foreach (var hit in _passages.SearchAsync(vector, count, cancellationToken: cancellationToken))
        {
            found.Add(new(hit.Record.Document, hit.Record.Start, hit.Record.Text.Length, Math.Round(hit.Score ?? 0, 4), hit.Record.Text));
        }

        return found.ToImmutable();
    }
}
