using System.Collections.Immutable;
using Demos.Scenarios;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval;

/// <summary>The ways in which passages can be found, made once for a corpus and shared by all its samples.</summary>
/// <param name="store">Keeps the vectors.</param>
/// <param name="name">Name of the collection in it.</param>
/// <param name="documents">The corpus.</param>
/// <param name="embeddings">Embeds passages and questions.</param>
public sealed class RetrievalConditions(
    VectorStore store, string name, IReadOnlyList<CorpusText> documents, IEmbeddingGenerator<string, Embedding<float>> embeddings) : IRetrievalSource, IDisposable
{
    /// <summary>Where a scenario names no condition.</summary>
    public const string Default = "dense";

    /// <summary>No passage at all.</summary>
    public const string ClosedBook = "closed-book";

    private readonly Lazy<KeywordIndex> _keywords = new(() => new(Cut(documents)));
    private readonly SemaphoreSlim _building = new(1, 1);
    private DenseIndex? _dense;

    /// <summary>Names of the conditions.</summary>
    public static ImmutableArray<string> Names { get; } = [ClosedBook, "bm25", Default, "hybrid", "hybrid-rerank"];

    /// <summary>The passages of the corpus, in order.</summary>
    public ImmutableArray<Passage> Passages { get; } = Cut(documents);

    /// <inheritdoc/>
    public async Task<IRetriever> RetrieverAsync(string condition, CancellationToken cancellationToken) => condition switch
    {
        ClosedBook => new NoRetriever(),
        "bm25" => _keywords.Value,
        "" or Default => await DenseAsync(cancellationToken),
        "hybrid" => await HybridAsync(cancellationToken),
        "hybrid-rerank" => new SentenceReranker(await HybridAsync(cancellationToken), embeddings),
        _ => throw new ArgumentException($"There is no condition '{condition}'. Use one of: {string.Join(", ", Names)}.", nameof(condition)),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _building.Dispose();
        if (_keywords.IsValueCreated)
        {
            _keywords.Value.Dispose();
        }
    }

    private static ImmutableArray<Passage> Cut(IReadOnlyList<CorpusText> documents) => [.. documents.SelectMany(document => Chunker.Cut(document))];

    private async Task<FusedRetriever> HybridAsync(CancellationToken cancellationToken) =>
        new([_keywords.Value, await DenseAsync(cancellationToken)]);

    private async Task<DenseIndex> DenseAsync(CancellationToken cancellationToken)
    {
        await _building.WaitAsync(cancellationToken);
        try
        {
            return _dense ??= await DenseIndex.BuildAsync(store, name, Passages, embeddings, cancellationToken);
        }
        finally
        {
            _building.Release();
        }
    }
}
