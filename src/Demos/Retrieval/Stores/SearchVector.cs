using System.Globalization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData.ProviderServices;

namespace Demos.Retrieval.Stores;

/// <summary>Takes the vector out of what a caller searches with.</summary>
internal static class SearchVector
{
    /// <summary>The vector.</summary>
    /// <exception cref="NotSupportedException">The value is no vector of floats; the store embeds nothing itself.</exception>
    /// <exception cref="ArgumentException">It has another number of dimensions than the collection.</exception>
    public static ReadOnlyMemory<float> From<TInput>(TInput value, VectorPropertyModel property)
    {
        var vector = value switch
        {
            ReadOnlyMemory<float> memory => memory,
            float[] array => array,
            Embedding<float> embedding => embedding.Vector,
            _ => throw new NotSupportedException($"A store searches with vectors of floats, not with '{typeof(TInput).Name}'. Embed the text first."),
        };

        return vector.Length == property.Dimensions
            ? vector
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The vector has {vector.Length} dimensions; the collection has {property.Dimensions}."));
    }
}
