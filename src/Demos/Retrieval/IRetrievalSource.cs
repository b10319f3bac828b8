namespace Demos.Retrieval;

/// <summary>Gives the retriever of a condition: one that searches, or one that remembers what was found.</summary>
public interface IRetrievalSource
{
    /// <summary>The retriever of a condition.</summary>
    /// <param name="condition">One of <see cref="RetrievalConditions.Names"/>; empty is <see cref="RetrievalConditions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the embedding of the corpus.</param>
    /// <exception cref="ArgumentException">There is no such condition.</exception>
    Task<IRetriever> RetrieverAsync(string condition, CancellationToken cancellationToken);
}
