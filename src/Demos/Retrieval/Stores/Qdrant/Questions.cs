using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>What a search asks.</summary>
internal static class Questions
{
    /// <summary>The nearest to a vector.</summary>
    public static Query Nearest(ReadOnlyMemory<float> vector) => new() { Nearest = new() { Dense = Dense(vector) } };

    /// <summary>A vector as a message.</summary>
    public static DenseVector Dense(ReadOnlyMemory<float> vector) => new() { Data = { vector.ToArray() } };

    /// <summary>The words of a text or question as a sparse vector.</summary>
    public static SparseVector Sparse(TermWeights words) => new() { Indices = { words.Terms }, Values = { words.Weights } };

    /// <summary>The two rankings that are fused: by vector and by words; the first alone where there are no words.</summary>
    /// <param name="vector">Name and value of the vector.</param>
    /// <param name="words">Name and value of the sparse vector.</param>
    /// <param name="filter">What both must pass.</param>
    /// <param name="wanted">How many results are wanted in the end.</param>
    public static IEnumerable<PrefetchQuery> Both((string Name, ReadOnlyMemory<float> Value) vector, (string Name, TermWeights Value) words, Filter? filter, long wanted)
    {
        var depth = (ulong)RankFusion.Depth((int)Math.Min(wanted, int.MaxValue));
        yield return new() { Query = Nearest(vector.Value), Using = vector.Name, Filter = filter, Limit = depth };
        if (words.Value.Terms.Length > 0)
        {
            yield return new() { Query = new() { Nearest = new() { Sparse = Sparse(words.Value) } }, Using = words.Name, Filter = filter, Limit = depth };
        }
    }
}
