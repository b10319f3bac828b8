using System.Numerics.Tensors;
using Microsoft.Extensions.VectorData;

namespace Demos.Retrieval.Stores;

/// <summary>Compares a vector with each record.</summary>
internal static class ExactSearch
{
    /// <summary>All records with their similarity, highest first; equal ones keep the order they came in.</summary>
    /// <param name="records">The records.</param>
    /// <param name="vectorOf">The vector of a record.</param>
    /// <param name="question">Of the same number of dimensions.</param>
    /// <param name="function">Cosine similarity (the default) or dot product.</param>
    /// <exception cref="NotSupportedException">Another function.</exception>
    public static IEnumerable<VectorSearchResult<TRecord>> Best<TRecord>(
        IEnumerable<TRecord> records, Func<TRecord, ReadOnlyMemory<float>> vectorOf, ReadOnlyMemory<float> question, string? function)
        where TRecord : class
    {
        Func<ReadOnlySpan<float>, ReadOnlySpan<float>, float> similarity = function switch
        {
            null or DistanceFunction.CosineSimilarity => TensorPrimitives.CosineSimilarity,
            DistanceFunction.DotProductSimilarity => TensorPrimitives.Dot,
            _ => throw new NotSupportedException($"The store in memory has no distance function '{function}'. Use {DistanceFunction.CosineSimilarity} or {DistanceFunction.DotProductSimilarity}."),
        };

        return records
            .Select(record => new VectorSearchResult<TRecord>(record, similarity(question.Span, vectorOf(record).Span)))
            .OrderByDescending(hit => hit.Score);
    }
}
