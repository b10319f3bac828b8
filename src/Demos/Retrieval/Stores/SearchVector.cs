using System.Globalization;
using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>Takes the vector out of what a caller searches with.</summary>
internal static class SearchVector
{
    /// <summary>The vector.</summary>
    /// <exception cref="NotSupportedException">The value is no vector of floats; the store embeds nothing itself.</exception>
    /// <exception cref="ArgumentException">It has another number of dimensions than the collection, or is not finite.</exception>
    public static ReadOnlyMemory<float> From<TInput>(TInput value, VectorPropertyModel property)
    {
        var vector = value switch
        {
            ReadOnlyMemory<float> memory => memory,
            float[] array => array,
            Embedding<float> embedding => embedding.Vector,
            _ => throw new NotSupportedException($"A store searches with vectors of floats, not with '{typeof(TInput).Name}'. Embed the text first."),
        };
        Check(vector.Span, property.Dimensions);
        return vector;
    }

    /// <summary>The length (L2) of a vector that a collection can hold.</summary>
    /// <exception cref="ArgumentException">It has another number of dimensions than the collection, or is not finite.</exception>
    public static float Check(ReadOnlySpan<float> vector, int dimensions)
    {
        if (vector.Length != dimensions)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The vector has {vector.Length} dimensions; the collection has {dimensions}. Embed with the model that the collection was made for."));
        }

        var norm = TensorPrimitives.Norm(vector);
        return float.IsFinite(norm) ? norm : throw new ArgumentException("The vector has a value that is no finite number, or is too long for a float. Correct it.");
    }
}
