using System.Collections.Immutable;
using System.Numerics.Tensors;
using Demos.Scenarios;
using Evidence.Recordings;
using Microsoft.Extensions.AI;

namespace Demos.Retrieval;

/// <summary>Puts the best passages of a retriever into a new order: by the sentence that is nearest to the question.</summary>
/// <remarks>The embedding of a whole passage is a mean over everything it says; one sentence that answers the question can drown in it.</remarks>
/// <param name="inner">Finds the passages.</param>
/// <param name="embeddings">Embeds sentences and question.</param>
/// <param name="depth">How many passages are put into a new order, at least 1.</param>
public sealed class SentenceReranker(IRetriever inner, IEmbeddingGenerator<string, Embedding<float>> embeddings, int depth = 12) : IRetriever
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken)
    {
        var found = await inner.SearchAsync(question, Math.Max(depth, count), cancellationToken);
        var vector = await embeddings.GenerateVectorAsync(question, cancellationToken: cancellationToken);
        var scores = ImmutableArray.CreateBuilder<RetrievedPassage>(found.Length);
        foreach (var passage in found)
        {
            scores.Add(passage with { Score = Math.Round(await NearestAsync(passage.Text, vector, cancellationToken), 4) });
        }

        // The order of the retriever decides between equal ones: OrderByDescending keeps it.
        return [.. scores.OrderByDescending(passage => passage.Score).Take(count)];
    }

    private async Task<double> NearestAsync(string passage, ReadOnlyMemory<float> question, CancellationToken cancellationToken)
    {
        var sentences = TextSpans.Sentences(passage).Select(sentence => passage.Substring(sentence.Start, sentence.Length)).ToList();
        var vectors = await embeddings.GenerateAsync(sentences, cancellationToken: cancellationToken);
        return vectors.Max(sentence => TensorPrimitives.CosineSimilarity(sentence.Vector.Span, question.Span));
    }
}
